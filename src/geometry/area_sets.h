#pragma once

// Private to geometry: which areas fill a cell.

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace buurtatlas {

/// Lists of areas, each named by one word: none, the area itself, or kIsSet and the number of a longer list.
class AreaSets {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;
  static constexpr std::uint32_t kIsSet = 0x80000000;

  /// The word for the areas of the first word and one more, larger than all of them.
  std::uint32_t with(std::uint32_t word, std::uint32_t area) { return word == kNone ? area : withOneMore(word, area); }
  /// Puts the areas of the word behind what is there, in rising order.
  void append(std::uint32_t word, std::vector<std::uint32_t>& out) const;

 private:
  std::uint32_t withOneMore(std::uint32_t word, std::uint32_t area);

  std::vector<std::vector<std::uint32_t>> m_sets = {};
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_larger = {};
};

}  // namespace buurtatlas
