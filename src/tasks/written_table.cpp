#include "tasks/written_table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tasks/street_lines.h"

namespace buurtatlas {

TableReader::TableReader(StreetColumns columns, char separator, const KnownNames& names, WrittenStreets& out)
    : m_columns(columns), m_separator(separator), m_names(&names), m_out(&out) {}

std::optional<TableReader> TableReader::withHeader(std::string_view line, const KnownNames& names,
                                                   WrittenStreets& out) {
  for (const char separator : {'\t', ';', ','}) {
    StreetColumns columns(cellsOf(line, separator));
    if (columns.hasStreet()) {
      return TableReader(columns, separator, names, out);
    }
  }
  return std::nullopt;
}

void TableReader::read(std::string_view line, std::int64_t number) {
  const StreetCells cells = m_columns.in(cellsOf(line, m_separator));
  if (cells.street.empty()) {
    return;
  }
  const std::optional<StreetSide> side = parseStreetSide(cells.side);
  if (!side) {
    m_out->unread.push_back({.row = number,
                             .street = std::string(line),
                             .reason = {"\"%1\" is no side of a street; write odd, even or both.", {cells.side}}});
    return;
  }
  const std::size_t first = m_out->rows.size();
  addRows(cells, number);
  for (std::size_t i = first; i < m_out->rows.size(); ++i) {
    StreetRow& made = m_out->rows[i];
    made.side = *side == StreetSide::Both ? made.side : *side;
    made.postcode = cells.postcode.empty() ? made.postcode : cells.postcode;
    made.municipality = cells.municipality.empty() ? made.municipality : cells.municipality;
    made.streetKey = cells.streetKey;
  }
}

void TableReader::addRows(const StreetCells& cells, std::int64_t number) {
  const bool hasRange = !cells.from.empty() || !cells.to.empty();
  const bool isInWords = !cells.numbers.empty() || m_names->keyOf(cells.street).empty();
  if (hasRange || !isInWords) {
    m_out->rows.push_back({.street = cells.street, .from = cells.from, .to = cells.to, .line = number});
    return;
  }
  readStreetLine(cells.street + (cells.numbers.empty() ? "" : ": " + cells.numbers), number, *m_names, *m_out);
}

}  // namespace buurtatlas
