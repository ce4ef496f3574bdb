#include "geocoding/street_matcher.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
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
constexpr double kDoubtWithoutType = 0.21;
constexpr double kDoubtWithoutFirstName = 0.25;
constexpr double kDoubtOfFuzzy = 0.02;
constexpr double kDoubtPerShareOfLetters = 0.75;
constexpr double kDoubtOfOtherType = 0.35;
constexpr std::size_t kShortestFuzzy = 4;
constexpr std::size_t kMostEdits = 6;
constexpr std::size_t kFewEdits = 2;
// An edit changes two pairs of neighbours, a swap three.
constexpr std::size_t kMostPairsPerEdit = 2;

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
  // One edit alone makes no laan of a lei.
  const bool otherType =
      edits > 1 && !writtenStem.type.empty() && !knownStem.type.empty() && writtenStem.type != knownStem.type;
  if (otherType) {
    return kDoubtOfOtherType + kDoubtPerShareOfLetters * static_cast<double>(edits) / static_cast<double>(known.size());
  }
  const auto letters = static_cast<double>(knownStem.text.size());
  return kDoubtOfFuzzy + kDoubtPerShareOfLetters * static_cast<double>(edits) / letters;
}

double doubtOf(StreetAlias::Kind kind) {
  switch (kind) {
    case StreetAlias::Kind::Initial:
      return kDoubtOfInitial;
    case StreetAlias::Kind::WithoutType:
      return kDoubtWithoutType;
    case StreetAlias::Kind::WithoutFirstName:
      break;
  }
  return kDoubtWithoutFirstName;
}

/// A written name in the forms that comparing needs.
struct Written {
  std::string key;
  std::string digits;
  std::uint64_t letterPairs = 0;
};

void compare(const RegisterIndex& index, const Written& written, std::uint32_t key, std::size_t mostEdits,
             std::vector<NameHit>& hits) {
  const StreetKey& known = index.keys()[key];
  const auto lost = static_cast<std::size_t>(std::popcount(written.letterPairs & ~known.letterPairs));
  if (lost > kMostPairsPerEdit * mostEdits + 1) {
    return;
  }
  const std::size_t edits = editDistance(written.key, known.text);
  if (edits > 0 && edits <= mostEdits && digitsOf(known.text) == written.digits) {
    hits.push_back({.key = key, .match = NameMatch::Fuzzy, .doubt = doubtOfFuzzy(written.key, known.text, edits)});
  }
}

void compareEverywhere(const RegisterIndex& index, const Written& written, std::size_t mostEdits,
                       std::vector<NameHit>& hits) {
  const std::size_t length = written.key.size();
  for (std::size_t other = length - std::min(length, mostEdits); other <= length + mostEdits; ++other) {
    for (const std::uint32_t key : index.keysOfLength(other)) {
      compare(index, written, key, mostEdits, hits);
    }
  }
}

// Many edits are looked for in the postcode only; without one, when few edits find nothing.
void addFuzzy(const RegisterIndex& index, const std::string& key, int postcode, std::vector<NameHit>& hits) {
  if (key.size() < kShortestFuzzy) {
    return;
  }
  const Written written{.key = key, .digits = digitsOf(key), .letterPairs = letterPairsOf(key)};
  const std::size_t mostEdits = std::clamp<std::size_t>(key.size() / 3, 1, kMostEdits);
  const std::size_t before = hits.size();
  for (const std::uint32_t known : index.keysOfPostcode(postcode)) {
    compare(index, written, known, mostEdits, hits);
  }
  if (hits.empty()) {
    compareEverywhere(index, written, std::min(mostEdits, kFewEdits), hits);
  }
  if (hits.size() == before && postcode == 0 && mostEdits > kFewEdits) {
    compareEverywhere(index, written, mostEdits, hits);
  }
}

void addSame(const RegisterIndex& index, const std::vector<std::string>& keys, std::vector<NameHit>& hits) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (const std::uint32_t key = index.findKey(keys[i]); key != kNoRow) {
      hits.push_back({.key = key, .match = NameMatch::Same, .doubt = i == 0 ? 0 : kDoubtOfSecondMeaning});
    }
  }
}

void addAliases(const RegisterIndex& index, std::string_view key, std::vector<NameHit>& hits) {
  for (const AliasOfKey& alias : index.findAliases(key)) {
    hits.push_back({.key = alias.key, .match = NameMatch::Shortened, .doubt = doubtOf(alias.kind)});
  }
}

bool isSatisfied(const RegisterIndex& index, const std::vector<NameHit>& hits, int postcode) {
  const std::span<const std::uint32_t> there = index.keysOfPostcode(postcode);
  return !hits.empty() && (postcode == 0 || std::ranges::any_of(hits, [there](const NameHit& hit) {
                             return std::ranges::binary_search(there, hit.key);
                           }));
}

void keepSurest(std::vector<NameHit>& hits, std::size_t most) {
  std::ranges::sort(hits, {}, [](const NameHit& hit) { return std::tie(hit.doubt, hit.key); });
  if (hits.size() > most) {
    hits.resize(most);
  }
}

}  // namespace

std::vector<NameHit> matchStreetName(const RegisterIndex& index, std::string_view written, const NameSearch& search) {
  std::vector<NameHit> hits;
  const std::vector<std::string> keys = streetNameKeys(written);
  addSame(index, keys, hits);
  if (!isSatisfied(index, hits, search.postcode)) {
    addAliases(index, keys.front(), hits);
  }
  if (search.fuzzy && !isSatisfied(index, hits, search.postcode)) {
    addFuzzy(index, keys.front(), search.postcode, hits);
  }
  keepSurest(hits, search.most);
  return hits;
}

}  // namespace buurtatlas
