#pragma once

#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"
#include "coverage/overlaps.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// Every pair of live zones that share ground, with who is counted twice. Fails: InvalidGeometry for a zone with a
/// fault.
Result<std::vector<Overlap>> liveOverlaps(const Atlas& atlas);

/// Who lives for certain in both zones of an overlap. Order: of the atlas.
std::vector<Member> membersInBoth(const Atlas& atlas, const Overlap& overlap);

// What can be done about an overlap of two zones, beside clipToZone(). Fails, all of them: NotFound for a zone that is
// not in the atlas.

/// Each zone keeps of the shared ground what is nearer to the ground it holds alone. Fails: as halvedBetween.
Result<ZoneChange> splitOverlap(const Atlas& atlas, Id first, Id second);

/// Lets two zones overlap, or says something else of two that may. Fails: InvalidInput without a reason.
Result<AtlasEdit> allowOverlap(const Atlas& atlas, Id first, Id second, const std::string& reason);
/// Takes that back; the overlap itself stays. Fails: NotFound where it was not allowed for a reason.
Result<AtlasEdit> disallowOverlap(const Atlas& atlas, Id first, Id second);

}  // namespace buurtatlas
