#include "geocoding/number_match.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/address.h"
#include "geocoding/house_number.h"
#include "geocoding/register_index.h"

namespace buurtatlas {
namespace {

std::string boxOf(const Address& address) {
  return address.box.empty() ? parseHouseNumber(address.number).box : foldBox(address.box);
}

// The row of the wanted box where it has a position of its own, else the first, which is the best one.
std::uint32_t rowFor(const RegisterIndex& index, std::span<const NumberEntry> sameNumber, const std::string& box) {
  if (!box.empty()) {
    for (const NumberEntry& entry : sameNumber) {
      const Address& address = index.address(entry.row);
      if (address.position && boxOf(address) == box) {
        return entry.row;
      }
    }
  }
  return sameNumber.front().row;
}

std::span<const NumberEntry> withNumber(std::span<const NumberEntry> entries, int number) {
  const auto found = std::ranges::equal_range(entries, number, {}, &NumberEntry::number);
  return {found.begin(), found.end()};
}

std::span<const NumberEntry> withSuffix(std::span<const NumberEntry> sameNumber, std::uint64_t suffix) {
  const auto found = std::ranges::equal_range(sameNumber, suffix, {}, &NumberEntry::suffix);
  return {found.begin(), found.end()};
}

std::optional<std::uint32_t> rangeThatHolds(std::span<const NumberEntry> entries, int number) {
  const auto end = std::ranges::lower_bound(entries, number, {}, &NumberEntry::number);
  constexpr int kWidestRange = 20;
  for (auto entry = end; entry != entries.begin();) {
    --entry;
    if (entry->number + kWidestRange < number) {
      break;
    }
    if (entry->last >= number && (entry->last - number) % 2 == 0) {
      return entry->row;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<NumberHit> findNumber(const RegisterIndex& index, const RegisterStreet& street,
                                    const HouseNumber& number) {
  if (number.number == 0) {
    return std::nullopt;
  }
  const std::span<const NumberEntry> entries = index.numbersOf(street);
  const std::span<const NumberEntry> same = withNumber(entries, number.number);
  if (const auto exact = withSuffix(same, packSuffix(number.suffix)); !exact.empty()) {
    return NumberHit{.row = rowFor(index, exact, number.box), .isExact = true};
  }
  if (!same.empty()) {
    return NumberHit{.row = rowFor(index, same, number.box), .isExact = false};
  }
  if (const auto row = rangeThatHolds(entries, number.number)) {
    return NumberHit{.row = *row, .isExact = false};
  }
  if (const auto last = withNumber(entries, number.last); number.last > 0 && !last.empty()) {
    return NumberHit{.row = rowFor(index, last, number.box), .isExact = false};
  }
  return std::nullopt;
}

}  // namespace buurtatlas
