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
  static constexpr std::size_t kSigns = 43;  // letters, digits, anything else
  static constexpr std::size_t signOf(char c) {
    return c >= 'a' && c <= 'z'   ? static_cast<std::size_t>(c - 'a')
           : c >= '0' && c <= '9' ? static_cast<std::size_t>(c - '0') + 26U
                                  : kSigns - 1;
  }
  std::array<std::uint64_t, kSigns> m_places = {};
  std::size_t m_size;
};

/// How unlike a written key is to a known one, as typing and spelling go. A letter left out, a swap, a doubled letter,
/// a neighbouring key (of an AZERTY keyboard) and letters that sound or look alike cost less than 1; any other letter
/// more. What both begin and end with is taken as written alike.
double spellingDistance(std::string_view written, std::string_view known);

/// True when the digits in both are the same: 11 November is never 12 November. A single 0, 1 or 5
/// may be an o, an l or an s where the known key has no digits at all.
bool haveSameDigits(std::string_view written, std::string_view known);

/// A key among others and the number of letter pairs that only one of both has.
struct NearKey {
  std::uint32_t index = 0;
  std::uint32_t unshared = 0;
};

/// The keys that share most letter pairs with a key, at most as many as `out` holds; in no order.
/// Returns how many. Units: `pairs` at most 65,536 at a time.
std::size_t nearestKeys(std::uint64_t wanted, std::span<const std::uint64_t> pairs, std::span<NearKey> out);

}  // namespace buurtatlas
