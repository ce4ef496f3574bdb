#include "tasks/when_task.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <utility>

#include "core/incident_columns.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

struct Period {
  Date from;
  Date to;
};

Date aYearBefore(Date day) {
  const year_month_day date(day);
  const year_month_day before{date.year() - std::chrono::years{1}, date.month(), date.day()};
  return before.ok() ? Date{before} : Date{before.year() / 2 / 28};
}

/// The period of the filter within the source's.
Period periodOf(const IncidentFilter& filter, const IncidentCalendar& calendar) {
  const Date last = calendar.first + days{calendar.days.size()} - days{1};
  return {.from = filter.from.value_or(calendar.first), .to = filter.to.value_or(last)};
}

std::array<HolidayCount, kHolidays> countHolidays(const IncidentColumns& columns,
                                                  const std::vector<std::uint32_t>& rows,
                                                  const IncidentCalendar& calendar, const Period& period) {
  std::array<HolidayCount, kHolidays> counts;
  const std::vector<std::size_t> byDay = countsByDay(columns, rows);
  for (auto year = year_month_day(period.from).year(); year <= year_month_day(period.to).year(); ++year) {
    const auto holidays = holidaysOf(year);
    for (std::size_t place = 0; place < holidays.size(); ++place) {
      counts[place].holiday = static_cast<Holiday>(place);
      const Date day = holidays[place];
      if (day < period.from || day > period.to || !calendar.covers(day)) {
        continue;
      }
      ++counts[place].days;
      const std::int64_t at = (day - columns.firstDay).count();
      if (at >= 0 && at < static_cast<std::int64_t>(byDay.size())) {
        counts[place].incidents += static_cast<std::int64_t>(byDay[static_cast<std::size_t>(at)]);
      }
    }
  }
  return counts;
}

}  // namespace

std::optional<YearComparison> yearTrend(const IncidentColumns& columns, const IncidentSieve& sieve,
                                        const IncidentCalendar& calendar, const IncidentFilter& filter) {
  if (calendar.days.empty()) {
    return std::nullopt;
  }
  const Period period = periodOf(filter, calendar);
  const Date from = std::max(period.from, aYearBefore(period.to) + days{1});
  // The dates of the filter do not hold for the year before.
  const std::vector<std::uint32_t> rows = sieve.rowsIgnoring(setOf(FilterPart::Dates));
  const auto trend = compareWithYearBefore(columns, rows, calendar, from, period.to);
  return trend && trend->beforeTo >= calendar.first ? std::optional(*trend) : std::nullopt;
}

Result<WhenAnswer> whenIncidentsHappened(const Atlas& atlas, const IncidentFilter& filter) {
  const auto chosen = selectAmong(atlas, filter);
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  if (const Result<void> some = requireSome(chosen->selection); !some) {
    return std::unexpected(some.error());
  }
  const std::vector<std::uint32_t>& rows = chosen->selection.rows;
  const IncidentColumns& columns = *chosen->columns;
  WhenAnswer answer{.total = static_cast<std::int64_t>(columns.size()),
                    .incidents = static_cast<std::int64_t>(rows.size()),
                    .withoutClock = static_cast<std::int64_t>(chosen->selection.withoutClock),
                    .profile = timeProfile(columns, rows),
                    .calendar = calendarOf(columns, *atlas.coveredDays)};
  const Period period = periodOf(chosen->filter, answer.calendar);
  if (period.from <= period.to) {
    answer.holidays = countHolidays(columns, rows, answer.calendar, period);
    answer.coveredDays = answer.calendar.coveredDays(period.from, period.to);
    answer.trend = yearTrend(columns, IncidentSieve(columns, chosen->filter), answer.calendar, chosen->filter);
  }
  return answer;
}

}  // namespace buurtatlas
