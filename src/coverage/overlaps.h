#pragma once

#include <cstdint>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"
#include "core/zone.h"

namespace buurtatlas {

/// What two live zones both cover.
struct Overlap {
  Id first = 0;
  Id second = 0;
  ZoneType firstType = ZoneType::Bin;
  ZoneType secondType = ZoneType::Bin;
  MultiPolygon area = {};
  SquareMetres size = {};
  std::int64_t addresses = 0;
  bool allowed = false;  ///< the zones are of different types, and may share ground
};

/// Every pair of zones that share ground, largest first, with no addresses counted yet.
/// Fails: InvalidGeometry when a zone has a fault. Misses: strips narrower than 1 mm.
Result<std::vector<Overlap>> findOverlaps(const std::vector<const Zone*>& zones);

/// The ground that two or more zones of one type cover, each place counted once.
Result<SquareMetres> areaNotAllowed(const std::vector<Overlap>& overlaps);

}  // namespace buurtatlas
