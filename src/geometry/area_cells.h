#pragma once

// Private to geometry: the cells behind ZoneIndex.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "geometry/areas_of_points.h"
#include "geometry/cell_band.h"
#include "geometry/cell_grid.h"

namespace buurtatlas {

/// Many areas laid over one grid of cells, in bands of rows that are small enough for the cache and are made side by
/// side.
class AreaCells {
 public:
  explicit AreaCells(const std::vector<MultiPolygon>& areas);

  [[nodiscard]] const CellGrid& grid() const { return m_grid; }
  /// The areas that hold a point, in rising order, behind what is there.
  void append(GridPoint point, std::vector<std::uint32_t>& out) const;
  /// The areas that hold each of the points.
  [[nodiscard]] AreasOfPoints areasAt(std::span<const Point> points) const;
  /// Calls visit(a, b) for every edge in a cell.
  template <class Visit>
  void forEachEdgeIn(std::int64_t column, std::int64_t row, Visit visit) const {
    bandOf(row).forEachEdgeIn(cellInBand(column, row), m_grid.cornerOf(column, row), visit);
  }

 private:
  /// A cell, and where in it a point lies.
  struct Place {
    const CellBand* band;
    std::size_t cell;
    GridPoint inCell;
    std::size_t point;
    std::uint32_t word;
  };

  void makeBands(const ClosedRings& rings, const std::vector<CellBand::Part>& parts);
  [[nodiscard]] bool find(Point point, Place& place) const;
  [[nodiscard]] const CellBand& bandOf(std::int64_t row) const {
    return m_bands[static_cast<std::size_t>(row >> m_bandShift)];
  }
  [[nodiscard]] std::size_t cellInBand(std::int64_t column, std::int64_t row) const {
    return m_grid.cellAt(column, row & ((std::int64_t{1} << m_bandShift) - 1));
  }

  CellGrid m_grid = {};
  int m_bandShift = 0;  ///< a band has 2^bandShift rows, the last one perhaps fewer
  std::vector<CellBand> m_bands = {};
};

}  // namespace buurtatlas
