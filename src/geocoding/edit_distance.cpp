#include "geocoding/edit_distance.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace buurtatlas {

std::size_t editDistance(std::string_view one, std::string_view other) {
  constexpr std::size_t kMostBytes = 64;
  one = one.substr(0, kMostBytes);
  other = other.substr(0, kMostBytes);
  if (one.empty()) {
    return other.size();
  }
  std::array<std::uint64_t, 256> places = {};
  for (std::size_t i = 0; i < one.size(); ++i) {
    places[static_cast<unsigned char>(one[i])] |= std::uint64_t{1} << i;
  }
  const std::uint64_t lastRow = std::uint64_t{1} << (one.size() - 1);
  std::uint64_t increases = ~std::uint64_t{0};
  std::uint64_t decreases = 0;
  std::uint64_t diagonal = 0;
  std::uint64_t placesBefore = 0;
  std::size_t distance = one.size();
  for (const char c : other) {
    const std::uint64_t here = places[static_cast<unsigned char>(c)];
    const std::uint64_t swaps = ((~diagonal & here) << 1U) & placesBefore;
    diagonal = (((here & increases) + increases) ^ increases) | here | decreases | swaps;
    std::uint64_t right = decreases | ~(diagonal | increases);
    std::uint64_t left = diagonal & increases;
    distance += (right & lastRow) != 0 ? 1U : 0U;
    distance -= (left & lastRow) != 0 ? 1U : 0U;
    right = (right << 1U) | 1U;
    left <<= 1U;
    increases = left | ~(diagonal | right);
    decreases = right & diagonal;
    placesBefore = here;
  }
  return distance;
}

}  // namespace buurtatlas
