#include "geocoding/register_lookup.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "geocoding/address_register.h"
#include "geocoding/name_key.h"
#include "geocoding/pair_planes.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

std::vector<std::uint64_t> pairsOfNames(const RegisterImage& image) {
  std::vector<std::uint64_t> pairs(image.header().wholeNames);
  for (std::uint32_t name = 0; name < pairs.size(); ++name) {
    pairs[name] = image.name(name).pairs;
  }
  return pairs;
}

}  // namespace

RegisterLookup::RegisterLookup(AddressRegister addresses)
    : m_register(std::move(addresses)), m_image(m_register.image()), m_namePairs(pairsOfNames(m_image)) {
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
