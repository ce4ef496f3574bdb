#pragma once

// Private to incidents.

#include <cstdint>
#include <random>

namespace buurtatlas {

/// The random numbers of one permutation out of many: the same for the same seed, whatever runs beside it.
inline std::mt19937_64 randomOf(std::uint64_t seed, std::uint32_t permutation) {
  constexpr unsigned kHalf = 32;
  std::seed_seq mixed = {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> kHalf), permutation};
  return std::mt19937_64(mixed);
}

}  // namespace buurtatlas
