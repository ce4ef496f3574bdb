#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"
#include "core/incident_columns.h"

namespace buurtatlas {

struct MonthCount {
  std::chrono::year_month month;
  double count = 0;
  friend bool operator==(const MonthCount&, const MonthCount&) = default;
};

struct TypeCount {
  std::string type;
  std::size_t count = 0;
  friend bool operator==(const TypeCount&, const TypeCount&) = default;
};

/// Incidents by weekday, Monday first, then by hour.
using WeekHours = std::array<std::array<double, 24>, 7>;

/// When incidents happened. Each incident weighs 1 in every table that it can be in; between two times its weight is
/// spread evenly over them (aoristic weights, after Ratcliffe, "Aoristic analysis", 2000), over the time that really
/// passed: an hour that the clock skips in spring gets nothing, one that it repeats in autumn gets it twice.
struct TimeProfile {
  std::array<double, 24> hours = {};
  WeekHours weekHours = {};
  std::array<double, 7> weekdays = {};  ///< Monday first; also holds the incidents without a clock
  std::vector<MonthCount> months = {};  ///< from the first to the last, months without incidents included
  std::vector<TypeCount> types = {};    ///< the most frequent first
  std::size_t withClock = 0;            ///< the sum of hours
  std::size_t withoutClock = 0;         ///< only the day is known: not in hours and weekHours
};

TimeProfile timeProfile(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows);
TimeProfile timeProfile(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows);

/// The weekHours of timeProfile() alone.
WeekHours weekHoursOf(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows);

/// How many of these rows count on each day, from columns.firstDay on.
std::vector<std::size_t> countsByDay(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows);

/// The share of the time from..to that lies within the window, 0 to 1; a moment (from equal to to) is in or out.
/// The window holds its begin, not its end.
double shareWithin(LocalTime from, LocalTime to, LocalTime windowBegin, LocalTime windowEnd);

}  // namespace buurtatlas
