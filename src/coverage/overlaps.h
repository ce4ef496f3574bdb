#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"
#include "core/zone.h"
#include "geometry/area_arrangement.h"
#include "geometry/point_grid.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

/// What two live zones both cover.
struct Overlap {
  Id first = 0;
  Id second = 0;
  ZoneType firstType = ZoneType::Bin;
  ZoneType secondType = ZoneType::Bin;
  MultiPolygon area = {};
  SquareMetres size = {};
  std::int64_t addresses = 0;  ///< counted in both
  std::int64_t members = 0;    ///< who live in both for certain
  bool allowed = false;        ///< the zones are of different types, or somebody said why they may overlap
  std::string reason = {};     ///< what was said
};

/// Every pair of zones that share ground, largest first, with nobody counted yet.
/// Fails: InvalidGeometry when a zone has a fault. Misses: strips narrower than 1 mm.
Result<std::vector<Overlap>> findOverlaps(const std::vector<const Zone*>& zones);
/// The same from an arrangement of the zones, in their order.
std::vector<Overlap> overlapsAmong(const std::vector<const Zone*>& zones, std::vector<CommonGround> common);

/// Counts the addresses and members in both zones of each overlap. The index holds the borders of the zones, in order.
void countTwice(std::vector<Overlap>& overlaps, const std::vector<const Zone*>& zones, const ZoneIndex& index,
                const Atlas& atlas);

/// The same of one overlap, of two borders, by grids over all addresses and the places of members.
void countTwice(Overlap& overlap, const MultiPolygon& first, const MultiPolygon& second, const PointGrid& addresses,
                const PointGrid& members);

/// Marks those that may be, with what was said.
void allowOverlaps(std::vector<Overlap>& overlaps, const std::vector<AllowedOverlap>& allowed);

/// The ground of the overlaps that are not allowed, each place counted once.
SquareMetres areaNotAllowed(const std::vector<Overlap>& overlaps, const std::vector<const Zone*>& zones,
                            const std::vector<StackedGround>& stacks);

}  // namespace buurtatlas
