#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// All rows of one foreign file in memory.
struct ForeignTable {
  ForeignHeader header = {};
  std::vector<ForeignRow> rows = {};
  std::vector<Rejection> rejections = {};
};

/// Reads a whole file. Fails: as the reader; Cancelled.
Result<ForeignTable> readTable(ForeignReader& reader, const ForeignRequest& request, const JobControl& control = {});

/// Where a field stands in the rows, found once.
class FieldColumn {
 public:
  FieldColumn(const ForeignHeader& header, std::string_view field);

  [[nodiscard]] bool exists() const { return m_index.has_value(); }
  /// The row's value; empty when the field or the value is absent.
  [[nodiscard]] std::string_view in(const ForeignRow& row) const;
  [[nodiscard]] std::string_view in(BlockRow row) const;

 private:
  std::optional<std::size_t> m_index;
};

}  // namespace buurtatlas
