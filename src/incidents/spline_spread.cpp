#include "incidents/spline_spread.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/unfilled.h"
#include "incidents/four_floats.h"

namespace buurtatlas {

namespace {

constexpr int kTaps = 4;  ///< nodes a point reaches either way, of which one lies before its cell
constexpr std::size_t kTapsOfCell = 16;
constexpr int kRowsPerStrip = 32;
constexpr std::size_t kMostParts = 16;
constexpr std::size_t kPointsPerPart = 65'536;

/// The points of one row of cells, summed cell by cell: the 16 nodes around a cell fill one line of the cache, and
/// only when the row is done do neighbours add up theirs.
class CellRow {
 public:
  explicit CellRow(int columns) : m_taps(static_cast<std::size_t>(columns) * kTapsOfCell) {}

  void add(int column, Four east, Four north) {
    float* taps = m_taps.data() + static_cast<std::size_t>(column) * kTapsOfCell;
    for (int i = 0; i < kTaps; ++i, taps += kTaps) {
      store(taps, load(taps) + north[i] * east);
    }
    m_first = std::min(m_first, column);
    m_last = std::max(m_last, column);
  }

  /// Adds all to the four rows of nodes and begins anew.
  void moveTo(const std::array<float*, kTaps>& rows) {
    if (m_first > m_last) {
      return;
    }
    std::array<Four, kTaps> sums = {};
    for (int column = m_first; column <= m_last + kTaps - 1; ++column) {
      float* taps = m_taps.data() + static_cast<std::size_t>(column) * kTapsOfCell;
      for (std::size_t i = 0; i < kTaps; ++i, taps += kTaps) {
        const Four sum = sums.at(i) + load(taps);
        store(taps, Four{});
        rows.at(i)[column - 1] += sum[0];
        sums.at(i) = __builtin_shufflevector(sum, Four{}, 1, 2, 3, 4);
      }
    }
    m_first = kNone;
    m_last = -1;
  }

 private:
  static constexpr int kNone = 1 << 30;

  std::vector<float> m_taps;
  int m_first = kNone;
  int m_last = -1;
};

class Spreading {
 public:
  Spreading(Point first, double step, FourierGrid& nodes)
      : m_first(first), m_perStep(1 / step), m_nodes(nodes), m_spills(static_cast<std::size_t>(strips())) {}

  float spread(std::span<const Point> points) {
    if (!spreadInOrder(points, beginsInOrder(points))) {
      std::vector<std::size_t> begins;
      const Unfilled<Point> sorted = inRows(points, begins);
      spreadInOrder(sorted, begins);
    }
    return addSpills();
  }

 private:
  using Begins = std::vector<std::size_t>;  ///< of each row of cells, and of what lies beyond the last

  [[nodiscard]] int strips() const { return (m_nodes.rows() + kRowsPerStrip - 1) / kRowsPerStrip; }
  /// Cells, or their nodes, would stand beyond the edge outside of these.
  [[nodiscard]] int endOfColumns() const { return m_nodes.columns() - kTaps + 1; }
  [[nodiscard]] int endOfRows() const { return m_nodes.rows() - kTaps + 1; }
  [[nodiscard]] double northOf(Point point) const { return (point.north - m_first.north) * m_perStep; }
  [[nodiscard]] double eastOf(Point point) const { return (point.east - m_first.east) * m_perStep; }
  /// 0 for none.
  [[nodiscard]] int rowOf(Point point) const {
    const double north = northOf(point);
    return north >= 1 && north < endOfRows() ? static_cast<int>(north) : 0;
  }

  /// Where the rows begin if the points come from south to north.
  [[nodiscard]] Begins beginsInOrder(std::span<const Point> points) const {
    Begins begins(static_cast<std::size_t>(endOfRows()) + 1);
    tbb::parallel_for(1, endOfRows() + 1, [&](int row) {
      const auto begin = std::ranges::partition_point(points, [&](Point point) { return northOf(point) < row; });
      begins[static_cast<std::size_t>(row)] = static_cast<std::size_t>(begin - points.begin());
    });
    return begins;
  }

  /// False when a point is found that does not lie in the row where it should.
  bool spreadInOrder(std::span<const Point> points, const Begins& begins) {
    const auto isOutside = [this](Point point) { return rowOf(point) == 0; };
    if (!std::ranges::is_sorted(begins) || !std::ranges::all_of(points.first(begins[1]), isOutside) ||
        !std::ranges::all_of(points.subspan(begins.back()), isOutside)) {
      return false;
    }
    std::atomic<bool> isInOrder = true;
    tbb::parallel_for(0, strips(), [&](int strip) {
      if (isInOrder && !spreadStrip(strip, points, begins)) {
        isInOrder = false;
      }
    });
    return isInOrder;
  }

  bool spreadStrip(int strip, std::span<const Point> points, const Begins& begins) {
    const int firstNode = strip * kRowsPerStrip;
    const int endNode = std::min(firstNode + kRowsPerStrip, m_nodes.rows());
    std::vector<float>& spill = m_spills[static_cast<std::size_t>(strip)];
    spill.assign(m_nodes.stride() * (kTaps - 1), 0);
    std::fill(m_nodes.row(firstNode), m_nodes.row(endNode), 0.0F);
    CellRow cells(m_nodes.columns());
    for (int row = firstNode + 1; row < std::min(endNode + 1, endOfRows()); ++row) {
      const std::size_t begin = begins[static_cast<std::size_t>(row)];
      if (!addRow(row, points.subspan(begin, begins[static_cast<std::size_t>(row) + 1] - begin), cells)) {
        return false;
      }
      std::array<float*, kTaps> rows = {};
      for (int i = 0; i < kTaps; ++i) {
        const int node = row - 1 + i;
        rows.at(static_cast<std::size_t>(i)) =
            node < endNode ? m_nodes.row(node)
                           : spill.data() + static_cast<std::size_t>(node - endNode) * m_nodes.stride();
      }
      cells.moveTo(rows);
    }
    return true;
  }

  bool addRow(int row, std::span<const Point> points, CellRow& cells) const {
    const double end = endOfColumns();
    for (const Point point : points) {
      const double north = northOf(point);
      if (!(north >= row && north < row + 1)) {
        return false;
      }
      const double east = eastOf(point);
      if (east >= 1 && east < end) {
        const int column = static_cast<int>(east);
        cells.add(column, splineWeights(static_cast<float>(east - column)),
                  splineWeights(static_cast<float>(north - row)));
      }
    }
    return true;
  }

  /// The points that lie on the grid, row by row, each row in the order in which they came.
  [[nodiscard]] Unfilled<Point> inRows(std::span<const Point> points, Begins& begins) const {
    const auto rows = static_cast<std::size_t>(endOfRows()) + 1;
    const std::size_t parts = std::clamp(points.size() / kPointsPerPart, std::size_t{1}, kMostParts);
    const auto partOf = [&](std::size_t part) {
      const std::size_t begin = points.size() * part / parts;
      return points.subspan(begin, points.size() * (part + 1) / parts - begin);
    };
    std::vector<Begins> places(parts, Begins(rows));
    tbb::parallel_for(std::size_t{0}, parts, [&](std::size_t part) {
      for (const Point point : partOf(part)) {
        ++places[part][static_cast<std::size_t>(rowOf(point))];
      }
    });
    begins.assign(rows, 0);
    std::size_t end = 0;
    for (std::size_t row = 1; row < rows; ++row) {
      begins[row] = end;
      for (Begins& ofPart : places) {
        end += std::exchange(ofPart[row], end);
      }
    }
    Unfilled<Point> sorted(end);
    tbb::parallel_for(std::size_t{0}, parts, [&](std::size_t part) {
      for (const Point point : partOf(part)) {
        if (const int row = rowOf(point); row > 0) {
          sorted[places[part][static_cast<std::size_t>(row)]++] = point;
        }
      }
    });
    return sorted;
  }

  /// Adds what strips gave to nodes of the next one. Returns the most that a node got.
  float addSpills() {
    std::vector<float> most(m_spills.size());
    tbb::parallel_for(0, strips(), [&](int strip) {
      const int first = strip * kRowsPerStrip;
      const int end = std::min(first + kRowsPerStrip, m_nodes.rows());
      if (strip > 0) {
        const std::vector<float>& spill = m_spills[static_cast<std::size_t>(strip) - 1];
        float* node = m_nodes.row(first);
        const std::size_t count = m_nodes.stride() * static_cast<std::size_t>(std::min(kTaps - 1, end - first));
        for (std::size_t i = 0; i < count; ++i) {
          node[i] += spill[i];
        }
      }
      Four highest = {};
      for (const float* node = m_nodes.row(first); node < m_nodes.row(end); node += kTaps) {
        const Four here = load(node);
        highest = here > highest ? here : highest;
      }
      most[static_cast<std::size_t>(strip)] =
          std::max(std::max(highest[0], highest[1]), std::max(highest[2], highest[3]));
    });
    return std::ranges::max(most);
  }

  Point m_first;
  double m_perStep;
  FourierGrid& m_nodes;
  std::vector<std::vector<float>> m_spills;  ///< of each strip, what it gives to the first nodes of the next
};

}  // namespace

float spreadOverNodes(std::span<const Point> points, Point first, double step, FourierGrid& nodes) {
  return Spreading(first, step, nodes).spread(points);
}

}  // namespace buurtatlas
