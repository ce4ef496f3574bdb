#include "storage/point_columns.h"

#include <memory>
#include <optional>

#include "storage/column_names.h"
#include "storage/foreign_file.h"
#include "storage/position_source.h"
#include "storage/row_source.h"

namespace buurtatlas {

namespace {

Result<PointColumns> findIn(RowSource& rows, const ForeignRequest& request) {
  const Result<std::optional<PositionColumns>> columns = matchPosition(rows.columns(), request.mapping);
  if (!columns) {
    return std::unexpected(columns.error());
  }
  if (!*columns) {
    return failInFile(
        ErrorCode::InvalidInput, request.file,
        "No columns hold positions, such as lon and lat, or x and y. The columns are %1; say which two do "
        "(--map lon=COLUMN --map lat=COLUMN on the command line).",
        {listed(rows.columns())});
  }
  return findPositions(rows, *columns, request).transform([&](const std::optional<PositionSource>& source) {
    return PointColumns{.x = (*columns)->x, .y = (*columns)->y, .crs = source->crs};
  });
}

}  // namespace

Result<PointColumns> findPointColumns(const ForeignRequest& request) {
  return checkForeignFile(request)
      .and_then([&](const ForeignFile& file) { return openRows(file, request); })
      .and_then([&](const std::unique_ptr<RowSource>& rows) { return findIn(*rows, request); });
}

}  // namespace buurtatlas
