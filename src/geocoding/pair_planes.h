#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace buurtatlas {

/// The letter pairs of many keys, turned on their side: one row of bits per pair, a column per key. Counting how many
/// pairs each key shares with a wanted one then takes one addition of bits for 64 keys and more at a time, and only for
/// the pairs that are wanted. Source: bit-sliced signature files, Faloutsos and Chan, "Fast text access methods for
/// optical and large magnetic disks", 1988; the counters are added bit by bit in parallel.
class PairPlanes {
 public:
  explicit PairPlanes(std::span<const std::uint64_t> pairs);

  /// Puts the keys from `first` up to `last` that share at least `fewest` of the wanted pairs in `out`, in rising
  /// order, in place of what was there. `fewest` is 1 or more.
  void findSharing(std::uint64_t wanted, std::size_t fewest, std::uint32_t first, std::uint32_t last,
                   std::vector<std::uint32_t>& out) const;

 private:
  static constexpr std::size_t kPairs = 64;
  static constexpr std::size_t kWords = 8;
  static constexpr std::size_t kKeysOfBlock = kWords * 64;
  using Row = std::array<std::uint64_t, kWords>;
  using Block = std::array<Row, kPairs>;

  static Row keysSharing(const Block& block, std::uint64_t wanted, std::size_t fewest);

  std::vector<Block> m_blocks;
};

}  // namespace buurtatlas
