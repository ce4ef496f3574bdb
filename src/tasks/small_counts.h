#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace buurtatlas {

/// Counts of people under this are never published.
inline constexpr std::int64_t kLeastPublished = 5;

/// A count of people in a list whose total is known.
struct PeopleCount {
  std::int64_t count = 0;
  std::int64_t most = std::numeric_limits<std::int32_t>::max();  ///< what everybody knows it cannot exceed
  bool isWithheld = false;                                       ///< in any case
};

/// Which counts to withhold: those under kLeastPublished, but for a 0 that everybody knows, and then the smallest of
/// the others until what is withheld is two counts or more that make kLeastPublished or more together and whoever takes
/// what is shown from the total can tell none of the small ones. All are withheld where that cannot be had. Whether one
/// is small or goes along must not show. Misses: what follows from several lists of the same people side by side.
std::vector<bool> withheldCounts(const std::vector<PeopleCount>& counts);

}  // namespace buurtatlas
