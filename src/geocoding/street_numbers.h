#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geocoding/draft_street.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// A number with the street it belongs to.
struct DraftNumber {
  std::uint32_t street = 0;
  NumberRecord record = {};
};

/// The numbers street by street, in the order that NumberRecord tells; `numbersBegin` of the streets follows them.
std::vector<NumberRecord> numbersByStreet(std::span<const DraftNumber> drafts, std::span<const TailRecord> tails,
                                          std::vector<DraftStreet>& streets);

/// Leaves the first of those with one number and tail in a street; returns how many were dropped.
std::uint64_t dropRepeated(std::vector<DraftStreet>& streets, std::vector<NumberRecord>& numbers);

/// Sets where each street lies: the number nearest to the middle of its extent, and how far its numbers go from there.
void findMiddles(std::vector<DraftStreet>& streets, std::span<const NumberRecord> numbers);

}  // namespace buurtatlas
