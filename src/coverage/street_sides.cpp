#include "coverage/street_sides.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <unordered_map>

#include "core/ascii.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kSides = 3;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

bool isOneStreet(const Address& first, const Address& second) {
  return first.street == second.street && first.streetKey == second.streetKey &&
         (!first.streetKey.empty() || (first.postcode == second.postcode && first.municipality == second.municipality));
}

struct HashOfStreet {
  std::size_t operator()(const Address* address) const {
    const std::hash<std::string_view> hash;
    return address->streetKey.empty() ? hash(address->street) * 31U + hash(address->postcode)
                                      : hash(address->streetKey);
  }
};

struct SameStreet {
  bool operator()(const Address* first, const Address* second) const { return isOneStreet(*first, *second); }
};

using SidesOfStreet = std::array<std::uint32_t, kSides>;

}  // namespace

NumberSide numberSideOf(std::string_view houseNumber) {
  const auto first = std::ranges::find_if(houseNumber, isDigit);
  if (first == houseNumber.end()) {
    return NumberSide::Unnumbered;
  }
  const auto end = std::find_if_not(first, houseNumber.end(), isDigit);
  return (end[-1] - '0') % 2 == 0 ? NumberSide::Even : NumberSide::Odd;
}

std::string_view nameOf(NumberSide side) {
  constexpr std::array<std::string_view, kSides> kNames = {"odd", "even", "unnumbered"};
  return kNames[static_cast<std::size_t>(side)];
}

StreetSides streetSidesOf(const std::vector<Address>& addresses) {
  StreetSides answer;
  answer.sideOf.reserve(addresses.size());
  std::unordered_map<const Address*, SidesOfStreet, HashOfStreet, SameStreet> streets;
  SidesOfStreet* street = nullptr;
  const Address* before = nullptr;
  for (const Address& address : addresses) {
    // Registers list most streets in one piece.
    if (before == nullptr || !isOneStreet(*before, address)) {
      street = &streets.try_emplace(&address, SidesOfStreet{kNone, kNone, kNone}).first->second;
    }
    before = &address;
    const NumberSide side = numberSideOf(address.number);
    std::uint32_t& place = (*street)[static_cast<std::size_t>(side)];
    if (place == kNone) {
      place = static_cast<std::uint32_t>(answer.sides.size());
      answer.sides.push_back({.firstAddress = static_cast<std::uint32_t>(answer.sideOf.size()), .side = side});
    }
    answer.sideOf.push_back(place);
  }
  return answer;
}

}  // namespace buurtatlas
