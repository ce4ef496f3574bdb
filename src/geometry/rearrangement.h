#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "geometry/area_arrangement.h"

namespace buurtatlas {

/// One area with another border, among areas that stay as they are.
struct ChangedArea {
  std::uint32_t area = 0;           ///< its place in the list
  const MultiPolygon* before = {};  ///< its border in the arrangement there is
};

/// An arrangement after a change.
struct Rearrangement {
  AreaArrangement now = {};
  /// The places that open ground far from the change had before, in rising order. It stays as it was and comes first.
  std::vector<std::uint32_t> openKept = {};
};

/// What arrange() would say of these areas, from what it said before one of them changed: only what lies beside the
/// change is looked at again. The boxes are those around the areas. Rounding of borders that cross may differ by less
/// than 1 mm. Fails: InvalidGeometry when the changed area has a fault, or borders fold over each other when rounded.
Result<Rearrangement> rearranged(AreaArrangement before, const MultiPolygon& boundary,
                                 std::span<const MultiPolygon* const> areas, std::span<const Box> boxes,
                                 ChangedArea changed);

}  // namespace buurtatlas
