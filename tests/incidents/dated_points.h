#pragma once

#include <random>
#include <vector>

#include "incidents/near_repeat.h"

namespace buurtatlas::test {

inline DatedPoint on(int day, double east, double north) {
  using namespace std::chrono;
  return {.at = {.east = east, .north = north}, .day = local_days{2026y / January / 1} + days{day}};
}

/// Anywhere in a square, a few at the very same places, within so many days.
inline std::vector<DatedPoint> invented(std::uint32_t seed, int count, int metres, int days) {
  std::mt19937 random(seed);
  const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  std::vector<DatedPoint> incidents;
  for (int i = 0; i < count; ++i) {
    if (i > 0 && upTo(9) == 0) {
      const DatedPoint& other = incidents[static_cast<std::size_t>(upTo(i - 1))];
      incidents.push_back({.at = other.at, .day = on(upTo(days), 0, 0).day});
    } else {
      incidents.push_back(on(upTo(days), upTo(metres), upTo(metres)));
    }
  }
  return incidents;
}

}  // namespace buurtatlas::test
