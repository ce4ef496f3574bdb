#include "storage/position_source.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "geometry/plane.h"
#include "storage/gdal.h"
#include "storage/position_check.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kSampledRows = 200;
constexpr const char* kDegrees = "EPSG:4326";

constexpr Box kLambert72{.west = 15'000, .south = 15'000, .east = 300'000, .north = 250'000};
constexpr Box kLambert2008{.west = 515'000, .south = 515'000, .east = 800'000, .north = 750'000};
constexpr Box kGlobe{.west = -180, .south = -90, .east = 180, .north = 90};

std::optional<Point> sampleOf(const SourceRow& row, const std::optional<PositionColumns>& columns) {
  if (columns) {
    const std::optional<double> x = parseNumber(row.cells[columns->x]);
    const std::optional<double> y = parseNumber(row.cells[columns->y]);
    return x && y ? std::optional(Point{.east = *x, .north = *y}) : std::nullopt;
  }
  if (row.shape == nullptr || row.shape->IsEmpty() != 0) {
    return std::nullopt;
  }
  OGREnvelope envelope;
  row.shape->getEnvelope(&envelope);
  return Point{.east = envelope.MinX, .north = envelope.MinY};
}

Result<std::vector<Point>> sample(RowSource& rows, const std::optional<PositionColumns>& columns) {
  std::vector<Point> points;
  SourceRow row;
  for (std::size_t count = 0; count < kSampledRows; ++count) {
    const Result<bool> more = rows.next(row);
    if (!more) {
      return std::unexpected(more.error());
    }
    if (!*more) {
      break;
    }
    const std::optional<Point> point = row.fault.text.empty() ? sampleOf(row, columns) : std::nullopt;
    if (point && *point != Point{} && std::isfinite(point->east) && std::isfinite(point->north)) {
      points.push_back(*point);
    }
  }
  rows.rewind();
  return points;
}

bool lieIn(const std::vector<Point>& points, const Box& box) {
  const auto inside = std::ranges::count_if(points, [&](Point point) { return box.contains(point); });
  return inside > 0 && static_cast<std::size_t>(inside) * 2 > points.size();
}

/// Dot-separated degrees may not have a system stated, but metres in a file of degrees certainly have not.
bool contradicts(const std::string& crs, const std::vector<Point>& points) {
  return crs == kDegrees && !points.empty() && !lieIn(points, kGlobe) && lieIn(points, Box{-1e8, -1e8, 1e8, 1e8});
}

Result<std::string> guess(const std::vector<Point>& points, const std::optional<PositionColumns>& columns,
                          const ForeignRequest& request) {
  if (!request.plane.empty()) {
    const Result<Plane> plane = Plane::create(request.plane);
    if (!plane) {
      return std::unexpected(plane.error());
    }
    if (lieIn(points, plane->bounds())) {
      return request.plane;
    }
  }
  if (lieIn(points, kLambert72)) {
    return "EPSG:31370";
  }
  if (lieIn(points, kLambert2008)) {
    return "EPSG:3812";
  }
  if (points.empty() || lieIn(points, kGlobe)) {
    return kDegrees;
  }
  if (columns && columns->inAtlasPlane && !request.plane.empty()) {
    return request.plane;
  }
  return failInFile(ErrorCode::InvalidInput, request.file,
                    "The file does not say which reference system its positions are in. Name it, such as EPSG:31370 "
                    "(--crs on the command line).");
}

}  // namespace

Result<std::optional<PositionSource>> findPositions(RowSource& rows, const std::optional<PositionColumns>& columns,
                                                    const ForeignRequest& request) {
  PositionSource source;
  source.columns = rows.hasShapes() ? std::nullopt : columns;
  if (!rows.hasShapes() && !columns) {
    return std::nullopt;
  }
  const Result<std::vector<Point>> points = sample(rows, source.columns);
  if (!points) {
    return std::unexpected(points.error());
  }
  source.crs = source.columns ? source.columns->crs : rows.crs();
  if (!source.crs.empty() && !contradicts(source.crs, *points)) {
    return source;
  }
  if (!request.crs.empty()) {
    return systemOf(request.crs).transform([&](const OGRSpatialReference& system) {
      source.crs = crsOf(&system);
      return std::optional(std::move(source));
    });
  }
  return guess(*points, columns, request).transform([&](std::string crs) {
    source.crs = std::move(crs);
    return std::optional(std::move(source));
  });
}

}  // namespace buurtatlas
