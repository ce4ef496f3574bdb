#pragma once

#include <cstddef>
#include <span>

#include "core/job_control.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/raster.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// The most cells a density may have.
inline constexpr std::size_t kMostDensityCells = 64'000'000;

/// How a density is made. The kernel is quartic: an incident spreads over the bandwidth around it and not beyond.
struct DensityRecipe {
  Metres bandwidth = Metres(300);
  Metres cell = Metres(25);
  friend bool operator==(const DensityRecipe&, const DensityRecipe&) = default;
};

/// A cell size that shows all a bandwidth can: a tenth of it, rounded down to 1, 2, 2.5 or 5 times a power of ten.
Metres adviseCell(Metres bandwidth);

/// Incidents per square kilometre at the centre of each cell: the sum over incidents of 3 / (pi h^2) * (1 - (d/h)^2)^2,
/// with distance d below bandwidth h (Silverman, "Density Estimation", 1986, eq. 4.5). Incidents outside the boundary
/// count too. Units: incidents per km2; the cells' corners lie on multiples of the cell size in the plane. NaN: the
/// centre is outside the boundary. Misses: nothing is corrected at the boundary; incidents that are not in the list
/// beyond it are missing near it. Fails: InvalidInput for no incidents, no boundary, a bandwidth or cell that is not
/// above zero, a cell above the bandwidth, too many cells; Cancelled.
Result<Raster> kernelDensity(std::span<const Point> incidents, const MultiPolygon& boundary,
                             const DensityRecipe& recipe, const JobControl& control = {});

}  // namespace buurtatlas
