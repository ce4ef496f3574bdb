#include "tasks/read_area.h"

#include <utility>

#include "geometry/overlay.h"
#include "tasks/foreign_table.h"

namespace buurtatlas {

Result<MultiPolygon> unionOfRows(std::vector<ForeignRow>& rows) {
  std::vector<MultiPolygon> parts;
  for (ForeignRow& row : rows) {
    if (auto* area = std::get_if<MultiPolygon>(&row.shape)) {
      parts.push_back(std::move(*area));
    }
  }
  return parts.size() == 1 ? std::move(parts.front()) : unionOf(parts);
}

Result<MultiPolygon> readArea(ForeignReader& reader, ForeignRequest request, const JobControl& control) {
  request.content = ForeignContent::Layer;
  request.kind = LayerKind::Boundary;
  auto table = readTable(reader, request, control);
  if (!table) {
    return std::unexpected(std::move(table.error()));
  }
  if (!table->rejections.empty()) {
    const Rejection& first = table->rejections.front();
    return failInFile(ErrorCode::InvalidInput, request.file, "The area cannot be used: %1", {inEnglish(first.reason)},
                      first.line);
  }
  auto area = unionOfRows(table->rows);
  if (area && area->empty()) {
    return failInFile(ErrorCode::InvalidInput, request.file, "The file holds no area; give one with polygons.");
  }
  return area;
}

}  // namespace buurtatlas
