#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// Plain words for comparing: lower case, accents stripped (also ß and œ), punctuation turned into single spaces.
/// Letters outside Latin script stay as they are; bytes that are no UTF-8 are read as Windows-1252.
std::string foldText(std::string_view text);

/// The folded words of a street name, each abbreviation as the one form both languages' spellings share (sint, saint
/// and st are st).
std::vector<std::string> canonicalWords(std::string_view name);

/// What street names are compared by: canonical words without articles, joined. Index and question use the same one.
/// "Sint-Pietersstraat", "St. Pietersstr." and "SINT PIETERS STRAAT" have one key. Empty when the name holds no letter
/// or digit.
std::string streetNameKey(std::string_view name);

}  // namespace buurtatlas
