#include "geometry/cells_inside.h"

#include <algorithm>
#include <cmath>
#include <compare>

#include "geometry/millimetres.h"

namespace buurtatlas {

namespace {

/// Where the border crosses the middle of a row: it passes east of the centres of all columns before this one.
struct Crossing {
  int row = 0;
  int column = 0;
  friend auto operator<=>(const Crossing&, const Crossing&) = default;
};

class Crossings {
 public:
  explicit Crossings(const Raster& grid) : m_grid(grid) {}

  void add(const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
      if (isOnGrid(a) && isOnGrid(b)) {
        addEdge(a, b);
      }
    }
  }

  std::vector<Crossing> sorted() && {
    std::ranges::sort(m_crossings);
    return std::move(m_crossings);
  }

 private:
  void addEdge(Point a, Point b) {
    const GridPoint from = gridPointOf(a);
    const GridPoint to = gridPointOf(b);
    // A row more on either side: the centres are rounded before they are compared.
    const int first = std::max(rowAt(std::max(a.north, b.north)) - 1, 0);
    const int last = std::min(rowAt(std::min(a.north, b.north)) + 1, m_grid.rows - 1);
    for (int row = first; row <= last; ++row) {
      const std::int64_t y = gridPointOf(m_grid.centreOf(0, row)).y;
      if ((from.y <= y) != (to.y <= y)) {
        m_crossings.push_back({.row = row, .column = columnOf(from, to, row)});
      }
    }
  }

  [[nodiscard]] int rowAt(double north) const {
    const double row = std::floor((m_grid.northWest.north - north) / m_grid.cell.value);
    return static_cast<int>(std::clamp(row, -2.0, m_grid.rows + 1.0));
  }

  [[nodiscard]] int columnOf(GridPoint a, GridPoint b, int row) const {
    const double share =
        (m_grid.centreOf(0, row).north * 1000.0 - static_cast<double>(a.y)) / static_cast<double>(b.y - a.y);
    const double east = (static_cast<double>(a.x) + share * static_cast<double>(b.x - a.x)) / 1000.0;
    const double guess = std::ceil((east - m_grid.northWest.east) / m_grid.cell.value - 0.5);
    int column = static_cast<int>(std::clamp(guess, 0.0, static_cast<double>(m_grid.columns)));
    const auto passesEast = [&](int of) { return passesEastOf(a, b, gridPointOf(m_grid.centreOf(of, row))); };
    while (column > 0 && !passesEast(column - 1)) {
      --column;
    }
    while (column < m_grid.columns && passesEast(column)) {
      ++column;
    }
    return column;
  }

  const Raster& m_grid;
  std::vector<Crossing> m_crossings = {};
};

}  // namespace

CellsInside::CellsInside(const MultiPolygon& area, const Raster& grid) {
  Crossings crossings(grid);
  for (const Polygon& part : area) {
    crossings.add(part.outer);
    for (const Ring& hole : part.holes) {
      crossings.add(hole);
    }
  }
  const std::vector<Crossing> sorted = std::move(crossings).sorted();
  auto crossing = sorted.begin();
  for (int row = 0; row < grid.rows; ++row) {
    m_rowBegins.push_back(m_spans.size());
    // Rings are closed, so that every row has an even number of them.
    for (; crossing != sorted.end() && crossing->row == row; crossing += 2) {
      if (const CellSpan span{.begin = crossing->column, .end = (crossing + 1)->column}; span.begin < span.end) {
        m_spans.push_back(span);
      }
    }
  }
  m_rowBegins.push_back(m_spans.size());
}

std::size_t CellsInside::count() const {
  std::size_t cells = 0;
  for (const CellSpan span : m_spans) {
    cells += static_cast<std::size_t>(span.end - span.begin);
  }
  return cells;
}

}  // namespace buurtatlas
