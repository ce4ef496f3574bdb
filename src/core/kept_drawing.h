#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/polygon.h"
#include "core/zone.h"

namespace buurtatlas {

/// One step of a drawing: what it keeps of the vertices before it, and what it adds to them.
struct DrawingStep {
  std::size_t kept = 0;
  LineString added = {};
  friend bool operator==(const DrawingStep&, const DrawingStep&) = default;
};

/// A drawing that is not finished, as it is kept for the case that the program ends in the middle of it.
struct KeptDrawing {
  Id id = 0;  ///< given by whoever keeps it
  Instant at = {};
  std::string purpose = {};  ///< what it is drawn for, in the words of the window
  Id zone = 0;               ///< the zone it is about; 0 for none
  std::vector<DrawingStep> steps = {};
  friend bool operator==(const KeptDrawing&, const KeptDrawing&) = default;
};

}  // namespace buurtatlas
