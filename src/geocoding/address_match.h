#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/placement.h"
#include "geocoding/address_parser.h"
#include "geocoding/locality_names.h"
#include "geocoding/register_index.h"
#include "geocoding/street_matcher.h"

namespace buurtatlas {

/// One street of the register that a reading may mean, and how sure that is.
struct AddressMatch {
  std::uint32_t street = 0;    ///< index into RegisterIndex::streets()
  std::uint32_t row = kNoRow;  ///< of the house number, or kNoRow for the street alone
  PlacementClass matchClass = PlacementClass::Street;
  double confidence = 0;
  NameMatch name = NameMatch::Same;
  bool literalName = false;  ///< letter for letter, apart from case and accents
  bool postcodeChanged = false;
  bool otherMunicipality = false;
};

/// What is known about the place an address claims to be in.
struct ClaimedPlace {
  int postcode = 0;                            ///< 0: none, or the register has no postcodes
  bool postcodeIsKnown = false;                ///< the register has it
  bool isNamed = false;                        ///< a municipality is named
  std::optional<std::uint32_t> locality = {};  ///< the known one that is named
  bool isElsewhere = false;                    ///< named, not known, and no known postcode speaks against that
};

ClaimedPlace claimedPlace(const RegisterIndex& index, const LocalityNames& localities, const AddressReading& reading);

/// How a reading is matched: its place among the readings, and whether names may differ.
struct MatchEffort {
  std::size_t rank = 0;
  bool fuzzy = false;
};

/// All streets that one reading may mean, in no order.
std::vector<AddressMatch> matchReading(const RegisterIndex& index, const LocalityNames& localities,
                                       const AddressReading& reading, const MatchEffort& effort);

}  // namespace buurtatlas
