#include "geocoding/address_hypotheses.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "geocoding/known_words.h"
#include "geocoding/name_key.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

using Words = std::span<const Word>;
using Index = std::size_t;

constexpr std::uint32_t kMostNumber = 9999;
constexpr std::uint32_t kWidestRange = 20;
constexpr Index kMostLocalityWords = 6;
constexpr Index kMostNumbers = 6;
constexpr Index kMostParts = 12;

WordSpan span(Index begin, Index end) {
  return {.begin = static_cast<std::uint8_t>(begin), .end = static_cast<std::uint8_t>(std::max(begin, end))};
}

/// A house number among the words.
struct FoundNumber {
  WrittenNumber number = {};
  Index begin = 0;
  Index end = 0;
  Index firstEnd = 0;     ///< where it ends when a second number is another one, as in "Route 4 3"
  bool isInName = false;  ///< an ordinal, or digits in the middle of a name
};

/// Cuts the words between two ends.
class Cutter {
 public:
  Cutter(Words words, const Gazetteer& gazetteer, Hypotheses& out)
      : m_words(words), m_gazetteer(gazetteer), m_out(out), m_end(words.size()) {}

  void cutText();
  /// The street stands in [0, streetEnd), the rest is known.
  void cutColumns(Index streetEnd, const Hypothesis& known, bool numberIsKnown);
  [[nodiscard]] FoundNumber numberAt(Index begin, Index end) const;

 private:
  [[nodiscard]] bool isAlpha(Index at) const { return at < m_end && !m_words[at].isDigits; }
  [[nodiscard]] bool startsPart(Index at) const { return at == m_begin || dividesParts(m_words[at].before); }
  [[nodiscard]] bool endsPart(Index at) const { return at + 1 >= m_end || dividesParts(m_words[at + 1].before); }
  [[nodiscard]] Index partBegin(Index at) const;
  [[nodiscard]] Index partEnd(Index at) const;
  [[nodiscard]] bool hasDigits(Index begin, Index end) const;
  [[nodiscard]] bool isPostcodeAt(Index at) const;
  [[nodiscard]] bool startsNumber(Index at) const;
  [[nodiscard]] bool isMisreadLetter(Index at) const;
  [[nodiscard]] bool isSuffixAt(Index at) const;
  void readSuffix(FoundNumber& found, Index end) const;
  void readAfterMark(FoundNumber& found, Index end) const;
  [[nodiscard]] bool isBoxWithLetter(Index at) const;
  [[nodiscard]] bool isBoxApart(Index at, Index end) const;
  void readBox(FoundNumber& found, Index end) const;
  [[nodiscard]] Index endOfBox(Index at, Index end) const;

  void dropCountry();
  [[nodiscard]] bool isAbroad() const;
  void findPostcode();
  [[nodiscard]] bool isPlaceBefore(Index begin) const;
  void takeLocality();
  void findNumbers(Index begin, Index end);
  void skipFurtherNumbers(FoundNumber& found, Index end) const;
  void addReadings(Index begin, Index end);
  void addAround(const FoundNumber& found, Index begin, Index end, std::uint8_t doubt);
  void addBehindStreet(const FoundNumber& found, Index begin, Index end, std::uint8_t doubt);
  void addBeforeStreet(const FoundNumber& found, Index end, std::uint8_t doubt);
  void addWithoutNumber(Index begin, Index end, std::uint8_t doubt);
  void add(Hypothesis hypothesis, Index streetBegin, Index streetEnd);
  void addSplit(const Hypothesis& hypothesis, Index streetBegin, Index streetEnd);
  void addMisspelledSplit(Hypothesis hypothesis, Index streetBegin, Index streetEnd);
  [[nodiscard]] WordSpan localityAfter(Index at, Index end) const;
  [[nodiscard]] Index afterCareOf(Index begin, Index end) const;
  [[nodiscard]] bool isNoise(Index begin, Index end) const;
  void addBehindNoise(Hypothesis hypothesis, Index streetBegin, Index streetEnd);

  Words m_words;
  const Gazetteer& m_gazetteer;
  Hypotheses& m_out;
  Index m_begin = 0;
  Index m_end = 0;
  Hypothesis m_base = {};
  bool m_localityIsKnown = false;
  Index m_postcodeBegin = 0;
  Index m_postcodeEnd = 0;
  WordSpan m_taken = {};  ///< the locality that was found by the postcode
  std::array<FoundNumber, kMostNumbers> m_numbers = {};
  Index m_numberCount = 0;
};

Index Cutter::partBegin(Index at) const {
  while (at > m_begin && !startsPart(at)) {
    --at;
  }
  return at;
}

Index Cutter::partEnd(Index at) const {
  ++at;
  while (at < m_end && !startsPart(at)) {
    ++at;
  }
  return std::min(at, m_end);
}

bool Cutter::hasDigits(Index begin, Index end) const {
  return std::ranges::any_of(m_words.subspan(begin, end - begin), &Word::isDigits);
}

bool Cutter::isPostcodeAt(Index at) const {
  const Word& word = m_words[at];
  if (!word.isDigits || word.text.size() != 4 || word.value < 1000) {
    return false;
  }
  const bool gluedBehind = at + 1 < m_end && m_words[at + 1].before == Gap::Glued;
  const bool afterBox = at > 0 && m_words[at - 1].is(kBoxWord) && m_words[at - 1].text != "b";
  const bool partOfNumber =
      at > 0 && m_words[at - 1].isDigits && m_words[at].before != Gap::Space && !dividesParts(m_words[at].before);
  return !gluedBehind && !afterBox && !partOfNumber;
}

// The 5 of "haven5traat", the 1 of "1indenlaan".
bool Cutter::isMisreadLetter(Index at) const {
  constexpr Index kLongEnough = 4;
  const Word& word = m_words[at];
  const bool canBe = word.isDigits && word.text.size() == 1 && (word.value <= 1 || word.value == 5);
  const bool gluedBehind = at + 1 < m_end && m_words[at + 1].before == Gap::Glued;
  if (!canBe || !gluedBehind || m_words[at + 1].is(kBoxWord)) {
    return false;
  }
  const bool gluedBefore = at > 0 && word.before == Gap::Glued && !m_words[at - 1].is(kBoxWord);
  const Word& next = m_words[at + 1];
  return gluedBefore ? m_words[at - 1].text.size() + next.text.size() > kLongEnough
                     : next.text.size() >= kLongEnough && next.known == nullptr;
}

bool Cutter::startsNumber(Index at) const {
  const Word& word = m_words[at];
  const bool boxLike = word.text.size() > 2 && word.text.front() == '0';
  const bool isLetter = isMisreadLetter(at);
  return !isLetter && word.isDigits && word.value > 0 && word.value <= kMostNumber && word.text.size() <= 4 && !boxLike;
}

// "12A", "12 A", "12bis", but not the "a" of "12 A. Smetsplein" or the "ter" of "1 Ter Elstlaan".
bool Cutter::isSuffixAt(Index at) const {
  if (!isAlpha(at)) {
    return false;
  }
  const Word& word = m_words[at];
  const bool isMark = word.is(kNumberSuffix);
  const bool isLetters =
      word.text.size() == 1 || (word.text.size() == 2 && word.before == Gap::Glued && !word.is(kBoxWord));
  if ((!isMark && !isLetters) || dividesParts(word.before)) {
    return false;
  }
  if (word.before == Gap::Glued || word.before == Gap::Slash) {
    return true;
  }
  const bool goesOn = at + 1 < m_end && !m_words[at + 1].isDigits && !dividesParts(m_words[at + 1].before);
  if (!goesOn) {
    return true;
  }
  const Word& next = m_words[at + 1];
  if (next.is(kBoxWord) || next.is(kStreetType)) {
    return true;
  }
  const bool behindStreet = at >= 2 && !dividesParts(m_words[at - 1].before);
  const bool canBeLetter = !word.isCutOff && (!word.is(kArticle) || word.text == "a");
  return next.before == Gap::Space && (behindStreet || (canBeLetter && next.text.size() > 1));
}

void Cutter::readSuffix(FoundNumber& found, Index end) const {
  if (found.end >= end || !isSuffixAt(found.end)) {
    return;
  }
  const Word& word = m_words[found.end];
  const bool isBoxMark = word.is(kBoxWord) && found.end + 1 < end && m_words[found.end + 1].isDigits &&
                         !dividesParts(m_words[found.end + 1].before) && !isPostcodeAt(found.end + 1);
  if (isBoxMark) {
    return;
  }
  const bool isOrdinal = word.is(kOrdinal) && word.before == Gap::Glued;
  if (isOrdinal && word.text.size() > 1) {
    found.isInName = true;
    return;
  }
  found.isInName = isOrdinal && isAlpha(found.end + 1) && !dividesParts(m_words[found.end + 1].before);
  found.number.suffix = packSuffix(word.text);
  ++found.end;
}

Index Cutter::endOfBox(Index at, Index end) const {
  Index last = at + 1;
  while (last < end && m_words[last].before != Gap::Space && !dividesParts(m_words[last].before)) {
    ++last;
  }
  return last;
}

// "12-14", "149/153", "12/3", "32 20".
void Cutter::readAfterMark(FoundNumber& found, Index end) const {
  if (found.end >= end || !m_words[found.end].isDigits || isPostcodeAt(found.end)) {
    return;
  }
  const Word& word = m_words[found.end];
  const bool isDash = word.before == Gap::Hyphen || word.before == Gap::Dash;
  if (dividesParts(word.before) && !isDash) {
    return;
  }
  const std::uint32_t first = found.number.number;
  const bool isRange = found.number.suffix == 0 && word.text.size() <= 4 && word.value > first &&
                       word.value - first <= kWidestRange &&
                       (isDash || (word.before == Gap::Slash && (word.value - first) % 2 == 0));
  if (isRange) {
    found.number.last = static_cast<std::uint16_t>(word.value);
    ++found.end;
    if (found.end < end && !m_words[found.end].isDigits && m_words[found.end].before == Gap::Glued) {
      ++found.end;
    }
    return;
  }
  if (word.before == Gap::Dash) {
    return;
  }
  if (word.before == Gap::Slash && word.text.size() <= 4 && word.text.front() != '0') {
    found.number.slashed = static_cast<std::uint16_t>(word.value);
  }
  found.firstEnd = word.before == Gap::Space ? found.end : found.firstEnd;
  const Index boxEnd = endOfBox(found.end, end);
  found.number.box = span(found.end, boxEnd);
  found.end = boxEnd;
}

// "38, bus 1.4", "63C, b0502 Rue du Bois".
bool Cutter::isBoxApart(Index at, Index end) const {
  if (m_words[at].before != Gap::Comma || !m_words[at].is(kBoxWord) || at + 1 >= end ||
      dividesParts(m_words[at + 1].before) || isPostcodeAt(at + 1)) {
    return false;
  }
  const Word& next = m_words[at + 1];
  return m_words[at].text.size() > 1 ? next.isDigits || next.text.size() <= 2
                                     : next.isDigits && next.before <= Gap::Dot;
}

// "bA", "busB".
bool Cutter::isBoxWithLetter(Index at) const {
  const std::string_view text = m_words[at].text;
  const bool begins = std::ranges::any_of(
      std::array<std::string_view, 4>{"b", "bus", "bte", "box"},
      [text](std::string_view mark) { return text.size() == mark.size() + 1 && text.starts_with(mark); });
  return begins && !m_words[at].isDigits && m_words[at].known == nullptr && (endsPart(at) || m_words[at + 1].isDigits);
}

// "bus 3", "bte0201", "Bus A", "RdC 1".
void Cutter::readBox(FoundNumber& found, Index end) const {
  if (found.end < end && isBoxWithLetter(found.end)) {
    found.number.box = span(found.end, found.end + 1);
    ++found.end;
    return;
  }
  while (found.end < end && (!dividesParts(m_words[found.end].before) || isBoxApart(found.end, end)) &&
         !m_words[found.end].isDigits &&
         (m_words[found.end].is(kBoxWord) || (m_words[found.end].before == Gap::Slash))) {
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
    if (!isBox || isPostcodeAt(at)) {
      found.end = at;
      return;
    }
    found.end = endOfBox(at, end);
    found.number.box = span(at, found.end);
    return;
  }
}

FoundNumber Cutter::numberAt(Index begin, Index end) const {
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

void Cutter::dropCountry() {
  while (m_end > 0 && m_words[m_end - 1].is(kCountry)) {
    --m_end;
  }
}

void Cutter::findPostcode() {
  Index best = m_end;
  for (Index at = m_end; at-- > 0;) {
    if (!isPostcodeAt(at)) {
      continue;
    }
    if (m_gazetteer.isPostcode(m_words[at].value)) {
      best = at;
      break;
    }
    best = best == m_end ? at : best;
  }
  if (best == m_end) {
    return;
  }
  m_base.postcode = static_cast<std::uint16_t>(m_words[best].value);
  m_postcodeBegin = best;
  m_postcodeEnd = best + 1;
  const bool hasPrefix = best > 0 && (m_words[best - 1].text == "b" || m_words[best - 1].text == "be") &&
                         (m_words[best].before == Gap::Glued || m_words[best].before == Gap::Hyphen);
  m_postcodeBegin -= hasPrefix ? 1 : 0;
}

// "Kerkstraat 12, Hasselt 3500", but not "12 bus 3, Kerkstraat 3500".
bool Cutter::isPlaceBefore(Index begin) const {
  if (m_gazetteer.isLocality(m_words.subspan(begin, m_postcodeBegin - begin))) {
    return true;
  }
  const Index before = partBegin(begin - 1);
  const auto namesStreet = [](const Word& word) {
    return !word.isDigits && !word.is(kBoxWord) && word.text.size() > 2;
  };
  return hasDigits(before, begin) && std::ranges::any_of(m_words.subspan(before, begin - before), namesStreet);
}

// "3000 Leuven", "Leuven 3000" behind a comma, "3000, Leuven", and "3000 Leuven Kerkstraat 12".
void Cutter::takeLocality() {
  const Index after = m_postcodeEnd;
  if (after < m_end && !dividesParts(m_words[after].before)) {
    const Index end = partEnd(after);
    if (m_postcodeBegin > 0 || (!hasDigits(after, end) && end < m_end)) {
      m_taken = span(after, end);
      return;
    }
    Index longest = after + 1;
    for (Index last = std::min(after + kMostLocalityWords, end); last > after; --last) {
      if (m_gazetteer.isLocality(m_words.subspan(after, last - after))) {
        longest = last;
        break;
      }
    }
    m_taken = span(after, longest);
    return;
  }
  const Index begin = partBegin(m_postcodeBegin);
  if (begin > 0 && begin < m_postcodeBegin && !hasDigits(begin, m_postcodeBegin) && isPlaceBefore(begin)) {
    m_taken = span(begin, m_postcodeBegin);
    return;
  }
  if (after < m_end && !hasDigits(after, partEnd(after)) && m_postcodeBegin > 0) {
    m_taken = span(after, partEnd(after));
  }
}

// "39;40;41": the parts that hold nothing but numbers belong to the first.
void Cutter::skipFurtherNumbers(FoundNumber& found, Index end) const {
  while (found.end < end && found.end > 0 && m_words[found.end].isDigits && dividesParts(m_words[found.end].before) &&
         endsPart(found.end)) {
    ++found.end;
  }
}

// A number is not looked for behind the word of a box, unless nothing else is one.
void Cutter::findNumbers(Index begin, Index end) {
  m_numberCount = 0;
  for (const bool behindBox : {false, true}) {
    for (Index at = begin; at < end && m_numberCount < m_numbers.size();) {
      const bool isBoxed = at > begin && m_words[at - 1].is(kBoxWord) && !dividesParts(m_words[at].before);
      if (!startsNumber(at) || isBoxed != behindBox) {
        ++at;
        continue;
      }
      FoundNumber found = numberAt(at, end);
      const bool goesOn = isAlpha(found.end) && found.end < end && !dividesParts(m_words[found.end].before);
      found.isInName = found.isInName || (goesOn && at > begin && !startsPart(at));
      skipFurtherNumbers(found, end);
      m_numbers[m_numberCount++] = found;
      at = std::max(found.end, at + 1);
    }
    if (m_numberCount > 0) {
      return;
    }
  }
}

// The words after "t.a.v.", "c/o", "chez" and the like: a name follows.
Index Cutter::afterCareOf(Index begin, Index end) const {
  const auto is = [&](Index at, std::string_view text) { return at < end && m_words[at].text == text; };
  Index at = begin;
  if (is(at, "t") && is(at + 1, "a") && is(at + 2, "v")) {
    at += 3;
  } else if ((is(at, "c") && is(at + 1, "o")) ||
             (is(at, "p") && is(at + 1, "a") && m_words[at + 1].before == Gap::Slash)) {
    at += 2;
  } else if (is(at, "a") && is(at + 1, "l") && is(at + 2, "attention")) {
    at += is(at + 3, "de") ? 4 : 3;
  } else if (is(at, "chez") || is(at, "bij") || is(at, "tav") || is(at, "attn")) {
    ++at;
  }
  while (at < end && m_words[at].is(kTitle)) {
    ++at;
  }
  return at;
}

bool Cutter::isNoise(Index begin, Index end) const {
  return begin < end && (m_words[begin].is(kNoise) || afterCareOf(begin, end) > begin);
}

WordSpan Cutter::localityAfter(Index at, Index end) const {
  while (at < end) {
    const Index last = std::min(partEnd(at), end);
    if (!hasDigits(at, last) && !m_words[at].inBrackets) {
      return span(at, last);
    }
    at = last;
  }
  return {};
}

void Cutter::add(Hypothesis hypothesis, Index streetBegin, Index streetEnd) {
  while (streetEnd > streetBegin && m_words[streetEnd - 1].is(kNumberWord)) {
    --streetEnd;
  }
  const bool isPostBox =
      streetBegin < streetEnd && m_words[streetBegin].is(kBoxWord) && m_words[streetBegin].is(kNoise);
  if (streetEnd <= streetBegin || isPostBox) {
    return;
  }
  if (isNoise(streetBegin, streetEnd)) {
    Hypothesis behind = hypothesis;
    // The name of a building is seldom followed by a street without a comma; that of a person often is.
    behind.doubt = static_cast<std::uint8_t>(hypothesis.doubt + (m_words[streetBegin].is(kNoise) ? 2 : 0));
    addBehindNoise(behind, streetBegin, streetEnd);
    hypothesis.isPerhapsName = true;
    hypothesis.doubt = static_cast<std::uint8_t>(hypothesis.doubt + 2);
  }
  hypothesis.street = span(streetBegin, streetEnd);
  m_out.add(hypothesis);
}

// "c/o Schmitz Brand", "t.a.v. mevr. Peeters Driesstraat": a name of a word or two stands before the street.
void Cutter::addBehindNoise(Hypothesis hypothesis, Index streetBegin, Index streetEnd) {
  const Index name = std::max(afterCareOf(streetBegin, streetEnd), streetBegin + 1);
  for (const Index words : {Index{1}, Index{0}, Index{2}}) {
    if (name + words < streetEnd) {
      hypothesis.street = span(name + words, streetEnd);
      hypothesis.isPerhapsName = words == 0 || m_words[streetBegin].is(kNoise);
      m_out.add(hypothesis);
      ++hypothesis.doubt;
    }
  }
}

// "12 rue Neuve Liège", "Kerkstraat Leuven": the last words, or the first, may name the municipality.
void Cutter::addSplit(const Hypothesis& hypothesis, Index streetBegin, Index streetEnd) {
  if (!hypothesis.locality.isEmpty() || hypothesis.postcode != 0) {
    return;
  }
  for (Index words = std::min(kMostLocalityWords, streetEnd - streetBegin); words-- > 1;) {
    Hypothesis split = hypothesis;
    if (m_gazetteer.isLocality(m_words.subspan(streetEnd - words, words))) {
      split.locality = span(streetEnd - words, streetEnd);
      add(split, streetBegin, streetEnd - words);
      return;
    }
    if (m_gazetteer.isLocality(m_words.subspan(streetBegin, words))) {
      split.locality = span(streetBegin, streetBegin + words);
      add(split, streetBegin + words, streetEnd);
      return;
    }
  }
}

// "9 r. de la Warande Marche-en-ramenne": a name with a typo may stand there as well.
void Cutter::addMisspelledSplit(Hypothesis hypothesis, Index streetBegin, Index streetEnd) {
  if (!hypothesis.locality.isEmpty() || hypothesis.postcode != 0) {
    return;
  }
  Index last = streetEnd;
  for (std::uint8_t words = 1; words <= 2; ++words) {
    while (last > streetBegin && m_words[--last].before != Gap::Space) {
    }
    if (last <= streetBegin + 1) {
      return;
    }
    ++hypothesis.doubt;
    hypothesis.locality = span(last, streetEnd);
    add(hypothesis, streetBegin, last);
  }
}

void Cutter::addBehindStreet(const FoundNumber& found, Index begin, Index end, std::uint8_t doubt) {
  Hypothesis hypothesis = m_base;
  hypothesis.number = found.number;
  hypothesis.doubt = doubt;
  const Index part = std::max(partBegin(found.begin), begin);
  if (!m_localityIsKnown && hypothesis.locality.isEmpty()) {
    const bool goesOn = found.end < end && !dividesParts(m_words[found.end].before);
    hypothesis.locality = goesOn ? span(found.end, std::min(partEnd(found.end), end)) : localityAfter(found.end, end);
    if (hypothesis.locality.isEmpty() && part > begin && part < found.begin) {
      const Index before = std::max(partBegin(part - 1), begin);
      hypothesis.locality = span(before, part);
    }
  }
  if (part < found.begin) {
    if (m_base.locality.isEmpty() && !m_localityIsKnown && m_base.postcode == 0) {
      addSplit({.locality = {}, .number = hypothesis.number, .doubt = doubt}, part, found.begin);
    }
    add(hypothesis, part, found.begin);
  }
  // What stands in the parts before: the street, when the number stands apart or behind the name of a place.
  const std::uint8_t ownPart = part < found.begin ? 1 : 0;
  Index back = part;
  for (std::uint8_t steps = 0; steps < 2 && back > begin; ++steps) {
    const Index before = std::max(partBegin(back - 1), begin);
    Hypothesis other = hypothesis;
    other.doubt = static_cast<std::uint8_t>(doubt + steps + ownPart);
    other.hint = span(part, found.begin);
    if (other.locality == span(before, back)) {
      other.locality = {};
    }
    add(other, before, back);
    if (part < found.begin || steps > 0) {
      other.hint = {};
      add(other, before, found.begin);
    }
    back = before;
  }
}

void Cutter::addBeforeStreet(const FoundNumber& found, Index end, std::uint8_t doubt) {
  Index street = found.end;
  if (street >= end) {
    return;
  }
  // "10 boîte A, r. du Corveau" and "10, Residence X, rue Y 5": the next part is the street.
  const Index last = std::min(partEnd(street), end);
  Hypothesis hypothesis = m_base;
  hypothesis.number = found.number;
  hypothesis.doubt = doubt;
  if (!m_localityIsKnown && hypothesis.locality.isEmpty()) {
    hypothesis.locality = localityAfter(last, end);
    addSplit(hypothesis, street, last);
  }
  add(hypothesis, street, last);
  if (last < end && m_words[last].before == Gap::Dash) {
    Hypothesis longer = hypothesis;
    ++longer.doubt;
    add(longer, street, std::min(partEnd(last), end));
  }
  if (!m_localityIsKnown) {
    addMisspelledSplit(hypothesis, street, last);
  }
}

void Cutter::addAround(const FoundNumber& found, Index begin, Index end, std::uint8_t doubt) {
  const bool inFront = startsPart(found.begin) || found.begin == begin;
  if (inFront && found.begin == begin) {
    addBeforeStreet(found, end, doubt);
    addBehindStreet(found, begin, end, static_cast<std::uint8_t>(doubt + 1));
  } else {
    // A number in a part of its own: its street stands before it, or behind it after a name or the like.
    const bool joinsNext = found.end < end && !dividesParts(m_words[found.end].before);
    const Index part = std::max(partBegin(found.begin), begin);
    if (isNoise(part, found.begin)) {
      addBeforeStreet(found, end, doubt);
    }
    // "Kerkstraat, 12 Leuven" more likely than "Residentie X, 12 Kerkstraat".
    const bool beginsStreet = inFront && joinsNext && m_words[found.end].is(kStreetType);
    const auto later = static_cast<std::uint8_t>(doubt + 1);
    addBehindStreet(found, begin, end, beginsStreet ? later : doubt);
    if (inFront) {
      addBeforeStreet(found, end, beginsStreet ? doubt : later);
    }
  }
}

void Cutter::addWithoutNumber(Index begin, Index end, std::uint8_t doubt) {
  if (begin >= end) {
    return;
  }
  Hypothesis hypothesis = m_base;
  hypothesis.doubt = doubt;
  const Index last = std::min(partEnd(begin), end);
  if (!m_localityIsKnown && hypothesis.locality.isEmpty()) {
    hypothesis.locality = localityAfter(last, end);
    addSplit(hypothesis, begin, last);
  }
  add(hypothesis, begin, last);
  if (!m_localityIsKnown && m_numberCount == 0) {
    addMisspelledSplit(hypothesis, begin, last);
  }
  if (last < end) {
    add(hypothesis, begin, std::min(partEnd(last), end));
    if (m_numberCount == 0) {
      hypothesis.doubt = static_cast<std::uint8_t>(doubt + 1);
      add(hypothesis, last, std::min(partEnd(last), end));
    }
  }
}

void Cutter::addReadings(Index begin, Index end) {
  findNumbers(begin, end);
  const bool startsWithNumber = m_numberCount > 0 && m_numbers[0].begin == begin && !m_numbers[0].isInName;
  std::uint8_t doubt = 0;
  if (startsWithNumber) {
    const bool onlyOne =
        m_numberCount == 1 ||
        std::all_of(m_numbers.begin() + 1, m_numbers.begin() + static_cast<std::ptrdiff_t>(m_numberCount),
                    [](const FoundNumber& n) { return n.isInName; });
    addAround(m_numbers[0], begin, end, 0);
    doubt = onlyOne ? 2 : 1;
  }
  for (const bool inName : {false, true}) {
    for (Index i = m_numberCount; i-- > (startsWithNumber ? 1U : 0U);) {
      const FoundNumber& found = m_numbers[i];
      if (found.isInName != inName) {
        continue;
      }
      addAround(found, begin, end, doubt);
      if (found.firstEnd > 0) {
        FoundNumber second = numberAt(found.firstEnd, end);
        addBehindStreet(second, begin, end, static_cast<std::uint8_t>(doubt + 1));
      }
      ++doubt;
    }
  }
  addWithoutNumber(begin, end, static_cast<std::uint8_t>(m_numberCount > 0 ? doubt + 2 : 0));
}

// "75001 Paris" and "4551GE Sas van Gent" lie abroad.
bool Cutter::isAbroad() const {
  for (Index at = 0; at < m_end; ++at) {
    const Word& word = m_words[at];
    if (!word.isDigits || (at == 0 && m_end > 1 && !isAlpha(1))) {
      continue;
    }
    const bool namesPlace = isAlpha(at + 1) && !dividesParts(m_words[at + 1].before);
    const bool isFrench = word.text.size() == 5 && namesPlace && m_words[at + 1].before == Gap::Space && startsPart(at);
    const bool isDutch = word.text.size() == 4 && word.value >= 1000 && namesPlace &&
                         m_words[at + 1].text.size() == 2 && m_words[at + 1].before == Gap::Glued &&
                         (startsPart(at) || endsPart(at + 1)) && !m_words[at + 1].is(kOrdinal);
    if (isFrench || isDutch) {
      return true;
    }
  }
  return false;
}

void Cutter::cutText() {
  dropCountry();
  if (isAbroad()) {
    return;
  }
  findPostcode();
  if (m_postcodeEnd == 0) {
    addReadings(0, m_end);
    return;
  }
  takeLocality();
  m_base.locality = m_taken;
  // What is left stands before the postcode, or behind its locality.
  const Index before = m_taken.isEmpty() ? m_postcodeBegin : std::min<Index>(m_postcodeBegin, m_taken.begin);
  const Index after = m_taken.isEmpty() ? m_postcodeEnd : std::max<Index>(m_postcodeEnd, m_taken.end);
  const Index whole = m_end;
  if (before == 0 && after == whole) {
    m_out.place = m_base;
  }
  if (before > 0) {
    m_end = before;
    addReadings(0, before);
    m_end = whole;
  } else {
    m_begin = after;
    addReadings(after, whole);
    m_begin = 0;
  }
  const bool isOnlyNumber = m_numberCount == 0;
  if (isOnlyNumber && before > 0 && m_taken.isEmpty()) {
    // "Steenweg op Gent 1234": the postcode may be the number.
    m_base = {};
    m_taken = {};
    addReadings(0, whole);
  }
}

void Cutter::cutColumns(Index streetEnd, const Hypothesis& known, bool numberIsKnown) {
  m_base = known;
  m_localityIsKnown = !known.locality.isEmpty() || known.postcode != 0;
  m_end = streetEnd;
  if (numberIsKnown) {
    add(m_base, 0, streetEnd);
    const Index first = streetEnd > 0 ? partEnd(0) : 0;
    if (first < streetEnd) {
      Hypothesis tagged = m_base;
      tagged.doubt = 1;
      tagged.hint = span(first, streetEnd);
      add(tagged, 0, first);
      tagged.hint = {};
      add(tagged, first, partEnd(first));
    }
    return;
  }
  if (m_localityIsKnown) {
    addReadings(0, streetEnd);
  } else {
    cutText();
  }
}

}  // namespace

void Hypotheses::sort() { std::ranges::stable_sort(std::span(m_all).first(m_count), {}, &Hypothesis::doubt); }

void Hypotheses::add(const Hypothesis& hypothesis) {
  if (m_count == kMost) {
    return;
  }
  for (const Hypothesis& known : all()) {
    Hypothesis same = known;
    same.doubt = hypothesis.doubt;
    if (same == hypothesis) {
      return;
    }
  }
  m_all[m_count++] = hypothesis;
}

void cutAddress(const WrittenAddress& address, const Gazetteer& gazetteer, FoldedWords& words, Hypotheses& out) {
  words.clear();
  out.clear();
  if (address.street.empty()) {
    words.append(address.text);
  } else {
    words.append(address.street);
  }
  const Index streetEnd = words.size();
  words.append(address.number);
  const Index numberEnd = words.size();
  words.append(address.box);
  const Index boxEnd = words.size();
  words.append(address.postcode);
  const Index postcodeEnd = words.size();
  words.append(address.municipality);
  const Words all = words.words();
  Cutter cutter(all, gazetteer, out);
  if (numberEnd == streetEnd && boxEnd == numberEnd && postcodeEnd == boxEnd && words.size() == postcodeEnd) {
    cutter.cutText();
    out.sort();
    return;
  }
  Hypothesis known{.locality = span(postcodeEnd, words.size())};
  for (Index at = boxEnd; at < postcodeEnd; ++at) {
    if (all[at].isDigits && all[at].text.size() == 4) {
      known.postcode = static_cast<std::uint16_t>(all[at].value);
    }
  }
  bool numberIsKnown = false;
  for (Index at = streetEnd; at < numberEnd && !numberIsKnown; ++at) {
    if (all[at].isDigits && all[at].value > 0 && all[at].value <= kMostNumber) {
      known.number = Cutter(all.first(numberEnd), gazetteer, out).numberAt(at, numberEnd).number;
      numberIsKnown = true;
    }
  }
  if (boxEnd > numberEnd) {
    const Index first = numberEnd + (all[numberEnd].is(kBoxWord) && boxEnd > numberEnd + 1 ? 1 : 0);
    known.number.box = span(first, boxEnd);
  }
  cutter.cutColumns(streetEnd, known, numberIsKnown);
  out.sort();
}

}  // namespace buurtatlas
