#include "tasks/small_counts.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace buurtatlas {

namespace {

bool isSmall(const PeopleCount& count) { return count.count < kLeastPublished && count.most > 0; }

/// Whether nobody can work out a small count that is withheld.
bool hidesItsParts(const std::vector<PeopleCount>& counts, const std::vector<bool>& withheld) {
  std::int64_t rows = 0;
  std::int64_t sum = 0;
  std::int64_t most = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (withheld[i]) {
      ++rows;
      sum += counts[i].count;
      most += counts[i].most;
    }
  }
  const auto canBeTold = [&](const PeopleCount& count) {
    const std::int64_t least = std::max<std::int64_t>(0, sum - (most - count.most));
    return isSmall(count) && least >= std::min(count.most, sum);
  };
  return rows == 0 || (rows >= 2 && sum >= kLeastPublished && std::ranges::none_of(counts, canBeTold));
}

}  // namespace

std::vector<bool> withheldCounts(const std::vector<PeopleCount>& counts) {
  std::vector<bool> withheld;
  withheld.reserve(counts.size());
  for (const PeopleCount& count : counts) {
    withheld.push_back(count.isWithheld || isSmall(count));
  }
  std::vector<std::size_t> rising(counts.size());
  std::iota(rising.begin(), rising.end(), std::size_t{0});
  std::ranges::stable_sort(rising, {}, [&counts](std::size_t row) { return counts[row].count; });
  for (const std::size_t row : rising) {
    if (hidesItsParts(counts, withheld)) {
      break;
    }
    withheld[row] = withheld[row] || counts[row].most > 0;
  }
  return withheld;
}

}  // namespace buurtatlas
