#include "geometry/area_raster.h"

#include <algorithm>

namespace buurtatlas {

namespace {

void addRing(const Ring& ring, Outline& outline) {
  if (ring.size() < 3 || !std::ranges::all_of(ring, isOnGrid)) {
    return;
  }
  for (const Point point : ring) {
    outline.vertices.push_back(gridPointOf(point));
  }
  outline.vertices.push_back(gridPointOf(ring.front()));
  outline.ringEnds.push_back(static_cast<std::uint32_t>(outline.vertices.size()));
}

}  // namespace

void Outline::add(const MultiPolygon& area) {
  for (const Polygon& part : area) {
    addRing(part.outer, *this);
    for (const Ring& hole : part.holes) {
      addRing(hole, *this);
    }
  }
}

void AreaRaster::lay(const Outline& outline, std::size_t firstRing, std::size_t lastRing) {
  m_borderRuns.clear();
  m_innerRuns.clear();
  if (firstRing == lastRing) {
    return;
  }
  std::uint32_t first = firstRing == 0 ? 0 : outline.ringEnds[firstRing - 1];
  if (!clip(outline, first, outline.ringEnds[lastRing - 1])) {
    return;
  }
  for (std::size_t ring = firstRing; ring < lastRing; ++ring) {
    const std::uint32_t end = outline.ringEnds[ring];
    for (; first + 1 < end; ++first) {
      layEdge(outline, first);
    }
    first = end;
  }
  sweep();
}

bool AreaRaster::clip(const Outline& outline, std::uint32_t firstVertex, std::uint32_t lastVertex) {
  GridPoint low = outline.vertices[firstVertex];
  GridPoint high = low;
  for (std::uint32_t i = firstVertex; i < lastVertex; ++i) {
    const GridPoint vertex = outline.vertices[i];
    low = {.x = std::min(low.x, vertex.x), .y = std::min(low.y, vertex.y)};
    high = {.x = std::max(high.x, vertex.x), .y = std::max(high.y, vertex.y)};
  }
  m_firstColumn = std::max<std::int64_t>(m_grid.columnOf(low.x), 0);
  m_lastColumn = std::min(m_grid.columnOf(high.x), m_grid.columns - 1);
  m_firstRow = std::max<std::int64_t>(m_grid.rowOf(low.y), 0);
  m_lastRow = std::min(m_grid.rowOf(high.y), m_grid.rows - 1);
  if (m_firstColumn > m_lastColumn || m_firstRow > m_lastRow) {
    return false;
  }
  m_cells.assign(static_cast<std::size_t>((m_lastColumn - m_firstColumn + 1) * (m_lastRow - m_firstRow + 1)), Cell{});
  return true;
}

AreaRaster::Cell& AreaRaster::cellAt(std::int64_t column, std::int64_t row) {
  return m_cells[static_cast<std::size_t>((row - m_firstRow) * (m_lastColumn - m_firstColumn + 1) + column -
                                          m_firstColumn)];
}

void AreaRaster::layEdge(const Outline& outline, std::uint32_t first) {
  const GridPoint a = outline.vertices[first];
  const GridPoint b = outline.vertices[first + 1];
  m_grid.forEachCellOn(a, b, [&](std::int64_t column, std::int64_t row) {
    std::uint32_t& lastRun = cellAt(column, row).lastRun;
    if (lastRun != kNoRun && m_borderRuns[lastRun].first + m_borderRuns[lastRun].edges == first) {
      ++m_borderRuns[lastRun].edges;
      return;
    }
    lastRun = static_cast<std::uint32_t>(m_borderRuns.size());
    m_borderRuns.push_back(
        {.cell = static_cast<std::uint32_t>(m_grid.cellAt(column, row)), .first = first, .edges = 1});
  });
  turnCorners(a, b);
}

void AreaRaster::turnCorners(GridPoint a, GridPoint b) {
  const std::int64_t lowY = std::min(a.y, b.y);
  const std::int64_t highY = std::max(a.y, b.y);
  if (lowY == highY) {
    return;
  }
  const double perRise = static_cast<double>(b.x - a.x) / static_cast<double>(b.y - a.y);
  const std::int64_t lastRow = std::min(m_grid.rowOf(highY), m_lastRow);
  for (std::int64_t row = std::max(m_grid.rowOf(lowY), m_firstRow); row <= lastRow; ++row) {
    const std::int64_t y = m_grid.cornerOf(0, row).y;
    if ((a.y <= y) == (b.y <= y)) {
      continue;
    }
    const double x = static_cast<double>(a.x) + perRise * static_cast<double>(y - a.y);
    std::int64_t column = std::clamp(m_grid.columnOf(static_cast<std::int64_t>(x)), m_firstColumn - 1, m_lastColumn);
    // The division only says where to look; the exact question decides.
    while (column >= m_firstColumn && !passesEastOf(a, b, m_grid.cornerOf(column, row))) {
      --column;
    }
    while (column < m_lastColumn && passesEastOf(a, b, m_grid.cornerOf(column + 1, row))) {
      ++column;
    }
    if (column >= m_firstColumn) {
      cellAt(column, row).turnsHere ^= true;
    }
  }
}

void AreaRaster::sweep() {
  for (std::int64_t row = m_firstRow; row <= m_lastRow; ++row) {
    bool isInside = false;
    for (std::int64_t column = m_lastColumn; column >= m_firstColumn; --column) {
      Cell& cell = cellAt(column, row);
      isInside ^= cell.turnsHere;
      cell.cornerInside = isInside;
    }
    std::uint32_t cells = 0;
    for (std::int64_t column = m_firstColumn; column <= m_lastColumn + 1; ++column) {
      const bool isWhole =
          column <= m_lastColumn && cellAt(column, row).cornerInside && cellAt(column, row).lastRun == kNoRun;
      if (isWhole) {
        ++cells;
      } else if (cells > 0) {
        m_innerRuns.push_back({.cell = static_cast<std::uint32_t>(m_grid.cellAt(column, row)) - cells, .cells = cells});
        cells = 0;
      }
    }
  }
  for (BorderRun& run : m_borderRuns) {
    const auto column = static_cast<std::int64_t>(run.cell) % m_grid.columns;
    const auto row = static_cast<std::int64_t>(run.cell) / m_grid.columns;
    run.cornerInside = cellAt(column, row).cornerInside;
  }
}

}  // namespace buurtatlas
