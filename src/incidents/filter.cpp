#include "incidents/filter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"
#include "core/point.h"
#include "core/polygon.h"
#include "geometry/zone_index.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kParts = 5;

unsigned bit(FilterPart part) { return 1U << static_cast<unsigned>(part); }

/// When an incident counts.
struct Moment {
  Date day = {};
  std::optional<int> hour = {};
  std::optional<std::chrono::weekday> weekday = {};
};

Moment momentOf(const Incident& incident) {
  const LocalTime to = std::max(incident.from, incident.to);
  const LocalTime middle = incident.from + (to - incident.from) / 2;
  Moment moment{.day = std::chrono::floor<std::chrono::days>(middle)};
  if (incident.hasClock) {
    if (to - incident.from < std::chrono::hours(24)) {
      moment.hour = static_cast<int>(std::chrono::floor<std::chrono::hours>(middle - moment.day).count());
      moment.weekday = std::chrono::weekday(moment.day);
    }
  } else if (std::chrono::floor<std::chrono::days>(incident.from) == std::chrono::floor<std::chrono::days>(to)) {
    moment.weekday = std::chrono::weekday(moment.day);
  }
  return moment;
}

/// Why an incident does not pass, as bits of FilterPart.
struct Verdict {
  unsigned fails = 0;
  unsigned unknown = 0;  ///< those of them where the incident does not say

  void judge(FilterPart part, bool known, bool passes) {
    fails |= passes ? 0 : bit(part);
    unknown |= known ? 0 : bit(part);
  }
};

Verdict judgeTimeAndType(const Incident& incident, const IncidentFilter& filter) {
  Verdict verdict;
  const Moment moment = momentOf(incident);
  verdict.judge(FilterPart::Dates, true,
                (!filter.from || moment.day >= *filter.from) && (!filter.to || moment.day <= *filter.to));
  if (filter.hours) {
    verdict.judge(FilterPart::Hours, moment.hour.has_value(), moment.hour && filter.hours->contains(*moment.hour));
  }
  if (filter.weekdays) {
    verdict.judge(FilterPart::Weekdays, moment.weekday.has_value(),
                  moment.weekday && filter.weekdays->contains(*moment.weekday));
  }
  if (!filter.types.empty()) {
    verdict.judge(FilterPart::Types, true, std::ranges::find(filter.types, incident.type) != filter.types.end());
  }
  return verdict;
}

/// Counts what passed, and for the rest what stood in the way.
class Tally {
 public:
  explicit Tally(bool hasArea) : m_hasArea(hasArea) {}

  void add(std::uint32_t row, const Incident& incident, const Verdict& verdict) {
    constexpr auto kClock =
        1U << static_cast<unsigned>(FilterPart::Hours) | 1U << static_cast<unsigned>(FilterPart::Weekdays);
    const bool isOnlyUnknown = verdict.fails != 0 && verdict.fails == (verdict.fails & verdict.unknown);
    if (verdict.fails == 0) {
      m_selection.rows.push_back(row);
      m_selection.withoutPosition += !m_hasArea && !incident.position ? 1U : 0U;
    } else if (isOnlyUnknown && (verdict.fails & ~kClock) == 0) {
      ++m_selection.withoutClock;
    } else if (isOnlyUnknown && verdict.fails == bit(FilterPart::Area)) {
      ++m_selection.withoutPosition;
    }
    if (std::popcount(verdict.fails) == 1) {
      ++m_stoppedBy[static_cast<std::size_t>(std::countr_zero(verdict.fails))];
    }
  }

  IncidentSelection take() {
    const auto most = std::ranges::max_element(m_stoppedBy);
    if (m_selection.rows.empty() && *most > 0) {
      m_selection.emptiedBy = static_cast<FilterPart>(most - m_stoppedBy.begin());
    }
    return std::move(m_selection);
  }

 private:
  bool m_hasArea;
  IncidentSelection m_selection;
  std::array<std::size_t, kParts> m_stoppedBy = {};  ///< incidents that only this part keeps out
};

}  // namespace

IncidentSelection selectIncidents(const std::vector<Incident>& incidents, const IncidentFilter& filter) {
  const std::optional<ZoneIndex> area =
      filter.area ? std::optional(ZoneIndex(std::vector<MultiPolygon>{*filter.area})) : std::nullopt;
  Tally tally(filter.area.has_value());
  for (std::uint32_t row = 0; row < incidents.size(); ++row) {
    const Incident& incident = incidents[row];
    Verdict verdict = judgeTimeAndType(incident, filter);
    // With two reasons against it already, the area changes nothing.
    if (area && std::popcount(verdict.fails) <= 1) {
      verdict.judge(FilterPart::Area, incident.position.has_value(),
                    incident.position && area->isInAny(*incident.position));
    }
    tally.add(row, incident, verdict);
  }
  return tally.take();
}

std::vector<Point> positionsOf(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows) {
  std::vector<Point> points;
  points.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    if (incidents[row].position) {
      points.push_back(*incidents[row].position);
    }
  }
  return points;
}

}  // namespace buurtatlas
