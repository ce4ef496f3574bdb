#pragma once

// Private to incidents: how unusual the neighbours of cells are, told by permuting the counts.

#include <cstdint>
#include <span>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// A value with its neighbours: how many there are, and their sum.
struct Neighbourhood {
  std::uint32_t value = 0;
  std::uint32_t neighbours = 0;
  std::uint32_t sum = 0;
};

/// Of each place the two-sided p of the sum of its neighbours: its value stays, and the values of all other places are
/// laid out at random. p is twice the smaller of (r + 1) / (n + 1), at most 1, where r of n permutations give a sum at
/// least, or at most, as high. All places use one set of random orders, the same for the same seed; a place is passed
/// over in the order that its neighbours are drawn from. Fails: Cancelled.
Result<std::vector<double>> permutedProbabilities(std::span<const Neighbourhood> places, std::uint32_t permutations,
                                                  std::uint64_t seed, const JobControl& control);

}  // namespace buurtatlas
