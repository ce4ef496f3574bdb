#pragma once

#include <cstddef>

#include "core/point.h"
#include "core/unfilled.h"
#include "core/units.h"

namespace buurtatlas {

/// A grid of numbers over the plane. Order: row by row from the north-west corner; a NaN is "no data". Values that are
/// made by resizing hold anything until they are written.
template <class Value>
struct RasterOf {
  int columns = 0;
  int rows = 0;
  Point northWest = {};  ///< the outer corner of the first cell
  Metres cell = {};      ///< the side of the square cells
  Unfilled<Value> values = {};

  [[nodiscard]] Value at(int column, int row) const {
    return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
  }
  [[nodiscard]] Point centreOf(int column, int row) const {
    return {.east = northWest.east + (column + 0.5) * cell.value, .north = northWest.north - (row + 0.5) * cell.value};
  }
  /// A grid of other numbers on the same cells.
  template <class Other>
  [[nodiscard]] RasterOf<Other> sameCells(Other value) const {
    return {.columns = columns,
            .rows = rows,
            .northWest = northWest,
            .cell = cell,
            .values = Unfilled<Other>(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), value)};
  }
};

using Raster = RasterOf<float>;
using ExactRaster = RasterOf<double>;

}  // namespace buurtatlas
