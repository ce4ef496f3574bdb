#include "incidents/density_advice.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace buurtatlas {

namespace {

constexpr std::array kLadder = {50.0,  75.0,  100.0, 150.0, 200.0,  250.0,  300.0,  400.0, 500.0,
                                600.0, 750.0, 1000., 1250., 1500.0, 2000.0, 2500.0, 3000.0};
constexpr std::size_t kMostDrawn = 3'000;
constexpr double kQuarticPerGaussian = 2.78;
/// A share of incidents that may happen anywhere, per m2: one far from all others shall not decide alone.
constexpr double kAnywhere = 1e-12;

using Scores = std::array<double, kLadder.size()>;

std::vector<Point> drawn(std::span<const Point> incidents) {
  std::vector<Point> points;
  std::ranges::copy_if(incidents, std::back_inserter(points),
                       [](Point point) { return std::isfinite(point.east) && std::isfinite(point.north); });
  std::vector<Point> chosen;
  std::mt19937_64 random(20260101);
  std::ranges::sample(points, std::back_inserter(chosen), static_cast<std::ptrdiff_t>(kMostDrawn), random);
  return chosen;
}

/// How likely an incident is under each bandwidth by what the others are.
Scores likelihoodOf(Point incident, std::span<const Point> others, double ladderPerGaussian) {
  Scores sums{};
  for (const Point other : others) {
    const double east = other.east - incident.east;
    const double north = other.north - incident.north;
    const double squared = east * east + north * north;
    if (squared == 0) {
      continue;
    }
    for (std::size_t i = kLadder.size(); i-- > 0;) {
      const double sigma = kLadder.at(i) / ladderPerGaussian;
      const double share = squared / (2 * sigma * sigma);
      if (share > 40) {
        break;  // nothing is left of it, nor under narrower ones
      }
      sums.at(i) += std::exp(-share) / (sigma * sigma);
    }
  }
  for (double& sum : sums) {
    sum = std::log(sum / (2 * std::numbers::pi * static_cast<double>(others.size() - 1)) + kAnywhere);
  }
  return sums;
}

double nearestStep(double bandwidth) {
  return *std::ranges::min_element(kLadder, {},
                                   [bandwidth](double step) { return std::abs(std::log(step / bandwidth)); });
}

}  // namespace

Result<BandwidthAdvice> adviseBandwidth(std::span<const Point> incidents, Kernel kernel, const JobControl& control) {
  const std::vector<Point> sample = drawn(incidents);
  if (std::cmp_less(sample.size(), kLeastForDensity)) {
    return fail(ErrorCode::InvalidInput,
                "Too few incidents for a density: it takes %2 and gets %1. Look at the counts.",
                {std::to_string(sample.size()), std::to_string(kLeastForDensity)});
  }
  if (std::ranges::all_of(sample, [&](Point point) { return point == sample.front(); })) {
    return fail(ErrorCode::InvalidInput, "All incidents lie at one place, so no bandwidth can be advised.");
  }
  const double ladderPerGaussian = kernel == Kernel::Quartic ? kQuarticPerGaussian : 1;
  std::vector<Scores> scores(sample.size());
  tbb::parallel_for(std::size_t{0}, sample.size(), [&](std::size_t i) {
    if (!control.isStopped()) {
      scores[i] = likelihoodOf(sample[i], sample, ladderPerGaussian);
    }
  });
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The advice was cancelled.");
  }
  Scores totals{};
  for (const Scores& own : scores) {
    for (std::size_t i = 0; i < totals.size(); ++i) {
      totals.at(i) += own.at(i);
    }
  }
  const auto best = static_cast<std::size_t>(std::ranges::max_element(totals) - totals.begin());
  const double left = static_cast<double>(sample.size()) / static_cast<double>(incidents.size());
  return BandwidthAdvice{.bandwidth = Metres(nearestStep(kLadder.at(best) * std::pow(left, 1.0 / 6))),
                         .incidents = static_cast<std::int64_t>(incidents.size()),
                         .drawn = static_cast<std::int64_t>(sample.size())};
}

}  // namespace buurtatlas
