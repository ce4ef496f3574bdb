#include "storage/register_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "core/ascii.h"

namespace buurtatlas {

namespace {

using std::string_view_literals::operator""sv;

std::vector<std::string_view> splitAtAny(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const std::string_view part = trimmedText(text.substr(0, end)); !part.empty()) {
      parts.push_back(part);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool looksFrench(std::string_view name) {
  static constexpr std::array kStarts{"rue "sv,        "avenue "sv,  "boulevard "sv, "chaussée "sv,   "place "sv,
                                      "chemin "sv,     "allée "sv,   "impasse "sv,   "square "sv,     "quai "sv,
                                      "drève "sv,      "clos "sv,    "sentier "sv,   "route "sv,      "cité "sv,
                                      "galerie "sv,    "passage "sv, "parc "sv,      "petite rue "sv, "grand-place"sv,
                                      "grand'place"sv, "vieux "sv,   "vieille "sv,   "rond-point "sv};
  const std::string small = lowered(name);
  return std::ranges::any_of(kStarts, [&](std::string_view start) { return small.starts_with(start); });
}

bool endsInOneOf(std::string_view name, std::span<const std::string_view> ends) {
  const std::string small = lowered(name);
  return std::ranges::any_of(ends, [&](std::string_view end) { return small.ends_with(end); });
}

bool looksGerman(std::string_view name) {
  static constexpr std::array kEnds{"straße"sv, "strasse"sv, "platz"sv, "gasse"sv};
  return endsInOneOf(name, kEnds);
}

bool looksDutch(std::string_view name) {
  static constexpr std::array kEnds{"straat"sv, "laan"sv,  "steenweg"sv, "plein"sv, "kaai"sv, "dreef"sv, "lei"sv,
                                    "plaats"sv, "markt"sv, "baan"sv,     "hof"sv,   "gang"sv, "weg"sv};
  return endsInOneOf(name, kEnds) || lowered(name).starts_with("steenweg ");
}

enum class Speech { Dutch, French, German, Both };

Speech speechOf(std::string_view postcode) {
  int number = 0;
  std::from_chars(postcode.data(), postcode.data() + postcode.size(), number);
  if (number >= 1000 && number <= 1299) {
    return Speech::Both;
  }
  const bool isWalloon = (number >= 1300 && number <= 1499) || (number >= 4000 && number <= 7999);
  return isWalloon ? Speech::French : Speech::Dutch;
}

void put(NameInLanguages& names, std::string_view name, std::string_view postcode) {
  const Speech speech = speechOf(postcode);
  if (looksGerman(name)) {
    names.german = name;
  } else if (looksFrench(name) || (speech == Speech::French && !looksDutch(name))) {
    names.french = name;
  } else {
    names.dutch = name;
  }
}

struct Halves {
  std::string_view french;
  std::string_view dutch;
};

/// Brussels writes French first, most facility communes Dutch.
std::optional<Halves> halvesOf(std::string_view name, std::string_view postcode) {
  constexpr std::string_view kBetween = " - ";
  const std::size_t middle = name.find(kBetween);
  if (middle == std::string_view::npos || name.find(kBetween, middle + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view first = trimmedText(name.substr(0, middle));
  const std::string_view second = trimmedText(name.substr(middle + kBetween.size()));
  if (looksFrench(first) && !looksFrench(second)) {
    return Halves{.french = first, .dutch = second};
  }
  if (looksFrench(second) && !looksFrench(first)) {
    return Halves{.french = second, .dutch = first};
  }
  const bool isTwice = looksDutch(second) || speechOf(postcode) == Speech::Both;
  return isTwice && !looksFrench(first) ? std::optional(Halves{.french = first, .dutch = second}) : std::nullopt;
}

std::string_view firstOf(std::string_view name, std::vector<std::string_view>& others) {
  const std::vector<std::string_view> names = splitAtAny(name, "/");
  if (names.size() < 2) {
    return name;
  }
  others.insert(others.end(), names.begin() + 1, names.end());
  return names.front();
}

}  // namespace

std::string_view trimmedText(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t start = text.find_first_not_of(kBlanks);
  return start == std::string_view::npos ? std::string_view()
                                         : text.substr(start, text.find_last_not_of(kBlanks) - start + 1);
}

std::vector<std::string_view> placesIn(std::string_view postalName) {
  static constexpr std::array kTails{" deel"sv, " partie"sv, " gebietsteil"sv};
  std::vector<std::string_view> places;
  for (std::string_view place : splitAtAny(postalName, "+")) {
    place = place.substr(0, place.find('('));
    const std::string small = lowered(place);
    for (const std::string_view tail : kTails) {
      if (const std::size_t at = small.find(tail);
          at != std::string::npos && (at + tail.size() == small.size() || small[at + tail.size()] == ' ')) {
        place = place.substr(0, std::min(at, place.size()));
      }
    }
    place = trimmedText(place);
    if (!place.empty() && !std::ranges::contains(places, place)) {
      places.push_back(place);
    }
  }
  return places;
}

std::vector<std::string_view> numbersIn(std::string_view text) { return splitAtAny(text, ";,"); }

std::string_view postcodeIn(std::string_view text) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (!isDigit(text[start])) {
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of("0123456789", start), text.size());
    if (end - start == 4 && text[start] != '0') {
      return text.substr(start, 4);
    }
    start = end;
  }
  return {};
}

NameInLanguages inItsLanguage(std::string_view name, std::string_view postcode, std::vector<std::string_view>& others) {
  NameInLanguages names;
  name = trimmedText(name);
  if (name.empty()) {
    return names;
  }
  if (const std::optional<Halves> halves = halvesOf(name, postcode)) {
    names.french = firstOf(halves->french, others);
    names.dutch = firstOf(halves->dutch, others);
  } else {
    put(names, name, postcode);
  }
  return names;
}

AddressState stateOf(std::string_view status) {
  static constexpr std::array kHistoric{"retired"sv,  "historical"sv,     "historisch"sv, "gehistoreerd"sv,
                                        "archived"sv, "gehistoriseerd"sv, "opgeheven"sv,  "historique"sv};
  static constexpr std::array kNotInUse{"reserved"sv, "gereserveerd"sv, "réservé"sv, "rejected"sv, "afgekeurd"sv};
  const std::string word = lowered(status);
  return std::ranges::contains(kHistoric, std::string_view(word))   ? AddressState::Historic
         : std::ranges::contains(kNotInUse, std::string_view(word)) ? AddressState::NotInUse
                                                                    : AddressState::Current;
}

bool isNothing(std::string_view text) {
  static constexpr std::array kWords{"nvt"sv, "n.v.t."sv, "null"sv, "-"sv};
  return text.empty() || (text.size() <= 6 && std::ranges::contains(kWords, std::string_view(lowered(text))));
}

}  // namespace buurtatlas
