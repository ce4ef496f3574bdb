#pragma once

// Private to geometry: exact answers about points of the 1 mm grid.

#include <cmath>
#include <cstdint>

#include "core/point.h"

namespace buurtatlas {

/// A point of the 1 mm grid. Units: millimetres.
struct GridPoint {
  std::int64_t x = 0;
  std::int64_t y = 0;
  friend bool operator==(GridPoint, GridPoint) = default;
};

/// Coordinates up to this many metres are taken; they go farther than any plane on Earth and never overflow.
inline constexpr double kFarthest = 1e12;

inline bool isOnGrid(Point point) { return std::abs(point.east) <= kFarthest && std::abs(point.north) <= kFarthest; }

/// The point must be isOnGrid().
inline GridPoint gridPointOf(Point point) {
  const auto nearest = [](double metres) {
    const double millimetres = metres * 1000.0;
    return static_cast<std::int64_t>(millimetres + (millimetres < 0 ? -0.5 : 0.5));
  };
  return {.x = nearest(point.east), .y = nearest(point.north)};
}

inline Point pointOf(GridPoint point) {
  return {.east = static_cast<double>(point.x) / 1000.0, .north = static_cast<double>(point.y) / 1000.0};
}

/// On which side of the line from a to b a point lies: 1 left, -1 right, 0 on it. Exact.
inline int sideOf(GridPoint a, GridPoint b, GridPoint point) {
  __extension__ using Wide = __int128;
  const Wide left = static_cast<Wide>(b.x - a.x) * (point.y - a.y);
  const Wide right = static_cast<Wide>(b.y - a.y) * (point.x - a.x);
  return left > right ? 1 : left < right ? -1 : 0;
}

/// Whether the edge passes east of the point moved infinitesimally east, then north, at that point's height.
inline bool passesEastOf(GridPoint a, GridPoint b, GridPoint point) {
  if ((a.y <= point.y) == (b.y <= point.y)) {
    return false;
  }
  return sideOf(a, b, point) == (a.y < b.y ? 1 : -1);
}

/// Whether the edge passes north of the point moved infinitesimally east, then north, straight above that point.
/// Where it runs through the point itself, its slope decides: moving east on a rising edge ends below it.
inline bool passesNorthOf(GridPoint a, GridPoint b, GridPoint point) {
  if ((a.x <= point.x) == (b.x <= point.x)) {
    return false;
  }
  const int side = sideOf(a, b, point);
  return side == 0 ? (b.x > a.x) == (b.y > a.y) && a.y != b.y : side == (a.x < b.x ? -1 : 1);
}

}  // namespace buurtatlas
