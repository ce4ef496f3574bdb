#pragma once

#include <cstdint>
#include <optional>

#include "core/layer_table.h"
#include "core/units.h"
#include "core/zone.h"

namespace buurtatlas {

/// What is printed about one zone beside its map: nothing of any person.
struct ZoneSheet {
  Zone zone = {};  ///< without its coordinator
  SquareMetres size = {};
  std::int64_t addresses = 0;              ///< those with a position in the zone
  std::optional<LayerTable> streets = {};  ///< for the back; see tasks/street_list.h
};

}  // namespace buurtatlas
