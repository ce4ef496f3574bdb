#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "core/units.h"
#include "geometry/area_arrangement.h"

namespace buurtatlas {

/// Two areas that lie no farther apart than was asked for. Areas are named by their place in the list.
struct NearbyAreas {
  std::uint32_t first = 0;  ///< below `second`
  std::uint32_t second = 0;
  Metres apart = {};  ///< between the nearest places of both; 0 where they touch or overlap
  friend bool operator==(const NearbyAreas&, const NearbyAreas&) = default;
};

/// Every pair of areas within a distance of each other, by their places, in rising order; with the arrangement of the
/// same areas, which knows those that touch or overlap.
std::vector<NearbyAreas> areasWithin(Metres distance, std::span<const MultiPolygon* const> areas,
                                     const AreaArrangement& arrangement);

}  // namespace buurtatlas
