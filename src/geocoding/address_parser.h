#pragma once

#include <string>
#include <vector>

#include "core/placement.h"
#include "geocoding/house_number.h"

namespace buurtatlas {

/// One way to read a written address.
struct AddressReading {
  std::string street = {};  ///< as written, without number, box, postcode and municipality
  HouseNumber number = {};
  std::string postcode = {};      ///< four digits, or empty
  std::string municipality = {};  ///< as written, or empty
  friend bool operator==(const AddressReading&, const AddressReading&) = default;
};

/// The ways to read a written address, the likeliest first, at most eight; none when there is no street in it.
/// Columns that are filled decide their part; free text decides the rest.
/// Misses: what lies behind the 500th byte of a text.
std::vector<AddressReading> readAddress(const AddressText& address);

}  // namespace buurtatlas
