#pragma once

#include <cstddef>
#include <cstdint>

#include "geocoding/address_words.h"
#include "geocoding/gazetteer.h"

namespace buurtatlas {

/// A postcode among the words of an address.
struct FoundPostcode {
  std::uint16_t number = 0;  ///< 0: there is none
  std::size_t begin = 0;     ///< of its words, the B of B-3500 included
  std::size_t end = 0;
};

/// Takes a country at the end away.
void dropCountry(AddressWords& words);

/// Whether a French or Dutch postcode stands there. Misses: other countries.
bool isAbroad(const AddressWords& words);

/// The last postcode that the gazetteer knows, else the last four digits that may be one.
FoundPostcode findPostcode(const AddressWords& words, const Gazetteer& gazetteer);

/// The name of the place that stands behind a postcode or before it; empty when there is none.
WordSpan localityBeside(const FoundPostcode& postcode, const AddressWords& words, const Gazetteer& gazetteer);

}  // namespace buurtatlas
