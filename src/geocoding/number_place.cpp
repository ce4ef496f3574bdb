#include "geocoding/number_place.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/ascii.h"
#include "geocoding/address_text.h"
#include "geocoding/house_number.h"

namespace buurtatlas {
namespace {

constexpr std::string_view kNoBox = "bus 0";
constexpr std::string_view kNoNumber = "0";
constexpr std::size_t kMostBoxDigits = 8;

struct SideWord {
  std::string_view word;
  StreetSide side;
};
constexpr auto kSideWords = std::to_array<SideWord>({{.word = "odd", .side = StreetSide::Odd},
                                                     {.word = "even", .side = StreetSide::Even},
                                                     {.word = "both", .side = StreetSide::Both},
                                                     {.word = "oneven", .side = StreetSide::Odd},
                                                     {.word = "onpaar", .side = StreetSide::Odd},
                                                     {.word = "impair", .side = StreetSide::Odd},
                                                     {.word = "impairs", .side = StreetSide::Odd},
                                                     {.word = "paar", .side = StreetSide::Even},
                                                     {.word = "pair", .side = StreetSide::Even},
                                                     {.word = "pairs", .side = StreetSide::Even},
                                                     {.word = "beide", .side = StreetSide::Both},
                                                     {.word = "allebei", .side = StreetSide::Both},
                                                     {.word = "tous", .side = StreetSide::Both},
                                                     {.word = "les deux", .side = StreetSide::Both},
                                                     {.word = "", .side = StreetSide::Both}});

// Boxes without a number in front go before numbered ones; too long a number goes by its text alone.
int leadingNumber(std::string_view box) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < box.size() && isDigit(box[digits])) {
    if (digits == kMostBoxDigits) {
      return 0;
    }
    value = value * 10 + (box[digits] - '0');
    ++digits;
  }
  return value;
}

std::string inCapitals(std::string text) {
  for (char& c : text) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return text;
}

NumberPlace wordPlace(std::string_view number, std::string_view box) {
  std::string text = foldText(number);
  if (const std::string folded = foldBox(box); !folded.empty()) {
    text += (text.empty() ? "" : " ") + std::string("bus ") + folded;
  }
  return {.isWord = true, .text = text.empty() ? std::string(kNoNumber) : std::move(text)};
}

}  // namespace

std::string_view nameOf(StreetSide side) { return kSideWords[static_cast<std::size_t>(side)].word; }

std::optional<StreetSide> parseStreetSide(std::string_view text) {
  const std::string folded = foldText(text);
  for (const SideWord& known : kSideWords) {
    if (known.word == folded) {
      return known.side;
    }
  }
  return std::nullopt;
}

bool NumberPlace::isOn(StreetSide side) const {
  return side == StreetSide::Both || (!isWord && (number % 2 != 0) == (side == StreetSide::Odd));
}

bool NumberPlace::isBoxOf(const NumberPlace& house) const {
  return !isWord && !house.isWord && number == house.number && suffix == house.suffix && last == house.last;
}

NumberPlace placeOf(std::string_view number, std::string_view box) {
  HouseNumber parsed = parseHouseNumber(number);
  if (parsed.number == 0) {
    parsed = parseHouseNumber(foldText(number));
  }
  if (parsed.number == 0) {
    return wordPlace(number, box);
  }
  if (std::string folded = foldBox(box); !folded.empty()) {
    parsed.box = parsed.box.empty() ? std::move(folded) : parsed.box + " " + folded;
  }
  return {.number = parsed.number,
          .suffix = std::move(parsed.suffix),
          .last = parsed.last,
          .boxNumber = leadingNumber(parsed.box),
          .box = std::move(parsed.box)};
}

bool NumberRange::holds(const NumberPlace& place) const {
  if (!from && !to) {
    return true;
  }
  const bool aboutWords = (from && from->isWord) || (to && to->isWord);
  if (place.isWord != aboutWords || (from && place < *from)) {
    return false;
  }
  return !to || place <= *to || (withLastBoxes && to->box.empty() && place.isBoxOf(*to));
}

std::optional<NumberRange> parseNumberRange(std::string_view from, std::string_view to) {
  NumberRange range;
  if (!foldText(from).empty()) {
    range.from = placeOf(from);
  }
  if (!foldText(to).empty()) {
    range.to = placeOf(to);
    range.withLastBoxes = !foldText(to).ends_with(kNoBox);
  }
  if ((range.from && range.from->isWord) || (range.to && range.to->isWord)) {
    return range.from == range.to ? std::optional(range) : std::nullopt;
  }
  const bool isBackwards = range.from && range.to && *range.to < *range.from && !range.from->isBoxOf(*range.to);
  return isBackwards ? std::nullopt : std::optional(range);
}

std::string textOf(const NumberPlace& place, bool withBox) {
  if (place.isWord) {
    return inCapitals(place.text);
  }
  std::string text = std::to_string(place.number);
  text += place.suffix.size() > 2 ? place.suffix : inCapitals(place.suffix);
  if (place.last != 0) {
    text += "-" + std::to_string(place.last);
  }
  if (withBox && !place.box.empty()) {
    text += " bus " + inCapitals(place.box);
  }
  return text;
}

std::string textOfLastBox(const NumberPlace& place) {
  return place.isWord || !place.box.empty() ? textOf(place) : textOf(place) + " " + std::string(kNoBox);
}

}  // namespace buurtatlas
