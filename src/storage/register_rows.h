#pragma once

// Private to storage: the rows of a file become rows of a register.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/register_source.h"
#include "storage/register_columns.h"

namespace buurtatlas {

/// Fills rows from cells and hands them over. Thread: one at a time.
class RegisterRows {
 public:
  using Cells = std::span<const std::string_view>;

  RegisterRows(const RegisterColumns& columns, RegisterTally& tally, const RegisterSource::Sink& sink,
               std::string file);

  /// One row of the file; the cells stand in its order. A row that is no address is counted and listed.
  void take(std::int64_t line, Cells cells, std::optional<Point> position);
  /// A row that cannot be read.
  void reject(std::int64_t line, Reason reason);
  /// What is wrong with the position of a row that is taken without it.
  void remarkOnPosition(std::int64_t line, Reason reason);

  /// The name of the street, whichever language comes first; for finding dump points.
  [[nodiscard]] std::string_view streetOf(Cells cells) const;
  [[nodiscard]] std::string_view valueOf(RegisterField field, Cells cells) const;

 private:
  void remark(std::int64_t line, Reason reason, bool rowKept);
  void readNames(Cells cells);
  void readVersion(Cells cells);
  void handOver(Cells cells);
  /// A postal name may hold more places than a row has room for: the others come with the street alone, once.
  void handOverOtherPlaces(RegisterRow row);

  const RegisterColumns& m_columns;
  RegisterTally& m_tally;
  const RegisterSource::Sink& m_sink;
  std::string m_file;
  RegisterRow m_row = {};
  std::string m_number = {};
  std::string m_newestVersion = {};
  std::vector<std::string_view> m_otherNames = {};
  std::vector<NameInLanguages> m_otherPlaces = {};
  std::unordered_set<std::string> m_knownPlaces = {};
  std::size_t m_remarks = 0;
};

}  // namespace buurtatlas
