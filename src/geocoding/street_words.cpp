#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geocoding/address_text.h"

namespace buurtatlas {
namespace {

struct Word {
  std::string_view written;
  std::string_view canonical;
};

// Sorted by what is written, searched by halving.
constexpr auto kAnywhere = std::to_array<Word>({
    {"1e", "1"},
    {"1er", "1"},
    {"1ere", "1"},
    {"1ier", "1"},
    {"1ste", "1"},
    {"2de", "2"},
    {"2e", "2"},
    {"2eme", "2"},
    {"3de", "3"},
    {"3e", "3"},
    {"3eme", "3"},
    {"av", "avenue"},
    {"ave", "avenue"},
    {"aven", "avenue"},
    {"bd", "boulevard"},
    {"bgm", "burg"},
    {"bld", "boulevard"},
    {"blv", "boulevard"},
    {"blvd", "boulevard"},
    {"boul", "boulevard"},
    {"bourgmestre", "burg"},
    {"burgemeester", "burg"},
    {"burgm", "burg"},
    {"bvd", "boulevard"},
    {"capitaine", "kapt"},
    {"cardinal", "kard"},
    {"cdt", "commandant"},
    {"chau", "chaussee"},
    {"chaus", "chaussee"},
    {"chee", "chaussee"},
    {"chem", "chemin"},
    {"chm", "chemin"},
    {"chss", "chaussee"},
    {"cmdt", "commandant"},
    {"col", "kol"},
    {"colonel", "kol"},
    {"docteur", "dr"},
    {"doctor", "dr"},
    {"dokter", "dr"},
    {"eerste", "1"},
    {"gal", "gen"},
    {"generaal", "gen"},
    {"general", "gen"},
    {"i", "1"},
    {"ier", "1"},
    {"ii", "2"},
    {"iii", "3"},
    {"imp", "impasse"},
    {"kan", "kanunnik"},
    {"kap", "kapt"},
    {"kapitein", "kapt"},
    {"kardinaal", "kard"},
    {"kolonel", "kol"},
    {"lieutenant", "lt"},
    {"luit", "lt"},
    {"luitenant", "lt"},
    {"min", "minister"},
    {"ministre", "minister"},
    {"monseigneur", "mgr"},
    {"pastoor", "past"},
    {"pres", "president"},
    {"professeur", "prof"},
    {"professor", "prof"},
    {"saint", "st"},
    {"sainte", "ste"},
    {"sankt", "st"},
    {"sint", "st"},
    {"sq", "square"},
    {"steenw", "steenweg"},
    {"stnwg", "steenweg"},
    {"stw", "steenweg"},
    {"stwg", "steenweg"},
});

static_assert(std::ranges::is_sorted(kAnywhere, {}, &Word::written));

constexpr auto kFirst = std::to_array<Word>({
    {"all", "allee"},
    {"ch", "chaussee"},
    {"pl", "place"},
    {"q", "quai"},
    {"r", "rue"},
    {"str", "straat"},
});

constexpr auto kLast = std::to_array<Word>({
    {"dr", "dreef"},
    {"ln", "laan"},
    {"pl", "plein"},
    {"pln", "plein"},
    {"str", "straat"},
    {"strasse", "straat"},
    {"wg", "weg"},
});

// Endings glued to a Dutch or German name, the longest first.
constexpr auto kEndings = std::to_array<Word>({
    {"strasse", "straat"},
    {"stnwg", "steenweg"},
    {"stwg", "steenweg"},
    {"stw", "steenweg"},
    {"str", "straat"},
    {"pln", "plein"},
    {"pl", "plein"},
    {"ln", "laan"},
    {"wg", "weg"},
});

constexpr auto kArticles = std::to_array<std::string_view>({
    "a",  "aan", "an", "au", "aux", "d",  "de", "dem", "den", "der", "des", "die", "du",  "een", "en",  "et",  "het",
    "in", "l",   "la", "le", "les", "of", "op", "s",   "t",   "te",  "ten", "ter", "van", "von", "zum", "zur",
});

static_assert(std::ranges::is_sorted(kArticles));

constexpr auto kFrenchTypes = std::to_array<std::string_view>({
    "allee",
    "avenue",
    "boulevard",
    "chaussee",
    "chemin",
    "clos",
    "cour",
    "dreve",
    "impasse",
    "passage",
    "place",
    "quai",
    "route",
    "rue",
    "ruelle",
    "sentier",
    "square",
    "venelle",
});

constexpr std::size_t kShortestStem = 3;

template <std::size_t N>
std::optional<std::string_view> lookUp(const std::array<Word, N>& table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &Word::written);
  return found == table.end() ? std::nullopt : std::optional(found->canonical);
}

bool isArticle(std::string_view word) { return std::ranges::binary_search(kArticles, word); }

std::string_view withoutBrackets(std::string_view name) {
  const std::size_t bracket = name.find('(');
  return bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket);
}

std::vector<std::string> split(const std::string& folded) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

void spellOutEnding(std::string& word) {
  for (const Word& ending : kEndings) {
    if (word.size() >= ending.written.size() + kShortestStem && word.ends_with(ending.written)) {
      word.replace(word.size() - ending.written.size(), ending.written.size(), ending.canonical);
      return;
    }
  }
}

std::string canonicalWord(const std::string& word, bool first, bool last) {
  if (first && !last) {
    if (const auto found = lookUp(kFirst, word)) {
      return std::string(*found);
    }
  }
  if (last && !first) {
    if (const auto found = lookUp(kLast, word)) {
      return std::string(*found);
    }
  }
  const auto found = std::ranges::lower_bound(kAnywhere, word, {}, &Word::written);
  if (found != kAnywhere.end() && found->written == word) {
    return std::string(found->canonical);
  }
  std::string out = word;
  spellOutEnding(out);
  return out;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Our Lady is written in whole, in initials and in every mixture, glued to the type or not.
void shortenOurLady(std::string& key) {
  if (key.find("vrouw") != std::string::npos) {
    for (const std::string_view written : {"onzelievevrouwe", "onzelievevrouw", "olvrouwe", "olvrouw", "olievevrouwe",
                                           "olievevrouw", "onzelvrouwe", "onzelvrouw"}) {
      replaceAll(key, written, "olv");
    }
  }
  replaceAll(key, "notredame", "nd");
}

// "Saintlambert" and "Sintlambertus", as they are typed without the space.
void shortenSaints(std::string& key) {
  replaceAll(key, "saint", "st");
  replaceAll(key, "sint", "st");
}

// An article is left out, but not when nothing would be left.
std::vector<std::string> coreWords(std::vector<std::string> words) {
  // The l and v of "O.L.V." are no articles.
  const bool ourLady = words.size() > 1 && words.front() == "o" && words[1].starts_with('l');
  std::vector<std::string> core;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((ourLady && i == 1) || !isArticle(words[i])) {
      core.push_back(words[i]);
    }
  }
  return core.empty() ? std::move(words) : core;
}

std::string joined(std::span<const std::string> words) {
  std::string key;
  for (const std::string& word : words) {
    key += word;
  }
  shortenOurLady(key);
  shortenSaints(key);
  return key;
}

bool isFrenchType(const std::string& word) { return std::ranges::find(kFrenchTypes, word) != kFrenchTypes.end(); }

}  // namespace

std::vector<std::string> canonicalWords(std::string_view name) {
  std::vector<std::string> words = split(foldText(withoutBrackets(name)));
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = canonicalWord(words[i], i == 0, i + 1 == words.size());
  }
  return words;
}

std::string streetNameKey(std::string_view name) { return joined(coreWords(canonicalWords(name))); }

std::vector<std::string> streetNameKeys(std::string_view name) {
  std::vector<std::string> words = coreWords(canonicalWords(name));
  std::vector<std::string> keys = {joined(words)};
  const std::string folded = foldText(name);
  if (folded.starts_with("ch ")) {
    words.front() = "chemin";
    keys.push_back(joined(words));
  }
  if (folded.ends_with("pln") && words.size() > 0 && words.back().ends_with("plein")) {
    words.back().replace(words.back().size() - 4, 4, "laan");
    keys.push_back(joined(words));
  }
  const auto royal = std::ranges::find(words, "kon");
  if (royal != words.end()) {
    *royal = "koning";
    keys.push_back(joined(words));
    *royal = "koningin";
    keys.push_back(joined(words));
  }
  return keys;
}

std::vector<std::string_view> namesIn(std::string_view name) {
  std::vector<std::string_view> names = {name};
  if (const std::size_t dash = name.find(" - "); dash != std::string_view::npos) {
    names.push_back(name.substr(0, dash));
    names.push_back(name.substr(dash + 3));
  }
  return names;
}

std::vector<StreetAlias> streetAliases(std::string_view name) {
  using enum StreetAlias::Kind;
  std::vector<StreetAlias> aliases;
  const std::string own = streetNameKey(name);
  const auto add = [&](std::string key, StreetAlias::Kind kind) {
    if (!key.empty() && key != own && std::ranges::find(aliases, key, &StreetAlias::key) == aliases.end()) {
      aliases.push_back({.key = std::move(key), .kind = kind});
    }
  };
  std::vector<std::string> words = coreWords(canonicalWords(name));
  const std::size_t first = !words.empty() && isFrenchType(words.front()) ? 1 : 0;
  if (words.size() >= first + 2 && words[first].size() > 2) {
    std::vector<std::string> shorter = words;
    shorter[first].resize(1);
    add(joined(shorter), Initial);
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(first));
    add(joined(shorter), WithoutFirstName);
  }
  if (first == 1 && words.size() >= 2) {
    add(joined(std::span(words).subspan(1)), WithoutType);
  }
  return aliases;
}

}  // namespace buurtatlas
