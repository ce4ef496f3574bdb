#include "incidents/year_comparison.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace buurtatlas {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr double kTail = 0.025;
/// With six in all, six against none is the first result that chance gives less than one time in twenty.
constexpr std::int64_t kFewestInAll = 6;

std::optional<Date> yearBefore(Date day) {
  const year_month_day date(day);
  const year_month_day before{date.year() - std::chrono::years{1}, date.month(), date.day()};
  return before.ok() ? std::optional(Date{before}) : std::nullopt;
}

/// The same day, or the one after the missing 29 February.
Date firstBefore(Date day) {
  const std::optional<Date> before = yearBefore(day);
  return before ? *before : *yearBefore(day + days{1});
}

double oddsOf(double share) { return share < 1 ? share / (1 - share) : std::numeric_limits<double>::infinity(); }

/// The chance of a split at least this uneven when each incident falls in the first part with this share.
double chanceOf(std::int64_t count, std::int64_t all, double share) {
  const boost::math::binomial_distribution<double> split(static_cast<double>(all), share);
  const auto counted = static_cast<double>(count);
  const double below = boost::math::cdf(split, counted);
  const double above = count == 0 ? 1 : boost::math::cdf(boost::math::complement(split, counted - 1));
  return std::min(1.0, 2 * std::min(below, above));
}

}  // namespace

std::string_view nameOf(ChangeVerdict verdict) {
  static constexpr std::array<std::string_view, 5> kNames = {"more", "fewer", "no-difference", "too-few",
                                                             "cannot-compare"};
  return kNames.at(static_cast<std::size_t>(verdict));
}

YearComparison compareCounts(std::int64_t count, std::int64_t countBefore, double longer) {
  YearComparison comparison{.count = count, .countBefore = countBefore, .verdict = ChangeVerdict::TooFew};
  const std::int64_t all = count + countBefore;
  const auto now = static_cast<double>(count);
  const auto before = static_cast<double>(countBefore);
  comparison.ratio = now / before / longer;
  comparison.lowest = count == 0 ? 0 : oddsOf(boost::math::ibeta_inv(now, before + 1, kTail)) / longer;
  comparison.highest = countBefore == 0 ? std::numeric_limits<double>::infinity()
                                        : oddsOf(boost::math::ibeta_inv(now + 1, before, 1 - kTail)) / longer;
  if (all < kFewestInAll) {
    return comparison;
  }
  comparison.chance = chanceOf(count, all, longer / (1 + longer));
  const bool isTold = comparison.lowest > 1 || comparison.highest < 1;
  comparison.verdict = !isTold                ? ChangeVerdict::NoDifference
                       : comparison.ratio > 1 ? ChangeVerdict::More
                                              : ChangeVerdict::Fewer;
  return comparison;
}

Result<YearComparison> compareWithYearBefore(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows,
                                             const IncidentCalendar& calendar, Date from, Date to) {
  const Date firstToo = firstBefore(from);
  const Date lastToo = firstBefore(to + days{1}) - days{1};
  if (from > to || lastToo >= from) {
    return fail(ErrorCode::InvalidInput,
                "A period is compared with the same days a year earlier, so it lasts a year at the most; %1 to %2 does "
                "not.",
                {isoDate(from), isoDate(to)});
  }
  std::vector<std::size_t> counts(columns.days);
  for (const std::uint32_t row : rows) {
    ++counts[columns.day[row]];
  }
  const auto countOn = [&](Date day) -> std::int64_t {
    const std::int64_t place = (day - columns.firstDay).count();
    const bool isKnown = place >= 0 && place < static_cast<std::int64_t>(counts.size());
    return isKnown ? static_cast<std::int64_t>(counts[static_cast<std::size_t>(place)]) : 0;
  };
  std::int64_t compared = 0;
  std::int64_t count = 0;
  std::int64_t countBefore = 0;
  for (Date day = from; day <= to; day += days{1}) {
    const std::optional<Date> before = yearBefore(day);
    if (before && calendar.covers(day) && calendar.covers(*before)) {
      ++compared;
      count += countOn(day);
      countBefore += countOn(*before);
    }
  }
  YearComparison comparison = compareCounts(count, countBefore);
  comparison.from = from;
  comparison.to = to;
  comparison.beforeFrom = firstToo;
  comparison.beforeTo = lastToo;
  comparison.days = (to - from).count() + 1;
  comparison.comparedDays = compared;
  if (2 * compared < comparison.days) {
    comparison.verdict = ChangeVerdict::CannotCompare;
  }
  return comparison;
}

}  // namespace buurtatlas
