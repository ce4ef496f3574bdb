#pragma once

#include <optional>
#include <string>

#include "core/alert_scope.h"
#include "core/result.h"

namespace buurtatlas {

// The alert that is being written lies in the atlas file beside everything that can be undone, through a connection of
// its own. It names no member, and what is taken away is overwritten in the file. Thread: any. Fails: FileUnreadable,
// FileUnwritable, and Conflict when the atlas is kept busy.

/// None when nothing is kept, or what is kept is of another version of this program.
Result<std::optional<KeptAlert>> readKeptAlert(const std::string& atlas);

/// Puts it in the place of the one before; null takes it away.
Result<void> keepAlert(const std::string& atlas, const KeptAlert* alert);

}  // namespace buurtatlas
