#include "geocoding/register_lookup.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "geocoding/address_register.h"
#include "geocoding/name_key.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

RegisterLookup::RegisterLookup(AddressRegister addresses)
    : m_register(std::move(addresses)), m_image(m_register.image()) {
  m_scopeOfPostcode.fill(kNoScope);
  const auto scopes = m_image.scopes();
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    if (scopes[i].postcode < kPostcodes) {
      m_scopeOfPostcode[scopes[i].postcode] = static_cast<std::uint16_t>(i);
    }
  }
  for (const LocalityKeyRecord& key : m_image.localityKeys()) {
    m_localityPairs.push_back(key.pairs);
  }
  for (std::uint32_t name = 0; name < m_image.header().wholeNames; ++name) {
    m_namePairs.push_back(m_image.name(name).pairs);
  }
  m_hasPostcodes = !scopes.empty() && scopes.back().postcode != 0;
  m_isOneTown = isOneTown();
}

bool RegisterLookup::isLocality(std::span<const Word> words) const {
  NameKey key;
  makeKey(words, Meaning::First, key);
  return !m_image.localityKeysWith(key.hash).empty();
}

bool RegisterLookup::isOneTown() const {
  for (std::uint32_t street = 1; street < m_image.streetCount(); ++street) {
    if (m_image.street(street).municipality != m_image.street(0).municipality) {
      return false;
    }
  }
  return true;
}

}  // namespace buurtatlas
