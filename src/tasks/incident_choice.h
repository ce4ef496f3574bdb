#pragma once

#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "core/point.h"
#include "core/result.h"
#include "incidents/filter.h"

namespace buurtatlas {

/// The incidents that pass a filter and have a position.
struct IncidentChoice {
  std::vector<std::uint32_t> rows = {};  ///< indices into the atlas's incidents, ascending
  std::vector<Point> positions = {};     ///< of the rows, in their order
  std::int64_t withoutPosition = 0;      ///< pass the filter and have none
  std::int64_t withoutClock = 0;         ///< left out only because the hour or weekday asked for is not known
};

/// Fails: InvalidInput for an atlas without incidents, and when nothing passes, with the part of the filter that leaves
/// nothing.
Result<IncidentChoice> chooseIncidents(const Atlas& atlas, const IncidentFilter& filter);

}  // namespace buurtatlas
