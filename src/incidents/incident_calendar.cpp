#include "incidents/incident_calendar.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace buurtatlas {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

constexpr double kChanceOfAnEmptyStretch = 0.001;
constexpr double kManyEmptyDays = 0.1;
constexpr std::int64_t kLongestStretch = 31;

/// Which days have incidents, and how many each. The first and the last day have some.
struct DaysOfIncidents {
  Date first = {};
  std::vector<std::uint32_t> counts = {};

  void add(Date day) {
    first = counts.empty() ? day : first;
    if (day < first) {
      counts.insert(counts.begin(), static_cast<std::size_t>((first - day).count()), 0);
      first = day;
    }
    const auto place = static_cast<std::size_t>((day - first).count());
    counts.resize(std::max(counts.size(), place + 1));
    ++counts[place];
  }
  /// One incident that counts on `day`; over a few days without a clock it counts on all of them.
  void add(LocalTime from, seconds length, bool hasClock, Date day) {
    const std::int64_t whole = length / days{1};
    const bool isSpread = !hasClock && whole > 1 && whole <= kLongestStretch;
    for (std::int64_t next = 0; next < (isSpread ? whole : 1); ++next) {
      add((isSpread ? floor<days>(from) : day) + days{next});
    }
  }
};

DaysOfIncidents daysOf(const IncidentColumns& columns) {
  DaysOfIncidents found;
  for (std::size_t row = 0; row < columns.size(); ++row) {
    found.add(columns.from[row], seconds{columns.length[row]},
              ClockCode::read(columns.clock[row]).hour != ClockCode::kNoClock, columns.dayOf(row));
  }
  return found;
}

DaysOfIncidents daysOf(const std::vector<Incident>& incidents) {
  DaysOfIncidents found;
  for (const Incident& incident : incidents) {
    const seconds length = std::max(incident.to - incident.from, seconds{0});
    found.add(incident.from, length, incident.hasClock, floor<days>(incident.from + length / 2));
  }
  return found;
}

/// The shortest stretch of empty days that chance hardly explains.
std::int64_t improbableStretch(const DaysOfIncidents& known) {
  std::vector<std::uint32_t> filled;
  std::ranges::copy_if(known.counts, std::back_inserter(filled), [](std::uint32_t count) { return count > 0; });
  const auto quiet = filled.begin() + static_cast<std::ptrdiff_t>(filled.size() / 10);
  std::ranges::nth_element(filled, quiet);
  // A quiet day tells how likely an empty one is; where many days are empty, they tell it themselves.
  const double emptyShare = 1 - static_cast<double>(filled.size()) / static_cast<double>(known.counts.size());
  const double emptyDay =
      std::max(std::exp(-static_cast<double>(*quiet)), emptyShare > kManyEmptyDays ? emptyShare : 0);
  const double chance = kChanceOfAnEmptyStretch / static_cast<double>(filled.size());
  const double stretch = emptyDay > 0 ? std::ceil(std::log(chance) / std::log(emptyDay)) : 1;
  return static_cast<std::int64_t>(std::max(1.0, stretch));
}

std::vector<CoveredDays> guess(const DaysOfIncidents& known) {
  std::vector<CoveredDays> covered;
  if (known.counts.empty()) {
    return covered;
  }
  std::int64_t improbable = improbableStretch(known);
  // Long gaps make days look emptier than they are where the source tells all: what is cut out is not counted again.
  for (int round = 0; round < 4; ++round) {
    DaysOfIncidents kept;
    std::int64_t empty = 0;
    for (const std::uint32_t count : known.counts) {
      empty = count > 0 ? 0 : empty + 1;
      kept.counts.push_back(count);
      if (empty == improbable) {
        kept.counts.resize(kept.counts.size() - static_cast<std::size_t>(empty));
      } else if (empty > improbable) {
        kept.counts.pop_back();
      }
    }
    const std::int64_t next = improbableStretch(kept);
    if (next == improbable) {
      break;
    }
    improbable = next;
  }
  Date begin = known.first;
  Date last = known.first;
  for (std::size_t place = 0; place < known.counts.size(); ++place) {
    const Date day = known.first + days{place};
    if (known.counts[place] == 0) {
      continue;
    }
    if ((day - last).count() - 1 >= improbable) {
      covered.push_back({.from = begin, .to = last, .isGuess = true});
      begin = day;
    }
    last = day;
  }
  covered.push_back({.from = begin, .to = last, .isGuess = true});
  return covered;
}

}  // namespace

std::int64_t IncidentCalendar::coveredDays(Date from, Date to) const {
  std::int64_t count = 0;
  for (Date day = std::max(from, first); day <= to && day < first + std::chrono::days{days.size()};
       day += std::chrono::days{1}) {
    count += covers(day) ? 1 : 0;
  }
  return count;
}

std::vector<CoveredDays> guessCoveredDays(const IncidentColumns& columns) { return guess(daysOf(columns)); }
std::vector<CoveredDays> guessCoveredDays(const std::vector<Incident>& incidents) { return guess(daysOf(incidents)); }

IncidentCalendar calendarOf(const IncidentColumns& columns, const std::vector<CoveredDays>& covered) {
  const DaysOfIncidents known = daysOf(columns);
  const std::vector<CoveredDays> periods = covered.empty() ? guess(known) : covered;
  IncidentCalendar calendar;
  if (periods.empty()) {
    return calendar;
  }
  calendar.first = std::ranges::min(periods, {}, &CoveredDays::from).from;
  Date last = std::ranges::max(periods, {}, &CoveredDays::to).to;
  if (!known.counts.empty()) {
    calendar.first = std::min(calendar.first, known.first);
    last = std::max(last, known.first + days{known.counts.size() - 1});
  }
  calendar.days.resize(static_cast<std::size_t>((last - calendar.first).count()) + 1);
  std::vector<bool> isStated(calendar.days.size());
  for (const CoveredDays& period : periods) {
    for (Date day = period.from; day <= period.to; day += days{1}) {
      const auto place = static_cast<std::size_t>((day - calendar.first).count());
      calendar.days[place] = DayState::Zero;
      isStated[place] = isStated[place] || !period.isGuess;
    }
  }
  for (std::size_t place = 0; place < calendar.days.size(); ++place) {
    calendar.isGuess = calendar.isGuess || (calendar.days[place] == DayState::Zero && !isStated[place]);
  }
  for (std::size_t place = 0; place < known.counts.size(); ++place) {
    if (known.counts[place] > 0) {
      calendar.days[static_cast<std::size_t>((known.first - calendar.first).count()) + place] = DayState::Some;
    }
  }
  return calendar;
}

}  // namespace buurtatlas
