#pragma once

// Private to incidents: the quick sum over very many incidents.

#include <span>

#include "core/job_control.h"
#include "core/kernel.h"
#include "core/point.h"
#include "core/raster.h"
#include "core/result.h"
#include "core/units.h"
#include "geometry/cells_inside.h"

namespace buurtatlas {

/// Whether the quick sum is quicker than the exact one, and its grid small enough for the memory.
bool isSplineQuicker(std::size_t incidents, Kernel kernel, Metres bandwidth, const Raster& grid);

/// Incidents per km2 in the cells inside, within kQuickDensityError of the highest value; the others stay as they are.
/// Each incident is spread with a cubic B-spline over the 16 nearest nodes of a grid much finer than the bandwidth. The
/// grid's frequencies are multiplied by those of the kernel and divided by those of the spline, and cells are read from
/// it by cubic B-splines again (after Essmann et al., J. Chem. Phys. 103, 1995, and Greengard and Lee, SIAM Review 46,
/// 2004). The time hardly depends on the bandwidth in cells. Where a heap of incidents at one spot makes most of the
/// highest value, a finer grid is taken, for there the errors of different incidents do not level out; false where that
/// would be too large, and the values are then not good enough. Fails: Cancelled.
Result<bool> sumBySplines(std::span<const Point> incidents, Kernel kernel, Metres bandwidth, const CellsInside& inside,
                          Raster& raster, const JobControl& control);

}  // namespace buurtatlas
