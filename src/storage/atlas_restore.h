#pragma once

#include <cstdint>
#include <string>

#include "core/dates.h"
#include "core/result.h"

namespace buurtatlas {

/// What became of an atlas that was restored.
struct Restoration {
  std::string kept = {};      ///< where the atlas as it was before is kept; empty when there was none
  bool canBeUndone = false;   ///< the restore is the newest step of the history
  bool knowsErased = true;    ///< false: who was erased or left since the backup may be back
  std::int64_t heldBack = 0;  ///< deliveries that are not sent because they may have been
  friend bool operator==(const Restoration&, const Restoration&) = default;
};

/// Puts an atlas back to what a backup of it holds, whole or not at all. The atlas as it is now is kept first, under
/// the time `at`. Alerts, outbox, log, who left and who was erased stay as they are now: nothing is sent twice and
/// nobody comes back. An atlas that can be read takes the rows over as one step that can be undone; one that is gone or
/// damaged is replaced, see docs/decisions/0015.
/// Fails: FileUnreadable, InvalidInput when the backup is damaged or none; Conflict when it is of another atlas, or the
/// atlas is being edited, or is damaged and open elsewhere; FileUnwritable. The atlas then stays as it was.
Result<Restoration> restoreAtlas(const std::string& atlas, const std::string& backup, LocalTime at);

}  // namespace buurtatlas
