#pragma once

#include <vector>

#include "core/result.h"
#include "core/street.h"
#include "core/zone.h"
#include "coverage/gaps.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

// What lies in and beside gaps. The index holds the gaps in their order.

/// Points that lie in no zone count in the gap that holds them, or that they miss by the rounding of its border.
void countAddresses(std::vector<Gap>& gaps, const ZoneIndex& gapIndex, const std::vector<Point>& uncovered);

void measureStreets(std::vector<Gap>& gaps, const ZoneIndex& gapIndex, const std::vector<Street>& streets);

/// Names the neighbours of gaps that have none yet. Fails: InvalidGeometry when a zone has a fault.
Result<void> nameNeighbours(std::vector<Gap>& gaps, const std::vector<const Zone*>& zones);

}  // namespace buurtatlas
