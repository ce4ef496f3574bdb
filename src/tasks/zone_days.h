#pragma once

#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// The atlas as it will be on a day: what waits until then has taken effect, what comes later still waits. The day of
/// the atlas itself gives the atlas itself. Fails: InvalidInput for a day before it.
Result<Atlas> atlasOn(const Atlas& atlas, Date day);

/// The days after the atlas's own on which zones change. Order: rising, each once.
std::vector<Date> comingDays(const Atlas& atlas);

/// What is left of a change on a later day: its zones that no change that waits has replaced or ended by then. `then`
/// is the atlas on the day of the change, before it.
ZoneChange lastingPart(const ZoneChange& change, const Atlas& then, const Atlas& later);

/// What a waiting change means for one zone.
struct WaitingChange {
  enum class Kind { Border, Name, New, End };
  Date day = {};
  Kind kind = Kind::Border;
  Zone zone = {};  ///< as it will be; for an end as it was last
};
/// The waiting changes a person would notice: those that only put vertices on a border are left out.
/// Order: by day, then by id.
std::vector<WaitingChange> waitingChanges(const Atlas& atlas);

/// Takes back all that waits for a day, as one step; plans that were adopted for it are drafts again. Fails: NotFound
/// when nothing does; NotAllowed when zones of one type would overlap on a later day because of it, with the place.
Result<AtlasEdit> withdrawChanges(const Atlas& atlas, Date day);

}  // namespace buurtatlas
