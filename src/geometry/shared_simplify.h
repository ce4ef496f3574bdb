#pragma once

#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// Areas with fewer vertices, in their order. Borders that areas share stay shared, and where no area was on the inner
/// side of `frame` there is none afterwards; the frame itself is not changed, and neither are borders that run along
/// it. An empty frame leaves all borders free. Areas that overlap are cut into the pieces that lie in the same of them,
/// these form a coverage, and GEOS simplifies that (Visvalingam and Whyatt): so an overlap stays one, though its size
/// may change a little. Corners of triangles smaller than the square of the tolerance go.
/// The areas must have no fault, see geometry/validity.h. Fails: InvalidGeometry for most areas with a fault.
Result<std::vector<MultiPolygon>> simplifiedTogether(const std::vector<MultiPolygon>& areas, Metres tolerance,
                                                     const MultiPolygon& frame);

}  // namespace buurtatlas
