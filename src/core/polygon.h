#pragma once

#include <vector>

#include "core/point.h"

namespace buurtatlas {

/// A closed line. Order: open, the first vertex is not repeated at the end.
using Ring = std::vector<Point>;
using LineString = std::vector<Point>;

/// An area with holes. Order: outer counter-clockwise, holes clockwise. Validity is not checked here, see
/// geometry/validity.h.
struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
  friend bool operator==(const Polygon&, const Polygon&) = default;
};

using MultiPolygon = std::vector<Polygon>;

inline Box boundsOf(const std::vector<Point>& points) {
  Box box;
  for (const Point point : points) {
    box.add(point);
  }
  return box;
}

inline Box boundsOf(const MultiPolygon& area) {
  Box box;
  for (const Polygon& part : area) {
    box.add(boundsOf(part.outer));
  }
  return box;
}

}  // namespace buurtatlas
