#include "incidents/density.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <expected>
#include <format>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "geometry/cells_inside.h"
#include "geometry/kernel_mass.h"
#include "geometry/zone_index.h"
#include "incidents/density_exact.h"
#include "incidents/density_sources.h"
#include "incidents/density_spline.h"

namespace buurtatlas {
namespace {

constexpr std::array kRoundSteps = {1.0, 2.0, 2.5, 5.0, 10.0};

double roundedDown(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  // The division may land a hair below the step it stands for.
  const double mantissa = value / power * (1 + 1e-12);
  const auto above = std::ranges::upper_bound(kRoundSteps, mantissa);
  return power * (above == kRoundSteps.begin() ? kRoundSteps.front() : *(above - 1));
}

double roundedUp(double value) {
  const double down = roundedDown(value);
  if (down >= value) {
    return down;
  }
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  return power * *std::ranges::upper_bound(kRoundSteps, down / power * (1 + 1e-12));
}

std::optional<Error> faultOf(std::span<const Point> incidents, const Box& bounds, const DensityRecipe& recipe) {
  const auto invalid = [](std::string text, std::vector<std::string> arguments = {}) {
    return fail(ErrorCode::InvalidInput, std::move(text), std::move(arguments)).error();
  };
  const double bandwidth = recipe.bandwidth.value;
  const double cell = recipe.cell.value;
  if (!(bandwidth > 0) || !std::isfinite(bandwidth)) {
    return invalid("The bandwidth must be more than 0 m.");
  }
  if (!(cell > 0) || !std::isfinite(cell)) {
    return invalid("The cell size must be more than 0 m.");
  }
  if (cell > bandwidth) {
    return invalid("Cells of %1 m are too large for a bandwidth of %2 m; take cells of %3 m or less.",
                   {std::format("{:g}", cell), std::format("{:g}", bandwidth), std::format("{:g}", bandwidth)});
  }
  if (incidents.empty()) {
    return invalid("There are no incidents with a position to make a density of.");
  }
  if (recipe.nearest > 0 && std::cmp_less_equal(incidents.size(), recipe.nearest)) {
    return invalid("A bandwidth up to the %1th nearest incident needs more than %1 incidents; there are %2.",
                   {std::to_string(recipe.nearest), std::to_string(incidents.size())});
  }
  if (bounds.isEmpty()) {
    return invalid("There is no boundary to make a density in; import one first.");
  }
  const double area = (bounds.east - bounds.west + 2 * cell) * (bounds.north - bounds.south + 2 * cell);
  if (area / (cell * cell) > static_cast<double>(kMostDensityCells)) {
    return invalid("Cells of %1 m make a density too large to compute here; take cells of %2 m or more.",
                   {std::format("{:g}", cell),
                    std::format("{:g}", roundedUp(1.01 * std::sqrt(area / static_cast<double>(kMostDensityCells))))});
  }
  return std::nullopt;
}

Raster emptyRaster(const Box& bounds, double cell) {
  const double west = std::floor(bounds.west / cell);
  const double north = std::ceil(bounds.north / cell);
  Raster raster{.columns = std::max(1, static_cast<int>(std::ceil(bounds.east / cell) - west)),
                .rows = std::max(1, static_cast<int>(north - std::floor(bounds.south / cell))),
                .northWest = {.east = west * cell, .north = north * cell},
                .cell = Metres(cell)};
  raster.values.resize(static_cast<std::size_t>(raster.columns) * static_cast<std::size_t>(raster.rows));
  return raster;
}

/// The sum of the kernels in one call of densityOf().
class Summing {
 public:
  Summing(const MultiPolygon& boundary, const DensityRecipe& recipe, const Raster& grid, const JobControl& control)
      : m_boundary(boundary), m_recipe(recipe), m_inside(boundary, grid), m_control(control) {}

  Result<void> sum(std::span<const Point> incidents, Density& density) const {
    if (!m_recipe.exact && m_recipe.nearest == 0 &&
        isSplineQuicker(incidents.size(), m_recipe.kernel, m_recipe.bandwidth, density.raster)) {
      const Result<bool> summed =
          sumBySplines(incidents, m_recipe.kernel, m_recipe.bandwidth, m_inside, density.raster, m_control);
      if (!summed) {
        return std::unexpected(summed.error());
      }
      if (*summed) {
        density.narrowest = m_recipe.bandwidth;
        density.widest = m_recipe.bandwidth;
        makeUpForBoundaryIn(density.raster);
        blankOutside(density.raster);
        return {};
      }
    }
    return sumExactly(incidents, density);
  }

 private:
  Result<void> sumExactly(std::span<const Point> incidents, Density& density) const {
    std::vector<DensitySource> sources = sourcesOf(incidents, m_recipe.bandwidth);
    if (sources.empty()) {
      return fail(ErrorCode::InvalidInput, "There are no incidents with a position to make a density of.");
    }
    if (m_recipe.nearest > 0) {
      widenToNearest(sources, m_recipe.nearest, m_control);
      if (m_recipe.atBoundary) {
        makeUpForBoundary(sources, m_boundary, m_recipe.kernel, m_control);
      }
    }
    const auto [narrowest, widest] = std::ranges::minmax(sources, {}, &DensitySource::bandwidth);
    density.narrowest = Metres(narrowest.bandwidth);
    density.widest = Metres(widest.bandwidth);
    density.isExact = true;
    ExactRaster sums = density.raster.sameCells(0.0);
    if (auto added = addExactly(sources, m_recipe.kernel, sums, m_control); !added) {
      return added;
    }
    makeUpForBoundaryIn(sums);
    blankOutside(sums);
    std::ranges::transform(sums.values, density.raster.values.begin(), [](double v) { return static_cast<float>(v); });
    if (m_recipe.exact) {
      density.exact = std::move(sums);
    }
    return {};
  }

  template <class Value>
  void makeUpForBoundaryIn(RasterOf<Value>& raster) const {
    if (!m_recipe.atBoundary || m_recipe.nearest > 0) {
      return;
    }
    const KernelMass mass(m_boundary, m_recipe.kernel, m_recipe.bandwidth);
    tbb::parallel_for(0, raster.rows, [&](int row) {
      for (const CellSpan span : m_inside.ofRow(row)) {
        for (int column = span.begin; column < span.end; ++column) {
          const double inside = mass.at(raster.centreOf(column, row), m_recipe.bandwidth, true);
          Value& value = raster.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns) +
                                       static_cast<std::size_t>(column)];
          value = static_cast<Value>(value / std::max(inside, kLeastKernelMass));
        }
      }
    });
  }

  template <class Value>
  void blankOutside(RasterOf<Value>& raster) const {
    tbb::parallel_for(0, raster.rows, [&](int row) {
      Value* values = raster.values.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns);
      int from = 0;
      for (const CellSpan span : m_inside.ofRow(row)) {
        std::fill(values + from, values + span.begin, std::numeric_limits<Value>::quiet_NaN());
        from = span.end;
      }
      std::fill(values + from, values + raster.columns, std::numeric_limits<Value>::quiet_NaN());
    });
  }

  const MultiPolygon& m_boundary;
  const DensityRecipe& m_recipe;
  CellsInside m_inside;
  const JobControl& m_control;
};

std::vector<Point> thoseInside(std::span<const Point> incidents, const MultiPolygon& boundary) {
  const ZoneIndex index(std::vector<MultiPolygon>{boundary});
  const AreasOfPoints areas = index.areasAt(incidents);
  std::vector<Point> inside;
  for (std::size_t i = 0; i < incidents.size(); ++i) {
    if (!areas.of(i).empty()) {
      inside.push_back(incidents[i]);
    }
  }
  return inside;
}

}  // namespace

Metres adviseCell(Metres bandwidth) { return Metres(roundedDown(bandwidth.value / 10)); }

Result<Density> densityOf(std::span<const Point> incidents, const MultiPolygon& boundary, const DensityRecipe& recipe,
                          const JobControl& control) {
  const Box bounds = boundsOf(boundary);
  if (const std::optional<Error> fault = faultOf(incidents, bounds, recipe)) {
    return std::unexpected(*fault);
  }
  std::vector<Point> inside;
  Density density{.raster = emptyRaster(bounds, recipe.cell.value)};
  if (recipe.atBoundary) {
    inside = thoseInside(incidents, boundary);
    density.outside = static_cast<std::int64_t>(incidents.size() - inside.size());
    incidents = inside;
    if (const std::optional<Error> fault = faultOf(incidents, bounds, recipe)) {
      return std::unexpected(*fault);
    }
  }
  density.incidents = static_cast<std::int64_t>(incidents.size());
  if (auto summed = Summing(boundary, recipe, density.raster, control).sum(incidents, density); !summed) {
    return std::unexpected(std::move(summed.error()));
  }
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The density was cancelled.");
  }
  return density;
}

Result<Raster> kernelDensity(std::span<const Point> incidents, const MultiPolygon& boundary,
                             const DensityRecipe& recipe, const JobControl& control) {
  return densityOf(incidents, boundary, recipe, control).transform([](Density&& density) {
    return std::move(density.raster);
  });
}

}  // namespace buurtatlas
