#pragma once

// Private to incidents: counts pairs of a list by days, for many permutations at once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace buurtatlas {

/// Pairs of places, band by band of distance: each place with others later in the order.
struct BandedPairs {
  /// Of each band, where the others of each place begin, and one more.
  std::vector<std::vector<std::uint32_t>> begins = {};
  std::vector<std::vector<std::uint32_t>> others = {};
};

/// Counts of so many permutations side by side.
inline constexpr std::size_t kLanes = 16;
using LaneCounts = std::array<std::int64_t, kLanes>;

/// The days of one place in so many permutations, where a processor can take them as one.
struct alignas(kLanes * sizeof(std::int16_t)) PlaceDays {
  std::array<std::int16_t, kLanes> ofLane = {};
};
using LaneDays = std::vector<PlaceDays>;

/// For each limit, how many pairs of one band lie so many days apart or less. Days lie within 0 to 32,767.
std::vector<LaneCounts> countWithinDays(const BandedPairs& pairs, std::size_t band, const LaneDays& days,
                                        std::span<const std::int16_t> limits);

}  // namespace buurtatlas
