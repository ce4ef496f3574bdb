#include "tasks/foreign_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace buurtatlas {

Result<ForeignTable> readTable(ForeignReader& reader, const ForeignRequest& request, const JobControl& control) {
  ForeignTable table;
  const ForeignReader::Sink sink{
      .header = [&](const ForeignHeader& header) { table.header = header; },
      .rows = [&](ForeignBlock&& rows) { std::ranges::move(rowsOf(std::move(rows)), std::back_inserter(table.rows)); },
      .rejections =
          [&](std::vector<Rejection>&& faults) { std::ranges::move(faults, std::back_inserter(table.rejections)); },
  };
  if (auto done = reader.read(request, sink, control); !done) {
    return std::unexpected(std::move(done.error()));
  }
  return table;
}

FieldColumn::FieldColumn(const ForeignHeader& header, std::string_view field) {
  const auto found = std::ranges::find(header.fields, field);
  if (found != header.fields.end()) {
    m_index = static_cast<std::size_t>(found - header.fields.begin());
  }
}

std::string_view FieldColumn::in(const ForeignRow& row) const {
  return m_index && *m_index < row.values.size() ? std::string_view(row.values[*m_index]) : std::string_view();
}

std::string_view FieldColumn::in(BlockRow row) const {
  return m_index && *m_index < row.block.values.size() ? row.block.values[*m_index][row.place] : std::string_view();
}

}  // namespace buurtatlas
