#pragma once

#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// A zone with its bounds, so that most pairs of zones need no second look.
struct BoxedZone {
  Zone zone = {};
  Box box = {};
  bool hasFault = false;  ///< the stored border has one; where it is looked at, this is the ground it most likely means
};

/// A change with the stored zones it has to fit with.
struct ZonesInPlay {
  std::vector<BoxedZone> put = {};     ///< the zones of the change in their order, with the vertices of the others
  std::vector<BoxedZone> before = {};  ///< the stored zones that the change puts or removes, mended where at fault
  std::vector<BoxedZone> neighbours =
      {};                        ///< the zones that it has to fit with, with the vertices that the change puts on them
  std::vector<Zone> finer = {};  ///< those of the neighbours that got vertices
};

/// That a stored zone has a border with this fault.
std::unexpected<Error> faultIn(const Zone& zone, const Error& fault);

/// The boundary of the municipality, or the ground it most likely means where it has a fault.
MultiPolygon soundBoundary(const Atlas& atlas);

/// Rounds the borders of a change to the grid and lays the stored zones beside them, so that what they share is the
/// same in all of them vertex by vertex. Fails: NotFound for a zone that is not stored; InvalidGeometry for a fault in
/// a border of the change, unless it is the stored one of a zone that holds no ground, or of a zone whose bounds meet
/// it, unless the change repairs a fault.
Result<ZonesInPlay> zonesBeside(const Atlas& atlas, const ZoneChange& change);

}  // namespace buurtatlas
