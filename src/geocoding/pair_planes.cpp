#include "geocoding/pair_planes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace buurtatlas {

PairPlanes::PairPlanes(std::span<const std::uint64_t> pairs)
    : m_blocks((pairs.size() + kKeysOfBlock - 1) / kKeysOfBlock) {
  for (std::size_t key = 0; key < pairs.size(); ++key) {
    Block& block = m_blocks[key / kKeysOfBlock];
    const std::size_t column = key % kKeysOfBlock;
    for (std::uint64_t left = pairs[key]; left != 0; left &= left - 1) {
      block[static_cast<std::size_t>(std::countr_zero(left))][column / 64] |= std::uint64_t{1} << column % 64;
    }
  }
}

// Each column counts in binary, its bits in as many rows, and begins so far below a power of two that `fewest` shared
// pairs bring it there: the highest row then tells who has that many.
[[gnu::target_clones("avx512f", "avx2", "default")]]
PairPlanes::Row PairPlanes::keysSharing(const Block& block, std::uint64_t wanted, std::size_t fewest) {
  constexpr std::size_t kMostRows = 8;
  const auto enough = static_cast<std::size_t>(std::bit_width(static_cast<unsigned>(std::popcount(wanted))));
  const std::size_t start = (std::size_t{1} << enough) - fewest;
  std::array<Row, kMostRows> counts;
  for (std::size_t bit = 0; bit <= enough; ++bit) {
    counts[bit].fill((start >> bit & 1U) != 0 ? ~std::uint64_t{0} : 0);
  }
  for (std::uint64_t left = wanted; left != 0; left &= left - 1) {
    Row carry = block[static_cast<std::size_t>(std::countr_zero(left))];
    for (std::size_t bit = 0; bit <= enough; ++bit) {
      for (std::size_t word = 0; word < kWords; ++word) {
        const std::uint64_t before = counts[bit][word];
        counts[bit][word] = before ^ carry[word];
        carry[word] &= before;
      }
    }
  }
  return counts[enough];
}

void PairPlanes::findSharing(std::uint64_t wanted, std::size_t fewest, std::uint32_t first, std::uint32_t last,
                             std::vector<std::uint32_t>& out) const {
  out.clear();
  if (first >= last || fewest > static_cast<std::size_t>(std::popcount(wanted))) {
    return;
  }
  for (std::size_t block = first / kKeysOfBlock; block < m_blocks.size() && block * kKeysOfBlock < last; ++block) {
    const Row found = keysSharing(m_blocks[block], wanted, fewest);
    for (std::size_t word = 0; word < kWords; ++word) {
      for (std::uint64_t left = found[word]; left != 0; left &= left - 1) {
        const auto key = static_cast<std::uint32_t>(block * kKeysOfBlock + word * 64 +
                                                    static_cast<std::size_t>(std::countr_zero(left)));
        if (key >= first && key < last) {
          out.push_back(key);
        }
      }
    }
  }
}

}  // namespace buurtatlas
