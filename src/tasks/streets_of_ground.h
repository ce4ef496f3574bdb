#pragma once

#include <cstdint>
#include <vector>

#include "core/address.h"
#include "core/polygon.h"
#include "coverage/street_groups.h"
#include "tasks/street_register.h"

namespace buurtatlas {

/// An address that is not known to be of a business.
inline bool isHousehold(const Address& address) { return address.use != AddressUse::Business; }

/// The streets on some ground. Rows and units are in the order of the register.
struct StreetsOfGround {
  std::vector<std::uint32_t> rows = {};    ///< of addresses with a position on it
  std::vector<std::uint32_t> unitOf = {};  ///< of each row
  std::vector<StreetUnit> units = {};
  std::vector<std::uint32_t> streetOf = {};  ///< of each unit, in the register
  std::int64_t households = 0;
};

StreetsOfGround streetsOn(const StreetRegister& streets, const MultiPolygon& ground);

/// Streets with addresses within 60 m are beside each other; from island to island the nearest ones are, so that all
/// are joined.
std::vector<StreetLink> linksOf(const StreetRegister& streets, const StreetsOfGround& ground);

}  // namespace buurtatlas
