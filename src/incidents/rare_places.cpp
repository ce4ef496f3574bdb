#include "incidents/rare_places.h"

#include <utility>

#include "geometry/zone_index.h"
#include "incidents/density_exact.h"
#include "incidents/density_sources.h"

namespace buurtatlas {

Result<std::vector<bool>> whereRare(std::span<const Point> incidents, const MultiPolygon& boundary,
                                    const DensityRecipe& recipe, const Raster& cells, std::int64_t least,
                                    const JobControl& control) {
  std::vector<DensitySource> sources = sourcesOf(incidents, recipe.bandwidth);
  if (recipe.atBoundary) {
    const ZoneIndex index(std::vector<MultiPolygon>{boundary});
    std::erase_if(sources, [&index](const DensitySource& source) { return !index.isInAny(source.at); });
  }
  if (recipe.nearest > 0) {
    widenToNearest(sources, recipe.nearest, control);
  }
  RasterOf<std::uint8_t> counts = cells.sameCells(std::uint8_t{0});
  if (auto counted = countReaching(sources, recipe.kernel, counts, control); !counted) {
    return std::unexpected(std::move(counted.error()));
  }
  std::vector<bool> rare(counts.values.size());
  for (std::size_t i = 0; i < rare.size(); ++i) {
    rare[i] = std::cmp_less(counts.values[i], least);
  }
  return rare;
}

}  // namespace buurtatlas
