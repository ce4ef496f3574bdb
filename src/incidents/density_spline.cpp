#include "incidents/density_spline.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <memory>
#include <numbers>
#include <vector>

#include "incidents/density_exact.h"
#include "incidents/fourier_grid.h"

namespace buurtatlas {

namespace {

constexpr double kSquareMetresPerKm2 = 1e6;
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
constexpr int kRowsPerBand = 16;

/// Four numbers that are added and multiplied at once.
using Four = float __attribute__((vector_size(16)));

Four load(const float* from) {
  Four four;
  std::memcpy(&four, from, sizeof four);
  return four;
}
void store(float* to, Four four) { std::memcpy(to, &four, sizeof four); }

/// What the four nodes around a place get, the first one step before it; `past` is the way from the second, 0 to 1.
Four splineWeights(float past) {
  constexpr Four kOnes{1.0F / 6, 4.0F / 6, 1.0F / 6, 0};
  constexpr Four kLinear{-3.0F / 6, 0, 3.0F / 6, 0};
  constexpr Four kSquare{3.0F / 6, -6.0F / 6, 3.0F / 6, 0};
  constexpr Four kCube{-1.0F / 6, 3.0F / 6, -3.0F / 6, 1.0F / 6};
  return kOnes + past * (kLinear + past * (kSquare + past * kCube));
}

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
  float spread(std::span<const Point> incidents) {
    const int parts = std::clamp(tbb::this_task_arena::max_concurrency(), 1, 4);
    const std::size_t size = m_nodes.stride() * static_cast<std::size_t>(m_nodes.rows());
    std::vector<std::vector<float>> others(static_cast<std::size_t>(parts) - 1);
    tbb::parallel_for(0, parts, [&](int part) {
      const std::size_t begin = incidents.size() * static_cast<std::size_t>(part) / static_cast<std::size_t>(parts);
      const std::size_t end = incidents.size() * (static_cast<std::size_t>(part) + 1) / static_cast<std::size_t>(parts);
      float* nodes = m_nodes.row(0);
      if (part > 0) {
        others[static_cast<std::size_t>(part) - 1].resize(size);
        nodes = others[static_cast<std::size_t>(part) - 1].data();
      }
      spreadInto(nodes, incidents.subspan(begin, end - begin));
    });
    std::vector<float> most(static_cast<std::size_t>(m_nodes.rows()));
    tbb::parallel_for(0, m_nodes.rows(), [&](int row) {
      float* sums = m_nodes.row(row);
      float highest = 0;
      for (const std::vector<float>& other : others) {
        const float* add = other.data() + static_cast<std::size_t>(row) * m_nodes.stride();
        for (std::size_t i = 0; i < m_nodes.stride(); ++i) {
          sums[i] += add[i];
        }
      }
      for (std::size_t i = 0; i < m_nodes.stride(); ++i) {
        highest = std::max(highest, sums[i]);
      }
      most[static_cast<std::size_t>(row)] = highest;
    });
    return std::ranges::max(most);
  }

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
    const Columns columns = columnsOf(raster);
    const int bands = (raster.rows + kRowsPerBand - 1) / kRowsPerBand;
    std::vector<float> highest(static_cast<std::size_t>(bands));
    tbb::parallel_for(0, bands, [&](int band) {
      ExpandedRows rows(m_nodes, columns);
      for (int row = band * kRowsPerBand; row < std::min((band + 1) * kRowsPerBand, raster.rows); ++row) {
        const float most = readRow(row, inside.ofRow(row), rows, raster);
        highest[static_cast<std::size_t>(band)] = std::max(highest[static_cast<std::size_t>(band)], most);
      }
    });
    return std::ranges::max(highest);
  }

 private:
  /// Where the columns of a raster lie between the nodes.
  struct Columns {
    std::vector<int> first = {};
    std::vector<std::array<float, 4>> weights = {};
  };

  /// Rows of nodes, each read at all columns of the raster once.
  class ExpandedRows {
   public:
    ExpandedRows(const FourierGrid& nodes, const Columns& columns) : m_nodes(nodes), m_columns(columns) {
      for (std::vector<float>& row : m_rows) {
        row.resize(columns.first.size());
      }
      m_numbers.fill(-1);
    }

    const float* of(int number) {
      const auto slot = static_cast<std::size_t>(number) % m_rows.size();
      if (m_numbers.at(slot) != number) {
        m_numbers.at(slot) = number;
        const float* from = m_nodes.row(number);
        float* to = m_rows.at(slot).data();
        for (std::size_t column = 0; column < m_columns.first.size(); ++column) {
          const Four part = load(m_columns.weights[column].data()) * load(from + m_columns.first[column]);
          to[column] = (part[0] + part[1]) + (part[2] + part[3]);
        }
      }
      return m_rows.at(slot).data();
    }

   private:
    const FourierGrid& m_nodes;
    const Columns& m_columns;
    std::array<std::vector<float>, 4> m_rows;
    std::array<int, 4> m_numbers = {};
  };

  [[nodiscard]] int lengthOver(int cells) const {
    const double nodes = (cells * m_raster.cell.value + 2 * m_reach) / m_step;
    return quickFourierLength(static_cast<int>(std::ceil(nodes)) + 2 * kMargin + 2);
  }

  void spreadInto(float* nodes, std::span<const Point> incidents) const {
    const double perStep = 1 / m_step;
    const double columns = m_nodes.columns() - 3;
    const double rows = m_nodes.rows() - 3;
    const std::size_t stride = m_nodes.stride();
    for (const Point incident : incidents) {
      const double x = (incident.east - m_origin.east) * perStep;
      const double y = (incident.north - m_origin.north) * perStep;
      if (!(x >= 1 && x < columns && y >= 1 && y < rows)) {
        continue;
      }
      const int column = static_cast<int>(x);
      const int row = static_cast<int>(y);
      const Four east = splineWeights(static_cast<float>(x - column));
      const Four north = splineWeights(static_cast<float>(y - row));
      float* node = nodes + static_cast<std::size_t>(row - 1) * stride + (column - 1);
      for (int i = 0; i < 4; ++i, node += stride) {
        store(node, load(node) + north[i] * east);
      }
    }
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

  [[nodiscard]] Columns columnsOf(const Raster& raster) const {
    Columns columns;
    for (int column = 0; column < raster.columns; ++column) {
      const double x = (raster.centreOf(column, 0).east - m_origin.east) / m_step;
      columns.first.push_back(static_cast<int>(x) - 1);
      store(columns.weights.emplace_back().data(), splineWeights(static_cast<float>(x - std::floor(x))));
    }
    return columns;
  }

  float readRow(int row, std::span<const CellSpan> spans, ExpandedRows& rows, Raster& raster) const {
    if (spans.empty()) {
      return 0;
    }
    const double y = (raster.centreOf(0, row).north - m_origin.north) / m_step;
    const int first = static_cast<int>(y) - 1;
    const Four weights = splineWeights(static_cast<float>(y - std::floor(y)));
    const std::array<const float*, 4> from = {rows.of(first), rows.of(first + 1), rows.of(first + 2),
                                              rows.of(first + 3)};
    float* to = raster.values.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns);
    float highest = 0;
    for (const CellSpan span : spans) {
      for (int column = span.begin; column < span.end; ++column) {
        const float value = weights[0] * from[0][column] + weights[1] * from[1][column] + weights[2] * from[2][column] +
                            weights[3] * from[3][column];
        to[column] = std::max(value, 0.0F);
        highest = std::max(highest, to[column]);
      }
    }
    return highest;
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
