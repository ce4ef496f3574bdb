#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"
#include "core/incident_columns.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/result.h"
#include "core/unfilled.h"

namespace buurtatlas {

class ZoneIndex;
struct RowBlock;

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

/// Months of the year.
struct MonthSet {
  std::uint16_t bits = 0;  ///< bit 0 is January

  void add(std::chrono::month month) {
    bits = static_cast<std::uint16_t>(bits | 1U << (static_cast<unsigned>(month) - 1));
  }
  [[nodiscard]] bool contains(std::chrono::month month) const {
    return (bits >> (static_cast<unsigned>(month) - 1) & 1U) != 0;
  }
  friend bool operator==(const MonthSet&, const MonthSet&) = default;
};

/// What a filter does with the legal holidays of Belgium.
enum class HolidayRule { Any, Only, Without };

/// Reads "22-6" and "22:00-06:00", whole hours. Fails: InvalidInput.
Result<HourRange> parseHours(std::string_view text);

/// Reads "mon,tue", "ma,di" or whole day names, in English and Dutch. Fails: InvalidInput, also for no day at all.
Result<WeekdaySet> parseWeekdays(std::string_view text);

/// Reads "12,1,2", "nov-feb" and names of months, in English, Dutch and French; a range may wrap the year. Fails:
/// InvalidInput.
Result<MonthSet> parseMonths(std::string_view text);

/// Which incidents are wanted; what is not set lets all through.
struct IncidentFilter {
  std::optional<Date> from = {};  ///< first day
  std::optional<Date> to = {};    ///< last day, itself included
  std::optional<HourRange> hours = {};
  std::optional<WeekdaySet> weekdays = {};
  std::vector<std::string> types = {};  ///< any of these or of what lies below them, see isTypeWithin(); none: all
  std::optional<MultiPolygon> area = {};
  std::optional<MonthSet> months = {};
  HolidayRule holidays = HolidayRule::Any;
  /// In the place of `area`: a zone, neighbourhood or area of the atlas by its name. Only tasks know it: withArea().
  std::string areaName = {};
  /// Methods that need points take in those of which only the street is known. Filters nothing.
  bool includeStreet = false;
  friend bool operator==(const IncidentFilter&, const IncidentFilter&) = default;
};

enum class FilterPart { Dates, Hours, Weekdays, Types, Area, Months, Holidays };
inline constexpr int kFilterParts = 7;

/// Some parts of a filter, one bit each.
using FilterParts = std::uint8_t;
constexpr FilterParts setOf(FilterPart part) { return static_cast<FilterParts>(1U << static_cast<unsigned>(part)); }

/// What a filter let through, and what it could not judge.
struct IncidentSelection {
  std::vector<std::uint32_t> rows = {};  ///< indices into the incidents, ascending
  std::size_t withoutClock = 0;  ///< left out only because the hour, or weekday, that the filter asks for is not known
  std::size_t withoutPosition = 0;  ///< have no position but pass the rest: left out by an area, else among the rows
  std::optional<FilterPart> emptiedBy = {};  ///< nothing is left: the part that, taken away, gives most rows
};

/// Every incident held against every part of a filter, so that each panel can count what passes all the others.
/// An incident between two times counts at the middle of them: its day always, its hour and weekday when they are less
/// than 24 hours apart. With only a day there is no hour; with several days no weekday. On the area's border a point
/// is inside when ZoneIndex says so. A holiday is judged by the day.
class IncidentSieve {
 public:
  /// The columns must outlive this. filter.areaName is not looked at.
  IncidentSieve(const IncidentColumns& columns, const IncidentFilter& filter);

  [[nodiscard]] IncidentSelection selection() const;
  /// The rows that pass all parts but these.
  [[nodiscard]] std::vector<std::uint32_t> rowsIgnoring(FilterParts parts) const;

 private:
  /// How many rows fail in each way.
  using FailCounts = std::array<std::uint32_t, 256>;

  void judgeArea(const ZoneIndex& area, const RowBlock& block);

  const IncidentColumns& m_columns;
  Unfilled<std::uint8_t> m_fails;    ///< one for each row, bits of FilterPart; the highest: only for want of a clock
  std::vector<FailCounts> m_counts;  ///< of each block of rows
};

/// The incidents that pass the filter, as IncidentSieve judges them.
IncidentSelection selectIncidents(const IncidentColumns& columns, const IncidentFilter& filter);
IncidentSelection selectIncidents(const std::vector<Incident>& incidents, const IncidentFilter& filter);

/// The positions of these rows, of those that have one.
std::vector<Point> positionsOf(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows);

}  // namespace buurtatlas
