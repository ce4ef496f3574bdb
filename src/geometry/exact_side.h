#pragma once

// Private to geometry: exact answers about points that need not lie on a grid.

#include <cmath>

#include "core/point.h"

namespace buurtatlas {

/// On which side of the line from a to b a point lies: 1 left, -1 right, 0 on it. Exact while the coordinates of the
/// three differ by less than eighteen orders of magnitude.
inline int exactSideOf(Point a, Point b, Point point) {
  const double left = (b.east - a.east) * (point.north - a.north);
  const double right = (b.north - a.north) * (point.east - a.east);
  // The error bound of Shewchuk, "Adaptive Precision Floating-Point Arithmetic" (1997).
  const double bound = 3.3306690738754716e-16 * (std::abs(left) + std::abs(right));
  if (const double difference = left - right; std::abs(difference) > bound) {
    return difference > 0 ? 1 : -1;
  }
  __extension__ using Wide = __float128;
  const Wide exactLeft = (Wide(b.east) - Wide(a.east)) * (Wide(point.north) - Wide(a.north));
  const Wide exactRight = (Wide(b.north) - Wide(a.north)) * (Wide(point.east) - Wide(a.east));
  return exactLeft > exactRight ? 1 : exactLeft < exactRight ? -1 : 0;
}

}  // namespace buurtatlas
