#include "incidents/density_spline.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <memory>
#include <numbers>
#include <vector>

#include "core/units.h"
#include "incidents/density_exact.h"
#include "incidents/four_floats.h"
#include "incidents/fourier_grid.h"
#include "incidents/spline_spread.h"

namespace buurtatlas {

namespace {

constexpr double kMostNodes = 32e6;
/// Nodes per bandwidth. Errors fall with the square of it and worse for one incident alone; see density_test.
constexpr double kQuarticNodes = 16;
constexpr double kQuarticFineNodes = 60;
constexpr double kGaussianNodes = 4;
constexpr double kGaussianReach = 6;  // standard deviations that the grid goes on beyond the raster
/// A spot whose own kernel is less than this share of the highest value needs no finer grid.
constexpr double kMostSpotShare = 0.15;
/// The least that the nearest node gets of an incident: half a step away both ways, (23/48)^2.
constexpr double kLeastNodeShare = 0.2296;
constexpr int kMargin = 3;  ///< nodes around what is read
constexpr int kFewestRowsPerBand = 16;
constexpr int kMostBands = 32;
constexpr int kLanes = 4;

/// The frequencies of the quartic kernel, 48 J3(x) / x^3 where x is 2 pi bandwidths per wave, by x squared.
class QuarticFrequencies {
 public:
  explicit QuarticFrequencies(double mostSquared) : m_values(static_cast<std::size_t>(mostSquared / kStep) + 3) {
    tbb::parallel_for(std::size_t{0}, m_values.size(),
                      [this](std::size_t i) { m_values[i] = at(static_cast<double>(i)); });
  }

  [[nodiscard]] bool reaches(double squared) const {
    return squared / kStep + 2 < static_cast<double>(m_values.size());
  }
  /// By the parabola through three values.
  [[nodiscard]] float operator()(double squared) const {
    const double place = squared / kStep;
    const auto before = static_cast<std::size_t>(place);
    const auto past = static_cast<float>(place - static_cast<double>(before));
    const float a = m_values[before];
    const float b = m_values[before + 1];
    const float c = m_values[before + 2];
    return a + past * ((b - a) + 0.5F * (past - 1) * (c - 2 * b + a));
  }

  /// A table that reaches as far as asked, kept for the next time.
  static std::shared_ptr<const QuarticFrequencies> upTo(double squared) {
    static std::atomic<std::shared_ptr<const QuarticFrequencies>> kept;
    std::shared_ptr<const QuarticFrequencies> table = kept.load();
    if (!table || !table->reaches(squared)) {
      table = std::make_shared<const QuarticFrequencies>(squared);
      kept.store(table);
    }
    return table;
  }

 private:
  static constexpr double kStep = 0.25;

  static float at(double number) {
    const double x = std::sqrt(number * kStep);
    if (x < 0.5) {
      return static_cast<float>(1 - x * x / 16 + x * x * x * x / 640 - x * x * x * x * x * x / 46080);
    }
    return static_cast<float>(48 * jn(3, x) / (x * x * x));
  }

  std::vector<float> m_values;
};

/// Where the columns of a raster lie between the nodes; some more follow the last, so that four can be read at once.
class NodeColumns {
 public:
  NodeColumns(const Raster& raster, Point origin, double step) {
    const int padded = (raster.columns + kLanes - 1) / kLanes * kLanes + kLanes;
    for (int column = 0; column < padded; ++column) {
      const double x = (raster.centreOf(std::min(column, raster.columns - 1), 0).east - origin.east) / step;
      m_first.push_back(static_cast<int>(x) - 1);
      m_weights.push_back(splineWeights(static_cast<float>(x - std::floor(x))));
    }
  }

  [[nodiscard]] std::size_t count() const { return m_first.size(); }
  /// The values of a row of nodes at all columns.
  void read(const float* nodes, float* to) const {
    for (std::size_t column = 0; column < count(); column += kLanes) {
      const auto part = [&](std::size_t place) {
        return m_weights[column + place] * load(nodes + m_first[column + place]);
      };
      store(to + column, sumsOf(part(0), part(1), part(2), part(3)));
    }
  }

 private:
  std::vector<int> m_first = {};
  Unfilled<Four> m_weights = {};
};

/// Rows of nodes, each read at all columns of the raster once.
class ReadRows {
 public:
  ReadRows(const FourierGrid& nodes, const NodeColumns& columns) : m_nodes(nodes), m_columns(columns) {
    for (std::vector<float>& row : m_rows) {
      row.resize(columns.count());
    }
    m_numbers.fill(-1);
  }

  const float* of(int number) {
    const auto slot = static_cast<std::size_t>(number) % m_rows.size();
    if (m_numbers.at(slot) != number) {
      m_numbers.at(slot) = number;
      m_columns.read(m_nodes.row(number), m_rows.at(slot).data());
    }
    return m_rows.at(slot).data();
  }

 private:
  const FourierGrid& m_nodes;
  const NodeColumns& m_columns;
  std::array<std::vector<float>, 4> m_rows;
  std::array<int, 4> m_numbers = {};
};

/// The grid of nodes, which goes on beyond a raster as far as kernels reach.
class SplineGrid {
 public:
  SplineGrid(const Raster& raster, Kernel kernel, double bandwidth, double nodesPerBandwidth)
      : m_raster(raster),
        m_kernel(kernel),
        m_bandwidth(bandwidth),
        m_step(bandwidth / nodesPerBandwidth),
        m_reach(reachOf(kernel, bandwidth)),
        m_origin{.east = raster.northWest.east - m_reach - kMargin * m_step,
                 .north = raster.northWest.north - raster.rows * raster.cell.value - m_reach - kMargin * m_step},
        m_nodes(lengthOver(raster.columns), lengthOver(raster.rows)) {}

  static double reachOf(Kernel kernel, double bandwidth) {
    return kernel == Kernel::Quartic ? bandwidth : kGaussianReach * bandwidth;
  }

  /// Returns the most that a node has got.
  float spread(std::span<const Point> incidents) { return spreadOverNodes(incidents, m_origin, m_step, m_nodes); }

  /// From how much each node got to the coefficients of the density, in incidents per km2.
  void filter() {
    const std::vector<double> splineEast = splineFrequencies(m_nodes.columns());
    const std::vector<double> splineNorth = splineFrequencies(m_nodes.rows());
    const double perEast = 2 * std::numbers::pi * m_bandwidth / (m_nodes.columns() * m_step);
    const double perNorth = 2 * std::numbers::pi * m_bandwidth / (m_nodes.rows() * m_step);
    const double most = std::pow(perEast * m_nodes.columns() / 2, 2) + std::pow(perNorth * m_nodes.rows() / 2, 2);
    const auto quartic = m_kernel == Kernel::Quartic ? QuarticFrequencies::upTo(most) : nullptr;
    const double scale = kSquareMetresPerKm2 / (m_step * m_step) / m_nodes.columns() / m_nodes.rows();
    m_nodes.filter([&](int waves, std::span<float> factors) {
      const double east = waves * perEast * (waves * perEast);
      const double ofEast =
          scale / (splineEast[static_cast<std::size_t>(waves)] * splineEast[static_cast<std::size_t>(waves)]);
      const auto rows = static_cast<int>(factors.size());
      for (int row = 0; row <= rows / 2; ++row) {
        const double squared = east + row * perNorth * (row * perNorth);
        const double kernel = quartic ? (*quartic)(squared) : std::exp(-squared / 2);
        const double spline = splineNorth[static_cast<std::size_t>(row)];
        factors[static_cast<std::size_t>(row)] = static_cast<float>(ofEast * kernel / (spline * spline));
      }
      for (int row = rows / 2 + 1; row < rows; ++row) {
        factors[static_cast<std::size_t>(row)] = factors[static_cast<std::size_t>(rows - row)];
      }
    });
  }

  /// Reads the cells inside. Returns the highest of them.
  float read(const CellsInside& inside, Raster& raster) const {
    const NodeColumns columns(raster, m_origin, m_step);
    const int bands = std::clamp(raster.rows / kFewestRowsPerBand, 1, kMostBands);
    std::vector<float> highest(static_cast<std::size_t>(bands));
    tbb::parallel_for(0, bands, [&](int band) {
      ReadRows rows(m_nodes, columns);
      for (int row = raster.rows * band / bands; row < raster.rows * (band + 1) / bands; ++row) {
        const float most = readRow(row, inside.ofRow(row), rows, raster);
        highest[static_cast<std::size_t>(band)] = std::max(highest[static_cast<std::size_t>(band)], most);
      }
    });
    return std::ranges::max(highest);
  }

 private:
  [[nodiscard]] int lengthOver(int cells) const {
    const double nodes = (cells * m_raster.cell.value + 2 * m_reach) / m_step;
    return quickFourierLength(static_cast<int>(std::ceil(nodes)) + 2 * kMargin + 2);
  }

  /// The frequencies of a cubic B-spline over the nodes, (sin(x) / x)^4.
  static std::vector<double> splineFrequencies(int length) {
    std::vector<double> values;
    for (int waves = 0; waves <= length / 2; ++waves) {
      const double half = std::numbers::pi * waves / length;
      values.push_back(waves == 0 ? 1 : std::pow(std::sin(half) / half, 4));
    }
    return values;
  }

  float readRow(int row, std::span<const CellSpan> spans, ReadRows& rows, Raster& raster) const {
    if (spans.empty()) {
      return 0;
    }
    const double y = (raster.centreOf(0, row).north - m_origin.north) / m_step;
    const int first = static_cast<int>(y) - 1;
    const Four weights = splineWeights(static_cast<float>(y - std::floor(y)));
    const std::array<const float*, 4> from = {rows.of(first), rows.of(first + 1), rows.of(first + 2),
                                              rows.of(first + 3)};
    const auto at = [&](int column) {
      const Four sum = weights[0] * load(from[0] + column) + weights[1] * load(from[1] + column) +
                       weights[2] * load(from[2] + column) + weights[3] * load(from[3] + column);
      return sum > 0 ? sum : Four{};
    };
    float* to = raster.values.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns);
    Four highest = {};
    for (const CellSpan span : spans) {
      int column = span.begin;
      for (; column + kLanes <= span.end; column += kLanes) {
        const Four values = at(column);
        store(to + column, values);
        highest = values > highest ? values : highest;
      }
      const Four values = at(column);
      for (int rest = 0; rest < span.end - column; ++rest) {
        to[column + rest] = values[rest];
        highest[rest] = std::max(highest[rest], values[rest]);
      }
    }
    return std::max(std::max(highest[0], highest[1]), std::max(highest[2], highest[3]));
  }

  const Raster& m_raster;
  Kernel m_kernel;
  double m_bandwidth;
  double m_step;
  double m_reach;
  Point m_origin;
  FourierGrid m_nodes;
};

double nodesOver(double step, Kernel kernel, double bandwidth, const Raster& grid) {
  const double reach = 2 * SplineGrid::reachOf(kernel, bandwidth);
  return (grid.columns * grid.cell.value + reach) / step * ((grid.rows * grid.cell.value + reach) / step);
}

double peakOf(Kernel kernel, double bandwidth) {
  const double height = kernel == Kernel::Quartic ? 3.0 : 0.5;
  return height / (std::numbers::pi * bandwidth * bandwidth) * kSquareMetresPerKm2;
}

}  // namespace

bool isSplineQuicker(std::size_t incidents, Kernel kernel, Metres bandwidth, const Raster& grid) {
  constexpr double kPerIncident = 4;  // nanoseconds on one core, all of them
  constexpr double kPerNode = 12;
  constexpr double kPerExactCell = 0.7;
  const double step = bandwidth.value / (kernel == Kernel::Quartic ? kQuarticNodes : kGaussianNodes);
  const double nodes = nodesOver(step, kernel, bandwidth.value, grid);
  const double reach = densityReach(kernel, bandwidth.value) / grid.cell.value;
  const auto count = static_cast<double>(incidents);
  return nodes <= kMostNodes &&
         count * kPerIncident + nodes * kPerNode < count * std::numbers::pi * reach * reach * kPerExactCell;
}

Result<bool> sumBySplines(std::span<const Point> incidents, Kernel kernel, Metres bandwidth, const CellsInside& inside,
                          Raster& raster, const JobControl& control) {
  const auto sumWith = [&](double nodesPerBandwidth, double done) -> Result<bool> {
    const auto step = [&](double share) -> Result<void> {
      control.report(done + share / 2);
      return control.isStopped() ? fail(ErrorCode::Cancelled, "The density was cancelled.") : Result<void>();
    };
    SplineGrid grid(raster, kernel, bandwidth.value, nodesPerBandwidth);
    const float mostOnNode = grid.spread(incidents);
    if (auto stopped = step(0.5); !stopped) {
      return std::unexpected(stopped.error());
    }
    grid.filter();
    if (auto stopped = step(0.9); !stopped) {
      return std::unexpected(stopped.error());
    }
    const float highest = grid.read(inside, raster);
    return mostOnNode / kLeastNodeShare * peakOf(kernel, bandwidth.value) <= kMostSpotShare * highest;
  };
  if (kernel == Kernel::Gaussian) {
    return sumWith(kGaussianNodes, 0).transform([](bool) { return true; });
  }
  const Result<bool> isEven = sumWith(kQuarticNodes, 0);
  if (!isEven || *isEven) {
    return isEven;
  }
  if (nodesOver(bandwidth.value / kQuarticFineNodes, kernel, bandwidth.value, raster) > kMostNodes) {
    return false;
  }
  return sumWith(kQuarticFineNodes, 0.5).transform([](bool) { return true; });
}

}  // namespace buurtatlas
