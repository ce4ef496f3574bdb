#pragma once

#include <string>
#include <vector>

namespace buurtatlas {

/// The words as one value of a table, with semicolons between them.
inline std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ";") + word;
  }
  return text;
}

}  // namespace buurtatlas
