#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// What a command does to zones: rows to put (id 0 is new) and rows to take away. Nothing is checked yet.
struct ZoneChange {
  Reason label = {};  ///< what the history calls it
  std::vector<Zone> put = {};
  std::vector<Id> removed = {};
  /// The day on which it takes effect; none: at once. The zones put are as they shall be on that day, see atlasOn().
  std::optional<Date> from = {};
  /// An earlier day, from which the borders that it changes on the atlas's own day are said to hold; none: that day.
  std::optional<Date> since = {};
};

/// What a person allows knowingly.
struct ZoneAllowance {
  bool outsideBoundary = false;
  std::string overlapReason = {};  ///< why zones of one type may overlap here; empty: they may not
};

/// What is wrong with the boundary of the municipality and where; none when it is sound or absent. Zones are held to
/// the ground that it most likely means.
std::optional<Error> boundaryFault(const Atlas& atlas);

/// Whether a zone takes part in the rule that zones of one type do not overlap: dormant and dissolved ones do not.
bool holdsItsGround(const Zone& zone);

/// The one way from a change to what is stored. It sets the day of borders that change to that of the change, gives
/// zones beside the change the vertices that it puts on their borders (and the other way round; their ground
/// stays, though the store dates their new border), and refuses: a border with a fault, also of a stored zone beside
/// the change, unless the change repairs one; ground that the zones of the change did not have and that another zone of
/// the type holds, or that lies outside the boundary, unless that is allowed. An overlap there was may stay or shrink.
/// What a zone shares when its type or state makes it hold its ground is new. A border with a fault may stay as it is
/// with a zone that holds no ground. An empty boundary bounds nothing, of one with a fault counts the ground it most
/// likely means. Why an overlap is allowed is stored with the two zones. A change for a later day is held to the zones
/// of that day and waits for it; every change has to fit with what waits for days after it. putZones begins with
/// change.put, in its order. Fails: InvalidGeometry, NotAllowed, NotFound, with the place. Misses: overlaps and ground
/// outside that are thinner than 1 mm; the exact ground of a faulty zone beside a repair.
Result<AtlasEdit> checkedEdit(const Atlas& atlas, const ZoneChange& change, const ZoneAllowance& allowance = {});

/// Everything for which checkedEdit() would refuse a change on the atlas's own day for the ground that it takes.
/// Fails: as checkedEdit() where a border has a fault.
Result<std::vector<Error>> groundRefusals(const Atlas& atlas, const ZoneChange& change);

/// Whether a change that takes effect on the atlas's own day fits with all that waits for later days.
/// Fails: NotAllowed with the day and the place.
Result<void> fitsLaterDays(const Atlas& atlas, const ZoneChange& change);

/// The repair of a change that is refused for overlapping or leaving the boundary: its zones without the ground that
/// they may not take. Fails: InvalidGeometry for borders with a fault; NotAllowed when nothing would be left of a zone.
Result<ZoneChange> clippedToFit(const Atlas& atlas, ZoneChange change);

/// The other repair of a change that is refused for overlapping: the stored zones that hold the ground give it up;
/// they come behind those of the change. Ground outside the boundary stays refused. Fails: as clippedToFit.
Result<ZoneChange> takingGround(const Atlas& atlas, ZoneChange change);

}  // namespace buurtatlas
