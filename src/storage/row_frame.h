#pragma once

// Private to storage: the head of a frame on the pipe from the importer, for its writer and its reader.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace buurtatlas {

inline constexpr std::uint32_t kMark = 0x42415231;  // "BAR1"
inline constexpr std::size_t kFrameHeadBytes = 4 + 4 + 4 + 8;

enum class ShapeKind : std::uint8_t { None, Point, Line, Area };

/// FNV-1a over words of eight bytes: it finds what went wrong by accident, which is all a checksum on a pipe is for.
inline std::uint64_t checksumOf(std::string_view bytes) {
  std::uint64_t sum = 0xcbf29ce484222325U;
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min<std::size_t>(bytes.size(), sizeof word);
    std::memcpy(&word, bytes.data(), size);
    sum = (sum ^ word) * 0x100000001b3U;
    sum ^= sum >> 29U;
    bytes.remove_prefix(size);
  }
  return sum;
}

}  // namespace buurtatlas
