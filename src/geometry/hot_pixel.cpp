#include "geometry/hot_pixel.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace buurtatlas {

namespace {

__extension__ using Wide = __int128;

GridPoint doubled(GridPoint point) { return {.x = 2 * point.x, .y = 2 * point.y}; }

/// The nearest whole number; halves go up, as a pixel holds its west and south side.
std::int64_t nearestTo(Wide numerator, Wide denominator) {
  const Wide up = 2 * numerator + denominator;
  const Wide by = 2 * denominator;
  const Wide quotient = up / by;
  return static_cast<std::int64_t>(up % by < 0 ? quotient - 1 : quotient);
}

}  // namespace

bool passesPixel(GridPoint a, GridPoint b, GridPoint middle) {
  GridPoint p = doubled(a);
  GridPoint q = doubled(b);
  if (p.x > q.x) {
    std::swap(p, q);
  }
  const GridPoint low{.x = 2 * middle.x - 1, .y = 2 * middle.y - 1};
  const GridPoint high{.x = 2 * middle.x + 1, .y = 2 * middle.y + 1};
  if (p.x >= high.x || q.x < low.x || std::min(p.y, q.y) >= high.y || std::max(p.y, q.y) < low.y) {
    return false;
  }
  if (p.x == q.x || p.y == q.y) {
    return true;
  }
  const bool rises = p.y < q.y;
  const int northWest = sideOf(p, q, {.x = low.x, .y = high.y});
  if (northWest == 0) {
    return !rises;
  }
  const int southEast = sideOf(p, q, {.x = high.x, .y = low.y});
  if (southEast == 0) {
    return !rises;
  }
  if (northWest != southEast) {
    return true;
  }
  const int southWest = sideOf(p, q, low);
  return southWest != northWest || sideOf(p, q, high) == -northWest;
}

GridPoint crossingPixel(GridPoint a, GridPoint b, GridPoint c, GridPoint d) {
  const std::int64_t dx = b.x - a.x;
  const std::int64_t dy = b.y - a.y;
  Wide along = static_cast<Wide>(c.x - a.x) * (d.y - c.y) - static_cast<Wide>(c.y - a.y) * (d.x - c.x);
  Wide whole = static_cast<Wide>(dx) * (d.y - c.y) - static_cast<Wide>(dy) * (d.x - c.x);
  if (whole < 0) {
    along = -along;
    whole = -whole;
  }
  constexpr std::int64_t kExactBelow = std::int64_t{1} << 41;
  if (std::max({std::abs(dx), std::abs(dy), std::abs(d.x - c.x), std::abs(d.y - c.y)}) >= kExactBelow) {
    const long double share = static_cast<long double>(along) / static_cast<long double>(whole);
    return {.x = a.x + std::llround(share * static_cast<long double>(dx)),
            .y = a.y + std::llround(share * static_cast<long double>(dy))};
  }
  return {.x = a.x + nearestTo(along * dx, whole), .y = a.y + nearestTo(along * dy, whole)};
}

}  // namespace buurtatlas
