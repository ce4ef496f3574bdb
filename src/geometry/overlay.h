#pragma once

#include <vector>

#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

// The areas must have no fault, see geometry/validity.h. Answers lie on the 1 mm grid, their rings are open, outer ones
// counter-clockwise and holes clockwise. Borders move by less than 1 mm where lines cross off the grid.
// Fails: InvalidGeometry for most areas with a fault; with the others the answer is any area.

/// What lies in any of the areas.
Result<MultiPolygon> unionOf(const std::vector<MultiPolygon>& areas);
/// What lies in the first area and not in the second.
Result<MultiPolygon> differenceOf(const MultiPolygon& area, const MultiPolygon& without);
/// What lies in both. Misses: points and lines in which the areas only touch.
Result<MultiPolygon> intersectionOf(const MultiPolygon& first, const MultiPolygon& second);

}  // namespace buurtatlas
