#pragma once

// Private to incidents: sums over all sources, in double precision.

#include <cstdint>
#include <span>

#include "core/job_control.h"
#include "core/kernel.h"
#include "core/raster.h"
#include "core/result.h"
#include "incidents/density_sources.h"

namespace buurtatlas {

/// How far a kernel is summed: a Gaussian up to eight standard deviations, where 1e-14 of it is left.
double densityReach(Kernel kernel, double bandwidth);

/// Adds the kernels of all sources, in incidents per km2. Order: from south to north, so that every run adds in the
/// same one. Fails: Cancelled.
Result<void> addExactly(std::span<const DensitySource> sources, Kernel kernel, ExactRaster& sums,
                        const JobControl& control);

/// Of each cell, how many sources lie within their own bandwidth (Gaussian: twice that) of its centre; 255 for that
/// many or more. Fails: Cancelled.
Result<void> countReaching(std::span<const DensitySource> sources, Kernel kernel, RasterOf<std::uint8_t>& counts,
                           const JobControl& control);

}  // namespace buurtatlas
