#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// What one line of a list of zones says. For what is printed about a zone see ZoneSheet.
struct ZoneFacts {
  Id id = 0;
  std::string name = {};
  ZoneType type = ZoneType::Bin;
  SquareMetres size = {};
  std::int64_t addresses = 0;  ///< those with a position in the zone
  std::int64_t members = 0;    ///< those who live in the zone for certain
};

/// The facts of these zones, in their order; the zones need not be stored in the atlas.
std::vector<ZoneFacts> factsOf(const Atlas& atlas, const std::vector<Zone>& zones);

/// Which of the addresses lie in an area: their places in the list, in rising order.
std::vector<std::uint32_t> addressesIn(const std::vector<Address>& addresses, const MultiPolygon& area);

/// The zone with this row number. Fails: NotFound.
Result<const Zone*> storedZone(const Atlas& atlas, Id id);
/// The zone with this name, or with the row number after a #. Fails: NotFound; Conflict when several have the name.
Result<const Zone*> zoneCalled(const Atlas& atlas, std::string_view wanted);

}  // namespace buurtatlas
