#include "incidents/density.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <format>
#include <iterator>
#include <limits>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/job_control.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/raster.h"
#include "core/result.h"
#include "core/units.h"
#include "geometry/zone_index.h"

namespace buurtatlas {
namespace {

constexpr double kSquareMetresPerKm2 = 1e6;
constexpr int kRowsPerBand = 8;
constexpr int kBandsPerStep = 32;
constexpr std::array kRoundSteps = {1.0, 2.0, 2.5, 5.0, 10.0};

/// Incidents at one place.
struct WeightedPoint {
  Point at;
  double weight = 0;
};

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

// From south to north, places with several incidents once: each band of rows then needs one stretch of the list, always
// in one order.
std::vector<WeightedPoint> fromSouthToNorth(std::span<const Point> incidents) {
  std::vector<Point> points(incidents.begin(), incidents.end());
  std::erase_if(points, [](Point point) { return !std::isfinite(point.east) || !std::isfinite(point.north); });
  std::ranges::sort(points, [](Point one, Point other) {
    return one.north != other.north ? one.north < other.north : one.east < other.east;
  });
  std::vector<WeightedPoint> weighted;
  for (const Point point : points) {
    if (weighted.empty() || weighted.back().at != point) {
      weighted.push_back({.at = point});
    }
    weighted.back().weight += 1;
  }
  return weighted;
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

/// Sums the kernels of all points over the cells, band of rows by band of rows.
class Spread {
 public:
  Spread(std::span<const Point> incidents, const MultiPolygon& boundary, double bandwidth, Raster& raster)
      : m_points(fromSouthToNorth(incidents)),
        m_boundary(std::vector<MultiPolygon>{boundary}),
        m_bandwidth(bandwidth),
        m_raster(raster) {
    for (int column = 0; column < raster.columns; ++column) {
      m_centres.push_back(raster.centreOf(column, 0).east);
    }
  }

  [[nodiscard]] int bands() const { return (m_raster.rows + kRowsPerBand - 1) / kRowsPerBand; }

  void fillBand(int band) const {
    std::vector<double> sums(m_centres.size());
    for (int row = band * kRowsPerBand; row < std::min((band + 1) * kRowsPerBand, m_raster.rows); ++row) {
      std::ranges::fill(sums, 0.0);
      const double north = m_raster.centreOf(0, row).north;
      const auto byNorth = [](const WeightedPoint& point) { return point.at.north; };
      auto point = std::ranges::lower_bound(m_points, north - m_bandwidth, {}, byNorth);
      for (; point != m_points.end() && point->at.north < north + m_bandwidth; ++point) {
        addTo(sums, *point, point->at.north - north);
      }
      store(row, sums);
    }
  }

 private:
  // Of a place in the plane; outside the raster the nearest, or one past the last.
  [[nodiscard]] std::ptrdiff_t columnAt(double east) const {
    const double column = std::floor((east - m_raster.northWest.east) / m_raster.cell.value);
    return static_cast<std::ptrdiff_t>(std::clamp(column, 0.0, static_cast<double>(m_raster.columns)));
  }

  void addTo(std::vector<double>& sums, const WeightedPoint& point, double northwards) const {
    const double perBandwidth = 1 / (m_bandwidth * m_bandwidth);
    const double height = 1 - northwards * northwards * perBandwidth;
    const double reach = m_bandwidth * std::sqrt(std::max(height, 0.0));
    const std::ptrdiff_t begin = columnAt(point.at.east - reach);
    const std::ptrdiff_t end = std::min(columnAt(point.at.east + reach) + 1, std::ssize(sums));
    const double* centres = m_centres.data();
    double* out = sums.data();
    for (std::ptrdiff_t column = begin; column < end; ++column) {
      const double eastwards = centres[column] - point.at.east;
      const double bell = std::max(height - eastwards * eastwards * perBandwidth, 0.0);
      out[column] += point.weight * bell * bell;
    }
  }

  void store(int row, const std::vector<double>& sums) const {
    const double scale = 3 / (std::numbers::pi * m_bandwidth * m_bandwidth) * kSquareMetresPerKm2;
    float* values = m_raster.values.data() + static_cast<std::size_t>(row) * m_centres.size();
    std::vector<std::uint32_t> areas;
    for (std::size_t column = 0; column < m_centres.size(); ++column) {
      m_boundary.areasAt(m_raster.centreOf(static_cast<int>(column), row), areas);
      values[column] =
          areas.empty() ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(sums[column] * scale);
    }
  }

  std::vector<WeightedPoint> m_points;
  std::vector<double> m_centres;  ///< east of each column's centre
  ZoneIndex m_boundary;
  double m_bandwidth;
  Raster& m_raster;
};

}  // namespace

Metres adviseCell(Metres bandwidth) { return Metres(roundedDown(bandwidth.value / 10)); }

Result<Raster> kernelDensity(std::span<const Point> incidents, const MultiPolygon& boundary,
                             const DensityRecipe& recipe, const JobControl& control) {
  const Box bounds = boundsOf(boundary);
  if (const std::optional<Error> fault = faultOf(incidents, bounds, recipe)) {
    return std::unexpected(*fault);
  }
  Raster raster = emptyRaster(bounds, recipe.cell.value);
  const Spread spread(incidents, boundary, recipe.bandwidth.value, raster);
  for (int band = 0; band < spread.bands(); band += kBandsPerStep) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The density was cancelled.");
    }
    const int end = std::min(band + kBandsPerStep, spread.bands());
    tbb::parallel_for(band, end, [&](int one) { spread.fillBand(one); });
    control.report(static_cast<double>(end) / spread.bands());
  }
  return raster;
}

}  // namespace buurtatlas
