#pragma once

#include <cstddef>
#include <string_view>

namespace buurtatlas {

/// What the letter at the beginning of a text is without accents: lower-case letters, " " for punctuation, nothing for
/// a combining mark, itself outside Latin script.
struct PlainLetter {
  std::string_view plain;
  std::size_t bytes = 1;  ///< of the text, that were read
};

/// Reads one letter beyond ASCII: UTF-8, or else Windows-1252. The text is not empty.
PlainLetter plainLetter(std::string_view text);

}  // namespace buurtatlas
