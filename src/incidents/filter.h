#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

/// Hours of the day; 22 to 6 wraps midnight and means 22:00 to 05:59. 0 to 24 is the whole day.
struct HourRange {
  int from = 0;  ///< 0 to 23
  int to = 24;   ///< 1 to 24, or below from when it wraps

  [[nodiscard]] bool contains(int hour) const {
    return from < to ? from <= hour && hour < to : from <= hour || hour < to;
  }
  friend bool operator==(const HourRange&, const HourRange&) = default;
};

/// Days of the week.
struct WeekdaySet {
  std::uint8_t bits = 0;  ///< bit 0 is Monday

  void add(std::chrono::weekday day) { bits = static_cast<std::uint8_t>(bits | 1U << (day.iso_encoding() - 1)); }
  [[nodiscard]] bool contains(std::chrono::weekday day) const { return (bits >> (day.iso_encoding() - 1) & 1U) != 0; }
  friend bool operator==(const WeekdaySet&, const WeekdaySet&) = default;
};

/// Reads "22-6" and "22:00-06:00", whole hours. Fails: InvalidInput.
Result<HourRange> parseHours(std::string_view text);

/// Reads "mon,tue", "ma,di" or whole day names, in English and Dutch. Fails: InvalidInput, also for no day at all.
Result<WeekdaySet> parseWeekdays(std::string_view text);

/// Which incidents are wanted; what is not set lets all through.
struct IncidentFilter {
  std::optional<Date> from = {};  ///< first day
  std::optional<Date> to = {};    ///< last day, itself included
  std::optional<HourRange> hours = {};
  std::optional<WeekdaySet> weekdays = {};
  std::vector<std::string> types = {};  ///< any of these, letter for letter; none means all
  std::optional<MultiPolygon> area = {};
  friend bool operator==(const IncidentFilter&, const IncidentFilter&) = default;
};

enum class FilterPart { Dates, Hours, Weekdays, Types, Area };

/// What a filter let through, and what it could not judge.
struct IncidentSelection {
  std::vector<std::uint32_t> rows = {};  ///< indices into the incidents, ascending
  std::size_t withoutClock = 0;  ///< left out only because the hour, or weekday, that the filter asks for is not known
  std::size_t withoutPosition = 0;  ///< have no position but pass the rest: left out by an area, else among the rows
  std::optional<FilterPart> emptiedBy = {};  ///< nothing is left: the part that, taken away, gives most rows
};

/// The incidents that pass the filter.
/// An incident between two times counts at the middle of them: its day always, its hour and weekday when they are less
/// than 24 hours apart. With only a day there is no hour; with several days no weekday. On the area's border a point
/// is inside when ZoneIndex says so.
IncidentSelection selectIncidents(const std::vector<Incident>& incidents, const IncidentFilter& filter);

/// The positions of these rows, of those that have one.
std::vector<Point> positionsOf(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows);

}  // namespace buurtatlas
