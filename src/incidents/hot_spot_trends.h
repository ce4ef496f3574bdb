#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "incidents/hot_spots.h"

namespace buurtatlas {

/// What became of a cell over a row of periods. Hot is hot-95 or hot-99; mostly is in at least TrendLimits::mostly of
/// the periods. New: hot in the last alone. Consecutive: hot in the last two or more, never before, and not mostly.
/// Intensifying, diminishing, persistent: mostly hot and in the last, z rising, falling or neither. Oscillating: hot in
/// the last, and cold-95 or cold-99 before. Sporadic: hot in the last and now and then before. Historical: mostly hot,
/// and not in the last.
enum class HotSpotTrend : std::uint8_t {
  None,
  New,
  Consecutive,
  Intensifying,
  Persistent,
  Diminishing,
  Sporadic,
  Oscillating,
  Historical
};
inline constexpr std::array kHotSpotTrends = {
    HotSpotTrend::New,         HotSpotTrend::Consecutive, HotSpotTrend::Intensifying,
    HotSpotTrend::Persistent,  HotSpotTrend::Diminishing, HotSpotTrend::Sporadic,
    HotSpotTrend::Oscillating, HotSpotTrend::Historical,  HotSpotTrend::None};
/// new, consecutive, intensifying and so on; none.
std::string_view nameOf(HotSpotTrend trend);

struct TrendLimits {
  double mostly = 0.9;         ///< share of the periods
  double significance = 0.05;  ///< of a rise or fall, two-sided
  friend bool operator==(const TrendLimits&, const TrendLimits&) = default;
};

/// z of the Mann-Kendall test for a rise (above 0) or fall, with its correction for ties and continuity; 0 for fewer
/// than three values and for values that are all alike (Mann, 1945; Kendall, 1975).
double mannKendall(std::span<const double> values);

/// Of one cell, period by period.
HotSpotTrend hotSpotTrend(std::span<const HotSpotClass> classes, double rise, const TrendLimits& limits = {});

}  // namespace buurtatlas
