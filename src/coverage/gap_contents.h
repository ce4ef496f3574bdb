#pragma once

#include <cstdint>
#include <vector>

#include "core/street.h"
#include "core/zone.h"
#include "coverage/gaps.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

// What lies in and beside gaps. The index holds the gaps in their order.

/// Points that lie in no zone count in the gap that holds them, or that they miss by the rounding of its border.
/// Answers the place of the gap of each, the number of gaps for none.
std::vector<std::uint32_t> countAddresses(std::vector<Gap>& gaps, const ZoneIndex& gapIndex,
                                          const std::vector<Point>& uncovered);

/// Railways are no streets.
void measureStreets(std::vector<Gap>& gaps, const ZoneIndex& gapIndex, const std::vector<Street>& streets);

/// Names the neighbours of a part of a gap, which are among those beside the whole gap.
void nameNeighbours(Gap& part, const std::vector<const Zone*>& besideWhole);

}  // namespace buurtatlas
