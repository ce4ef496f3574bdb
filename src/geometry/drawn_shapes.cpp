#include "geometry/drawn_shapes.h"

#include <algorithm>
#include <boost/geometry/algorithms/simplify.hpp>
#include <boost/geometry/geometries/linestring.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <cmath>
#include <numbers>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

constexpr double kSmallestRadius = 1;
constexpr int kFewestEdges = 32;
constexpr double kRounding = 0.003;  // metres that rounding to the grid may move a vertex and a centre

}  // namespace

Ring rectangleBetween(Point corner, Point opposite) {
  const auto [west, east] = std::minmax(corner.east, opposite.east);
  const auto [south, north] = std::minmax(corner.north, opposite.north);
  return {onGrid({.east = west, .north = south}), onGrid({.east = east, .north = south}),
          onGrid({.east = east, .north = north}), onGrid({.east = west, .north = north})};
}

Ring ringOf(const Circle& circle, Metres sagitta) {
  const double radius = circle.radius.value;
  if (!(radius >= kSmallestRadius)) {
    return {};
  }
  const double halfAngle = std::acos(1 - sagitta.value / radius);
  // A vertex to each of the four sides, from which circleOf() finds the centre again.
  const int edgesOfQuarter =
      std::max(kFewestEdges / 4, static_cast<int>(std::ceil(std::numbers::pi / (4 * halfAngle))));
  Ring ring;
  for (int i = 0; i < 4 * edgesOfQuarter; ++i) {
    const double angle = std::numbers::pi / 2 * i / edgesOfQuarter;
    ring.push_back(onGrid({.east = circle.centre.east + radius * std::cos(angle),
                           .north = circle.centre.north + radius * std::sin(angle)}));
  }
  return ring;
}

std::optional<Circle> circleOf(const MultiPolygon& area) {
  if (area.size() != 1 || !area.front().holes.empty() || area.front().outer.size() < kFewestEdges) {
    return std::nullopt;
  }
  const Ring& ring = area.front().outer;
  const Box box = boundsOf(ring);
  const Circle circle{.centre = onGrid({.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2}),
                      .radius = Metres((box.east - box.west) / 2)};
  const auto isOnCircle = [&](Point place) {
    const double distance = distanceBetween(circle.centre, place).value;
    return distance < circle.radius.value + kRounding &&
           distance > circle.radius.value - kDrawnSagitta.value - kRounding;
  };
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point next = ring[(i + 1) % ring.size()];
    const Point middle{.east = (ring[i].east + next.east) / 2, .north = (ring[i].north + next.north) / 2};
    if (!isOnCircle(ring[i]) || !isOnCircle(middle)) {
      return std::nullopt;
    }
  }
  return circle;
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
