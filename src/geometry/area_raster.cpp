#include "geometry/area_raster.h"

#include <algorithm>

namespace buurtatlas {

namespace {

void addRing(const Ring& ring, ClosedRings& rings) {
  if (ring.size() < 3 || !std::ranges::all_of(ring, isOnGrid)) {
    return;
  }
  GridBox box{.low = gridPointOf(ring.front()), .high = gridPointOf(ring.front())};
  for (const Point point : ring) {
    const GridPoint vertex = gridPointOf(point);
    box.low = {.x = std::min(box.low.x, vertex.x), .y = std::min(box.low.y, vertex.y)};
    box.high = {.x = std::max(box.high.x, vertex.x), .y = std::max(box.high.y, vertex.y)};
    rings.vertices.push_back(vertex);
  }
  rings.vertices.push_back(gridPointOf(ring.front()));
  rings.ringEnds.push_back(static_cast<std::uint32_t>(rings.vertices.size()));
  rings.ringBoxes.push_back(box);
}

}  // namespace

void ClosedRings::add(const MultiPolygon& area) {
  for (const Polygon& part : area) {
    addRing(part.outer, *this);
    for (const Ring& hole : part.holes) {
      addRing(hole, *this);
    }
  }
}

GridBox ClosedRings::boxOf(std::size_t firstRing, std::size_t lastRing) const {
  GridBox box = ringBoxes[firstRing];
  for (std::size_t ring = firstRing + 1; ring < lastRing; ++ring) {
    const GridBox& more = ringBoxes[ring];
    box.low = {.x = std::min(box.low.x, more.low.x), .y = std::min(box.low.y, more.low.y)};
    box.high = {.x = std::max(box.high.x, more.high.x), .y = std::max(box.high.y, more.high.y)};
  }
  return box;
}

void AreaRaster::lay(const ClosedRings& rings, std::size_t firstRing, std::size_t lastRing) {
  m_borderRuns.clear();
  m_runPlaces.clear();
  m_lastRuns.clear();
  m_innerRuns.clear();
  if (firstRing == lastRing || !clip(rings.boxOf(firstRing, lastRing))) {
    return;
  }
  for (std::size_t ring = firstRing; ring < lastRing; ++ring) {
    layRing(rings, ring == 0 ? 0 : rings.ringEnds[ring - 1], rings.ringEnds[ring] - 1);
  }
  sweep();
}

bool AreaRaster::clip(const GridBox& box) {
  m_firstColumn = std::max<std::int64_t>(m_grid.columnOf(box.low.x), 0);
  m_lastColumn = std::min(m_grid.columnOf(box.high.x), m_grid.columns - 1);
  m_firstRow = std::max<std::int64_t>(m_grid.rowOf(box.low.y), 0);
  m_lastRow = std::min(m_grid.rowOf(box.high.y), m_grid.rows - 1);
  if (m_firstColumn > m_lastColumn || m_firstRow > m_lastRow) {
    return false;
  }
  const auto rows = static_cast<std::size_t>(m_lastRow - m_firstRow + 1);
  m_cells.assign(rows * static_cast<std::size_t>(m_lastColumn - m_firstColumn + 1), Cell{});
  m_rowTurns.assign(rows, 0);
  return true;
}

void AreaRaster::layRing(const ClosedRings& rings, std::uint32_t first, std::uint32_t last) {
  GridPoint a = rings.vertices[first];
  std::int64_t columnA = m_grid.columnOf(a.x);
  std::int64_t rowA = m_grid.rowOf(a.y);
  for (; first < last; ++first) {
    const GridPoint b = rings.vertices[first + 1];
    const std::int64_t columnB = m_grid.columnOf(b.x);
    const std::int64_t rowB = m_grid.rowOf(b.y);
    const bool isBeside = (rowA < m_firstRow && rowB < m_firstRow) || (rowA > m_lastRow && rowB > m_lastRow);
    if (!isBeside) {
      if (rowA != rowB) {
        m_grid.forEachCellOn(a, b, [&](std::int64_t column, std::int64_t row) { addEdge(first, column, row); });
        turnCorners(a, b);
      } else {
        const std::int64_t lastColumn = std::min(std::max(columnA, columnB), m_lastColumn);
        for (std::int64_t column = std::max(std::min(columnA, columnB), m_firstColumn); column <= lastColumn;
             ++column) {
          addEdge(first, column, rowA);
        }
        if (const std::int64_t south = m_grid.cornerOf(0, rowA).y; a.y == south || b.y == south) {
          turnCorners(a, b);
        }
      }
    }
    a = b;
    columnA = columnB;
    rowA = rowB;
  }
}

void AreaRaster::addEdge(std::uint32_t first, std::int64_t column, std::int64_t row) {
  const std::size_t place = placeOf(column, row);
  std::uint32_t& lastRun = m_cells[place].lastRun;
  if (lastRun != BorderRun::kNone && m_borderRuns[lastRun].first + m_borderRuns[lastRun].edges == first) {
    ++m_borderRuns[lastRun].edges;
    return;
  }
  m_borderRuns.push_back({.cell = static_cast<std::uint32_t>(m_grid.cellAt(column, row)),
                          .first = first,
                          .edges = 1,
                          .previous = lastRun});
  lastRun = static_cast<std::uint32_t>(m_borderRuns.size() - 1);
  m_runPlaces.push_back(static_cast<std::uint32_t>(place));
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
      m_cells[placeOf(column, row)].turnsHere ^= true;
      m_rowTurns[static_cast<std::size_t>(row - m_firstRow)] ^= 1;
    }
  }
}

void AreaRaster::sweep() {
  Cell* cell = m_cells.data();
  for (std::int64_t row = m_firstRow; row <= m_lastRow; ++row) {
    bool isInside = m_rowTurns[static_cast<std::size_t>(row - m_firstRow)] != 0;
    const auto rowStart = static_cast<std::uint32_t>(m_grid.cellAt(m_firstColumn, row));
    const std::uint32_t rowEnd = rowStart + static_cast<std::uint32_t>(m_lastColumn - m_firstColumn + 1);
    std::uint32_t innerStart = rowStart;
    for (std::uint32_t number = rowStart; number < rowEnd; ++number, ++cell) {
      cell->cornerInside = isInside;
      if (!isInside || cell->lastRun != BorderRun::kNone) {
        if (innerStart < number) {
          m_innerRuns.push_back({.cell = innerStart, .cells = number - innerStart});
        }
        innerStart = number + 1;
      }
      if (cell->lastRun != BorderRun::kNone) {
        m_lastRuns.push_back(cell->lastRun);
      }
      isInside ^= cell->turnsHere;
    }
    if (innerStart < rowEnd) {
      m_innerRuns.push_back({.cell = innerStart, .cells = rowEnd - innerStart});
    }
  }
  for (std::size_t run = 0; run < m_borderRuns.size(); ++run) {
    m_borderRuns[run].cornerInside = m_cells[m_runPlaces[run]].cornerInside;
  }
}

}  // namespace buurtatlas
