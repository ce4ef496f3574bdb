#include "tasks/density_task.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "incidents/rare_places.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

DensityFacts densityFactsOf(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                            const Density& density, const ChosenPlaces& places) {
  DensityFacts facts{incidentFactsOf(atlas, filter)};
  facts.incidents = density.incidents;
  facts.withoutPosition = places.withoutPosition;
  facts.outside = density.outside;
  facts.kernel = recipe.kernel;
  facts.nearest = recipe.nearest;
  facts.narrowest = density.narrowest;
  facts.widest = density.widest;
  facts.cell = recipe.cell;
  facts.atBoundary = recipe.atBoundary;
  facts.isExact = density.isExact;
  return facts;
}

Result<DensityMap> mapChosen(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                             const ChosenPlaces& places, const JobControl& control) {
  if (std::cmp_less(places.positions.size(), kLeastForDensity)) {
    return fail(ErrorCode::InvalidInput,
                "Too few incidents for a density: it takes %2 and gets %1. Look at the counts.",
                {std::to_string(places.positions.size()), std::to_string(kLeastForDensity)});
  }
  return densityOf(places.positions, *atlas.boundary, recipe, control).transform([&](Density&& density) {
    DensityFacts facts = densityFactsOf(atlas, filter, recipe, density, places);
    return DensityMap{.raster = std::move(density.raster),
                      .exact = std::move(density.exact),
                      .incidents = density.incidents,
                      .withoutPosition = places.withoutPosition,
                      .withoutClock = places.withoutClock,
                      .recipe = recipe,
                      .facts = std::move(facts)};
  });
}

template <class Value>
std::int64_t blank(RasterOf<Value>& raster, const std::vector<bool>& rare) {
  std::int64_t blanked = 0;
  for (std::size_t i = 0; i < raster.values.size(); ++i) {
    if (rare[i] && !std::isnan(raster.values[i])) {
      raster.values[i] = std::numeric_limits<Value>::quiet_NaN();
      ++blanked;
    }
  }
  return blanked;
}

}  // namespace

Result<DensityMap> mapDensity(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                              const JobControl& control) {
  return choosePlaces(atlas, filter).and_then([&](const ChosenPlaces& places) {
    return mapChosen(atlas, filter, recipe, places, control);
  });
}

Result<DensityMap> densityToTake(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                                 Detail detail, const JobControl& control) {
  return choosePlaces(atlas, filter).and_then([&](const ChosenPlaces& places) {
    return densityToTake(atlas, filter, places, recipe, detail, control);
  });
}

Result<DensityMap> densityToTake(const Atlas& atlas, const IncidentFilter& filter, const ChosenPlaces& places,
                                 const DensityRecipe& recipe, Detail detail, const JobControl& control) {
  auto map = mapChosen(atlas, filter, recipe, places, control);
  if (!map || detail == Detail::Precise) {
    return map;
  }
  const auto rare = whereRare(places.positions, *atlas.boundary, recipe, map->raster, kLeastPublished, control);
  if (!rare) {
    return std::unexpected(rare.error());
  }
  map->facts.withheldCells = blank(map->raster, *rare);
  blank(map->exact, *rare);
  if (std::ranges::all_of(map->raster.values, [](float value) { return std::isnan(value); })) {
    return fail(ErrorCode::NotAllowed,
                "Nowhere do %1 places of incidents lie within one bandwidth, so this density would show single places. "
                "Take a wider bandwidth or more incidents, or let an analyst take it out.",
                {std::to_string(kLeastPublished)});
  }
  return map;
}

Result<BandwidthAdvice> adviseBandwidthFor(const Atlas& atlas, const IncidentFilter& filter, Kernel kernel,
                                           const JobControl& control) {
  return chooseIncidents(atlas, filter).and_then([&](const IncidentChoice& choice) {
    return adviseBandwidth(choice.positions, kernel, control);
  });
}

}  // namespace buurtatlas
