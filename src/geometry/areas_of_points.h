#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace buurtatlas {

/// The areas that hold each of many points. Nearly all points lie in one area or in none, so a point has one word,
/// which is its area; the areas of the others stand in lists.
class AreasOfPoints {
 public:
  /// Numbers from here on stand for something else than one area.
  static constexpr std::uint32_t kMostAreas = 0x80000000;
  static constexpr std::uint32_t kNone = 0xffffffff;

  AreasOfPoints() = default;
  /// A word is an area, kNone, or kMostAreas plus the place in `lists` where a count and so many areas stand.
  AreasOfPoints(std::vector<std::uint32_t> words, std::vector<std::uint32_t> lists)
      : m_words(std::move(words)), m_lists(std::move(lists)) {}

  [[nodiscard]] std::size_t size() const { return m_words.size(); }
  /// In rising order.
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t point) const {
    const std::uint32_t& word = m_words[point];
    if (word < kMostAreas) {
      return {&word, 1};
    }
    if (word == kNone) {
      return {};
    }
    const std::uint32_t* list = m_lists.data() + (word - kMostAreas);
    return {list + 1, *list};
  }

 private:
  std::vector<std::uint32_t> m_words = {};
  std::vector<std::uint32_t> m_lists = {};
};

}  // namespace buurtatlas
