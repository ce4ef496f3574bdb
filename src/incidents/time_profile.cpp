#include "incidents/time_profile.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"

namespace buurtatlas {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::weeks;

/// A stretch of time; a moment when both ends are equal.
struct Stretch {
  LocalTime from;
  LocalTime to;
};

// Without a clock the days count whole.
Stretch stretchOf(const Incident& incident) {
  const LocalTime to = std::max(incident.from, incident.to);
  if (incident.hasClock) {
    return {.from = incident.from, .to = to};
  }
  return {.from = floor<days>(incident.from), .to = floor<days>(to) + days(1)};
}

std::size_t isoIndex(Date day) { return std::chrono::weekday(day).iso_encoding() - 1; }

void addToHours(const Stretch& stretch, std::array<std::array<double, 24>, 7>& weekHours) {
  const auto cellOf = [&weekHours](LocalTime hour) -> double& {
    const Date day = floor<days>(hour);
    return weekHours[isoIndex(day)][static_cast<std::size_t>(floor<hours>(hour - day).count())];
  };
  if (stretch.from == stretch.to) {
    cellOf(stretch.from) += 1;
    return;
  }
  // Whole weeks fill every hour of the week alike; only what is left over is walked through.
  const auto total = static_cast<double>((stretch.to - stretch.from).count());
  const weeks whole = floor<weeks>(stretch.to - stretch.from);
  for (auto& day : weekHours) {
    for (double& cell : day) {
      cell += static_cast<double>(whole.count() * seconds(hours(1)).count()) / total;
    }
  }
  LocalTime at = stretch.from + whole;
  while (at < stretch.to) {
    const LocalTime next = std::min<LocalTime>(floor<hours>(at) + hours(1), stretch.to);
    cellOf(at) += static_cast<double>((next - at).count()) / total;
    at = next;
  }
}

void addToWeekdays(const Stretch& stretch, std::array<double, 7>& weekdays) {
  const auto total = static_cast<double>((stretch.to - stretch.from) / days(1));
  for (Date day = floor<days>(stretch.from); day < stretch.to; day += days(1)) {
    weekdays[isoIndex(day)] += 1 / total;
  }
}

void addToMonths(const Stretch& stretch, std::map<std::chrono::year_month, double>& months) {
  const auto monthOf = [](LocalTime time) {
    const std::chrono::year_month_day date(floor<days>(time));
    return date.year() / date.month();
  };
  const auto startOf = [](std::chrono::year_month month) { return LocalTime(Date(month / std::chrono::day(1))); };
  auto month = monthOf(stretch.from);
  do {
    months[month] += shareWithin(stretch.from, stretch.to, startOf(month), startOf(month + std::chrono::months(1)));
    month += std::chrono::months(1);
  } while (startOf(month) < stretch.to);
}

std::vector<MonthCount> withEmptyMonths(const std::map<std::chrono::year_month, double>& months) {
  std::vector<MonthCount> out;
  for (const auto& [month, count] : months) {
    while (!out.empty() && out.back().month + std::chrono::months(1) < month) {
      out.push_back({.month = out.back().month + std::chrono::months(1), .count = 0});
    }
    out.push_back({.month = month, .count = count});
  }
  return out;
}

std::vector<TypeCount> mostFrequentFirst(const std::map<std::string, std::size_t>& types) {
  std::vector<TypeCount> out;
  for (const auto& [type, count] : types) {
    out.push_back({.type = type, .count = count});
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &TypeCount::count);
  return out;
}

void sumHours(TimeProfile& profile) {
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      profile.hours[hour] += profile.weekHours[day][hour];
      profile.weekdays[day] += profile.weekHours[day][hour];
    }
  }
}

}  // namespace

double shareWithin(LocalTime from, LocalTime to, LocalTime windowBegin, LocalTime windowEnd) {
  if (to <= from) {
    return windowBegin <= from && from < windowEnd ? 1 : 0;
  }
  const seconds overlap = std::min(to, windowEnd) - std::max(from, windowBegin);
  return std::max(0.0, static_cast<double>(overlap.count()) / static_cast<double>((to - from).count()));
}

TimeProfile timeProfile(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows) {
  TimeProfile profile;
  std::map<std::chrono::year_month, double> months;
  std::map<std::string, std::size_t> types;
  for (const std::uint32_t row : rows) {
    const Incident& incident = incidents[row];
    const Stretch stretch = stretchOf(incident);
    if (incident.hasClock) {
      addToHours(stretch, profile.weekHours);
      ++profile.withClock;
    } else {
      addToWeekdays(stretch, profile.weekdays);
      ++profile.withoutClock;
    }
    addToMonths(stretch, months);
    ++types[incident.type];
  }
  sumHours(profile);
  profile.months = withEmptyMonths(months);
  profile.types = mostFrequentFirst(types);
  return profile;
}

}  // namespace buurtatlas
