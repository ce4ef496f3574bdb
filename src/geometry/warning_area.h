#pragma once

#include <cstddef>

#include "core/job_control.h"
#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"
#include "geometry/corner_lattice.h"

namespace buurtatlas {

inline constexpr std::size_t kFewestWarningCorners = 4;

/// What a warning area may look like.
struct WarningShape {
  std::size_t mostCorners = 100;  ///< over all rings together
  bool keepsHoles = true;         ///< false: holes are filled
  CornerLattice lattice = {};
};

/// An area with at most so many corners that certainly holds all of the given one and little more. Units: any, the same
/// for both; the lattice tells where new corners lie. The best of several ways of taking corners away, none of which is
/// proved to be the least. Fails: InvalidInput for fewer than kFewestWarningCorners, InvalidGeometry for an area with a
/// fault, Cancelled.
Result<MultiPolygon> warningArea(const MultiPolygon& area, const WarningShape& shape, const JobControl& control = {});

/// What lies in any of the areas, on no grid. Fails: InvalidGeometry.
Result<MultiPolygon> exactUnionOf(const std::vector<MultiPolygon>& areas);

/// How far the border of the first area lies from the second at the most, looked at every step along its edges.
Metres farthestFrom(const MultiPolygon& border, const MultiPolygon& area, Metres step);

/// Corners over all rings.
std::size_t cornersOf(const MultiPolygon& area);

}  // namespace buurtatlas
