#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// Plain words for comparing: lower case, accents stripped (also ß and œ), punctuation turned into single spaces.
/// Letters outside Latin script stay as they are; bytes that are no UTF-8 are read as Windows-1252.
std::string foldText(std::string_view text);

/// What street names are compared by, as makeKey() makes it: words without articles, each abbreviation in the one form
/// that all its spellings share, joined. What stands between brackets is left out.
/// "Sint-Pietersstraat", "St. Pietersstr." and "SINT PIETERS STRAAT" have one key. Empty when the name holds no letter.
std::string streetNameKey(std::string_view name);

/// The names that a register's name holds: itself, and the halves of "Rue X - X-straat".
std::vector<std::string_view> namesIn(std::string_view name);

}  // namespace buurtatlas
