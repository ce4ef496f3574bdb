#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"
#include "core/point.h"

namespace buurtatlas {

struct Atlas;

/// Incidents as columns, one entry for each in their order: made once for a snapshot, so that a filter over millions
/// reads a few bytes of each.
struct IncidentColumns {
  std::shared_ptr<const std::vector<Incident>> of = {};  ///< never null once made
  std::vector<std::string> types = {};                   ///< each once, in rising order
  std::vector<std::uint32_t> type = {};                  ///< a place in types
  Date firstDay = {};
  std::size_t days = 0;                  ///< from firstDay to the last day that an incident counts on; 0 for none
  std::vector<std::uint32_t> day = {};   ///< days after firstDay of the middle of its time
  std::vector<std::uint8_t> clock = {};  ///< see ClockCode
  std::vector<LocalTime> from = {};
  std::vector<std::uint32_t> length = {};  ///< seconds on the wall
  std::vector<PlacePrecision> precision = {};
  std::vector<Point> position = {};         ///< NaN for none
  std::vector<std::uint32_t> nowhere = {};  ///< rows without a position, ascending
  std::vector<std::uint32_t> uneven = {};   ///< rows whose time runs over a change of the clocks, ascending

  [[nodiscard]] std::size_t size() const { return day.size(); }
  [[nodiscard]] Date dayOf(std::size_t row) const { return firstDay + std::chrono::days{day[row]}; }
};

/// The hour and weekday on which an incident counts, in one byte.
struct ClockCode {
  static constexpr int kNoClock = 24;  ///< as an hour: only the day or days are known
  static constexpr int kLong = 25;     ///< as an hour: a day or more between two clocks
  static constexpr int kHours = 26;
  static constexpr int kNoWeekday = 7;  ///< as a weekday: several days
  static constexpr int kCodes = kHours * 8;

  int hour = 0;
  int weekday = 0;  ///< Monday is 0

  [[nodiscard]] static constexpr ClockCode read(int code) { return {.hour = code / 8, .weekday = code % 8}; }
  [[nodiscard]] constexpr std::uint8_t code() const { return static_cast<std::uint8_t>(hour * 8 + weekday); }
};

std::shared_ptr<const IncidentColumns> makeColumns(std::shared_ptr<const std::vector<Incident>> incidents);

/// Those of the atlas where it has them, else made now.
std::shared_ptr<const IncidentColumns> columnsOf(const Atlas& atlas);

}  // namespace buurtatlas
