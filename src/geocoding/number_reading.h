#pragma once

#include <cstddef>
#include <cstdint>

#include "geocoding/address_words.h"

namespace buurtatlas {

inline constexpr std::uint32_t kMostHouseNumber = 9999;

/// A written house number.
struct WrittenNumber {
  std::uint16_t number = 0;   ///< 0: none
  std::uint16_t last = 0;     ///< the end of a range
  std::uint64_t suffix = 0;   ///< see packSuffix
  std::uint16_t slashed = 0;  ///< m of "n/m", which may be a number too
  WordSpan box = {};
  friend bool operator==(const WrittenNumber&, const WrittenNumber&) = default;
};

/// A house number among the words of an address.
struct FoundNumber {
  WrittenNumber number = {};
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t firstEnd = 0;  ///< where it ends when a second number is another one, as in "Route 4 3"
  bool isInName = false;     ///< an ordinal, or digits in the middle of a name
};

/// Whether the digits at a word can begin a house number, and are no misread letter or box.
bool startsNumber(const AddressWords& words, std::size_t at);

/// The number whose digits stand at `begin`, with its letter, range and box, none of which goes beyond `end`.
FoundNumber numberAt(const AddressWords& words, std::size_t begin, std::size_t end);

}  // namespace buurtatlas
