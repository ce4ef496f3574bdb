#pragma once

// Private to storage: which keys were seen.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "core/unfilled.h"

namespace buurtatlas {

/// Hashes of keys, each once; side by side in memory, since files have millions. They must be well spread.
///
/// The memory is slow to answer, for each key lies somewhere else. So a small table of marks says at once that most
/// keys are new, and these wait until several can be asked for side by side.
class KeySet {
 public:
  /// False when it was there already.
  bool insert(std::uint64_t hash) {
    if (hash == kFree) {
      return !std::exchange(m_hasFree, true);
    }
    const bool isSurelyNew = !mark(hash);
    if (isSurelyNew && m_waits < m_waiting.size()) {
      m_waiting[m_waits++] = hash;
      return true;
    }
    settle();
    return insertNow(hash);
  }

 private:
  using Words = Unfilled<std::uint64_t>;
  static constexpr std::uint64_t kFree = 0;
  static constexpr std::size_t kFirstSlots = 1024;
  static constexpr std::size_t kMarksPerSlot = 4;
  static constexpr std::size_t kBits = 64;

  static Words zeros(std::size_t count) {
    Words words(count);
    std::ranges::fill(words, 0);
    return words;
  }

  /// Whether a key with the same mark was seen.
  bool mark(std::uint64_t hash) {
    const std::uint64_t place = (hash >> 16U) & (m_marks.size() * kBits - 1);
    const std::uint64_t bit = std::uint64_t{1} << (place % kBits);
    return (std::exchange(m_marks[place / kBits], m_marks[place / kBits] | bit) & bit) != 0;
  }

  void settle() {
    const auto waiting = std::span(m_waiting).first(std::exchange(m_waits, 0));
    for (const std::uint64_t hash : waiting) {
      __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]);
    }
    for (const std::uint64_t hash : waiting) {
      insertNow(hash);
    }
  }

  bool insertNow(std::uint64_t hash) {
    if (2 * m_count >= m_slots.size()) {
      grow();
    }
    mark(hash);  // growing forgot it
    std::uint64_t& slot = slotOf(hash);
    m_count += slot == kFree ? 1U : 0U;
    return std::exchange(slot, hash) == kFree;
  }

  /// Where the hash stands or would stand.
  std::uint64_t& slotOf(std::uint64_t hash) {
    std::size_t place = hash & (m_slots.size() - 1);
    while (m_slots[place] != kFree && m_slots[place] != hash) {
      place = (place + 1) & (m_slots.size() - 1);
    }
    return m_slots[place];
  }

  void grow() {
    const Words before = std::exchange(m_slots, zeros(2 * m_slots.size()));
    m_marks = zeros(2 * m_marks.size());
    for (const std::uint64_t hash : before) {
      if (hash != kFree) {
        slotOf(hash) = hash;
        mark(hash);
      }
    }
  }

  Words m_slots = zeros(kFirstSlots);
  Words m_marks = zeros(kFirstSlots * kMarksPerSlot / kBits);
  std::array<std::uint64_t, 32> m_waiting = {};  ///< new ones that are not in their slots yet
  std::size_t m_waits = 0;
  std::size_t m_count = 0;
  bool m_hasFree = false;
};

}  // namespace buurtatlas
