#pragma once

#include <vector>

#include "core/atlas.h"
#include "core/units.h"

namespace buurtatlas {

/// What may be done with the border of one zone, beside what can be done with any.
struct BorderOptions {
  /// A part of the zone's inside that does not belong to it.
  struct Hole {
    Point place = {};  ///< inside the hole
    SquareMetres size = {};
  };
  bool hasFault = false;             ///< then the others are not known
  bool leavesBoundary = false;       ///< the atlas has a boundary, and more than dust lies outside
  std::vector<Id> mergeable = {};    ///< zones of its type that it makes one piece with; by name
  std::vector<Id> overlapping = {};  ///< zones of any type it shares more than dust with; by name
  std::vector<Hole> holes = {};      ///< largest first
};

/// Nothing for a zone that is not in the atlas. Not found: what lies beside zones with a fault.
BorderOptions borderOptions(const Atlas& atlas, Id zone);

}  // namespace buurtatlas
