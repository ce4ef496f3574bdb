#include "geocoding/street_matcher.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "geocoding/address_text.h"
#include "geocoding/edit_distance.h"
#include "geocoding/register_index.h"

namespace buurtatlas {
namespace {

constexpr double kDoubtOfSecondMeaning = 0.03;
constexpr double kDoubtOfInitial = 0.08;
constexpr double kDoubtWithoutType = 0.10;
constexpr double kDoubtWithoutFirstName = 0.25;
constexpr double kDoubtOfFuzzy = 0.02;
constexpr double kDoubtPerShareOfLetters = 0.75;
constexpr double kDoubtOfOtherType = 0.35;
constexpr std::size_t kShortestFuzzy = 4;
constexpr std::size_t kMostEdits = 6;
constexpr std::size_t kMostPairsPerEdit = 3;

constexpr auto kEndTypes = std::to_array<std::string_view>(
    {"steenweg", "straat", "dreef", "plein", "markt", "gracht", "laan", "hof", "lei", "pad", "weg"});
constexpr auto kBeginTypes =
    std::to_array<std::string_view>({"boulevard", "chaussee", "avenue", "chemin", "square", "impasse", "sentier",
                                     "allee", "place", "route", "quai", "rue"});

// The part of a key that tells a street from its neighbours, without "straat" or "rue".
struct Stem {
  std::string_view text;
  std::string_view type;
};

Stem stemOf(std::string_view key) {
  for (const std::string_view type : kEndTypes) {
    if (key.ends_with(type) && key.size() > type.size() + 1) {
      return {.text = key.substr(0, key.size() - type.size()), .type = type};
    }
  }
  for (const std::string_view type : kBeginTypes) {
    if (key.starts_with(type) && key.size() > type.size() + 1) {
      return {.text = key.substr(type.size()), .type = type};
    }
  }
  return {.text = key, .type = {}};
}

std::string digitsOf(std::string_view key) {
  std::string digits;
  std::ranges::copy_if(key, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

double doubtOfFuzzy(std::string_view written, std::string_view known, std::size_t edits) {
  const Stem writtenStem = stemOf(written);
  const Stem knownStem = stemOf(known);
  const bool otherType = !writtenStem.type.empty() && !knownStem.type.empty() && writtenStem.type != knownStem.type;
  if (otherType) {
    return kDoubtOfOtherType + kDoubtPerShareOfLetters * static_cast<double>(edits) / static_cast<double>(known.size());
  }
  const auto letters = static_cast<double>(std::max(writtenStem.text.size(), knownStem.text.size()));
  return kDoubtOfFuzzy + kDoubtPerShareOfLetters * static_cast<double>(edits) / letters;
}

double doubtOf(StreetAlias::Kind kind) {
  switch (kind) {
    case StreetAlias::Kind::OtherLanguage:
      return 0;
    case StreetAlias::Kind::Initial:
      return kDoubtOfInitial;
    case StreetAlias::Kind::WithoutType:
      return kDoubtWithoutType;
    case StreetAlias::Kind::WithoutFirstName:
      break;
  }
  return kDoubtWithoutFirstName;
}

void addFuzzy(const RegisterIndex& index, std::string_view written, std::vector<NameHit>& hits) {
  if (written.size() < kShortestFuzzy) {
    return;
  }
  const std::size_t mostEdits = std::clamp<std::size_t>(written.size() / 3, 1, kMostEdits);
  const std::uint64_t pairs = letterPairsOf(written);
  const std::string digits = digitsOf(written);
  for (std::size_t length = written.size() - mostEdits; length <= written.size() + mostEdits; ++length) {
    for (const std::uint32_t key : index.keysOfLength(length)) {
      const StreetKey& known = index.keys()[key];
      const auto lost = static_cast<std::size_t>(std::popcount(pairs & ~known.letterPairs));
      if (lost > kMostPairsPerEdit * mostEdits) {
        continue;
      }
      const std::size_t edits = editDistance(written, known.text);
      if (edits <= mostEdits && digitsOf(known.text) == digits) {
        hits.push_back({.key = key, .match = NameMatch::Fuzzy, .doubt = doubtOfFuzzy(written, known.text, edits)});
      }
    }
  }
}

void keepSurest(std::vector<NameHit>& hits, std::size_t most) {
  std::ranges::sort(hits, {}, [](const NameHit& hit) { return std::tie(hit.doubt, hit.key); });
  if (hits.size() > most) {
    hits.resize(most);
  }
}

}  // namespace

std::vector<NameHit> matchStreetName(const RegisterIndex& index, std::string_view written, std::size_t most) {
  std::vector<NameHit> hits;
  const std::vector<std::string> keys = streetNameKeys(written);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (const std::uint32_t key = index.findKey(keys[i]); key != kNoRow) {
      hits.push_back({.key = key, .match = NameMatch::Same, .doubt = i == 0 ? 0 : kDoubtOfSecondMeaning});
    }
  }
  if (hits.empty()) {
    for (const AliasOfKey& alias : index.findAliases(keys.front())) {
      const bool sameStreet = alias.kind == StreetAlias::Kind::OtherLanguage;
      hits.push_back({.key = alias.key,
                      .match = sameStreet ? NameMatch::OtherLanguage : NameMatch::Shortened,
                      .doubt = doubtOf(alias.kind)});
    }
  }
  if (hits.empty()) {
    addFuzzy(index, keys.front(), hits);
  }
  keepSurest(hits, most);
  return hits;
}

}  // namespace buurtatlas
