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

bool holdsMovedByGeos(const MultiPolygon& area, Point point) {
  // A millimetre becomes 2^26 units: the move is then too short to pass another border, and the step north too short to
  // pass a border that the step east has not.
  constexpr double kUnits = 1 << 26;
  constexpr double kEast = 1 << 13;
  const auto scaled = [](Point place) -> Point {
    const Point whole = inMillimetres(place);
    return {.east = whole.east * kUnits, .north = whole.north * kUnits};
  };
  MultiPolygon large = area;
  for (Polygon& part : large) {
    std::ranges::transform(part.outer, part.outer.begin(), scaled);
    for (Ring& hole : part.holes) {
      std::ranges::transform(hole, hole.begin(), scaled);
    }
  }
  const Geos geos;
  const Geos::Geometry shape = geos.geometryFrom(large);
  const Point place = scaled(point);
  const Geos::Geometry spot =
      geos.own(GEOSGeom_createPointFromXY_r(geos.handle(), place.east + kEast, place.north + 1));
  return GEOSContains_r(geos.handle(), shape.get(), spot.get()) == 1;
}

}  // namespace buurtatlas::test
