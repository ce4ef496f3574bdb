#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "core/units.h"
#include "geometry/slivers.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

// The commands on borders. Each says what it would change; checkedEdit() says whether that may be, and makes it one
// step that can be undone. Fails, all of them: NotFound for a zone that is not in the atlas, InvalidGeometry for a
// border with a fault, and as told.

/// A new zone, or a stored one with another border.
ZoneChange drawZone(Zone zone);

/// A zone of another type or in another state, which may make its border count against others: see holdsItsGround().
Result<ZoneChange> changeType(const Atlas& atlas, Id zone, ZoneType type);
Result<ZoneChange> changeState(const Atlas& atlas, Id zone, ZoneState state);

/// Another border for a zone. Where it differs by one vertex from the stored one, that vertex is moved, inserted or
/// removed in every zone that has it; where it differs by one edge, the edge is moved, or closed up, in all of them.
Result<ZoneChange> changeBorder(const Atlas& atlas, Id zone, MultiPolygon border);
/// A vertex moved in every zone that has it, or whose edge runs through it. Fails: NotFound when there is none.
Result<ZoneChange> moveVertex(const Atlas& atlas, Point from, Point to);

/// What a zone would fall into. The first part keeps the zone's row, name and members when nobody says otherwise.
struct SplitPart {
  MultiPolygon border = {};
  std::int64_t addresses = 0;
  std::int64_t members = 0;
};
/// The parts along a line, those with most addresses first, then the largest. Fails: as splitAlong.
Result<std::vector<SplitPart>> splitParts(const Atlas& atlas, Id zone, const LineString& line);
/// Parts become zones: that at `keeper` stays the stored zone, the others are new ones like it without a coordinator.
/// Names are in the order of the parts. Fails: InvalidInput when there are not as many names as parts.
Result<ZoneChange> splitZone(const Atlas& atlas, Id zone, const std::vector<SplitPart>& parts,
                             const std::vector<std::string>& names, std::size_t keeper = 0);

/// The first zone takes the ground of the others, which go. Fails: InvalidInput for fewer than two zones or zones of
/// several types.
Result<ZoneChange> mergeZones(const Atlas& atlas, const std::vector<Id>& zones, const std::string& name);

/// Fails: as reshapedAlong.
Result<ZoneChange> reshapeZone(const Atlas& atlas, Id zone, const LineString& line);
Result<ZoneChange> cutHole(const Atlas& atlas, Id zone, const MultiPolygon& hole);
Result<ZoneChange> fillHole(const Atlas& atlas, Id zone, Point place);
Result<ZoneChange> offsetZone(const Atlas& atlas, Id zone, Metres distance);
/// Fails: NotAllowed when nothing is left, also below.
Result<ZoneChange> clipToBoundary(const Atlas& atlas, Id zone);
/// The zone without the ground of another.
Result<ZoneChange> clipToZone(const Atlas& atlas, Id zone, Id other);
/// Gives a border with a fault the ground it most likely means.
Result<ZoneChange> repairZone(const Atlas& atlas, Id zone);

/// All zones with fewer vertices, together, so that shared borders stay shared; borders along the municipality's
/// boundary stay, and an overlap does not grow. Tolerance as simplifiedTogether.
Result<ZoneChange> simplifyZones(const Atlas& atlas, Metres tolerance);

/// A neighbourhood as a new zone. Fails: NotFound.
Result<ZoneChange> copyNeighbourhood(const Atlas& atlas, Id neighbourhood, ZoneType type);

/// A sliver between zones of one type, with the zones it lies between, or in.
struct ZoneSliver {
  Sliver sliver = {};
  std::vector<Id> zones = {};
};
/// Slivers between zones of each type that hold their ground, largest first; computed anew with every call.
Result<std::vector<ZoneSliver>> sliversOf(const Atlas& atlas, Metres width);
/// Gives a sliver to one of its zones: a gap is added to it, an overlap is taken from the others.
/// Fails: InvalidInput when the zone is none of the sliver's.
Result<ZoneChange> closeSliver(const Atlas& atlas, const ZoneSliver& sliver, Id zone);

}  // namespace buurtatlas
