#pragma once

#include <cstddef>
#include <string_view>

namespace buurtatlas {

/// How many letters differ: insertions, deletions, substitutions and swaps of neighbours, each 1 (optimal string
/// alignment). Bit-parallel after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
/// 2003. Units: bytes. Misses: what lies behind the 64th byte.
std::size_t editDistance(std::string_view one, std::string_view other);

}  // namespace buurtatlas
