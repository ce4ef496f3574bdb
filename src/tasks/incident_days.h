#pragma once

#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "incidents/near_repeat.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

/// The day on which an incident counts: of one between two times, that of the middle.
Date dayOf(const Incident& incident);

/// The chosen incidents on their days; of one between two days, the middle of them.
struct IncidentDays {
  std::vector<DatedPoint> incidents = {};  ///< in the order of the choice
  std::int64_t overSeveralDays = 0;        ///< stand on the middle of their days
};

IncidentDays daysOf(const Atlas& atlas, const IncidentChoice& choice);

/// The ground that methods of cells work on: the boundary, or what the filter's area has of it. Fails: InvalidInput
/// without a boundary; as withArea() and intersectionOf().
Result<MultiPolygon> groundOfIncidents(const Atlas& atlas, const IncidentFilter& filter);

}  // namespace buurtatlas
