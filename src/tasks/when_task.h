#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/atlas.h"
#include "core/belgian_holidays.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "incidents/incident_calendar.h"
#include "incidents/time_profile.h"
#include "incidents/year_comparison.h"

namespace buurtatlas {

/// How many incidents fall on a holiday that the source covers, of all years together.
struct HolidayCount {
  Holiday holiday = Holiday::NewYear;
  std::int64_t days = 0;
  std::int64_t incidents = 0;
};

/// When the incidents that pass a filter happened.
struct WhenAnswer {
  std::int64_t total = 0;         ///< in the atlas
  std::int64_t incidents = 0;     ///< that pass
  std::int64_t withoutClock = 0;  ///< left out only because the hour or weekday asked for is not known
  TimeProfile profile = {};
  IncidentCalendar calendar = {};  ///< of the whole source
  std::array<HolidayCount, kHolidays> holidays = {};
  std::int64_t coveredDays = 0;  ///< of the period of the filter
  std::optional<YearComparison> trend = {};
};

/// The last year of the filter's period, or of what the source covers, beside the same days a year before. None where
/// the source covers nothing of the year before.
std::optional<YearComparison> yearTrend(const IncidentColumns& columns, const IncidentSieve& sieve,
                                        const IncidentCalendar& calendar, const IncidentFilter& filter);

/// Counts the incidents that pass by hour, weekday, month and holiday, and tells the trend. Fails: as selectAmong();
/// InvalidInput when nothing passes.
Result<WhenAnswer> whenIncidentsHappened(const Atlas& atlas, const IncidentFilter& filter);

}  // namespace buurtatlas
