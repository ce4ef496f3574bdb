#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "geocoding/name_key.h"

namespace buurtatlas {

/// A key prepared for being compared with many others.
class KeyPattern {
 public:
  explicit KeyPattern(std::string_view key);
  /// How many letters differ: insertions, deletions, substitutions and swaps of neighbours, each 1 (optimal string
  /// alignment). Bit-parallel after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
  /// distances", 2003. Units: bytes of keys, at most NameKey::kMostBytes.
  [[nodiscard]] std::size_t distanceTo(std::string_view other) const;

 private:
  std::array<std::uint64_t, 128> m_places = {};
  std::size_t m_size;
};

/// How unlike two keys are, as typing and spelling go: a swap, a doubled letter, a neighbouring key (of an AZERTY
/// keyboard) and letters that sound alike cost less than any other letter, which costs 1.
double spellingDistance(std::string_view one, std::string_view other);

/// True when the digits in both are the same: 11 November is never 12 November.
bool haveSameDigits(std::string_view one, std::string_view other);

/// A key among others and the number of letter pairs that only one of both has.
struct NearKey {
  std::uint32_t index = 0;
  std::uint32_t unshared = 0;
};

/// The keys that share most letter pairs with a key, at most as many as `out` holds; in no order.
/// Returns how many. Units: `pairs` at most 65,536 at a time.
std::size_t nearestKeys(std::uint64_t wanted, std::span<const std::uint64_t> pairs, std::span<NearKey> out);

}  // namespace buurtatlas
