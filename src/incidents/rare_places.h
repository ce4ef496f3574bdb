#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/job_control.h"
#include "core/polygon.h"
#include "core/raster.h"
#include "core/result.h"
#include "incidents/density.h"

namespace buurtatlas {

/// In which cells of a density fewer places of incidents than this lie within their own bandwidth of the centre
/// (Gaussian: twice that). Several incidents at one place are one. With a recipe that makes up for the boundary only
/// those inside it. Order: that of the cells. Fails: Cancelled. Misses: `least` beyond 255.
Result<std::vector<bool>> whereRare(std::span<const Point> incidents, const MultiPolygon& boundary,
                                    const DensityRecipe& recipe, const Raster& cells, std::int64_t least,
                                    const JobControl& control = {});

}  // namespace buurtatlas
