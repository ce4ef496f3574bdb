#include "geocoding/name_similarity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "geocoding/name_key.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kMostUnshared = 64;
constexpr float kOtherLetter = 1.5F;
constexpr float kNeighbour = 0.85F;
constexpr float kSoundsAlike = 0.65F;
constexpr float kSwap = 0.7F;
constexpr float kOmitted = 0.7F;
constexpr float kOmittedDouble = 0.45F;
constexpr float kInserted = 1.1F;
constexpr float kInsertedDouble = 0.5F;

constexpr auto kKeyRows = std::to_array<std::string_view>({"azertyuiop", "qsdfghjklm", "wxcvbn"});
constexpr auto kSoundPairs = std::to_array<std::string_view>(
    {"ck", "sz", "iy", "ij", "fv", "dt", "pb", "kq", "cs", "ae", "ou", "mn", "ei", "jy", "1l", "0o", "1i", "5s"});
constexpr std::string_view kMisreadDigits = "015";

using Costs = std::array<std::array<float, 128>, 128>;

constexpr std::size_t at(char c) { return static_cast<unsigned char>(c) & 0x7FU; }

constexpr Costs makeCosts() {
  Costs costs = {};
  for (auto& row : costs) {
    row.fill(kOtherLetter);
  }
  const auto set = [&costs](char one, char other, float cost) {
    costs[at(one)][at(other)] = std::min(costs[at(one)][at(other)], cost);
    costs[at(other)][at(one)] = costs[at(one)][at(other)];
  };
  for (std::size_t row = 0; row < kKeyRows.size(); ++row) {
    const std::string_view keys = kKeyRows[row];
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i + 1 < keys.size()) {
        set(keys[i], keys[i + 1], kNeighbour);
      }
      if (row + 1 < kKeyRows.size()) {
        const std::string_view below = kKeyRows[row + 1];
        for (std::size_t j = i > 0 ? i - 1 : 0; j <= i && j < below.size(); ++j) {
          set(keys[i], below[j], kNeighbour);
        }
      }
    }
  }
  for (const std::string_view pair : kSoundPairs) {
    set(pair[0], pair[1], kSoundsAlike);
  }
  for (std::size_t i = 0; i < costs.size(); ++i) {
    costs[i][i] = 0;
  }
  return costs;
}
constexpr Costs kCosts = makeCosts();

bool isDoubled(std::string_view text, std::size_t i) {
  return (i > 0 && text[i - 1] == text[i]) || (i + 1 < text.size() && text[i + 1] == text[i]);
}

// How many letters two keys begin with alike, and how many of the others they end with alike.
std::pair<std::size_t, std::size_t> sharedEnds(std::string_view one, std::string_view other) {
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  const std::size_t most = std::min(one.size(), other.size()) - begin;
  std::size_t fromEnd = 0;
  while (fromEnd < most && one[one.size() - 1 - fromEnd] == other[other.size() - 1 - fromEnd]) {
    ++fromEnd;
  }
  return {begin, fromEnd};
}

}  // namespace

KeyPattern::KeyPattern(std::string_view key) : m_size(std::min(key.size(), NameKey::kMostBytes)) {
  for (std::size_t i = 0; i < m_size; ++i) {
    m_places[signOf(key[i])] |= std::uint64_t{1} << i;
  }
}

std::size_t KeyPattern::distanceTo(std::string_view other) const {
  if (m_size == 0) {
    return other.size();
  }
  const std::uint64_t lastRow = std::uint64_t{1} << (m_size - 1);
  std::uint64_t increases = ~std::uint64_t{0};
  std::uint64_t decreases = 0;
  std::uint64_t diagonal = 0;
  std::uint64_t placesBefore = 0;
  std::size_t distance = m_size;
  for (const char c : other) {
    const std::uint64_t here = m_places[signOf(c)];
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

double spellingDistance(std::string_view written, std::string_view known) {
  written = written.substr(0, NameKey::kMostBytes);
  known = known.substr(0, NameKey::kMostBytes);
  const auto [begin, fromEnd] = sharedEnds(written, known);
  const std::size_t rowsEnd = written.size() - fromEnd;
  const std::size_t columns = known.size() - fromEnd - begin;
  std::array<float, NameKey::kMostBytes> omitted;
  std::array<std::array<float, NameKey::kMostBytes + 1>, 3> rows;
  rows[begin % 3][0] = 0;
  for (std::size_t j = 0; j < columns; ++j) {
    omitted[j] = isDoubled(known, begin + j) ? kOmittedDouble : kOmitted;
    rows[begin % 3][j + 1] = rows[begin % 3][j] + omitted[j];
  }
  for (std::size_t i = begin; i < rowsEnd; ++i) {
    auto& now = rows[(i + 1) % 3];
    const auto& before = rows[i % 3];
    const auto& twoBefore = rows[(i + 2) % 3];
    const float inserted = isDoubled(written, i) ? kInsertedDouble : kInserted;
    const auto& costs = kCosts[at(written[i])];
    now[0] = before[0] + inserted;
    for (std::size_t j = 0; j < columns; ++j) {
      const char letter = known[begin + j];
      float best = before[j] + costs[at(letter)];
      best = std::min(best, before[j + 1] + inserted);
      best = std::min(best, now[j] + omitted[j]);
      if (i > begin && j > 0 && written[i] == known[begin + j - 1] && written[i - 1] == letter) {
        best = std::min(best, twoBefore[j - 1] + kSwap);
      }
      now[j + 1] = best;
    }
  }
  return rows[rowsEnd % 3][columns];
}

bool haveSameDigits(std::string_view written, std::string_view known) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  if (std::ranges::none_of(known, isDigit)) {
    for (std::size_t i = 0; i < written.size(); ++i) {
      const bool standsAlone =
          (i == 0 || !isDigit(written[i - 1])) && (i + 1 == written.size() || !isDigit(written[i + 1]));
      if (isDigit(written[i]) && !(standsAlone && kMisreadDigits.contains(written[i]))) {
        return false;
      }
    }
    return true;
  }
  auto left = written.begin();
  auto right = known.begin();
  while (true) {
    left = std::find_if(left, written.end(), isDigit);
    right = std::find_if(right, known.end(), isDigit);
    if (left == written.end() || right == known.end()) {
      return left == written.end() && right == known.end();
    }
    if (*left++ != *right++) {
      return false;
    }
  }
}

[[gnu::target_clones("popcnt", "default")]]
std::size_t nearestKeys(std::uint64_t wanted, std::span<const std::uint64_t> pairs, std::span<NearKey> out) {
  constexpr std::size_t kMostKeys = 65536;
  thread_local std::array<std::uint8_t, kMostKeys> unshared;
  std::array<std::uint32_t, kMostUnshared + 1> counts = {};
  const std::size_t size = std::min(pairs.size(), kMostKeys);
  for (std::size_t i = 0; i < size; ++i) {
    const int count = std::popcount(pairs[i] ^ wanted);
    unshared[i] = static_cast<std::uint8_t>(count);
    ++counts[static_cast<std::size_t>(count)];
  }
  // The most that may be unshared, so that no more than fit are taken.
  std::size_t most = 0;
  std::size_t taken = 0;
  while (most <= kMostUnshared && taken + counts[most] <= out.size()) {
    taken += counts[most++];
  }
  std::size_t found = 0;
  std::size_t atMost = out.size() - taken;  // of those on the edge
  for (std::size_t i = 0; i < size; ++i) {
    if (unshared[i] > most || (unshared[i] == most && atMost == 0)) {
      continue;
    }
    atMost -= unshared[i] == most ? 1U : 0U;
    out[found++] = {.index = static_cast<std::uint32_t>(i), .unshared = unshared[i]};
    if (found == out.size()) {
      break;
    }
  }
  return found;
}

}  // namespace buurtatlas
