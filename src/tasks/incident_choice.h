#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "core/incident_facts.h"
#include "core/point.h"
#include "core/result.h"
#include "core/unfilled.h"
#include "incidents/filter.h"

namespace buurtatlas {

/// The incidents that pass a filter and have a position.
struct IncidentChoice {
  std::vector<std::uint32_t> rows = {};  ///< indices into the atlas's incidents, ascending
  std::vector<Point> positions = {};     ///< of the rows, in their order
  std::int64_t withoutPosition = 0;      ///< pass the filter and have none
  std::int64_t onStreetOnly = 0;         ///< pass the filter and are left out, as only the street is known
  std::int64_t withoutClock = 0;         ///< left out only because the hour or weekday asked for is not known
};

/// The filter with the ground of its areaName: a zone, else a neighbourhood, else an area, letter for letter. Fails:
/// NotFound; Conflict for two zones of that name.
Result<IncidentFilter> withArea(const Atlas& atlas, IncidentFilter filter);

/// What a filter asks of an atlas, and when its incidents are from. Without counts.
IncidentFacts incidentFactsOf(const Atlas& atlas, const IncidentFilter& filter);

/// The rows that pass a filter, with or without a position.
struct ChosenRows {
  std::shared_ptr<const IncidentColumns> columns = {};
  IncidentFilter filter = {};  ///< with its area
  IncidentSelection selection = {};
};
/// Fails: InvalidInput for an atlas without incidents; as withArea(). That nothing passes is no failure.
Result<ChosenRows> selectAmong(const Atlas& atlas, const IncidentFilter& filter);

/// Fails: InvalidInput when nothing passes, with the part of the filter that leaves nothing.
Result<void> requireSome(const IncidentSelection& selection);

/// Incidents of which only the street is known are left out and counted, unless the filter takes them in. Fails:
/// InvalidInput for an atlas without incidents, when nothing passes, with the part of the filter that leaves nothing,
/// and when only the street is known of all that pass; as withArea().
Result<IncidentChoice> chooseIncidents(const Atlas& atlas, const IncidentFilter& filter);

/// Where the incidents that pass a filter lie, for what only sums over the ground.
struct ChosenPlaces {
  Unfilled<Point> positions = {};  ///< from south to north
  std::int64_t withoutPosition = 0;
  std::int64_t withoutClock = 0;
};

/// The positions of chooseIncidents(), and as it fails.
Result<ChosenPlaces> choosePlaces(const Atlas& atlas, const IncidentFilter& filter);

}  // namespace buurtatlas
