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

constexpr bool isBlank(char letter) { return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n'; }

/// Without the spaces, tabs and ends of lines around it.
constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && isBlank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

constexpr bool isBlank(std::string_view text) { return trimmed(text).empty(); }

}  // namespace buurtatlas
