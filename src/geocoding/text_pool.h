#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geocoding/name_key.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// Finds what was seen before by its text, without making a string for the question.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hashOfKey(text); }
};
using IndexByText = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

/// The texts of an image, each once; the empty one first. Misses: what lies behind the 65,535th byte of a text.
class TextPool {
 public:
  TextPool() { add(""); }
  TextRef add(std::string_view text);
  /// Valid until the next add().
  [[nodiscard]] std::string_view at(TextRef ref) const;
  [[nodiscard]] std::span<const char> bytes() const { return m_bytes; }

 private:
  std::vector<char> m_bytes;
  IndexByText m_refs;
};

}  // namespace buurtatlas
