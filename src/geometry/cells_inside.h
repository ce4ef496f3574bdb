#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "core/raster.h"

namespace buurtatlas {

/// Cells next to each other in a row, from the first up to `end`.
struct CellSpan {
  int begin = 0;
  int end = 0;
  friend bool operator==(const CellSpan&, const CellSpan&) = default;
};

/// Which cells of a grid have their centre in an area, row by row, with the border rule of ZoneIndex. Exact on the 1 mm
/// grid, to which the centres are rounded.
class CellsInside {
 public:
  /// Of the grid only the cells count, not the values.
  CellsInside(const MultiPolygon& area, const Raster& grid);

  /// Order: from west to east.
  [[nodiscard]] std::span<const CellSpan> ofRow(int row) const {
    const std::size_t first = m_rowBegins[static_cast<std::size_t>(row)];
    return std::span(m_spans).subspan(first, m_rowBegins[static_cast<std::size_t>(row) + 1] - first);
  }
  /// How many there are in all rows.
  [[nodiscard]] std::size_t count() const;

 private:
  std::vector<std::size_t> m_rowBegins = {};
  std::vector<CellSpan> m_spans = {};
};

}  // namespace buurtatlas
