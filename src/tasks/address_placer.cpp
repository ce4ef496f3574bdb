#include "tasks/address_placer.h"

#include <algorithm>
#include <utility>

#include "geocoding/address_text.h"
#include "tasks/written_address.h"

namespace buurtatlas {

namespace {

/// Keys of streets are left aside: the next register may have others.
bool isSameStreet(const Placement& one, const Placement& other) {
  return one.street == other.street && one.postcode == other.postcode && one.municipality == other.municipality;
}

bool isCalled(const Placement& placement, const std::string& streetKey) {
  return std::ranges::any_of(namesIn(placement.street),
                             [&](std::string_view name) { return streetNameKey(name) == streetKey; });
}

}  // namespace

std::string streetWritingOf(const AddressReading& reading) {
  return reading.streetKey.empty() ? std::string()
                                   : reading.streetKey + "\n" + reading.postcode + "\n" + reading.municipality;
}

AddressPlacer::AddressPlacer(const Geocoder& geocoder, const std::vector<AddressAlias>& aliases)
    : m_geocoder(geocoder) {
  for (const AddressAlias& alias : aliases) {
    m_addresses[keyOf(alias.written)] = &alias.placement;
    if (alias.placement.status != PlacementStatus::Accepted || alias.placement.street.empty()) {
      continue;
    }
    const std::string street = streetWritingOf(geocoder.read(alias.written));
    if (street.empty()) {
      continue;
    }
    const auto [known, isNew] = m_streets.try_emplace(street, &alias.placement);
    if (!isNew && known->second != nullptr && !isSameStreet(*known->second, alias.placement)) {
      known->second = nullptr;
    }
  }
}

Placement AddressPlacer::place(const AddressText& address) const {
  if (const auto decided = m_addresses.empty() ? m_addresses.end() : m_addresses.find(keyOf(address));
      decided != m_addresses.end()) {
    Placement placement = *decided->second;
    placement.byHand = false;
    placement.flags.emplace_back(kDecidedFlag);
    return placement;
  }
  Placement placement = m_geocoder.place(address);
  if (placement.status == PlacementStatus::Accepted || m_streets.empty()) {
    return placement;
  }
  return inDecidedStreet(address).value_or(std::move(placement));
}

std::optional<Placement> AddressPlacer::inDecidedStreet(const AddressText& address) const {
  const AddressReading reading = m_geocoder.read(address);
  const auto decided = m_streets.find(streetWritingOf(reading));
  if (decided == m_streets.end() || decided->second == nullptr || reading.number.empty()) {
    return std::nullopt;
  }
  const Placement& street = *decided->second;
  const auto isOtherOfThatName = [&](const Placement& candidate) {
    return isCalled(candidate, reading.streetKey) && !isSameStreet(candidate, street);
  };
  if (std::ranges::any_of(m_geocoder.candidates(address, kMostCandidates), isOtherOfThatName)) {
    return std::nullopt;
  }
  Placement placement = m_geocoder.place({.street = street.street,
                                          .number = reading.number,
                                          .box = address.box,
                                          .postcode = street.postcode,
                                          .municipality = street.municipality});
  if (!isSameStreet(placement, street)) {
    return std::nullopt;
  }
  placement.flags.emplace_back(kStreetDecidedFlag);
  return placement;
}

}  // namespace buurtatlas
