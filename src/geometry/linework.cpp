#include "geometry/linework.h"

#include <cstddef>
#include <utility>

namespace buurtatlas {

namespace {

bool windsAround(const Ring& ring, Point point) {
  bool isInside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
    if ((a.north > point.north) != (b.north > point.north)) {
      const double share = (point.north - a.north) / (b.north - a.north);
      isInside ^= point.east < a.east + share * (b.east - a.east);
    }
  }
  return isInside;
}

}  // namespace

std::optional<std::vector<Polygon>> facesOf(const Geos& geos, const std::vector<const MultiPolygon*>& areas,
                                            const std::vector<LineString>& lines) {
  std::vector<Geos::Geometry> drawn;
  for (const MultiPolygon* area : areas) {
    const Geos::Geometry ground = geos.geometryFrom(*area);
    drawn.push_back(geos.own(ground == nullptr ? nullptr : GEOSBoundary_r(geos.handle(), ground.get())));
  }
  for (const LineString& line : lines) {
    drawn.push_back(geos.lineFrom(line));
  }
  for (const Geos::Geometry& geometry : drawn) {
    if (geometry == nullptr) {
      return std::nullopt;
    }
  }
  const Geos::Geometry all = geos.collectionOf(std::move(drawn));
  const Geos::Geometry noded = geos.own(GEOSUnaryUnionPrec_r(geos.handle(), all.get(), kGridStep));
  if (noded == nullptr) {
    return std::nullopt;
  }
  const GEOSGeometry* const input = noded.get();
  const Geos::Geometry faces = geos.own(GEOSPolygonize_r(geos.handle(), &input, 1));
  if (faces == nullptr) {
    return std::nullopt;
  }
  return geos.areaFrom(faces.get());
}

Point unroundedPointIn(const Geos& geos, const Polygon& piece) {
  Point point = piece.outer.front();
  const Geos::Geometry ground = geos.geometryFrom({piece});
  const Geos::Geometry inside = geos.own(GEOSPointOnSurface_r(geos.handle(), ground.get()));
  if (inside != nullptr && GEOSisEmpty_r(geos.handle(), inside.get()) == 0) {
    GEOSGeomGetX_r(geos.handle(), inside.get(), &point.east);
    GEOSGeomGetY_r(geos.handle(), inside.get(), &point.north);
  }
  return point;
}

bool holdsUnrounded(const MultiPolygon& area, Point point) {
  bool isInside = false;
  for (const Polygon& part : area) {
    isInside ^= windsAround(part.outer, point);
    for (const Ring& hole : part.holes) {
      isInside ^= windsAround(hole, point);
    }
  }
  return isInside;
}

}  // namespace buurtatlas
