#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/result.h"

namespace buurtatlas {

inline constexpr std::size_t kMostCapBytes = 10'000'000;
inline constexpr std::size_t kMostCapElements = 100'000;
inline constexpr std::size_t kDeepestCap = 20;
inline constexpr int kMostCapAttributes = 64;
inline constexpr std::size_t kMostCapFaults = 100;

/// What is wrong with a message, and on which line. The codes are listed in docs/formats.md.
struct CapFault {
  std::string code = {};
  std::int64_t line = 0;
  Reason reason = {};
  friend bool operator==(const CapFault&, const CapFault&) = default;
};

/// Everything that is wrong with a CAP 1.2 message, in the order of its lines, kMostCapFaults at the most; empty for a
/// sound one. The rules are those of the OASIS standard of 2010, its schema included, and of plain geometry; `now`
/// tells what lies in the future. Misses: whether a signature holds, and what profiles of countries ask for.
std::vector<CapFault> findCapFaults(std::string_view bytes, Instant now);

}  // namespace buurtatlas
