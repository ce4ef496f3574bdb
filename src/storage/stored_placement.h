#pragma once

#include <string>

#include "core/address.h"
#include "core/placement.h"
#include "storage/statement_values.h"

// Private to storage: a written address and where it was found, in columns that members and aliases share. Everything
// here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// address_text, street, number, box, postcode, municipality.
void writeAddress(Parameters& to, const AddressText& address);
AddressText readAddress(Columns& from);

/// What of a placement has to be made for the file, and must outlive the statement.
struct PlacementValues {
  PlacementValues(const Placement& placement, std::int32_t srsId);
  std::string flags;
  GeometryBlob geometry;
};

/// match_class, status, confidence, radius_m, found_street, found_number, found_postcode, found_municipality,
/// found_street_key, flags, by_hand, geom.
void writePlacement(Parameters& to, const Placement& placement, const PlacementValues& values);
Placement readPlacement(Columns& from);

}  // namespace buurtatlas
