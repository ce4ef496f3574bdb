#include "incidents/concentration.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>

#include "incidents/seeded.h"

namespace buurtatlas {

namespace {

constexpr int kSteps = 100;
constexpr std::int64_t kMostDraws = 99;
constexpr std::int64_t kLeastDraws = 3;
constexpr std::int64_t kMostDrawnIncidents = 5'000'000;

/// Counts from the highest on, with what they add up to.
struct Ranked {
  std::vector<std::int64_t> sums = {};  ///< of the first 1, 2... places with an incident
  std::size_t places = 0;               ///< with and without

  Ranked(std::span<const std::int64_t> counts, std::vector<std::int64_t>& memory) : places(counts.size()) {
    memory.clear();
    std::ranges::copy_if(counts, std::back_inserter(memory), [](std::int64_t count) { return count > 0; });
    std::ranges::sort(memory, std::greater());
    std::partial_sum(memory.begin(), memory.end(), std::back_inserter(sums));
  }

  [[nodiscard]] std::int64_t placesFor(double share) const {
    const auto wanted = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(sums.back())));
    return std::ranges::lower_bound(sums, wanted) - sums.begin() + 1;
  }
  /// The share of the incidents in the first places; those between two are shared out.
  [[nodiscard]] double heldBy(double shareOfPlaces) const {
    const double wanted = shareOfPlaces * static_cast<double>(places);
    const auto whole = std::min(static_cast<std::size_t>(wanted), sums.size());
    const auto sumOf = [&](std::size_t count) { return count == 0 ? 0.0 : static_cast<double>(sums[count - 1]); };
    const double next = sumOf(std::min(whole + 1, sums.size()));
    const double held = sumOf(whole) + (wanted - std::floor(wanted)) * (next - sumOf(whole));
    return held / static_cast<double>(sums.back());
  }
};

/// So many incidents over places of these sizes, by chance alone.
class ChanceTown {
 public:
  explicit ChanceTown(std::span<const double> sizes) {
    std::partial_sum(sizes.begin(), sizes.end(), std::back_inserter(m_sums));
  }

  void draw(std::int64_t incidents, std::mt19937_64& random, std::vector<std::int64_t>& counts) const {
    constexpr double kParts = 9007199254740992.0;  // 2^53, so that the same comes out everywhere
    constexpr unsigned kSpareBits = 11;
    std::ranges::fill(counts, 0);
    for (std::int64_t i = 0; i < incidents; ++i) {
      const double at = static_cast<double>(random() >> kSpareBits) / kParts * m_sums.back();
      const auto place = std::ranges::upper_bound(m_sums, at) - m_sums.begin();
      ++counts[std::min(static_cast<std::size_t>(place), counts.size() - 1)];
    }
  }

 private:
  std::vector<double> m_sums = {};
};

}  // namespace

Result<Concentration> concentrationOf(std::span<const std::int64_t> counts, std::span<const double> sizes,
                                      std::uint64_t seed, const JobControl& control) {
  Concentration found{.places = std::ssize(counts),
                      .incidents = std::accumulate(counts.begin(), counts.end(), std::int64_t{0})};
  if (found.incidents == 0) {
    return found;
  }
  std::vector<std::int64_t> memory;
  const Ranked ranked(counts, memory);
  const auto places = static_cast<double>(counts.size());
  for (const double share : kHeldShares) {
    const std::int64_t held = ranked.placesFor(share);
    found.shares.push_back({.incidents = share, .places = held, .ofPlaces = static_cast<double>(held) / places});
  }
  for (int step = 0; step <= kSteps; ++step) {
    found.curve.push_back(ranked.heldBy(static_cast<double>(step) / kSteps));
  }
  found.chance.resize(found.curve.size());
  const ChanceTown town(sizes);
  const std::int64_t draws = std::clamp(kMostDrawnIncidents / found.incidents, kLeastDraws, kMostDraws);
  std::vector<std::int64_t> drawn(counts.size());
  for (std::int64_t number = 0; number < draws; ++number) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The counting was cancelled.");
    }
    auto random = randomOf(seed, static_cast<std::uint32_t>(number));
    town.draw(found.incidents, random, drawn);
    const Ranked chance(drawn, memory);
    for (HeldShare& share : found.shares) {
      share.byChance += static_cast<double>(chance.placesFor(share.incidents)) / places / static_cast<double>(draws);
    }
    for (std::size_t step = 0; step < found.chance.size(); ++step) {
      found.chance[step] += chance.heldBy(static_cast<double>(step) / kSteps) / static_cast<double>(draws);
    }
  }
  return found;
}

}  // namespace buurtatlas
