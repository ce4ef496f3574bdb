#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/polygon.h"
#include "incidents/ground_cells.h"

namespace buurtatlas::test {

inline MultiPolygon groundOf(double east, double north) {
  return {{.outer = {{.east = 0, .north = 0},
                     {.east = east, .north = 0},
                     {.east = east, .north = north},
                     {.east = 0, .north = north}},
           .holes = {}}};
}

/// A grid of cells of 100 m with a count in each, given row by row from the north-west.
struct CountedGrid {
  GroundCells cells = {};
  CellCounts counts = {};
};

inline CountedGrid gridOf(int columns, std::vector<std::uint32_t> perCell) {
  const int rows = static_cast<int>(perCell.size()) / columns;
  CountedGrid grid{.cells = *layCells(groundOf(columns * 100.0, rows * 100.0), Metres(100))};
  for (const std::uint32_t count : perCell) {
    grid.counts.counted += count;
  }
  grid.counts.perCell = std::move(perCell);
  return grid;
}

/// Five by five cells with ten incidents in the middle one.
inline CountedGrid tenInTheMiddle() {
  std::vector<std::uint32_t> counts(25);
  counts[12] = 10;
  return gridOf(5, std::move(counts));
}

}  // namespace buurtatlas::test
