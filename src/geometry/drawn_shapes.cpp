#include "geometry/drawn_shapes.h"

#include <algorithm>
#include <boost/geometry/algorithms/simplify.hpp>
#include <boost/geometry/geometries/linestring.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <cmath>
#include <numbers>

namespace buurtatlas {

namespace {

constexpr double kSagitta = 0.25;  // metres between the middle of an edge and the circle
constexpr double kSmallestRadius = 1;
constexpr int kFewestEdges = 32;

}  // namespace

Ring rectangleBetween(Point corner, Point opposite) {
  const auto [west, east] = std::minmax(corner.east, opposite.east);
  const auto [south, north] = std::minmax(corner.north, opposite.north);
  return {onGrid({.east = west, .north = south}), onGrid({.east = east, .north = south}),
          onGrid({.east = east, .north = north}), onGrid({.east = west, .north = north})};
}

Ring circleAround(Point centre, Metres radius) {
  if (!(radius.value >= kSmallestRadius)) {
    return {};
  }
  const double halfAngle = std::acos(1 - kSagitta / radius.value);
  const int edges = std::max(kFewestEdges, static_cast<int>(std::ceil(std::numbers::pi / halfAngle)));
  Ring ring;
  for (int i = 0; i < edges; ++i) {
    const double angle = 2 * std::numbers::pi * i / edges;
    ring.push_back(onGrid({.east = centre.east + radius.value * std::cos(angle),
                           .north = centre.north + radius.value * std::sin(angle)}));
  }
  return ring;
}

LineString smoothed(const LineString& line, Metres tolerance) {
  using BoostPoint = boost::geometry::model::d2::point_xy<double>;
  boost::geometry::model::linestring<BoostPoint> drawn;
  for (const Point point : line) {
    drawn.emplace_back(point.east, point.north);
  }
  boost::geometry::model::linestring<BoostPoint> simple;
  boost::geometry::simplify(drawn, simple, tolerance.value);
  LineString out;
  for (const BoostPoint& point : simple) {
    out.push_back(onGrid({.east = point.x(), .north = point.y()}));
  }
  return out;
}

}  // namespace buurtatlas
