#pragma once

#include <cstdint>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/raster.h"
#include "core/result.h"
#include "incidents/density.h"
#include "incidents/filter.h"

namespace buurtatlas {

/// A density with what it was made from.
struct DensityMap {
  Raster raster = {};
  std::int64_t incidents = 0;  ///< counted in the raster
  std::int64_t withoutPosition = 0;
  std::int64_t withoutClock = 0;
  DensityRecipe recipe = {};
};

/// The density of the incidents that pass a filter, inside the boundary. Fails: as kernelDensity; InvalidInput that
/// names the part of the filter which leaves nothing.
Result<DensityMap> mapDensity(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                              const JobControl& control = {});

}  // namespace buurtatlas
