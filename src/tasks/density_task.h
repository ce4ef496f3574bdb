#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/atlas.h"
#include "core/density_facts.h"
#include "core/job_control.h"
#include "core/result.h"
#include "incidents/density.h"
#include "incidents/density_advice.h"
#include "incidents/filter.h"
#include "tasks/disclosure.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

/// A density with what it was made from.
struct DensityMap {
  Raster raster = {};
  ExactRaster exact = {};      ///< the same in double precision; empty unless the recipe asks for it
  std::int64_t incidents = 0;  ///< counted in the raster
  std::int64_t withoutPosition = 0;
  std::int64_t withoutClock = 0;
  DensityRecipe recipe = {};
  DensityFacts facts = {};
};

/// The density of the incidents that pass a filter, inside the boundary. Fails: as densityOf(); InvalidInput that
/// names the part of the filter which leaves nothing, or for fewer incidents than kLeastForDensity.
Result<DensityMap> mapDensity(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                              const JobControl& control = {});

/// The same as it may leave the tool. Withheld: a cell has no value where fewer than kLeastPublished places of
/// incidents lie within their bandwidth (Gaussian: twice that), so that no bump can be told for a single place; a cell
/// which nothing reaches neither, for beside it the bumps would show. Fails: as mapDensity(); NotAllowed when no cell
/// is left.
Result<DensityMap> densityToTake(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                                 Detail detail, const JobControl& control = {});
/// Of the places that choosePlaces() gives for the filter.
Result<DensityMap> densityToTake(const Atlas& atlas, const IncidentFilter& filter, const ChosenPlaces& places,
                                 const DensityRecipe& recipe, Detail detail, const JobControl& control = {});

/// A bandwidth for the incidents that pass the filter. Fails: as chooseIncidents() and adviseBandwidth().
Result<BandwidthAdvice> adviseBandwidthFor(const Atlas& atlas, const IncidentFilter& filter, Kernel kernel,
                                           const JobControl& control = {});

}  // namespace buurtatlas
