#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

// Letters, digits and blanks of ASCII, whatever the locale; other bytes are none of them and stay as they are.

namespace buurtatlas {

constexpr bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

constexpr char lowered(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string lowered(std::string_view text) {
  std::string low;
  low.reserve(text.size());
  std::ranges::transform(text, std::back_inserter(low), [](char letter) { return lowered(letter); });
  return low;
}

/// Without the spaces, tabs and ends of lines around it.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

constexpr bool isBlank(std::string_view text) { return trimmed(text).empty(); }

}  // namespace buurtatlas
