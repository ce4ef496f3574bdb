#include "geocoding/number_reading.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "geocoding/address_words.h"
#include "geocoding/house_number.h"
#include "geocoding/known_words.h"
#include "geocoding/name_key.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

using Index = AddressWords::Index;

/// Reads the letter, range and box behind the digits of a number.
class NumberReader {
 public:
  explicit NumberReader(const AddressWords& words) : m_words(words) {}

  [[nodiscard]] bool startsNumber(Index at) const;
  [[nodiscard]] FoundNumber numberAt(Index begin, Index end) const;

 private:
  [[nodiscard]] bool isMisreadLetter(Index at) const;
  [[nodiscard]] bool isSuffixAt(Index at) const;
  void readSuffix(FoundNumber& found, Index end) const;
  void readAfterMark(FoundNumber& found, Index end) const;
  [[nodiscard]] bool isBoxWithLetter(Index at) const;
  [[nodiscard]] bool isBoxApart(Index at, Index end) const;
  void readBox(FoundNumber& found, Index end) const;
  [[nodiscard]] Index endOfBox(Index at, Index end) const;

  const AddressWords& m_words;
};

// The 5 of "haven5traat", the 1 of "1indenlaan".
bool NumberReader::isMisreadLetter(Index at) const {
  constexpr Index kLongEnough = 4;
  const Word& word = m_words[at];
  const bool canBe = word.isDigits && word.text.size() == 1 && (word.value <= 1 || word.value == 5);
  const bool gluedBehind = at + 1 < m_words.end() && m_words[at + 1].before == WordBreak::Glued;
  if (!canBe || !gluedBehind || m_words[at + 1].is(kBoxWord)) {
    return false;
  }
  const bool gluedBefore = at > 0 && word.before == WordBreak::Glued && !m_words[at - 1].is(kBoxWord);
  const Word& next = m_words[at + 1];
  return gluedBefore ? m_words[at - 1].text.size() + next.text.size() > kLongEnough
                     : next.text.size() >= kLongEnough && next.known == nullptr;
}

bool NumberReader::startsNumber(Index at) const {
  const Word& word = m_words[at];
  const bool boxLike = word.text.size() > 2 && word.text.front() == '0';
  const bool isLetter = isMisreadLetter(at);
  return !isLetter && word.isDigits && word.value > 0 && word.value <= kMostHouseNumber && word.text.size() <= 4 &&
         !boxLike;
}

// "12A", "12 A", "12bis", but not the "a" of "12 A. Smetsplein" or the "ter" of "1 Ter Elstlaan".
bool NumberReader::isSuffixAt(Index at) const {
  if (!m_words.isAlpha(at)) {
    return false;
  }
  const Word& word = m_words[at];
  const bool isMark = word.is(kNumberSuffix);
  const bool isLetters =
      word.text.size() == 1 || (word.text.size() == 2 && word.before == WordBreak::Glued && !word.is(kBoxWord));
  if ((!isMark && !isLetters) || dividesParts(word.before)) {
    return false;
  }
  if (word.before == WordBreak::Glued || word.before == WordBreak::Slash) {
    return true;
  }
  const bool goesOn = at + 1 < m_words.end() && !m_words[at + 1].isDigits && !dividesParts(m_words[at + 1].before);
  if (!goesOn) {
    return true;
  }
  const Word& next = m_words[at + 1];
  if (next.is(kBoxWord) || next.is(kStreetType)) {
    return true;
  }
  const bool behindStreet = at >= 2 && !dividesParts(m_words[at - 1].before);
  const bool canBeLetter = !word.isCutOff && (!word.is(kArticle) || word.text == "a");
  return next.before == WordBreak::Space && (behindStreet || (canBeLetter && next.text.size() > 1));
}

void NumberReader::readSuffix(FoundNumber& found, Index end) const {
  if (found.end >= end || !isSuffixAt(found.end)) {
    return;
  }
  const Word& word = m_words[found.end];
  const bool isBoxMark = word.is(kBoxWord) && found.end + 1 < end && m_words[found.end + 1].isDigits &&
                         !dividesParts(m_words[found.end + 1].before) && !m_words.isPostcodeAt(found.end + 1);
  if (isBoxMark) {
    return;
  }
  const bool isOrdinal = word.is(kOrdinal) && word.before == WordBreak::Glued;
  if (isOrdinal && word.text.size() > 1) {
    found.isInName = true;
    return;
  }
  found.isInName = isOrdinal && m_words.isAlpha(found.end + 1) && !dividesParts(m_words[found.end + 1].before);
  found.number.suffix = packSuffix(word.text);
  ++found.end;
}

Index NumberReader::endOfBox(Index at, Index end) const {
  Index last = at + 1;
  while (last < end && m_words[last].before != WordBreak::Space && !dividesParts(m_words[last].before)) {
    ++last;
  }
  return last;
}

// "12-14", "149/153", "12/3", "32 20".
void NumberReader::readAfterMark(FoundNumber& found, Index end) const {
  if (found.end >= end || !m_words[found.end].isDigits || m_words.isPostcodeAt(found.end)) {
    return;
  }
  const Word& word = m_words[found.end];
  const bool isDash = word.before == WordBreak::Hyphen || word.before == WordBreak::Dash;
  if (dividesParts(word.before) && !isDash) {
    return;
  }
  const std::uint32_t first = found.number.number;
  const bool isRange = found.number.suffix == 0 && word.text.size() <= 4 && word.value > first &&
                       word.value - first <= std::uint32_t{kWidestRange} &&
                       (isDash || (word.before == WordBreak::Slash && (word.value - first) % 2 == 0));
  if (isRange) {
    found.number.last = static_cast<std::uint16_t>(word.value);
    ++found.end;
    if (found.end < end && !m_words[found.end].isDigits && m_words[found.end].before == WordBreak::Glued) {
      ++found.end;
    }
    return;
  }
  if (word.before == WordBreak::Dash) {
    return;
  }
  if (word.before == WordBreak::Slash && word.text.size() <= 4 && word.text.front() != '0') {
    found.number.slashed = static_cast<std::uint16_t>(word.value);
  }
  found.firstEnd = word.before == WordBreak::Space ? found.end : found.firstEnd;
  const Index boxEnd = endOfBox(found.end, end);
  found.number.box = wordSpan(found.end, boxEnd);
  found.end = boxEnd;
}

// "38, bus 1.4", "63C, b0502 Rue du Bois".
bool NumberReader::isBoxApart(Index at, Index end) const {
  if (m_words[at].before != WordBreak::Comma || !m_words[at].is(kBoxWord) || at + 1 >= end ||
      dividesParts(m_words[at + 1].before) || m_words.isPostcodeAt(at + 1)) {
    return false;
  }
  const Word& next = m_words[at + 1];
  return m_words[at].text.size() > 1 ? next.isDigits || next.text.size() <= 2
                                     : next.isDigits && next.before <= WordBreak::Dot;
}

// "bA", "busB".
bool NumberReader::isBoxWithLetter(Index at) const {
  const std::string_view text = m_words[at].text;
  const bool begins = std::ranges::any_of(
      std::array<std::string_view, 4>{"b", "bus", "bte", "box"},
      [text](std::string_view mark) { return text.size() == mark.size() + 1 && text.starts_with(mark); });
  return begins && !m_words[at].isDigits && m_words[at].known == nullptr &&
         (m_words.endsPart(at) || m_words[at + 1].isDigits);
}

// "bus 3", "bte0201", "Bus A", "RdC 1".
void NumberReader::readBox(FoundNumber& found, Index end) const {
  if (found.end < end && isBoxWithLetter(found.end)) {
    found.number.box = wordSpan(found.end, found.end + 1);
    ++found.end;
    return;
  }
  while (found.end < end && (!dividesParts(m_words[found.end].before) || isBoxApart(found.end, end)) &&
         !m_words[found.end].isDigits &&
         (m_words[found.end].is(kBoxWord) || (m_words[found.end].before == WordBreak::Slash))) {
    const bool isMark = m_words[found.end].is(kBoxWord);
    const Index at = found.end + (isMark ? 1 : 0);
    if (at >= end || dividesParts(m_words[at].before)) {
      found.end = at;
      return;
    }
    const bool isBox = !isMark || m_words[at].isDigits || m_words[at].text.size() <= 2;
    if (m_words[at].is(kBoxWord) && m_words[at].text.size() > 1) {
      found.end = at;
      continue;
    }
    if (!isBox || m_words.isPostcodeAt(at)) {
      found.end = at;
      return;
    }
    found.end = endOfBox(at, end);
    found.number.box = wordSpan(at, found.end);
    return;
  }
}

FoundNumber NumberReader::numberAt(Index begin, Index end) const {
  FoundNumber found{.begin = begin, .end = begin + 1};
  found.number.number = static_cast<std::uint16_t>(m_words[begin].value);
  readSuffix(found, end);
  if (!found.isInName) {
    readAfterMark(found, end);
    if (found.number.box.isEmpty()) {
      readBox(found, end);
    }
  }
  return found;
}

}  // namespace

bool startsNumber(const AddressWords& words, std::size_t at) { return NumberReader(words).startsNumber(at); }

FoundNumber numberAt(const AddressWords& words, std::size_t begin, std::size_t end) {
  return NumberReader(words).numberAt(begin, end);
}

}  // namespace buurtatlas
