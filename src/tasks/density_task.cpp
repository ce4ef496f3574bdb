#include "tasks/density_task.h"

#include <utility>

#include "tasks/incident_choice.h"

namespace buurtatlas {

Result<DensityMap> mapDensity(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                              const JobControl& control) {
  const auto choice = chooseIncidents(atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  auto raster = kernelDensity(choice->positions, *atlas.boundary, recipe, control);
  if (!raster) {
    return std::unexpected(std::move(raster.error()));
  }
  return DensityMap{.raster = std::move(*raster),
                    .incidents = static_cast<std::int64_t>(choice->positions.size()),
                    .withoutPosition = choice->withoutPosition,
                    .withoutClock = choice->withoutClock,
                    .recipe = recipe};
}

}  // namespace buurtatlas
