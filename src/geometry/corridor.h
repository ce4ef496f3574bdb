#pragma once

#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// All ground at most so far from any of the lines, on the 1 mm grid. Round ends and bends run at most 0.05 % of the
/// distance inside. Lines of fewer than two vertices are passed over.
/// Fails: InvalidInput for a distance below 1 m or no line; InvalidGeometry where the lines cannot be widened.
Result<MultiPolygon> corridorAlong(const std::vector<LineString>& lines, Metres distance);

}  // namespace buurtatlas
