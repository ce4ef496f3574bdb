#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace buurtatlas {

/// What stands in for bytes that are not UTF-8.
inline constexpr char32_t kReplacementLetter = 0xFFFD;

/// The letter at `position`, which moves behind it; bytes that are not UTF-8 give kReplacementLetter one by one.
char32_t nextLetter(std::string_view text, std::size_t& position);

/// All letters of a text.
std::u32string lettersOf(std::string_view text);

/// Adds one letter to a UTF-8 text.
void appendLetter(std::string& text, char32_t letter);

}  // namespace buurtatlas
