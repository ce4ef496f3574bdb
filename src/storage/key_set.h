#pragma once

// Private to storage: which keys were seen.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace buurtatlas {

/// Hashes of keys, each once; side by side in memory, since files have millions. They must be well spread.
class KeySet {
 public:
  /// False when it was there already.
  bool insert(std::uint64_t hash) {
    if (hash == kFree) {
      return !std::exchange(m_hasFree, true);
    }
    if (2 * m_count >= m_slots.size()) {
      grow();
    }
    std::uint64_t& slot = slotOf(hash);
    m_count += slot == kFree ? 1U : 0U;
    return std::exchange(slot, hash) == kFree;
  }

 private:
  static constexpr std::uint64_t kFree = 0;
  static constexpr std::size_t kFirstSlots = 1024;

  /// Where the hash stands or would stand.
  std::uint64_t& slotOf(std::uint64_t hash) {
    std::size_t place = hash & (m_slots.size() - 1);
    while (m_slots[place] != kFree && m_slots[place] != hash) {
      place = (place + 1) & (m_slots.size() - 1);
    }
    return m_slots[place];
  }

  void grow() {
    const std::vector<std::uint64_t> before = std::exchange(m_slots, std::vector<std::uint64_t>(4 * m_slots.size()));
    for (const std::uint64_t hash : before) {
      if (hash != kFree) {
        slotOf(hash) = hash;
      }
    }
  }

  std::vector<std::uint64_t> m_slots = std::vector<std::uint64_t>(kFirstSlots);
  std::size_t m_count = 0;
  bool m_hasFree = false;
};

}  // namespace buurtatlas
