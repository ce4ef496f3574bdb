#include "geocoding/house_number.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/ascii.h"
#include "geocoding/address_text.h"
#include "geocoding/known_words.h"

namespace buurtatlas {
namespace {

constexpr int kMostNumber = 9999;

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// What is still to be read of a house number.
class Rest {
 public:
  explicit Rest(std::string_view text) : m_text(text) {}

  [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
  [[nodiscard]] char next() const { return m_text.empty() ? '\0' : m_text.front(); }
  [[nodiscard]] std::string_view all() const { return m_text; }

  void skipSpaces() { m_text.remove_prefix(std::min(m_text.find_first_not_of(' '), m_text.size())); }
  void skipOne() { m_text.remove_prefix(1); }

  /// 0 when no number, or too great a one, comes next.
  int takeNumber() {
    const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(m_text, isDigit) - m_text.begin());
    int value = 0;
    if (digits <= 4) {
      for (const char c : m_text.substr(0, digits)) {
        value = value * 10 + (c - '0');
      }
    }
    m_text.remove_prefix(digits);
    return value <= kMostNumber ? value : 0;
  }

  std::string_view takeLetters() {
    const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(m_text, isLetter) - m_text.begin());
    const std::string_view taken = m_text.substr(0, letters);
    m_text.remove_prefix(letters);
    return taken;
  }

 private:
  std::string_view m_text;
};

// After a slash only a number on the same side of the street can be the end of a range.
bool isRange(int first, int last, char mark) {
  return last > first && last - first <= kWidestRange && (mark == '-' || (mark == '/' && (last - first) % 2 == 0));
}

bool isSuffix(std::string_view folded) {
  return folded.size() == 1 || folded == "bis" || folded == "ter" || folded == "quater" ||
         (folded.size() == 2 && !isBoxWord(folded));
}

// After the digits: "A", " bis", " b", but "b 3" and "b3" are a box.
void readSuffix(Rest& rest, HouseNumber& out) {
  Rest ahead = rest;
  ahead.skipSpaces();
  const std::string letters = foldText(ahead.takeLetters());
  if (letters.empty() || !isSuffix(letters)) {
    return;
  }
  Rest behind = ahead;
  behind.skipSpaces();
  if (isBoxWord(letters) && isDigit(behind.next())) {
    return;
  }
  out.suffix = letters;
  rest = ahead;
}

// After a dash, slash or the like: the end of a range, a letter, or a box.
void readAfterMark(Rest& rest, HouseNumber& out) {
  const char mark = rest.next();
  rest.skipOne();
  rest.skipSpaces();
  if (isDigit(rest.next())) {
    Rest ahead = rest;
    const int last = ahead.takeNumber();
    const bool plain = ahead.isEmpty() || ahead.next() == ' ' || isLetter(ahead.next());
    if (plain && out.suffix.empty() && isRange(out.number, last, mark)) {
      out.last = last;
      rest = ahead;
      rest.takeLetters();
      out.box = foldBox(rest.all());
      return;
    }
  } else if (out.suffix.empty()) {
    readSuffix(rest, out);
  }
  out.box = foldBox(rest.all());
}

std::string_view withoutNumberWord(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" ,.:"), text.size()));
  const std::size_t digit = std::min(text.find_first_of("0123456789"), text.size());
  const std::string word = foldText(text.substr(0, digit));
  return word == "nr" || word == "n" || word == "no" || word == "num" || word == "nummer" || word == "numero"
             ? text.substr(digit)
             : text;
}

}  // namespace

bool isBoxWord(std::string_view foldedWord) {
  const KnownWord* const word = findKnownWord(foldedWord);
  const WordRoles roles = word != nullptr ? word->roles : kNoRole;
  const bool beginsPostBox = (roles & kNoise) != 0;
  return !beginsPostBox && (roles & (kBoxWord | kFloorWord)) != 0;
}

std::string foldBox(std::string_view box) {
  std::string folded = foldText(box);
  const std::size_t letters =
      std::min(static_cast<std::size_t>(std::ranges::find_if_not(folded, isLetter) - folded.begin()), folded.size());
  if (letters < folded.size() && isBoxWord(std::string_view(folded).substr(0, letters))) {
    folded.erase(0, letters);
  }
  const std::size_t begin = folded.find_first_not_of(" 0");
  folded.erase(0, std::min(begin, folded.size()));
  return folded;
}

HouseNumber parseHouseNumber(std::string_view text) {
  Rest rest(withoutNumberWord(text));
  HouseNumber out;
  out.number = rest.takeNumber();
  if (out.number == 0) {
    return {};
  }
  readSuffix(rest, out);
  rest.skipSpaces();
  if (rest.isEmpty()) {
    return out;
  }
  if (isLetter(rest.next()) || isDigit(rest.next())) {
    out.box = foldBox(rest.all());
    return out;
  }
  readAfterMark(rest, out);
  return out;
}

}  // namespace buurtatlas
