#include "tasks/incident_days.h"

#include <chrono>

#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

Date dayOf(LocalTime time) { return std::chrono::floor<std::chrono::days>(time); }

}  // namespace

Date dayOf(const Incident& incident) { return dayOf(incident.from + (incident.to - incident.from) / 2); }

IncidentDays daysOf(const Atlas& atlas, const IncidentChoice& choice) {
  IncidentDays days;
  days.incidents.reserve(choice.rows.size());
  for (std::size_t i = 0; i < choice.rows.size(); ++i) {
    const Incident& incident = (*atlas.incidents)[choice.rows[i]];
    days.incidents.push_back({.at = choice.positions[i], .day = dayOf(incident)});
    days.overSeveralDays += dayOf(incident.from) != dayOf(incident.to) ? 1 : 0;
  }
  return days;
}

Result<MultiPolygon> groundOfIncidents(const Atlas& atlas, const IncidentFilter& filter) {
  if (atlas.boundary->empty()) {
    return fail(ErrorCode::InvalidInput, "There is no ground to lay cells over; import the boundary first.");
  }
  return withArea(atlas, filter).and_then([&](const IncidentFilter& whole) {
    return whole.area ? intersectionOf(*atlas.boundary, *whole.area) : Result<MultiPolygon>(*atlas.boundary);
  });
}

}  // namespace buurtatlas
