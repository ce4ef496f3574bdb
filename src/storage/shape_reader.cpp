#include "storage/shape_reader.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "geometry/validity.h"
#include "storage/gdal.h"

namespace buurtatlas {

namespace {

template <class T>
using Read = std::expected<T, Reason>;

std::unexpected<Reason> wrong(std::string text, std::vector<std::string> arguments = {}) {
  return std::unexpected(Reason{.text = std::move(text), .arguments = std::move(arguments)});
}

Read<std::vector<Point>> readVertices(const OGRSimpleCurve& curve, const PositionCheck& check) {
  if (static_cast<std::size_t>(curve.getNumPoints()) > kMostRingVertices) {
    return wrong("The shape has more than a million vertices; simplify it first.");
  }
  std::vector<Point> vertices;
  vertices.reserve(static_cast<std::size_t>(curve.getNumPoints()));
  for (int index = 0; index < curve.getNumPoints(); ++index) {
    const Read<Point> vertex = check.check(curve.getX(index), curve.getY(index));
    if (!vertex) {
      return std::unexpected(vertex.error());
    }
    if (vertices.empty() || vertices.back() != *vertex) {
      vertices.push_back(*vertex);
    }
  }
  return vertices;
}

Read<Ring> readRing(const OGRLinearRing& ring, const PositionCheck& check) {
  if (ring.getNumPoints() < 4 || ring.get_IsClosed() == 0) {
    return wrong("A border is not closed: its last point must be its first.");
  }
  return readVertices(ring, check).transform([](Ring vertices) {
    if (vertices.size() > 1 && vertices.front() == vertices.back()) {
      vertices.pop_back();
    }
    return vertices;
  });
}

Read<Polygon> readPolygon(const OGRPolygon& source, const PositionCheck& check) {
  Polygon polygon;
  for (const OGRLinearRing* ring : source) {
    Read<Ring> read = readRing(*ring, check);
    if (!read) {
      return std::unexpected(read.error());
    }
    if (ring == source.getExteriorRing()) {
      polygon.outer = std::move(*read);
    } else {
      polygon.holes.push_back(std::move(*read));
    }
  }
  return polygon;
}

/// The parts of a geometry, one level deep collections included, with curves made straight.
std::vector<std::unique_ptr<OGRGeometry>> partsOf(const OGRGeometry& geometry) {
  std::vector<std::unique_ptr<OGRGeometry>> parts;
  std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
  if (OGR_GT_IsSubClassOf(wkbFlatten(straight->getGeometryType()), wkbGeometryCollection) == 0) {
    parts.push_back(std::move(straight));
    return parts;
  }
  for (const OGRGeometry* part : *straight->toGeometryCollection()) {
    parts.emplace_back(part->clone());
  }
  return parts;
}

using Parts = std::vector<std::unique_ptr<OGRGeometry>>;

bool areAll(const Parts& parts, OGRwkbGeometryType type) {
  return std::ranges::all_of(parts, [&](const auto& part) { return wkbFlatten(part->getGeometryType()) == type; });
}

Read<std::vector<Shape>> readArea(const Parts& parts, const PositionCheck& check) {
  MultiPolygon area;
  for (const auto& part : parts) {
    Read<Polygon> polygon = readPolygon(*part->toPolygon(), check);
    if (!polygon) {
      return std::unexpected(polygon.error());
    }
    area.push_back(std::move(*polygon));
  }
  area = oriented(std::move(area));
  if (area.empty()) {
    return wrong("The area has no extent.");
  }
  return std::vector<Shape>{std::move(area)};
}

Read<std::vector<Shape>> readLines(const Parts& parts, const PositionCheck& check) {
  std::vector<Shape> lines;
  for (const auto& part : parts) {
    Read<LineString> line = readVertices(*part->toLineString(), check);
    if (!line) {
      return std::unexpected(line.error());
    }
    if (line->size() > 1) {
      lines.emplace_back(std::move(*line));
    }
  }
  if (lines.empty()) {
    return wrong("The line has no length.");
  }
  return lines;
}

Read<std::vector<Shape>> readPoint(const OGRPoint& point, const PositionCheck& check) {
  return check.check(point.getX(), point.getY()).transform([](Point position) { return std::vector<Shape>{position}; });
}

Read<std::vector<Shape>> readInnerPoint(const OGRGeometry& geometry, const PositionCheck& check) {
  OGRPoint inner;
  const GdalMessages messages;
  std::unique_ptr<OGRGeometry> copy(geometry.clone());
  if (OGR_G_Centroid(OGRGeometry::ToHandle(copy.get()), OGRGeometry::ToHandle(&inner)) != OGRERR_NONE) {
    return wrong("The area has no extent.");
  }
  const std::unique_ptr<OGRGeometry> within(
      OGRGeometry::FromHandle(OGR_G_PointOnSurface(OGRGeometry::ToHandle(copy.get()))));
  return readPoint(within && wkbFlatten(within->getGeometryType()) == wkbPoint ? *within->toPoint() : inner, check);
}

}  // namespace

ShapeType shapeTypeOf(LayerKind kind) {
  switch (kind) {
    case LayerKind::Streets:
      return ShapeType::Line;
    case LayerKind::Addresses:
    case LayerKind::Incidents:
      return ShapeType::Point;
    case LayerKind::Members:
      return ShapeType::None;
    default:
      return ShapeType::Area;
  }
}

std::optional<Reason> typeFault(const OGRGeometry& geometry, ShapeType wanted) {
  const Parts parts = partsOf(geometry);
  const bool isPoint = areAll(parts, wkbPoint);
  const bool isLine = areAll(parts, wkbLineString);
  const bool isArea = areAll(parts, wkbPolygon);
  const bool fits = wanted == ShapeType::Any     ? isPoint || isLine || isArea
                    : wanted == ShapeType::Point ? isPoint || isArea
                    : wanted == ShapeType::Line  ? isLine
                                                 : isArea;
  return fits ? std::nullopt
              : std::optional(Reason{.text = "The shape is a %1, which does not belong in this layer.",
                                     .arguments = {geometry.getGeometryName()}});
}

std::expected<std::vector<Shape>, Reason> readShape(const OGRGeometry& geometry, ShapeType wanted,
                                                    const PositionCheck& check) {
  if (geometry.IsEmpty() != 0) {
    return wrong("The row has no position.");
  }
  const Parts parts = partsOf(geometry);
  if (areAll(parts, wkbLineString)) {
    return readLines(parts, check);
  }
  if (areAll(parts, wkbPoint)) {
    return readPoint(*parts.front()->toPoint(), check);
  }
  return wanted == ShapeType::Point ? readInnerPoint(geometry, check) : readArea(parts, check);
}

std::optional<Reason> areaFault(const MultiPolygon& area) {
  const std::optional<Error> fault = findFault(area);
  return fault ? std::optional(fault->reason) : std::nullopt;
}

}  // namespace buurtatlas
