#pragma once

// Private to geometry: the square cells behind ZoneIndex and PointGrid.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "geometry/millimetres.h"

namespace buurtatlas {

/// An upright rectangle on the 1 mm grid, both sides included.
struct GridBox {
  GridPoint low = {};
  GridPoint high = {};
};

/// Square cells over a rectangle, row by row from the south-west. A cell has its west and south side, not the others.
struct CellGrid {
  GridPoint origin = {};
  int shift = 0;  ///< the side of a cell is 2^shift mm, so that finding the cell of a point is exact and quick
  std::int64_t columns = 0;
  std::int64_t rows = 0;

  /// At most about as many cells as wished.
  static CellGrid over(const GridBox& box, std::size_t wishedCells) {
    CellGrid grid{.origin = box.low};
    const std::int64_t width = box.high.x - box.low.x;
    const std::int64_t height = box.high.y - box.low.y;
    do {
      ++grid.shift;
      grid.columns = (width >> grid.shift) + 1;
      grid.rows = (height >> grid.shift) + 1;
    } while (static_cast<double>(grid.columns) * static_cast<double>(grid.rows) > static_cast<double>(wishedCells) &&
             (grid.columns > 1 || grid.rows > 1));
    return grid;
  }

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(columns * rows); }
  [[nodiscard]] std::int64_t columnOf(std::int64_t x) const { return (x - origin.x) >> shift; }
  [[nodiscard]] std::int64_t rowOf(std::int64_t y) const { return (y - origin.y) >> shift; }
  [[nodiscard]] std::int64_t side() const { return std::int64_t{1} << shift; }
  [[nodiscard]] std::size_t cellAt(std::int64_t column, std::int64_t row) const {
    return static_cast<std::size_t>(row * columns + column);
  }
  [[nodiscard]] GridPoint cornerOf(std::int64_t column, std::int64_t row) const {
    return {.x = origin.x + (column << shift), .y = origin.y + (row << shift)};
  }
  [[nodiscard]] bool holds(GridPoint point) const {
    const std::int64_t column = columnOf(point.x);
    const std::int64_t row = rowOf(point.y);
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  /// Calls visit(column, row) for every cell the line from a to b touches, and perhaps for a few beside it.
  template <class Visit>
  void forEachCellOn(GridPoint a, GridPoint b, Visit visit) const;
};

template <class Visit>
void CellGrid::forEachCellOn(GridPoint a, GridPoint b, Visit visit) const {
  // Rounding in the division below stays far under this many millimetres.
  constexpr double kSlack = 2.0;
  if (a.y > b.y) {
    std::swap(a, b);
  }
  const double perRise = a.y == b.y ? 0.0 : static_cast<double>(b.x - a.x) / static_cast<double>(b.y - a.y);
  const auto lowX = static_cast<double>(std::min(a.x, b.x));
  const auto highX = static_cast<double>(std::max(a.x, b.x));
  const std::int64_t lastRow = std::min(rowOf(b.y), rows - 1);
  for (std::int64_t row = std::max<std::int64_t>(rowOf(a.y), 0); row <= lastRow; ++row) {
    double west = lowX;
    double east = highX;
    if (a.y != b.y) {
      const std::int64_t south = std::max(a.y, origin.y + (row << shift));
      const std::int64_t north = std::min(b.y, origin.y + ((row + 1) << shift));
      const double x0 = static_cast<double>(a.x) + perRise * static_cast<double>(south - a.y);
      const double x1 = static_cast<double>(a.x) + perRise * static_cast<double>(north - a.y);
      west = std::clamp(std::min(x0, x1) - kSlack, lowX, highX);
      east = std::clamp(std::max(x0, x1) + kSlack, lowX, highX);
    }
    const std::int64_t firstColumn = std::max<std::int64_t>(columnOf(static_cast<std::int64_t>(west)), 0);
    const std::int64_t lastColumn = std::min(columnOf(static_cast<std::int64_t>(east)), columns - 1);
    for (std::int64_t column = firstColumn; column <= lastColumn; ++column) {
      visit(column, row);
    }
  }
}

}  // namespace buurtatlas
