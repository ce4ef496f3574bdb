#include "geometry/geos_oracle.h"

#include <algorithm>
#include <cmath>

#include "geometry/geos.h"

namespace buurtatlas::test {

namespace {

/// Millimetres are whole numbers, on which GEOS is exact; metres are not.
Point inMillimetres(Point point) {
  return {.east = std::round(point.east * 1000), .north = std::round(point.north * 1000)};
}

}  // namespace

Side sideByGeos(const MultiPolygon& area, Point point) {
  MultiPolygon scaled = area;
  for (Polygon& part : scaled) {
    std::ranges::transform(part.outer, part.outer.begin(), inMillimetres);
    for (Ring& hole : part.holes) {
      std::ranges::transform(hole, hole.begin(), inMillimetres);
    }
  }
  const Geos geos;
  const Geos::Geometry shape = geos.geometryFrom(scaled);
  const Point place = inMillimetres(point);
  const Geos::Geometry spot = geos.own(GEOSGeom_createPointFromXY_r(geos.handle(), place.east, place.north));
  if (GEOSContains_r(geos.handle(), shape.get(), spot.get()) == 1) {
    return Side::Inside;
  }
  return GEOSIntersects_r(geos.handle(), shape.get(), spot.get()) == 1 ? Side::OnBorder : Side::Outside;
}

}  // namespace buurtatlas::test
