#include "core/incident_columns.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/atlas.h"
#include "core/brussels_clock.h"

namespace buurtatlas {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::seconds;

/// Numbers the types in rising order.
void addTypes(IncidentColumns& columns) {
  std::unordered_map<std::string_view, std::uint32_t> places;
  std::vector<std::string_view> found;
  columns.type.reserve(columns.of->size());
  for (const Incident& incident : *columns.of) {
    const auto [place, isNew] = places.try_emplace(incident.type, static_cast<std::uint32_t>(found.size()));
    if (isNew) {
      found.push_back(incident.type);
    }
    columns.type.push_back(place->second);
  }
  std::vector<std::string_view> sorted = found;
  std::ranges::sort(sorted);
  std::vector<std::uint32_t> placeOf;
  for (const std::string_view type : found) {
    placeOf.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(sorted, type) - sorted.begin()));
  }
  for (std::uint32_t& type : columns.type) {
    type = placeOf[type];
  }
  columns.types.assign(sorted.begin(), sorted.end());
}

ClockCode clockOf(const Incident& incident, LocalTime middle, seconds length) {
  const Date day = floor<days>(middle);
  const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
  if (!incident.hasClock) {
    const bool isOneDay = length <= days{1} && floor<days>(incident.from) == day;
    return {.hour = ClockCode::kNoClock, .weekday = isOneDay ? weekday : ClockCode::kNoWeekday};
  }
  if (length >= days{1}) {
    return {.hour = ClockCode::kLong, .weekday = ClockCode::kNoWeekday};
  }
  return {.hour = static_cast<int>(floor<hours>(middle - day).count()), .weekday = weekday};
}

}  // namespace

std::shared_ptr<const IncidentColumns> makeColumns(std::shared_ptr<const std::vector<Incident>> incidents) {
  auto columns = std::make_shared<IncidentColumns>();
  columns->of = std::move(incidents);
  const std::vector<Incident>& rows = *columns->of;
  addTypes(*columns);
  columns->clock.reserve(rows.size());
  columns->from.reserve(rows.size());
  columns->length.reserve(rows.size());
  columns->precision.reserve(rows.size());
  columns->position.reserve(rows.size());
  std::vector<Date> dayOf;
  dayOf.reserve(rows.size());
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  constexpr std::int64_t kLongest = std::numeric_limits<std::uint32_t>::max();
  for (const Incident& incident : rows) {
    const seconds length{std::clamp<std::int64_t>((incident.to - incident.from).count(), 0, kLongest)};
    const LocalTime middle = incident.from + length / 2;
    dayOf.push_back(floor<days>(middle));
    columns->clock.push_back(clockOf(incident, middle, length).code());
    columns->from.push_back(incident.from);
    columns->length.push_back(static_cast<std::uint32_t>(length.count()));
    columns->precision.push_back(incident.placePrecision());
    if (!incident.position) {
      columns->nowhere.push_back(static_cast<std::uint32_t>(dayOf.size() - 1));
    }
    columns->position.push_back(incident.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
    if (incident.hasClock && length > seconds{0} && isClockChangedBetween(incident.from, incident.from + length)) {
      columns->uneven.push_back(static_cast<std::uint32_t>(dayOf.size() - 1));
    }
  }
  if (!rows.empty()) {
    const auto [earliest, latest] = std::ranges::minmax(dayOf);
    columns->firstDay = earliest;
    columns->days = static_cast<std::size_t>((latest - earliest).count()) + 1;
    columns->day.reserve(rows.size());
    for (const Date each : dayOf) {
      columns->day.push_back(static_cast<std::uint32_t>((each - earliest).count()));
    }
  }
  return columns;
}

std::shared_ptr<const IncidentColumns> columnsOf(const Atlas& atlas) {
  const bool belongs = atlas.incidentColumns && atlas.incidentColumns->of == atlas.incidents;
  return belongs ? atlas.incidentColumns : makeColumns(atlas.incidents);
}

}  // namespace buurtatlas
