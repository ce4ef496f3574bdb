#include "tasks/street_register.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace buurtatlas {

namespace {

/// What makes a street one; postcode and municipality only where there is no key.
struct Identity {
  std::string_view name;
  std::string_view key;
  std::string_view postcode;
  std::string_view municipality;
  friend bool operator==(const Identity&, const Identity&) = default;
};

struct IdentityHash {
  std::size_t operator()(const Identity& street) const {
    const std::hash<std::string_view> hash;
    return ((hash(street.name) * 31U + hash(street.key)) * 31U + hash(street.postcode)) * 31U +
           hash(street.municipality);
  }
};

Identity identityOf(const Address& address) {
  if (!address.streetKey.empty()) {
    return {.name = address.street, .key = address.streetKey, .postcode = {}, .municipality = {}};
  }
  return {.name = address.street, .key = {}, .postcode = address.postcode, .municipality = address.municipality};
}

}  // namespace

StreetRegister::StreetRegister(Rows<Address> addresses) : m_addresses(std::move(addresses)) {
  std::unordered_map<Identity, std::uint32_t, IdentityHash> known;
  m_streetOf.reserve(m_addresses->size());
  for (std::uint32_t row = 0; row < m_addresses->size(); ++row) {
    const Address& address = (*m_addresses)[row];
    const auto [found, isNew] = known.try_emplace(identityOf(address), static_cast<std::uint32_t>(m_streets.size()));
    if (isNew) {
      m_byName[address.street].push_back(found->second);
      m_streets.push_back({.name = address.street,
                           .postcode = address.postcode,
                           .municipality = address.municipality,
                           .key = address.streetKey});
    }
    RegisteredStreet& street = m_streets[found->second];
    street.postcode = street.postcode == address.postcode ? street.postcode : std::string_view();
    street.municipality = street.municipality == address.municipality ? street.municipality : std::string_view();
    street.addresses.push_back({.place = placeOf(address.number, address.box), .row = row});
    m_streetOf.push_back(found->second);
  }
  for (RegisteredStreet& street : m_streets) {
    std::ranges::sort(street.addresses, {},
                      [](const NumberedAddress& numbered) { return std::tie(numbered.place, numbered.row); });
  }
}

std::span<const std::uint32_t> StreetRegister::named(std::string_view name) const {
  const auto found = m_byName.find(name);
  return found == m_byName.end() ? std::span<const std::uint32_t>() : std::span(found->second);
}

StreetMarks StreetRegister::marksOf(const RegisteredStreet& street) const {
  const std::span<const std::uint32_t> namesakes = named(street.name);
  if (namesakes.size() == 1) {
    return {};
  }
  const bool isElsewhereToo = std::ranges::any_of(
      namesakes, [&](std::uint32_t other) { return m_streets[other].municipality != street.municipality; });
  return {.postcode = street.postcode,
          .municipality = isElsewhereToo ? street.municipality : std::string_view(),
          .key = street.key};
}

}  // namespace buurtatlas
