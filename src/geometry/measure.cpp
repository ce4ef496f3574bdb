#include "geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "geometry/geos.h"
#include "geometry/millimetres.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

double distanceToEdge(Point a, Point b, Point point) { return distanceBetween(nearestOn(a, b, point), point).value; }

template <class Visit>
void forEachEdge(const Ring& ring, Visit visit) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    visit(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
  }
}

template <class Visit>
void forEachEdge(const MultiPolygon& area, Visit visit) {
  for (const Polygon& part : area) {
    forEachEdge(part.outer, visit);
    for (const Ring& hole : part.holes) {
      forEachEdge(hole, visit);
    }
  }
}

/// About the radius of the largest circle inside.
double depthOf(const MultiPolygon& area) {
  double around = 0;
  forEachEdge(area, [&](Point a, Point b) { around += distanceBetween(a, b).value; });
  return around > 0 ? 2 * areaOf(area).value / around : 0;
}

/// In a strip no point is much deeper than another, and looking for it takes the longer the narrower it is.
bool isStrip(const MultiPolygon& area, double depth) {
  constexpr double kNarrow = 0.02;
  const Box box = boundsOf(area);
  return depth < kNarrow * std::max(box.east - box.west, box.north - box.south);
}

std::optional<Point> pointFrom(const Geos& geos, const GEOSGeometry* geometry) {
  Point point;
  if (geometry == nullptr || GEOSGeomGetX_r(geos.handle(), geometry, &point.east) != 1 ||
      GEOSGeomGetY_r(geos.handle(), geometry, &point.north) != 1) {
    return std::nullopt;
  }
  return onGrid(point);
}

}  // namespace

SquareMetres areaOf(const Ring& ring) {
  double twice = 0;
  // Measured from the first vertex, since the plane's origin is so far away that digits would be lost.
  forEachEdge(ring, [&](Point a, Point b) {
    twice += (a.east - ring[0].east) * (b.north - ring[0].north) - (b.east - ring[0].east) * (a.north - ring[0].north);
  });
  return SquareMetres(std::abs(twice) / 2);
}

SquareMetres areaOf(const MultiPolygon& area) {
  double sum = 0;
  for (const Polygon& part : area) {
    sum += areaOf(part.outer).value;
    for (const Ring& hole : part.holes) {
      sum -= areaOf(hole).value;
    }
  }
  return SquareMetres(sum);
}

Point nearestOn(Point a, Point b, Point point) {
  const double dx = b.east - a.east;
  const double dy = b.north - a.north;
  const double square = dx * dx + dy * dy;
  const double along = (point.east - a.east) * dx + (point.north - a.north) * dy;
  const double share = square > 0 ? std::clamp(along / square, 0.0, 1.0) : 0.0;
  return {.east = a.east + share * dx, .north = a.north + share * dy};
}

Metres distanceBetween(Point a, Point b) { return Metres(std::hypot(b.east - a.east, b.north - a.north)); }

Metres lengthOf(const LineString& line) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    sum += distanceBetween(line[i], line[i + 1]).value;
  }
  return Metres(sum);
}

bool contains(const MultiPolygon& area, Point point) {
  if (!isOnGrid(point)) {
    return false;
  }
  const GridPoint gridPoint = gridPointOf(point);
  bool isInside = false;
  forEachEdge(area, [&](Point a, Point b) {
    isInside ^= isOnGrid(a) && isOnGrid(b) && passesEastOf(gridPointOf(a), gridPointOf(b), gridPoint);
  });
  return isInside;
}

Metres distanceTo(const MultiPolygon& area, Point point) {
  if (contains(area, point)) {
    return Metres(0);
  }
  double nearest = std::numeric_limits<double>::infinity();
  forEachEdge(area, [&](Point a, Point b) { nearest = std::min(nearest, distanceToEdge(a, b, point)); });
  return Metres(nearest);
}

Point pointInside(const MultiPolygon& area) {
  if (area.empty()) {
    return {};
  }
  const Polygon& largest =
      *std::ranges::max_element(area, {}, [](const Polygon& part) { return areaOf(part.outer).value; });
  if (largest.outer.empty()) {
    return {};
  }
  const Geos geos;
  const Geos::Geometry geometry = geos.geometryFrom({largest});
  if (geometry == nullptr) {
    return largest.outer.front();
  }
  constexpr double kShareOfDepth = 0.1;
  const double depth = depthOf({largest});
  if (!isStrip({largest}, depth)) {
    const Geos::Geometry radius =
        geos.own(GEOSMaximumInscribedCircle_r(geos.handle(), geometry.get(), kShareOfDepth * depth));
    const Geos::Geometry centre =
        geos.own(radius == nullptr ? nullptr : GEOSGeomGetStartPoint_r(geos.handle(), radius.get()));
    if (const std::optional<Point> point = pointFrom(geos, centre.get()); point && contains({largest}, *point)) {
      return *point;
    }
  }
  const Geos::Geometry anywhere = geos.own(GEOSPointOnSurface_r(geos.handle(), geometry.get()));
  return pointFrom(geos, anywhere.get()).value_or(largest.outer.front());
}

Metres lengthInside(const LineString& line, const MultiPolygon& area) {
  const std::vector<ZoneIndex::Piece> pieces = ZoneIndex({area}).piecesOf(line);
  return pieces.empty() ? Metres(0) : pieces.front().length;
}

}  // namespace buurtatlas
