#include "geocoding/address_hypotheses.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "geocoding/address_words.h"
#include "geocoding/gazetteer.h"
#include "geocoding/known_words.h"
#include "geocoding/name_key.h"
#include "geocoding/number_reading.h"
#include "geocoding/postcode_reading.h"

namespace buurtatlas {
namespace {

using Words = std::span<const Word>;
using Index = AddressWords::Index;

constexpr Index kMostLocalityWords = 6;
constexpr Index kMostNumbers = 6;

/// Cuts the words between two ends.
class Cutter {
 public:
  Cutter(Words words, const Gazetteer& gazetteer, Hypotheses& out)
      : m_words(words), m_gazetteer(gazetteer), m_out(out) {}

  void cutText();
  /// The street stands in [0, streetEnd), the rest is known.
  void cutColumns(Index streetEnd, const Hypothesis& known, bool numberIsKnown);

 private:
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

  AddressWords m_words;
  const Gazetteer& m_gazetteer;
  Hypotheses& m_out;
  Hypothesis m_base = {};
  bool m_localityIsKnown = false;
  std::array<FoundNumber, kMostNumbers> m_numbers = {};
  Index m_numberCount = 0;
};

// "39;40;41": the parts that hold nothing but numbers belong to the first.
void Cutter::skipFurtherNumbers(FoundNumber& found, Index end) const {
  while (found.end < end && found.end > 0 && m_words[found.end].isDigits && dividesParts(m_words[found.end].before) &&
         m_words.endsPart(found.end)) {
    ++found.end;
  }
}

// A number is not looked for behind the word of a box, unless nothing else is one.
void Cutter::findNumbers(Index begin, Index end) {
  m_numberCount = 0;
  for (const bool behindBox : {false, true}) {
    for (Index at = begin; at < end && m_numberCount < m_numbers.size();) {
      const bool isBoxed = at > begin && m_words[at - 1].is(kBoxWord) && !dividesParts(m_words[at].before);
      if (!startsNumber(m_words, at) || isBoxed != behindBox) {
        ++at;
        continue;
      }
      FoundNumber found = numberAt(m_words, at, end);
      const bool goesOn = m_words.isAlpha(found.end) && found.end < end && !dividesParts(m_words[found.end].before);
      found.isInName = found.isInName || (goesOn && at > begin && !m_words.startsPart(at));
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
             (is(at, "p") && is(at + 1, "a") && m_words[at + 1].before == WordBreak::Slash)) {
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
    const Index last = std::min(m_words.partEnd(at), end);
    if (!m_words.hasDigits(at, last) && !m_words[at].inBrackets) {
      return wordSpan(at, last);
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
  hypothesis.street = wordSpan(streetBegin, streetEnd);
  m_out.add(hypothesis);
}

// "c/o Schmitz Brand", "t.a.v. mevr. Peeters Driesstraat": a name of a word or two stands before the street.
void Cutter::addBehindNoise(Hypothesis hypothesis, Index streetBegin, Index streetEnd) {
  const Index name = std::max(afterCareOf(streetBegin, streetEnd), streetBegin + 1);
  for (const Index words : {Index{1}, Index{0}, Index{2}}) {
    if (name + words < streetEnd) {
      hypothesis.street = wordSpan(name + words, streetEnd);
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
    if (m_gazetteer.isLocality(m_words.between(streetEnd - words, streetEnd))) {
      split.locality = wordSpan(streetEnd - words, streetEnd);
      add(split, streetBegin, streetEnd - words);
      return;
    }
    if (m_gazetteer.isLocality(m_words.between(streetBegin, streetBegin + words))) {
      split.locality = wordSpan(streetBegin, streetBegin + words);
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
    while (last > streetBegin && m_words[--last].before != WordBreak::Space) {
    }
    if (last <= streetBegin + 1) {
      return;
    }
    ++hypothesis.doubt;
    hypothesis.locality = wordSpan(last, streetEnd);
    add(hypothesis, streetBegin, last);
  }
}

void Cutter::addBehindStreet(const FoundNumber& found, Index begin, Index end, std::uint8_t doubt) {
  Hypothesis hypothesis = m_base;
  hypothesis.number = found.number;
  hypothesis.doubt = doubt;
  const Index part = std::max(m_words.partBegin(found.begin), begin);
  if (!m_localityIsKnown && hypothesis.locality.isEmpty()) {
    const bool goesOn = found.end < end && !dividesParts(m_words[found.end].before);
    hypothesis.locality =
        goesOn ? wordSpan(found.end, std::min(m_words.partEnd(found.end), end)) : localityAfter(found.end, end);
    if (hypothesis.locality.isEmpty() && part > begin && part < found.begin) {
      const Index before = std::max(m_words.partBegin(part - 1), begin);
      hypothesis.locality = wordSpan(before, part);
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
    const Index before = std::max(m_words.partBegin(back - 1), begin);
    Hypothesis other = hypothesis;
    other.doubt = static_cast<std::uint8_t>(doubt + steps + ownPart);
    other.hint = wordSpan(part, found.begin);
    if (other.locality == wordSpan(before, back)) {
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
  const Index last = std::min(m_words.partEnd(street), end);
  Hypothesis hypothesis = m_base;
  hypothesis.number = found.number;
  hypothesis.doubt = doubt;
  if (!m_localityIsKnown && hypothesis.locality.isEmpty()) {
    hypothesis.locality = localityAfter(last, end);
    addSplit(hypothesis, street, last);
  }
  add(hypothesis, street, last);
  if (last < end && m_words[last].before == WordBreak::Dash) {
    Hypothesis longer = hypothesis;
    ++longer.doubt;
    add(longer, street, std::min(m_words.partEnd(last), end));
  }
  if (!m_localityIsKnown) {
    addMisspelledSplit(hypothesis, street, last);
  }
}

void Cutter::addAround(const FoundNumber& found, Index begin, Index end, std::uint8_t doubt) {
  const bool inFront = m_words.startsPart(found.begin) || found.begin == begin;
  if (inFront && found.begin == begin) {
    addBeforeStreet(found, end, doubt);
    addBehindStreet(found, begin, end, static_cast<std::uint8_t>(doubt + 1));
  } else {
    // A number in a part of its own: its street stands before it, or behind it after a name or the like.
    const bool joinsNext = found.end < end && !dividesParts(m_words[found.end].before);
    const Index part = std::max(m_words.partBegin(found.begin), begin);
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
  const Index last = std::min(m_words.partEnd(begin), end);
  if (!m_localityIsKnown && hypothesis.locality.isEmpty()) {
    hypothesis.locality = localityAfter(last, end);
    addSplit(hypothesis, begin, last);
  }
  add(hypothesis, begin, last);
  if (!m_localityIsKnown && m_numberCount == 0) {
    addMisspelledSplit(hypothesis, begin, last);
  }
  if (last < end) {
    add(hypothesis, begin, std::min(m_words.partEnd(last), end));
    if (m_numberCount == 0) {
      hypothesis.doubt = static_cast<std::uint8_t>(doubt + 1);
      add(hypothesis, last, std::min(m_words.partEnd(last), end));
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
        FoundNumber second = numberAt(m_words, found.firstEnd, end);
        addBehindStreet(second, begin, end, static_cast<std::uint8_t>(doubt + 1));
      }
      ++doubt;
    }
  }
  addWithoutNumber(begin, end, static_cast<std::uint8_t>(m_numberCount > 0 ? doubt + 2 : 0));
}

void Cutter::cutText() {
  dropCountry(m_words);
  if (isAbroad(m_words)) {
    return;
  }
  const Index whole = m_words.end();
  const FoundPostcode postcode = findPostcode(m_words, m_gazetteer);
  if (postcode.number == 0) {
    addReadings(0, whole);
    return;
  }
  const WordSpan locality = localityBeside(postcode, m_words, m_gazetteer);
  m_base.postcode = postcode.number;
  m_base.locality = locality;
  // What is left stands before the postcode, or behind its locality.
  const Index before = locality.isEmpty() ? postcode.begin : std::min<Index>(postcode.begin, locality.begin);
  const Index after = locality.isEmpty() ? postcode.end : std::max<Index>(postcode.end, locality.end);
  if (before == 0 && after == whole) {
    m_out.place = m_base;
  }
  if (before > 0) {
    m_words.setEnd(before);
    addReadings(0, before);
    m_words.setEnd(whole);
  } else {
    m_words.setBegin(after);
    addReadings(after, whole);
    m_words.setBegin(0);
  }
  const bool isOnlyNumber = m_numberCount == 0;
  if (isOnlyNumber && before > 0 && locality.isEmpty()) {
    // "Steenweg op Gent 1234": the postcode may be the number.
    m_base = {};
    addReadings(0, whole);
  }
}

void Cutter::cutColumns(Index streetEnd, const Hypothesis& known, bool numberIsKnown) {
  m_base = known;
  m_localityIsKnown = !known.locality.isEmpty() || known.postcode != 0;
  m_words.setEnd(streetEnd);
  if (numberIsKnown) {
    add(m_base, 0, streetEnd);
    const Index first = streetEnd > 0 ? m_words.partEnd(0) : 0;
    if (first < streetEnd) {
      Hypothesis tagged = m_base;
      tagged.doubt = 1;
      tagged.hint = wordSpan(first, streetEnd);
      add(tagged, 0, first);
      tagged.hint = {};
      add(tagged, first, m_words.partEnd(first));
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
  Hypothesis known{.locality = wordSpan(postcodeEnd, words.size())};
  for (Index at = boxEnd; at < postcodeEnd; ++at) {
    if (all[at].isDigits && all[at].text.size() == 4) {
      known.postcode = static_cast<std::uint16_t>(all[at].value);
    }
  }
  bool numberIsKnown = false;
  for (Index at = streetEnd; at < numberEnd && !numberIsKnown; ++at) {
    if (all[at].isDigits && all[at].value > 0 && all[at].value <= kMostHouseNumber) {
      known.number = numberAt(AddressWords(all.first(numberEnd)), at, numberEnd).number;
      numberIsKnown = true;
    }
  }
  if (boxEnd > numberEnd) {
    const Index first = numberEnd + (all[numberEnd].is(kBoxWord) && boxEnd > numberEnd + 1 ? 1 : 0);
    known.number.box = wordSpan(first, boxEnd);
  }
  cutter.cutColumns(streetEnd, known, numberIsKnown);
  out.sort();
}

}  // namespace buurtatlas
