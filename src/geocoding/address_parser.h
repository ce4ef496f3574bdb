#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/placement.h"

namespace buurtatlas {

/// A house number in parts: 12A is {12, "a"}, "12 bis" is {12, "bis"}, 12-14 is {12, "", 14}.
struct HouseNumber {
  int number = 0;           ///< 0: there is none
  std::string suffix = {};  ///< folded; "bis", "ter" or letters
  int last = 0;             ///< the end of a range, else 0
  std::string box = {};     ///< what was written as a box behind the number, without bus, bte or leading zeros
  friend bool operator==(const HouseNumber&, const HouseNumber&) = default;
};

/// Reads "12", "12A", "12 bis", "12-14", "12/3", "12 bus 3" and their kin; number 0 when the text does not start with a
/// digit.
HouseNumber parseHouseNumber(std::string_view text);

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
std::vector<AddressReading> readAddress(const AddressText& address);

}  // namespace buurtatlas
