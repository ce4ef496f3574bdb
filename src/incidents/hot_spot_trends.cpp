#include "incidents/hot_spot_trends.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace buurtatlas {

namespace {

bool isHot(HotSpotClass one) { return one == HotSpotClass::Hot95 || one == HotSpotClass::Hot99; }
bool isCold(HotSpotClass one) { return one == HotSpotClass::Cold95 || one == HotSpotClass::Cold99; }

/// Of those that are mostly hot.
HotSpotTrend lasting(bool isHotNow, double rise, const TrendLimits& limits) {
  if (!isHotNow) {
    return HotSpotTrend::Historical;
  }
  if (std::erfc(std::abs(rise) / std::numbers::sqrt2) > limits.significance) {
    return HotSpotTrend::Persistent;
  }
  return rise > 0 ? HotSpotTrend::Intensifying : HotSpotTrend::Diminishing;
}

}  // namespace

std::string_view nameOf(HotSpotTrend trend) {
  constexpr std::array<std::string_view, 9> kNames = {"none",         "new",         "consecutive",
                                                      "intensifying", "persistent",  "diminishing",
                                                      "sporadic",     "oscillating", "historical"};
  return kNames.at(static_cast<std::size_t>(trend));
}

double mannKendall(std::span<const double> values) {
  const auto count = static_cast<double>(values.size());
  double sum = 0;
  for (std::size_t later = 1; later < values.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      sum += values[later] > values[earlier] ? 1 : values[later] < values[earlier] ? -1 : 0;
    }
  }
  const auto spread = [](double size) { return size * (size - 1) * (2 * size + 5); };
  double variance = spread(count);
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto end = std::upper_bound(first, sorted.end(), *first);
    variance -= spread(static_cast<double>(end - first));
    first = end;
  }
  if (values.size() < 3 || variance <= 0 || sum == 0) {
    return 0;
  }
  return (sum > 0 ? sum - 1 : sum + 1) / std::sqrt(variance / 18);
}

HotSpotTrend hotSpotTrend(std::span<const HotSpotClass> classes, double rise, const TrendLimits& limits) {
  const auto hot = std::ranges::count_if(classes, isHot);
  if (hot == 0) {
    return HotSpotTrend::None;
  }
  const bool isHotNow = isHot(classes.back());
  if (static_cast<double>(hot) >= limits.mostly * static_cast<double>(classes.size())) {
    return lasting(isHotNow, rise, limits);
  }
  if (!isHotNow) {
    return HotSpotTrend::None;
  }
  if (hot == 1) {
    return HotSpotTrend::New;
  }
  if (std::ranges::all_of(classes.last(static_cast<std::size_t>(hot)), isHot)) {
    return HotSpotTrend::Consecutive;
  }
  return std::ranges::any_of(classes, isCold) ? HotSpotTrend::Oscillating : HotSpotTrend::Sporadic;
}

}  // namespace buurtatlas
