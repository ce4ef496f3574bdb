#pragma once

// Private to geometry: which cells of a grid an area fills, and which its border runs through.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/polygon.h"
#include "geometry/cell_grid.h"
#include "geometry/millimetres.h"

namespace buurtatlas {

/// Consecutive edges of one ring in one cell: those between vertices first and first + edges.
struct BorderRun {
  static constexpr std::uint32_t kNone = 0xffffffff;

  std::uint32_t cell = 0;
  std::uint32_t first = 0;
  std::uint32_t edges = 0;
  std::uint32_t previous = kNone;  ///< the run before it in the same cell
  bool cornerInside = false;       ///< whether the area holds the cell's south-west corner, by the border rule
};

/// Cells next to each other that lie inside as a whole.
struct InnerRun {
  std::uint32_t cell = 0;
  std::uint32_t cells = 0;
};

/// The vertices of many rings, each closed by its first vertex again.
struct ClosedRings {
  std::vector<GridPoint> vertices = {};
  std::vector<std::uint32_t> ringEnds = {};
  std::vector<GridBox> ringBoxes = {};

  /// Rings with a coordinate that is not a number are left out.
  void add(const MultiPolygon& area);
  /// The rings must be some.
  [[nodiscard]] GridBox boxOf(std::size_t firstRing, std::size_t lastRing) const;
};

/// Lays areas over a grid, one after the other; keeps its memory from one to the next.
class AreaRaster {
 public:
  explicit AreaRaster(const CellGrid& grid) : m_grid(grid) {}

  /// Lays the area made of the rings from firstRing up to lastRing of the rings.
  void lay(const ClosedRings& rings, std::size_t firstRing, std::size_t lastRing);

  /// Of the area laid last: in the order of the border, and of the cells.
  [[nodiscard]] const std::vector<BorderRun>& borderRuns() const { return m_borderRuns; }
  /// The last of the border runs in each cell that has some, in the order of the cells.
  [[nodiscard]] const std::vector<std::uint32_t>& lastRuns() const { return m_lastRuns; }
  [[nodiscard]] const std::vector<InnerRun>& innerRuns() const { return m_innerRuns; }

 private:
  struct Cell {
    std::uint32_t lastRun = BorderRun::kNone;
    bool turnsHere = false;  ///< the cells west of this one change sides
    bool cornerInside = false;
  };

  bool clip(const GridBox& box);
  [[nodiscard]] std::size_t placeOf(std::int64_t column, std::int64_t row) const {
    return static_cast<std::size_t>((row - m_firstRow) * (m_lastColumn - m_firstColumn + 1) + column - m_firstColumn);
  }
  void layRing(const ClosedRings& rings, std::uint32_t first, std::uint32_t last);
  void addEdge(std::uint32_t first, std::int64_t column, std::int64_t row);
  void turnCorners(GridPoint a, GridPoint b);
  void sweep();

  CellGrid m_grid;
  std::int64_t m_firstColumn = 0;
  std::int64_t m_lastColumn = 0;
  std::int64_t m_firstRow = 0;
  std::int64_t m_lastRow = 0;
  std::vector<Cell> m_cells = {};
  std::vector<char> m_rowTurns = {};            ///< whether an odd number of the cells of a row turns
  std::vector<std::uint32_t> m_runPlaces = {};  ///< per border run, its place among the cells
  std::vector<BorderRun> m_borderRuns = {};
  std::vector<std::uint32_t> m_lastRuns = {};
  std::vector<InnerRun> m_innerRuns = {};
};

}  // namespace buurtatlas
