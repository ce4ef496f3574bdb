#pragma once

// Private to tasks: by which days and months alerts are counted, and the median of their times.

#include <algorithm>
#include <chrono>
#include <format>
#include <optional>
#include <string>
#include <vector>

#include "core/brussels_clock.h"

namespace buurtatlas {

/// The day on the wall in Belgium.
inline Date belgianDay(Instant instant) { return std::chrono::floor<std::chrono::days>(brusselsTime(instant)); }

inline std::chrono::year_month belgianMonth(Instant instant) {
  const std::chrono::year_month_day day(belgianDay(instant));
  return day.year() / day.month();
}

/// None of nothing; of an even number midway between the two in the middle.
inline std::optional<double> medianOf(std::vector<double> values) {
  if (values.empty()) {
    return std::nullopt;
  }
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace buurtatlas
