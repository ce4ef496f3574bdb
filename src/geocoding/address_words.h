#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "geocoding/name_key.h"

namespace buurtatlas {

/// Neighbouring words, by index.
struct WordSpan {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
  [[nodiscard]] bool isEmpty() const { return begin >= end; }
  [[nodiscard]] std::size_t size() const { return isEmpty() ? 0U : static_cast<std::size_t>(end - begin); }
  friend bool operator==(const WordSpan&, const WordSpan&) = default;
};

inline WordSpan wordSpan(std::size_t begin, std::size_t end) {
  return {.begin = static_cast<std::uint8_t>(begin), .end = static_cast<std::uint8_t>(std::max(begin, end))};
}

/// The words of a span.
inline std::span<const Word> wordsIn(const FoldedWords& words, WordSpan span) {
  return span.isEmpty() ? std::span<const Word>() : words.words().subspan(span.begin, span.size());
}

/// The words of an address, of which those between two ends are looked at, and the parts that commas and the like
/// divide them into. Indexes count from the first word of the address.
class AddressWords {
 public:
  using Index = std::size_t;

  explicit AddressWords(std::span<const Word> words) : m_words(words), m_end(words.size()) {}

  [[nodiscard]] const Word& operator[](Index at) const { return m_words[at]; }
  [[nodiscard]] Index end() const { return m_end; }
  void setBegin(Index begin) { m_begin = begin; }
  void setEnd(Index end) { m_end = end; }
  [[nodiscard]] std::span<const Word> between(Index begin, Index end) const {
    return m_words.subspan(begin, end - begin);
  }

  [[nodiscard]] bool isAlpha(Index at) const { return at < m_end && !m_words[at].isDigits; }
  [[nodiscard]] bool startsPart(Index at) const { return at == m_begin || dividesParts(m_words[at].before); }
  [[nodiscard]] bool endsPart(Index at) const { return at + 1 >= m_end || dividesParts(m_words[at + 1].before); }
  /// Where the part begins that a word stands in.
  [[nodiscard]] Index partBegin(Index at) const;
  /// Behind the last word of that part.
  [[nodiscard]] Index partEnd(Index at) const;
  [[nodiscard]] bool hasDigits(Index begin, Index end) const;
  /// Whether four digits may be a postcode, and no box or half of a number.
  [[nodiscard]] bool isPostcodeAt(Index at) const;

 private:
  std::span<const Word> m_words;
  Index m_begin = 0;
  Index m_end = 0;
};

}  // namespace buurtatlas
