#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

/// A point of a group that shall have ground.
struct GroupedSite {
  Point position = {};
  std::uint32_t group = 0;
  std::uint32_t row = 0;  ///< neighbours of one row, such as the houses of a street, are joined over wider gaps
};

/// Ground divided among groups of points, wholly and without overlaps: borders run midway between points of different
/// groups. One area per group, in their order, empty for a group without a point on the ground; without fault, on the
/// 1 mm grid. A part of the ground without a point of its own goes to a group beside it. Of points of several groups at
/// one position one group has them all. Fails: as areaHolding. Misses: points within a centimetre or two of the border
/// of the ground or of a point of another group may end up on the other side.
Result<std::vector<MultiPolygon>> divideGround(const MultiPolygon& ground, const std::vector<GroupedSite>& sites,
                                               std::size_t groups);

}  // namespace buurtatlas
