#pragma once

#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// What a sheet about a zone tells: nothing of any person.
struct ZoneContents {
  Zone zone = {};  ///< without its coordinator
  SquareMetres size = {};
  std::int64_t addresses = 0;  ///< those with a position in the zone
  LayerTable streets = {};     ///< see streetTable()
};

/// The contents of these zones, in their order. Addresses inside that no street list can name are counted, not listed.
/// Fails: Cancelled.
Result<std::vector<ZoneContents>> contentsOf(const Atlas& atlas, const std::vector<Zone>& zones,
                                             const JobControl& control);

}  // namespace buurtatlas
