#pragma once

#include <string>
#include <vector>

#include "core/kept_drawing.h"
#include "core/result.h"

namespace buurtatlas {

// Unfinished drawings lie in the atlas file beside everything that can be undone, through a connection of their own, so
// that they can be written while the atlas is open. Thread: any. Fails: FileUnreadable, FileUnwritable, and Conflict
// when the atlas is kept busy.

/// Order: by id.
Result<std::vector<KeptDrawing>> readKeptDrawings(const std::string& atlas);

/// Puts the drawing in the place of the one with its id; one without steps is taken away.
Result<void> keepDrawing(const std::string& atlas, const KeptDrawing& drawing);

}  // namespace buurtatlas
