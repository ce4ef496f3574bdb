#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// Plain words for comparing: lower case, accents stripped (also ß and œ), punctuation turned into single spaces.
/// Letters outside Latin script stay as they are; bytes that are no UTF-8 are read as Windows-1252.
std::string foldText(std::string_view text);

/// The folded words of a street name, each abbreviation as the one form that all its spellings share (sint, saint and
/// st are st; str and the German strasse are straat). What stands between brackets is left out.
std::vector<std::string> canonicalWords(std::string_view name);

/// What street names are compared by: canonical words without articles, joined. Index and question use the same one.
/// "Sint-Pietersstraat", "St. Pietersstr." and "SINT PIETERS STRAAT" have one key. Empty when the name holds no letter.
std::string streetNameKey(std::string_view name);

/// All keys a written name may mean, the likeliest first: "Ch. de Gand" is a chaussée or a chemin, "Kon. Astridlaan" of
/// a king or a queen.
std::vector<std::string> streetNameKeys(std::string_view name);

/// The names that a register's name holds: itself, and the halves of "Rue X - X-straat".
std::vector<std::string_view> namesIn(std::string_view name);

/// Another key under which people look for a street.
struct StreetAlias {
  enum class Kind { Initial, WithoutType, WithoutFirstName };
  std::string key;
  Kind kind = Kind::Initial;
  friend bool operator==(const StreetAlias&, const StreetAlias&) = default;
};

/// The name with its first name as an initial or without it, and a French name without its type word. Never its own
/// key.
std::vector<StreetAlias> streetAliases(std::string_view name);

}  // namespace buurtatlas
