#pragma once

// Private to tasks: lines of a written list of streets that is a table.

#include <cstdint>
#include <optional>
#include <string_view>

#include "tasks/known_names.h"
#include "tasks/street_columns.h"
#include "tasks/written_streets.h"

namespace buurtatlas {

/// Reads the lines below the one that names the columns. Keeps the names and `out` by reference.
class TableReader {
 public:
  /// None when the line names no column of streets.
  static std::optional<TableReader> withHeader(std::string_view line, const KnownNames& names, WrittenStreets& out);

  void read(std::string_view line, std::int64_t number);

 private:
  TableReader(StreetColumns columns, char separator, const KnownNames& names, WrittenStreets& out);
  void addRows(const StreetCells& cells, std::int64_t number);

  StreetColumns m_columns;
  char m_separator;
  const KnownNames* m_names;
  WrittenStreets* m_out;
};

}  // namespace buurtatlas
