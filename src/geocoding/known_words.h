#pragma once

#include <cstdint>
#include <string_view>

namespace buurtatlas {

/// What a word of an address can be, in bits; a word may be several.
using WordRoles = std::uint16_t;
inline constexpr WordRoles kNoRole = 0;
inline constexpr WordRoles kArticle = 1U << 0U;       ///< left out of keys
inline constexpr WordRoles kBoxWord = 1U << 1U;       ///< announces a box: bus, bte, app
inline constexpr WordRoles kCountry = 1U << 2U;       ///< Belgium, in any of its spellings
inline constexpr WordRoles kNumberWord = 1U << 3U;    ///< announces a number: nr, no
inline constexpr WordRoles kStreetType = 1U << 4U;    ///< a word for a kind of street that stands apart: rue, avenue
inline constexpr WordRoles kOrdinal = 1U << 5U;       ///< the ending of an ordinal: er, eme, ste
inline constexpr WordRoles kNoise = 1U << 6U;         ///< begins what is no street: residence, c/o, t.a.v.
inline constexpr WordRoles kNumberSuffix = 1U << 7U;  ///< bis, ter
inline constexpr WordRoles kTitle = 1U << 8U;         ///< goes before the name of a person: mevr, mme
inline constexpr WordRoles kFloorWord = 1U << 9U;     ///< announces a box right behind a number only: et, for étage

/// A word and what it stands for. Empty forms: the word itself.
struct KnownWord {
  std::string_view written;
  std::string_view meaning = {};       ///< anywhere
  std::string_view first = {};         ///< as the first word of a name, when it is not the only one
  std::string_view last = {};          ///< as the last word, when it is not the only one
  std::string_view otherMeaning = {};  ///< a second meaning, tried after the first
  WordRoles roles = kNoRole;
};

/// The word, or null. Thread: any.
const KnownWord* findKnownWord(std::string_view folded);

/// An ending glued to a Dutch or German street name, such as str, and what it stands for.
struct GluedEnding {
  std::string_view written;
  std::string_view meaning;
};

/// The abbreviated ending of a word, or null; the rest of the word has three letters or more.
const GluedEnding* findGluedEnding(std::string_view folded);

/// As findGluedEnding(), for endings that many whole words have too: st; with a dot behind them also l, k and d.
const GluedEnding* findShortEnding(std::string_view folded, bool isCutOff);

/// The kind of street a joined key ends with (straat, laan) or begins with (rue, avenue), and the rest of it.
struct KeyStem {
  std::string_view stem;
  std::string_view type;
  bool typeInFront = false;
};
KeyStem stemOf(std::string_view key);

}  // namespace buurtatlas
