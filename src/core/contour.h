#pragma once

#include "core/polygon.h"

namespace buurtatlas {

/// A line along which a grid has one value; where it closes, its first point is repeated at its end.
struct Contour {
  double level = 0;
  LineString line = {};
  friend bool operator==(const Contour&, const Contour&) = default;
};

}  // namespace buurtatlas
