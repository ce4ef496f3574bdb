#pragma once

#include <string>

namespace buurtatlas {

/// The parts of a written address, in folded words; empty where a part was not written.
struct AddressReading {
  std::string street = {};
  std::string streetKey = {};  ///< what the street is compared by, see NameKey
  std::string number = {};     ///< such as 12, 12bis, 12-14 or 12/3, without its box
  std::string postcode = {};
  std::string municipality = {};
  friend bool operator==(const AddressReading&, const AddressReading&) = default;
};

}  // namespace buurtatlas
