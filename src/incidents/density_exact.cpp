#include "incidents/density_exact.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <vector>

#include "core/units.h"

namespace buurtatlas {

namespace {

constexpr int kRowsPerTask = 8;
constexpr int kBandsPerStep = 32;
constexpr double kExactReach = 8;      // standard deviations
constexpr double kGaussianSpread = 2;  // within which 86 % of it lies

/// Columns or rows, from the first up to `end`.
struct Range {
  int begin = 0;
  int end = 0;
};

/// Where the centres of a raster lie.
template <class Value>
class Centres {
 public:
  explicit Centres(const RasterOf<Value>& raster) : m_raster(raster) {}

  /// Every column whose centre lies within this distance, and at most one more on either side.
  [[nodiscard]] Range columnsWithin(double east, double distance) const {
    return within((east - m_raster.northWest.east) / m_raster.cell.value, distance, m_raster.columns);
  }
  [[nodiscard]] Range rowsWithin(double north, double distance) const {
    return within((m_raster.northWest.north - north) / m_raster.cell.value, distance, m_raster.rows);
  }

 private:
  [[nodiscard]] Range within(double middle, double distance, int count) const {
    const double reach = distance / m_raster.cell.value;
    const auto clamped = [count](double place) {
      return static_cast<int>(std::clamp(std::floor(place), 0.0, static_cast<double>(count)));
    };
    return {.begin = clamped(middle - reach), .end = clamped(middle + reach + 1)};
  }

  const RasterOf<Value>& m_raster;
};

/// Which sources reach each band of rows, in the order of the sources.
class BandLists {
 public:
  template <class Value, class ReachOf>
  BandLists(std::span<const DensitySource> sources, const RasterOf<Value>& raster, ReachOf reachOf)
      : m_begins(static_cast<std::size_t>((raster.rows + kRowsPerTask - 1) / kRowsPerTask) + 1) {
    const Centres<Value> centres(raster);
    const auto forBands = [&](const DensitySource& source, auto use) {
      const double reach = reachOf(source.bandwidth);
      const Range rows = centres.rowsWithin(source.at.north, reach);
      const Range columns = centres.columnsWithin(source.at.east, reach);
      if (rows.begin < rows.end && columns.begin < columns.end) {
        for (int band = rows.begin / kRowsPerTask; band <= (rows.end - 1) / kRowsPerTask; ++band) {
          use(static_cast<std::size_t>(band));
        }
      }
    };
    for (const DensitySource& source : sources) {
      forBands(source, [this](std::size_t band) { ++m_begins[band + 1]; });
    }
    for (std::size_t i = 1; i < m_begins.size(); ++i) {
      m_begins[i] += m_begins[i - 1];
    }
    m_sources.resize(m_begins.back());
    std::vector<std::size_t> next(m_begins.begin(), m_begins.end() - 1);
    for (std::size_t i = 0; i < sources.size(); ++i) {
      forBands(sources[i], [&](std::size_t band) { m_sources[next[band]++] = static_cast<std::uint32_t>(i); });
    }
  }

  [[nodiscard]] int count() const { return static_cast<int>(m_begins.size()) - 1; }
  [[nodiscard]] std::span<const std::uint32_t> of(int band) const {
    const auto number = static_cast<std::size_t>(band);
    return std::span(m_sources).subspan(m_begins[number], m_begins[number + 1] - m_begins[number]);
  }

 private:
  std::vector<std::size_t> m_begins;
  std::vector<std::uint32_t> m_sources = {};
};

/// Lays one source over rows of a band.
template <class Value>
class Layer {
 public:
  explicit Layer(RasterOf<Value>& raster) : m_raster(raster), m_centres(raster) {
    for (int column = 0; column < raster.columns; ++column) {
      m_east.push_back(raster.centreOf(column, 0).east);
    }
  }

  void addQuartic(const DensitySource& source, Range rows) const {
    const double h = source.bandwidth;
    const double perBandwidth = 1 / (h * h);
    const double peak = source.weight * 3 / (std::numbers::pi * h * h) * kSquareMetresPerKm2;
    forRows(source, h, rows, [&](double northwards, Range columns, double* out) {
      const double height = 1 - northwards * northwards * perBandwidth;
      for (int column = columns.begin; column < columns.end; ++column) {
        const double eastwards = m_east[static_cast<std::size_t>(column)] - source.at.east;
        const double bell = std::max(height - eastwards * eastwards * perBandwidth, 0.0);
        out[column] += peak * (bell * bell);
      }
    });
  }

  void addGaussian(const DensitySource& source, Range rows) const {
    const double h = source.bandwidth;
    const double reach = densityReach(Kernel::Gaussian, h);
    const double peak = source.weight / (2 * std::numbers::pi * h * h) * kSquareMetresPerKm2;
    const auto bell = [h](double distance) { return std::exp(-distance * distance / (2 * h * h)); };
    const Range all = m_centres.columnsWithin(source.at.east, reach);
    std::vector<double> byColumn;
    for (int column = all.begin; column < all.end; ++column) {
      byColumn.push_back(bell(m_east[static_cast<std::size_t>(column)] - source.at.east));
    }
    forRows(source, reach, rows, [&](double northwards, Range columns, double* out) {
      const double byRow = peak * bell(northwards);
      for (int column = columns.begin; column < columns.end; ++column) {
        out[column] += byRow * byColumn[static_cast<std::size_t>(column - all.begin)];
      }
    });
  }

  void count(const DensitySource& source, double reach, Range rows) const {
    constexpr Value kMost = std::numeric_limits<Value>::max();
    forRows(source, reach, rows, [&](double northwards, Range columns, Value* out) {
      for (int column = columns.begin; column < columns.end; ++column) {
        const double eastwards = m_east[static_cast<std::size_t>(column)] - source.at.east;
        const bool isReached = eastwards * eastwards + northwards * northwards <= reach * reach;
        out[column] = static_cast<Value>(out[column] + (isReached && out[column] < kMost ? 1 : 0));
      }
    });
  }

 private:
  /// The rows of the range that the source reaches, each with the columns reached there.
  template <class Add>
  void forRows(const DensitySource& source, double reach, Range rows, Add add) const {
    for (int row = rows.begin; row < rows.end; ++row) {
      const double northwards = source.at.north - m_raster.centreOf(0, row).north;
      if (const double left = reach * reach - northwards * northwards; left >= 0) {
        add(northwards, m_centres.columnsWithin(source.at.east, std::sqrt(left)),
            m_raster.values.data() + static_cast<std::size_t>(row) * m_east.size());
      }
    }
  }

  RasterOf<Value>& m_raster;
  Centres<Value> m_centres;
  std::vector<double> m_east = {};  ///< of each column's centre
};

template <class Value, class ReachOf, class Add>
Result<void> overBands(std::span<const DensitySource> sources, RasterOf<Value>& raster, ReachOf reachOf, Add add,
                       const JobControl& control) {
  const BandLists bands(sources, raster, reachOf);
  const Layer<Value> layer(raster);
  for (int first = 0; first < bands.count(); first += kBandsPerStep) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The density was cancelled.");
    }
    const int end = std::min(first + kBandsPerStep, bands.count());
    tbb::parallel_for(first, end, [&](int band) {
      const Range rows{.begin = band * kRowsPerTask, .end = std::min((band + 1) * kRowsPerTask, raster.rows)};
      for (const std::uint32_t source : bands.of(band)) {
        add(layer, sources[source], rows);
      }
    });
    control.report(static_cast<double>(end) / bands.count());
  }
  return {};
}

}  // namespace

double densityReach(Kernel kernel, double bandwidth) {
  return kernel == Kernel::Quartic ? bandwidth : kExactReach * bandwidth;
}

Result<void> addExactly(std::span<const DensitySource> sources, Kernel kernel, ExactRaster& sums,
                        const JobControl& control) {
  return overBands(
      sources, sums, [kernel](double bandwidth) { return densityReach(kernel, bandwidth); },
      [kernel](const Layer<double>& layer, const DensitySource& source, Range rows) {
        if (kernel == Kernel::Quartic) {
          layer.addQuartic(source, rows);
        } else {
          layer.addGaussian(source, rows);
        }
      },
      control);
}

Result<void> countReaching(std::span<const DensitySource> sources, Kernel kernel, RasterOf<std::uint8_t>& counts,
                           const JobControl& control) {
  const double spread = kernel == Kernel::Quartic ? 1 : kGaussianSpread;
  return overBands(
      sources, counts, [spread](double bandwidth) { return spread * bandwidth; },
      [spread](const Layer<std::uint8_t>& layer, const DensitySource& source, Range rows) {
        layer.count(source, spread * source.bandwidth, rows);
      },
      control);
}

}  // namespace buurtatlas
