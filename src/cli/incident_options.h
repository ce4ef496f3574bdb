#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

/// The options with which every command about incidents chooses them.
class IncidentOptions {
 public:
  /// Adds ATLAS and --from, --to, --hours, --weekdays, --month, --holidays, --type, --area and --include-street.
  void addTo(CLI::App& command);
  /// Adds --as too, for a command that writes files.
  void addTakingTo(CLI::App& command);

  [[nodiscard]] const std::string& atlas() const { return m_atlas; }
  /// The name of an area stays one, see withArea(). Fails: InvalidInput that quotes what cannot be read.
  [[nodiscard]] Result<IncidentFilter> filter() const;
  /// For writing in the log when somebody takes precise incidents out, otherwise for reading.
  [[nodiscard]] Result<std::unique_ptr<AtlasFile>> open(CommandRun& run) const;
  /// As detailFor().
  [[nodiscard]] Result<Detail> detail(AtlasFile& file, const Taking& taking) const;

 private:
  std::string m_atlas;
  std::string m_from;
  std::string m_to;
  std::string m_hours;
  std::string m_weekdays;
  std::vector<std::string> m_types;
  std::string m_months;
  std::string m_holidays;
  std::string m_area;
  bool m_includeStreet = false;
  std::string m_actor;
};

}  // namespace buurtatlas
