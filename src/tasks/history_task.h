#pragma once

#include "core/ports.h"

namespace buurtatlas {

/// Undoes or redoes until this entry of the history is the newest that is done; 0 is before the oldest. Returns the
/// steps taken. Fails: NotFound when the history no longer holds the entry; Cancelled, Conflict and the like where a
/// step is refused: what was done up to there stays done.
Result<int> goToEntry(AtlasStore& store, Id entry, const JobControl& control);

}  // namespace buurtatlas
