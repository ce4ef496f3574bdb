#include "incidents/ground_cells.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <format>
#include <utility>

#include "geometry/measure.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

constexpr double kMillimetres = 1000;
constexpr double kRounding = 1e-9;  ///< of a crossing with a line between cells, in cells; 1 mm is more

std::int64_t millimetresOf(double metres) { return std::llround(metres * kMillimetres); }

std::int64_t flooredRatio(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// A place in units of the cells' side; whole on the lines between cells.
struct Place {
  double column = 0;  ///< eastwards
  double row = 0;     ///< northwards
};

Place placeOf(Point point, double side) { return {.column = point.east / side, .row = point.north / side}; }

/// Marks the cells whose inside a border passes through: of these a part is ground, whatever their centre is.
class BorderMarks {
 public:
  explicit BorderMarks(GroundCells& cells) : m_cells(cells), m_side(millimetresPerSide(cells)) {}

  void add(const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      addEdge(inMillimetres(ring[i]), inMillimetres(ring[(i + 1) % ring.size()]));
    }
  }

 private:
  static double millimetresPerSide(const GroundCells& cells) {
    return static_cast<double>(millimetresOf(cells.side.value));
  }
  // A quotient of whole numbers is exact where it is whole, so that a border along a line between cells is seen as one.
  [[nodiscard]] Place inMillimetres(Point point) const {
    return placeOf({.east = static_cast<double>(millimetresOf(point.east)),
                    .north = static_cast<double>(millimetresOf(point.north))},
                   m_side);
  }

  void addEdge(Place a, Place b) {
    if (a.row > b.row) {
      std::swap(a, b);
    }
    const double lowest = std::floor(a.row);
    if (a.row == b.row) {
      if (a.row != lowest) {
        mark(lowest, a.column, b.column);
      }
      return;
    }
    for (double row = lowest; row < b.row; ++row) {
      mark(row, columnAt(a, b, std::max(row, a.row)), columnAt(a, b, std::min(row + 1, b.row)));
    }
  }

  static double columnAt(Place a, Place b, double row) {
    if (row == a.row || row == b.row) {
      return row == a.row ? a.column : b.column;
    }
    const auto [west, east] = std::minmax(a.column, b.column);
    return std::clamp(a.column + (b.column - a.column) * ((row - a.row) / (b.row - a.row)), west, east);
  }

  // The cells of a row that an edge passes through between two columns, ends not included.
  void mark(double row, double from, double to) {
    const auto first = static_cast<std::int64_t>(std::floor(std::min(from, to) + kRounding)) - m_cells.firstColumn;
    const auto end = static_cast<std::int64_t>(std::ceil(std::max(from, to) - kRounding)) - m_cells.firstColumn;
    const std::int64_t begin = (m_cells.topRow - static_cast<std::int64_t>(row)) * m_cells.columns;
    for (std::int64_t column = first; column < end; ++column) {
      m_cells.isGround[static_cast<std::size_t>(begin + column)] = 1;
    }
  }

  GroundCells& m_cells;
  double m_side;
};

void markCentres(const MultiPolygon& ground, GroundCells& cells) {
  const ZoneIndex index(std::vector<MultiPolygon>{ground});
  tbb::parallel_for(0, cells.rows, [&](int row) {
    const auto columns = static_cast<std::size_t>(cells.columns);
    const std::size_t begin = static_cast<std::size_t>(row) * columns;
    std::vector<Point> centres;
    centres.reserve(columns);
    for (std::size_t column = 0; column < columns; ++column) {
      centres.push_back(cells.centreOf(begin + column));
    }
    const AreasOfPoints held = index.areasAt(centres);
    for (std::size_t column = 0; column < columns; ++column) {
      cells.isGround[begin + column] = held.of(column).empty() ? 0 : 1;
    }
  });
}

/// Where a line crosses the lines between cells, as shares of its way from a to b, with both ends.
std::vector<double> crossingsOf(Place a, Place b) {
  std::vector<double> shares = {0, 1};
  const auto add = [&shares](double from, double to) {
    for (double line = std::floor(std::min(from, to)) + 1; line < std::max(from, to); ++line) {
      shares.push_back((line - from) / (to - from));
    }
  };
  add(a.column, b.column);
  add(a.row, b.row);
  std::ranges::sort(shares);
  return shares;
}

}  // namespace

std::optional<std::size_t> GroundCells::cellAt(Point point) const {
  constexpr double kFarthest = 1e9;
  if (!(std::abs(point.east) < kFarthest && std::abs(point.north) < kFarthest)) {
    return std::nullopt;
  }
  const std::int64_t millimetres = millimetresOf(side.value);
  const std::int64_t column = flooredRatio(millimetresOf(point.east), millimetres) - firstColumn;
  const std::int64_t row = topRow - flooredRatio(millimetresOf(point.north), millimetres);
  if (column < 0 || column >= columns || row < 0 || row >= rows) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(row * columns + column);
}

Point GroundCells::centreOf(std::size_t cell) const {
  const auto place = static_cast<std::int64_t>(cell);
  return {.east = (static_cast<double>(firstColumn + place % columns) + 0.5) * side.value,
          .north = (static_cast<double>(topRow - place / columns) + 0.5) * side.value};
}

Box GroundCells::boxOf(std::size_t cell) const {
  const Point centre = centreOf(cell);
  const double half = side.value / 2;
  return {.west = centre.east - half,
          .south = centre.north - half,
          .east = centre.east + half,
          .north = centre.north + half};
}

Result<GroundCells> layCells(const MultiPolygon& ground, Metres side) {
  const Box box = boundsOf(ground);
  if (!(side.value >= 1) || !std::isfinite(side.value) ||
      static_cast<double>(millimetresOf(side.value)) / kMillimetres != side.value) {
    return fail(ErrorCode::InvalidInput, "Cells must be at least 1 m wide, in whole millimetres.");
  }
  if (box.isEmpty()) {
    return fail(ErrorCode::InvalidInput, "There is no ground to lay cells over; import the boundary first.");
  }
  const std::int64_t millimetres = millimetresOf(side.value);
  const auto floored = [millimetres](double metres) { return flooredRatio(millimetresOf(metres), millimetres); };
  const std::int64_t firstColumn = floored(box.west);
  const std::int64_t topRow = -floored(-box.north) - 1;
  const std::int64_t columns = std::max<std::int64_t>(1, -floored(-box.east) - firstColumn);
  const std::int64_t rows = std::max<std::int64_t>(1, topRow + 1 - floored(box.south));
  const double many = static_cast<double>(columns) * static_cast<double>(rows);
  if (many > static_cast<double>(kMostGroundCells)) {
    const double enough = 1.01 * side.value * std::sqrt(many / static_cast<double>(kMostGroundCells));
    return fail(ErrorCode::InvalidInput, "Cells of %1 m are too many for this ground; take cells of %2 m or more.",
                {std::format("{:g}", side.value), std::format("{:.0f}", std::ceil(enough))});
  }
  GroundCells cells{.columns = static_cast<int>(columns),
                    .rows = static_cast<int>(rows),
                    .firstColumn = firstColumn,
                    .topRow = topRow,
                    .side = side};
  cells.isGround.resize(static_cast<std::size_t>(cells.columns) * static_cast<std::size_t>(cells.rows));
  markCentres(ground, cells);
  BorderMarks marks(cells);
  for (const Polygon& part : ground) {
    marks.add(part.outer);
    std::ranges::for_each(part.holes, [&marks](const Ring& hole) { marks.add(hole); });
  }
  cells.ground = std::ranges::count(cells.isGround, 1);
  return cells;
}

CellCounts countPerCell(const GroundCells& cells, const MultiPolygon& ground, std::span<const Point> points) {
  const AreasOfPoints held = ZoneIndex(std::vector<MultiPolygon>{ground}).areasAt(points);
  CellCounts counts;
  counts.perCell.resize(cells.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto cell = held.of(i).empty() ? std::nullopt : cells.cellAt(points[i]);
    if (cell) {
      ++counts.perCell[*cell];
      ++counts.counted;
    }
  }
  counts.offGround = static_cast<std::int64_t>(points.size()) - counts.counted;
  return counts;
}

void addLengthPerCell(const GroundCells& cells, const LineString& line, std::vector<double>& metres) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1];
    const Point b = line[i];
    const double length = distanceBetween(a, b).value;
    const std::vector<double> shares = crossingsOf(placeOf(a, cells.side.value), placeOf(b, cells.side.value));
    for (std::size_t piece = 1; piece < shares.size(); ++piece) {
      const double middle = (shares[piece - 1] + shares[piece]) / 2;
      const auto cell =
          cells.cellAt({.east = a.east + middle * (b.east - a.east), .north = a.north + middle * (b.north - a.north)});
      if (cell) {
        metres[*cell] += (shares[piece] - shares[piece - 1]) * length;
      }
    }
  }
}

}  // namespace buurtatlas
