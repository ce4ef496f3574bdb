#pragma once

#include <cstddef>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// A narrow strip between areas that none of them covers, or that two of them cover.
struct Sliver {
  enum class Kind { Gap, Overlap };
  Kind kind = Kind::Gap;
  MultiPolygon ground = {};
  SquareMetres size = {};
  Point where = {};                     ///< inside, or on its border where it is very narrow
  std::vector<std::size_t> areas = {};  ///< places in the list of those it lies between, or in, in rising order
};

/// Gaps and overlaps that are nowhere wider than `width`, largest first. A gap that opens into wider ground counts
/// where it is at least three times as long as its mouth is wide, so that the narrow end of a corner between two areas
/// is none. Fails: InvalidGeometry for areas with a fault. Misses: strips narrower than the 1 mm grid, and gaps in one
/// area.
Result<std::vector<Sliver>> findSlivers(const std::vector<MultiPolygon>& areas, Metres width);

}  // namespace buurtatlas
