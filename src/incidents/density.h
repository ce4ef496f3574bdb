#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/job_control.h"
#include "core/kernel.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/raster.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// The most cells a density may have.
inline constexpr std::size_t kMostDensityCells = 64'000'000;
/// The error of a density that is not summed exactly, as a share of its highest value.
inline constexpr double kQuickDensityError = 2e-4;
/// A value near the boundary is never divided by less than this share.
inline constexpr double kLeastKernelMass = 0.1;

/// How a density is made.
struct DensityRecipe {
  Metres bandwidth = Metres(300);
  Metres cell = Metres(25);
  Kernel kernel = Kernel::Quartic;
  int nearest = 0;          ///< above 0: each incident spreads as far as its so manieth nearest other one
  bool atBoundary = false;  ///< makes up for what the kernels lose beyond the boundary
  bool exact = false;       ///< summed in double precision, however long that takes
  friend bool operator==(const DensityRecipe&, const DensityRecipe&) = default;
};

/// A density and how it was summed.
struct Density {
  Raster raster = {};
  ExactRaster exact = {};      ///< the same in double precision; empty unless the recipe asks for it
  bool isExact = false;        ///< else within kQuickDensityError of the highest value
  std::int64_t incidents = 0;  ///< that count in it
  std::int64_t outside = 0;    ///< beyond the boundary, left out because it is made up for
  Metres narrowest = {};       ///< the bandwidths that incidents have; one and the same where it is fixed
  Metres widest = {};
};

/// A cell size that shows all a bandwidth can: a tenth of it, rounded down to 1, 2, 2.5 or 5 times a power of ten.
Metres adviseCell(Metres bandwidth);

/// Incidents per square kilometre at the centre of each cell: the sum of the kernels of all incidents. Incidents
/// outside the boundary count too, unless the recipe makes up for it. Many incidents are summed on a grid of B-splines
/// (see density_spline.h), few or widely spread ones exactly. Nearest: an incident's bandwidth is the distance to its
/// k-th nearest other one, but never below the recipe's bandwidth (Breiman, Meisel and Purcell, Technometrics 19,
/// 1977). At the boundary: divided by the share of a kernel at the cell that lies inside (Diggle, Applied Statistics
/// 34, 1985; "uniform" in spatstat); with nearest, each incident by the share of its own kernel (Jones, Statistics and
/// Computing 3, 1993). Never by less than kLeastKernelMass. Units: incidents per km2; the cells' corners lie on
/// multiples of the cell size in the plane. NaN: the centre is outside the boundary. Misses: incidents beyond the
/// boundary that are not in the list are missing near it. Fails: InvalidInput for no incidents, no boundary, a
/// bandwidth or cell that is not above zero, a cell above the bandwidth, too many cells, fewer incidents than nearest
/// asks for; Cancelled.
Result<Density> densityOf(std::span<const Point> incidents, const MultiPolygon& boundary, const DensityRecipe& recipe,
                          const JobControl& control = {});

/// The raster of densityOf().
Result<Raster> kernelDensity(std::span<const Point> incidents, const MultiPolygon& boundary,
                             const DensityRecipe& recipe, const JobControl& control = {});

}  // namespace buurtatlas
