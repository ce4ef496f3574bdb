#include "viewmodels/cell_runs.h"

namespace buurtatlas {

namespace {

/// A longer row of cells is no longer a straight line on the map.
constexpr int kLongestRun = 32;

MultiPolygon groundOf(const Box& first, const Box& last) {
  return {{.outer = {{.east = first.west, .north = first.south},
                     {.east = last.east, .north = first.south},
                     {.east = last.east, .north = first.north},
                     {.east = first.west, .north = first.north}},
           .holes = {}}};
}

}  // namespace

std::vector<ColouredGround> cellRuns(const GroundCells& cells,
                                     const std::function<QColor(std::size_t cell)>& colourOf) {
  const auto colourAt = [&](std::size_t cell) {
    return cells.isGround[cell] != 0 ? colourOf(cell) : QColor(Qt::transparent);
  };
  std::vector<ColouredGround> runs;
  for (int row = 0; row < cells.rows; ++row) {
    const std::size_t first = static_cast<std::size_t>(row) * static_cast<std::size_t>(cells.columns);
    for (int column = 0; column < cells.columns;) {
      const std::size_t begin = first + static_cast<std::size_t>(column);
      const QColor colour = colourAt(begin);
      int length = 1;
      while (length < kLongestRun && column + length < cells.columns &&
             colourAt(begin + static_cast<std::size_t>(length)) == colour) {
        ++length;
      }
      if (colour.alpha() > 0) {
        runs.push_back(
            {.ground = groundOf(cells.boxOf(begin), cells.boxOf(begin + static_cast<std::size_t>(length) - 1)),
             .colour = colour});
      }
      column += length;
    }
  }
  return runs;
}

}  // namespace buurtatlas
