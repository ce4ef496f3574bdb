#include "tasks/read_line.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "geometry/border_edit.h"
#include "tasks/foreign_table.h"

namespace buurtatlas {

namespace {

LineString borderOf(const MultiPolygon& area) {
  LineString line = area.front().outer;
  line.push_back(line.front());
  return line;
}

}  // namespace

Result<LineString> readLine(ForeignReader& reader, ForeignRequest request, const JobControl& control) {
  request.content = ForeignContent::Table;
  auto table = readTable(reader, request, control);
  if (!table) {
    return std::unexpected(std::move(table.error()));
  }
  std::vector<LineString> lines;
  for (ForeignRow& row : table->rows) {
    if (auto* line = std::get_if<LineString>(&row.shape)) {
      lines.push_back(std::move(*line));
    }
  }
  if (!lines.empty()) {
    Result<LineString> joined = joinedLine(lines);
    if (!joined) {
      joined.error().file = request.file;
    }
    return joined;
  }
  const auto area = std::ranges::find_if(
      table->rows, [](const ForeignRow& row) { return std::holds_alternative<MultiPolygon>(row.shape); });
  if (area == table->rows.end()) {
    return failInFile(ErrorCode::InvalidInput, request.file,
                      "The file holds no line; give one with a line or a polygon.");
  }
  return borderOf(std::get<MultiPolygon>(area->shape));
}

}  // namespace buurtatlas
