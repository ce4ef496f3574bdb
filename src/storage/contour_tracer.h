#pragma once

#include <vector>

#include "core/contour.h"
#include "core/raster.h"
#include "core/result.h"

namespace buurtatlas {

/// The lines along which a grid has these values, straight between the centres of its cells (GDAL's marching squares).
/// Order: by level. Misses: lines end where the grid has no data. Fails: Internal with what GDAL says.
Result<std::vector<Contour>> traceContours(const Raster& raster, const std::vector<double>& levels);

}  // namespace buurtatlas
