#pragma once

#include <string>
#include <vector>

// Private to storage: the arguments of a label as one text.

namespace buurtatlas {

inline constexpr char kArgumentEnd = '\x1f';  // the unit separator; no argument holds one

inline std::string joinArguments(const std::vector<std::string>& arguments) {
  std::string text;
  for (const std::string& argument : arguments) {
    text += argument;
    text += kArgumentEnd;
  }
  return text;
}

inline std::vector<std::string> splitArguments(const std::string& text) {
  std::vector<std::string> arguments;
  std::size_t begin = 0;
  for (std::size_t end = text.find(kArgumentEnd); end != std::string::npos; end = text.find(kArgumentEnd, begin)) {
    arguments.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return arguments;
}

}  // namespace buurtatlas
