#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dates.h"
#include "core/incident_columns.h"
#include "core/result.h"
#include "incidents/incident_calendar.h"

namespace buurtatlas {

/// What two counts allow to say. TooFew: no difference of so few could be told from chance. CannotCompare: the source
/// covers less than half of the days in both years.
enum class ChangeVerdict { More, Fewer, NoDifference, TooFew, CannotCompare };
/// more, fewer, no-difference, too-few, cannot-compare.
std::string_view nameOf(ChangeVerdict verdict);

/// A period beside the same days of the year before, counted on the days that the source covers in both.
struct YearComparison {
  Date from = {};
  Date to = {};
  Date beforeFrom = {};
  Date beforeTo = {};
  std::int64_t days = 0;          ///< of the period
  std::int64_t comparedDays = 0;  ///< of them, those covered in both years
  std::int64_t count = 0;         ///< incidents on the compared days
  std::int64_t countBefore = 0;
  double ratio = 0;   ///< count / countBefore; infinite or NaN where that is 0
  double lowest = 0;  ///< of the ratio: the exact 95 % interval of two Poisson counts
  double highest = 0;
  double chance = 1;  ///< of a difference at least this large where nothing changed (two-sided)
  ChangeVerdict verdict = ChangeVerdict::CannotCompare;
};

/// Compares incidents from `from` to `to` with the same days a year earlier; 29 February has none and is left out.
/// Given the sum of both counts, each is binomial (Przyborowski and Wilenski, 1940); the interval is that of Clopper
/// and Pearson (1934), the chance doubles the smaller tail. Incidents that come in series differ more than this says.
/// Fails: InvalidInput for a period that ends before it begins or is longer than a year.
Result<YearComparison> compareWithYearBefore(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows,
                                             const IncidentCalendar& calendar, Date from, Date to);

/// The verdict, ratio and interval of two counts, the first over `longer` times as many days as the other; the ratio is
/// that of counts per day.
YearComparison compareCounts(std::int64_t count, std::int64_t countBefore, double longer = 1);

}  // namespace buurtatlas
