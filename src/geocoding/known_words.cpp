#include "geocoding/known_words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace buurtatlas {
namespace {

constexpr auto kWords = std::to_array<KnownWord>({
    // Kinds of street.
    {.written = "all", .first = "allee", .roles = kStreetType},
    {.written = "allee", .roles = kStreetType},
    {.written = "av", .meaning = "avenue", .roles = kStreetType},
    {.written = "ave", .meaning = "avenue", .roles = kStreetType},
    {.written = "aven", .meaning = "avenue", .roles = kStreetType},
    {.written = "avenue", .roles = kStreetType},
    {.written = "avn", .meaning = "avenue", .roles = kStreetType},
    {.written = "bd", .meaning = "boulevard", .roles = kStreetType},
    {.written = "bld", .meaning = "boulevard", .roles = kStreetType},
    {.written = "blv", .meaning = "boulevard", .roles = kStreetType},
    {.written = "blvd", .meaning = "boulevard", .roles = kStreetType},
    {.written = "boul", .meaning = "boulevard", .roles = kStreetType},
    {.written = "boulevard", .roles = kStreetType},
    {.written = "bvd", .meaning = "boulevard", .roles = kStreetType},
    {.written = "cgh", .meaning = "chaussee", .roles = kStreetType},
    {.written = "ch", .first = "chaussee", .otherMeaning = "chemin", .roles = kStreetType},
    {.written = "chau", .meaning = "chaussee", .roles = kStreetType},
    {.written = "chaus", .meaning = "chaussee", .roles = kStreetType},
    {.written = "chauss", .meaning = "chaussee", .roles = kStreetType},
    {.written = "chaussee", .roles = kStreetType},
    {.written = "che", .first = "chemin", .otherMeaning = "chaussee", .roles = kStreetType},
    {.written = "chee", .meaning = "chaussee", .roles = kStreetType},
    {.written = "chem", .meaning = "chemin", .roles = kStreetType},
    {.written = "chemin", .roles = kStreetType},
    {.written = "chm", .meaning = "chemin", .roles = kStreetType},
    {.written = "chs", .meaning = "chaussee", .roles = kStreetType},
    {.written = "chss", .meaning = "chaussee", .roles = kStreetType},
    {.written = "chssee", .meaning = "chaussee", .roles = kStreetType},
    {.written = "clos", .roles = kStreetType},
    {.written = "cour", .roles = kStreetType},
    {.written = "dreef", .roles = kStreetType},
    {.written = "dreve", .roles = kStreetType},
    {.written = "esp", .first = "esplanade", .roles = kStreetType},
    {.written = "esplanade", .roles = kStreetType},
    {.written = "fbg", .meaning = "faubourg", .roles = kStreetType},
    {.written = "faubourg", .roles = kStreetType},
    {.written = "galerie", .roles = kStreetType},
    {.written = "imp", .meaning = "impasse", .roles = kStreetType},
    {.written = "impasse", .roles = kStreetType},
    {.written = "kaai", .roles = kStreetType},
    {.written = "laan", .roles = kStreetType},
    {.written = "lei", .roles = kStreetType},
    {.written = "ln", .last = "laan", .roles = kStreetType},
    {.written = "pad", .roles = kStreetType},
    {.written = "parc", .roles = kStreetType},
    {.written = "pass", .first = "passage", .roles = kStreetType},
    {.written = "passage", .roles = kStreetType},
    {.written = "pl", .first = "place", .last = "plein", .otherMeaning = "plaats", .roles = kStreetType},
    {.written = "place", .roles = kStreetType},
    {.written = "plaats", .roles = kStreetType},
    {.written = "plein", .roles = kStreetType},
    {.written = "pln", .last = "plein", .roles = kStreetType},
    {.written = "q", .first = "quai", .roles = kStreetType},
    {.written = "quai", .roles = kStreetType},
    {.written = "r", .first = "rue", .roles = kStreetType},
    {.written = "rlle", .first = "ruelle", .roles = kStreetType},
    {.written = "route", .roles = kStreetType},
    {.written = "rt", .first = "route", .roles = kStreetType},
    {.written = "rte", .first = "route", .roles = kStreetType},
    {.written = "rue", .roles = kStreetType},
    {.written = "ruelle", .roles = kStreetType},
    {.written = "sent", .first = "sentier", .roles = kStreetType},
    {.written = "sentier", .roles = kStreetType},
    {.written = "sq", .meaning = "square", .roles = kStreetType},
    {.written = "square", .roles = kStreetType},
    {.written = "steenw", .meaning = "steenweg", .roles = kStreetType},
    {.written = "steenweg", .roles = kStreetType},
    {.written = "stnwg", .meaning = "steenweg", .roles = kStreetType},
    {.written = "str", .meaning = "straat", .roles = kStreetType},
    {.written = "straat", .roles = kStreetType},
    {.written = "strasse", .meaning = "straat", .roles = kStreetType},
    {.written = "stw", .meaning = "steenweg", .roles = kStreetType},
    {.written = "stwg", .meaning = "steenweg", .roles = kStreetType},
    {.written = "venelle", .roles = kStreetType},
    {.written = "voie", .roles = kStreetType},
    {.written = "weg", .roles = kStreetType},
    {.written = "wg", .last = "weg", .roles = kStreetType},
    // Titles and saints.
    {.written = "bgm", .meaning = "burg"},
    {.written = "bourg", .meaning = "bourg", .otherMeaning = "burg"},
    {.written = "bourgm", .meaning = "burg"},
    {.written = "bourgmestre", .meaning = "burg"},
    {.written = "burgemeester", .meaning = "burg"},
    {.written = "burgm", .meaning = "burg"},
    {.written = "cap", .meaning = "cap", .otherMeaning = "kapt"},
    {.written = "capitaine", .meaning = "kapt"},
    {.written = "card", .meaning = "kard"},
    {.written = "cardinal", .meaning = "kard"},
    {.written = "cdt", .meaning = "commandant"},
    {.written = "cmdt", .meaning = "commandant"},
    {.written = "col", .meaning = "kol"},
    {.written = "colonel", .meaning = "kol"},
    {.written = "docteur", .meaning = "dr"},
    {.written = "doctor", .meaning = "dr"},
    {.written = "dokter", .meaning = "dr"},
    {.written = "dr", .last = "dreef"},
    {.written = "gal", .meaning = "gen"},
    {.written = "generaal", .meaning = "gen"},
    {.written = "general", .meaning = "gen"},
    {.written = "ing", .meaning = "ingenieur"},
    {.written = "kan", .meaning = "kanunnik"},
    {.written = "kap", .meaning = "kapt"},
    {.written = "kapitein", .meaning = "kapt"},
    {.written = "kardinaal", .meaning = "kard"},
    {.written = "kolonel", .meaning = "kol"},
    {.written = "kon", .meaning = "koning", .otherMeaning = "koningin"},
    {.written = "lieutenant", .meaning = "lt"},
    {.written = "luit", .meaning = "lt"},
    {.written = "luitenant", .meaning = "lt"},
    {.written = "mar", .meaning = "mar", .otherMeaning = "marechal"},
    {.written = "min", .meaning = "minister"},
    {.written = "ministre", .meaning = "minister"},
    {.written = "monseigneur", .meaning = "mgr"},
    {.written = "n", .otherMeaning = "notre", .roles = kNumberWord},
    {.written = "pastoor", .meaning = "past"},
    {.written = "pres", .meaning = "president"},
    {.written = "professeur", .meaning = "prof"},
    {.written = "professor", .meaning = "prof"},
    {.written = "saint", .meaning = "st"},
    {.written = "sainte", .meaning = "ste"},
    {.written = "sankt", .meaning = "st"},
    {.written = "sint", .meaning = "st"},
    {.written = "sinte", .meaning = "ste"},
    // Ordinals.
    {.written = "eerste", .meaning = "1"},
    {.written = "er", .roles = kOrdinal},
    {.written = "ere", .roles = kOrdinal},
    {.written = "eme", .roles = kOrdinal},
    {.written = "e", .roles = kOrdinal},
    {.written = "i", .meaning = "1"},
    {.written = "ier", .meaning = "1", .roles = kOrdinal},
    {.written = "ii", .meaning = "2"},
    {.written = "iii", .meaning = "3"},
    {.written = "ste", .roles = kOrdinal},
    // Articles and the like.
    {.written = "a", .roles = kArticle},
    {.written = "aan", .roles = kArticle},
    {.written = "an", .roles = kArticle},
    {.written = "au", .roles = kArticle},
    {.written = "aux", .roles = kArticle},
    {.written = "d", .roles = kArticle},
    {.written = "de", .roles = kArticle | kOrdinal},
    {.written = "dem", .roles = kArticle},
    {.written = "den", .roles = kArticle},
    {.written = "der", .roles = kArticle},
    {.written = "des", .roles = kArticle},
    {.written = "die", .roles = kArticle},
    {.written = "du", .roles = kArticle},
    {.written = "een", .roles = kArticle},
    {.written = "en", .roles = kArticle},
    {.written = "et", .roles = kArticle | kFloorWord},
    {.written = "het", .roles = kArticle},
    {.written = "in", .roles = kArticle},
    {.written = "l", .roles = kArticle},
    {.written = "la", .roles = kArticle},
    {.written = "le", .roles = kArticle},
    {.written = "les", .roles = kArticle},
    {.written = "of", .roles = kArticle},
    {.written = "op", .roles = kArticle},
    {.written = "s", .roles = kArticle},
    {.written = "t", .roles = kArticle},
    {.written = "te", .roles = kArticle},
    {.written = "ten", .roles = kArticle},
    {.written = "ter", .roles = kArticle | kNumberSuffix},
    {.written = "van", .roles = kArticle},
    {.written = "von", .roles = kArticle},
    {.written = "zum", .roles = kArticle},
    {.written = "zur", .roles = kArticle},
    // Boxes and numbers.
    {.written = "app", .roles = kBoxWord},
    {.written = "appart", .roles = kBoxWord},
    {.written = "appartement", .roles = kBoxWord},
    {.written = "appt", .roles = kBoxWord},
    {.written = "apt", .roles = kBoxWord},
    {.written = "b", .roles = kBoxWord},
    {.written = "boite", .roles = kBoxWord},
    {.written = "box", .roles = kBoxWord},
    {.written = "bt", .roles = kBoxWord},
    {.written = "bte", .roles = kBoxWord},
    {.written = "bu", .roles = kBoxWord},
    {.written = "bus", .roles = kBoxWord},
    {.written = "bv", .roles = kBoxWord},
    {.written = "etage", .roles = kBoxWord},
    {.written = "flat", .roles = kBoxWord},
    {.written = "gelijkvloers", .roles = kBoxWord},
    {.written = "glv", .roles = kBoxWord},
    {.written = "kamer", .roles = kBoxWord},
    {.written = "postbus", .roles = kBoxWord | kNoise},
    {.written = "rdc", .roles = kBoxWord},
    {.written = "unit", .roles = kBoxWord},
    {.written = "verd", .roles = kBoxWord},
    {.written = "verdiep", .roles = kBoxWord},
    {.written = "verdieping", .roles = kBoxWord},
    {.written = "bis", .roles = kNumberSuffix},
    {.written = "quater", .roles = kNumberSuffix},
    {.written = "no", .roles = kNumberWord},
    {.written = "nr", .roles = kNumberWord},
    {.written = "num", .roles = kNumberWord},
    {.written = "numero", .roles = kNumberWord},
    {.written = "nummer", .roles = kNumberWord},
    // The country, and what stands before an address.
    {.written = "be", .roles = kCountry},
    {.written = "belgia", .roles = kCountry},
    {.written = "belgie", .roles = kCountry},
    {.written = "belgien", .roles = kCountry},
    {.written = "belgique", .roles = kCountry},
    {.written = "belgium", .roles = kCountry},
    {.written = "tav", .roles = kNoise},
    {.written = "res", .roles = kNoise},
    {.written = "huize", .roles = kNoise},
    {.written = "home", .roles = kNoise},
    {.written = "residenz", .roles = kNoise},
    {.written = "immeuble", .roles = kNoise},
    {.written = "gebouw", .roles = kNoise},
    {.written = "blok", .roles = kNoise},
    {.written = "flatgebouw", .roles = kNoise},
    {.written = "dhr", .roles = kTitle},
    {.written = "heer", .roles = kTitle},
    {.written = "frau", .roles = kTitle},
    {.written = "herr", .roles = kTitle},
    {.written = "m", .roles = kTitle},
    {.written = "madame", .roles = kTitle},
    {.written = "mevr", .roles = kTitle},
    {.written = "mevrouw", .roles = kTitle},
    {.written = "mme", .roles = kTitle},
    {.written = "monsieur", .roles = kTitle},
    {.written = "mr", .roles = kTitle},
    {.written = "mvr", .roles = kTitle},
    {.written = "mw", .roles = kTitle},
    {.written = "residence", .roles = kNoise},
    {.written = "residentie", .roles = kNoise},
});

constexpr auto kEndings = std::to_array<GluedEnding>({
    {.written = "strasse", .meaning = "straat"},
    {.written = "stnwg", .meaning = "steenweg"},
    {.written = "stwg", .meaning = "steenweg"},
    {.written = "stw", .meaning = "steenweg"},
    {.written = "str", .meaning = "straat"},
    {.written = "pln", .meaning = "plein"},
    {.written = "pl", .meaning = "plein"},
    {.written = "ln", .meaning = "laan"},
    {.written = "wg", .meaning = "weg"},
});

constexpr auto kShortEndings = std::to_array<GluedEnding>({
    {.written = "st", .meaning = "straat"},
    {.written = "dr", .meaning = "dreef"},
    {.written = "l", .meaning = "laan"},
    {.written = "k", .meaning = "kaai"},
    {.written = "d", .meaning = "dreef"},
});
constexpr std::size_t kShortEndingsWithoutDot = 2;

constexpr auto kTypesBehind = std::to_array<std::string_view>(
    {"steenweg", "straat", "dreef", "plein", "plaats", "markt", "gracht", "laan", "kaai", "hof", "lei", "pad", "weg"});
constexpr auto kTypesInFront =
    std::to_array<std::string_view>({"boulevard", "chaussee", "avenue", "chemin", "square", "impasse", "sentier",
                                     "ruelle", "allee", "place", "route", "dreve", "clos", "quai", "rue"});

constexpr std::size_t kSlots = 1024;
constexpr std::size_t kShortestStem = 3;

constexpr std::size_t slotOf(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return static_cast<std::size_t>((hash ^ (hash >> 29U)) % kSlots);
}

constexpr std::array<std::uint16_t, kSlots> makeSlots() {
  std::array<std::uint16_t, kSlots> slots = {};
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    std::size_t slot = slotOf(kWords[i].written);
    while (slots[slot] != 0) {
      slot = (slot + 1) % kSlots;
    }
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}

constexpr std::array<std::uint16_t, kSlots> kSlotOfWord = makeSlots();
constexpr std::size_t kLongestWord = 13;

const GluedEnding* findEnding(std::span<const GluedEnding> endings, std::string_view folded) {
  for (const GluedEnding& ending : endings) {
    if (folded.size() >= ending.written.size() + kShortestStem && folded.ends_with(ending.written)) {
      return &ending;
    }
  }
  return nullptr;
}

}  // namespace

const KnownWord* findKnownWord(std::string_view folded) {
  if (folded.size() > kLongestWord) {
    return nullptr;
  }
  for (std::size_t slot = slotOf(folded); kSlotOfWord[slot] != 0; slot = (slot + 1) % kSlots) {
    if (const KnownWord& word = kWords[kSlotOfWord[slot] - 1U]; word.written == folded) {
      return &word;
    }
  }
  return nullptr;
}

const GluedEnding* findGluedEnding(std::string_view folded) { return findEnding(kEndings, folded); }

const GluedEnding* findShortEnding(std::string_view folded, bool isCutOff) {
  return findEnding(std::span(kShortEndings).first(isCutOff ? kShortEndings.size() : kShortEndingsWithoutDot), folded);
}

KeyStem stemOf(std::string_view key) {
  for (const std::string_view type : kTypesBehind) {
    if (key.ends_with(type) && key.size() > type.size() + 1) {
      return {.stem = key.substr(0, key.size() - type.size()), .type = type};
    }
  }
  for (const std::string_view type : kTypesInFront) {
    if (key.starts_with(type) && key.size() > type.size() + 1) {
      return {.stem = key.substr(type.size()), .type = type, .typeInFront = true};
    }
  }
  return {.stem = key, .type = {}};
}

}  // namespace buurtatlas
