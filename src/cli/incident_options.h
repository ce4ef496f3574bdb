#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

/// What a command about incidents works on once its options were read.
struct AskedIncidents {
  IncidentFilter filter = {};
  std::unique_ptr<AtlasFile> file = {};
  std::shared_ptr<const Atlas> atlas = {};
};

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
  /// The filter, and the atlas open with its zones of that day where one is given. Fails: as filter(), open() and
  /// snapshotAsOf().
  [[nodiscard]] Result<AskedIncidents> ask(CommandRun& run, std::optional<Date> day = {}) const;
  /// What the command may tell, on the screen as in files. As detailFor().
  [[nodiscard]] Result<Detail> detail(const AskedIncidents& asked, const Taking& taking) const;

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

/// Says whether anything was withheld and, where --out is given, writes the table as the phase "write"; `missing` are
/// the words for what is withheld, such as "counts under 5". Fails: as writeLayer().
Result<void> writeTaken(const std::string& out, const std::function<LayerTable()>& table, Detail detail,
                        std::string_view missing, CommandRun& run);

/// As JSON, null for what is withheld.
Json toldAsJson(std::int64_t count, Detail detail);

/// What is wrong with a length in metres above 0; empty for nothing.
std::string faultOfMetres(const std::string& text);
/// An option that takes such a length.
CLI::Option* addMetresOption(CLI::App& command, const char* name, double& metres, const char* description);

}  // namespace buurtatlas
