#include "tasks/known_names.h"

#include <algorithm>

#include "geocoding/address_text.h"

namespace buurtatlas {

KnownNames::KnownNames(const StreetRegister& streets) {
  for (const RegisteredStreet& street : streets.streets()) {
    m_folded.insert(foldText(street.name));
    for (const std::string_view name : namesIn(street.name)) {
      m_folded.insert(foldText(name));
      m_keys.insert(streetNameKey(name));
    }
  }
  std::string_view lastMunicipality;
  for (const Address& address : *streets.addresses()) {
    if (address.municipality != lastMunicipality) {
      lastMunicipality = address.municipality;
      m_municipalities.insert(foldText(address.municipality));
    }
    m_postcodes.insert(address.postcode);
  }
  m_municipalities.erase("");
  m_keys.erase("");
}

std::string KnownNames::keyOf(std::string_view name) const {
  if (name.find_first_of("([,:;\t") == std::string_view::npos) {
    std::string key = streetNameKey(name);
    if (m_keys.contains(key)) {
      return key;
    }
  }
  std::string folded = foldText(name);
  const bool isClosed = std::ranges::count(name, '(') == std::ranges::count(name, ')');
  return isClosed && m_folded.contains(folded) ? folded : std::string();
}

bool KnownNames::isExact(std::string_view name) const { return m_folded.contains(foldText(name)); }

bool KnownNames::isMunicipality(std::string_view name) const { return m_municipalities.contains(foldText(name)); }

bool KnownNames::isPostcode(std::string_view text) const {
  return text.size() == 4 && m_postcodes.contains(std::string(text));
}

}  // namespace buurtatlas
