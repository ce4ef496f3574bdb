#pragma once

#include <cstdint>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// A point that an area shall hold, or shall not.
struct Site {
  Point position = {};
  bool isWanted = false;
  std::uint32_t row = 0;  ///< wanted neighbours of one row, such as the houses of a street, are joined over wider gaps
};

/// How an area lies around the points it holds.
struct Reach {
  Metres open{40};       ///< how far it goes from a point where no other is near
  Metres gap{300};       ///< neighbours of one row up to this far apart are joined
  Metres crossing{150};  ///< as are neighbours of different rows up to this far apart
  Metres lane{12};       ///< by a lane this wide to either side of the line between them
  Metres smoothness{3};  ///< its border may leave the exact middle between points by this much
};

/// An area around points, and what it could not do.
struct HoldingArea {
  MultiPolygon area = {};
  /// Wanted sites, by their place in the list, at the very position of one that is not wanted. They are not inside.
  std::vector<std::uint32_t> shared = {};
  /// Wanted sites outside the ground. They are not inside.
  std::vector<std::uint32_t> offGround = {};
};

/// An area that holds exactly the wanted sites, by the border rule of ZoneIndex, but for the shared ones and those off
/// the ground. Its border runs midway between wanted sites and others; holes without an unwanted site are filled. It is
/// without fault, on the 1 mm grid, and stays on the ground; an empty ground is no limit. Empty when nothing is inside.
/// Fails: InvalidInput when wanted sites lie farther apart than 500 km; InvalidGeometry for a ground with faults.
Result<HoldingArea> areaHolding(const std::vector<Site>& sites, const MultiPolygon& ground = {},
                                const Reach& reach = {});

}  // namespace buurtatlas
