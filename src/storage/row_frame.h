#pragma once

// Private to storage: the head of a frame on the pipe from the importer, for its writer and its reader.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace buurtatlas {

inline constexpr std::uint32_t kMark = 0x42415231;  // "BAR1"
inline constexpr std::size_t kFrameHeadBytes = 4 + 4 + 4 + 8;

enum class ShapeKind : std::uint8_t { None, Point, Line, Area };

/// FNV-1a over words of eight bytes, four of them side by side so that none waits for the last: it finds what went
/// wrong by accident, which is all a checksum on a pipe is for.
inline std::uint64_t checksumOf(std::string_view bytes) {
  constexpr std::uint64_t kStart = 0xcbf29ce484222325U;
  const auto mix = [](std::uint64_t& sum, std::uint64_t word) {
    sum = (sum ^ word) * 0x100000001b3U;
    sum ^= sum >> 29U;
  };
  std::array<std::uint64_t, 4> sums = {kStart, kStart + 1, kStart + 2, kStart + 3};
  std::array<std::uint64_t, 4> words = {};
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.size(), sizeof words);
    words = {};
    std::memcpy(words.data(), bytes.data(), size);
    for (std::size_t lane = 0; lane < sums.size(); ++lane) {
      mix(sums[lane], words[lane]);
    }
    bytes.remove_prefix(size);
  }
  std::uint64_t whole = kStart;
  for (const std::uint64_t sum : sums) {
    mix(whole, sum);
  }
  return whole;
}

}  // namespace buurtatlas
