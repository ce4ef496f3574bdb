#include "geometry/area_cells.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <utility>

namespace buurtatlas {

namespace {

/// A list begins with its count, whose place was kept free at `listAt`; short ones are no lists.
std::uint32_t wordOfList(std::size_t listAt, std::vector<std::uint32_t>& lists) {
  const std::size_t count = lists.size() - listAt - 1;
  if (count > 1) {
    lists[listAt] = static_cast<std::uint32_t>(count);
    return AreasOfPoints::kMostAreas + static_cast<std::uint32_t>(listAt);
  }
  const std::uint32_t word = count == 1 ? lists.back() : AreasOfPoints::kNone;
  lists.resize(listAt);
  return word;
}

/// Calls work(i) for 0 up to count on all processors.
template <class Work>
void sideBySide(std::size_t count, const Work& work) {
  constexpr std::size_t kFewestEach = 4;
  std::atomic<std::size_t> next = 0;
  const auto takeTurns = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      work(i);
    }
  };
  const std::size_t threads = std::min<std::size_t>(count / kFewestEach, std::thread::hardware_concurrency());
  std::vector<std::jthread> others;
  for (std::size_t thread = 1; thread < threads; ++thread) {
    others.emplace_back(takeTurns);
  }
  takeTurns();
}

}  // namespace

AreaCells::AreaCells(const std::vector<MultiPolygon>& areas) {
  // Most cells then lie inside as a whole, and the others hold few edges.
  constexpr std::size_t kCellsPerEdge = 8;
  constexpr std::size_t kFewestCells = 1024;
  constexpr std::size_t kMostCells = std::size_t{1} << 23;
  ClosedRings rings;
  std::vector<CellBand::Part> parts;
  for (std::uint32_t area = 0; area < areas.size(); ++area) {
    const auto firstRing = static_cast<std::uint32_t>(rings.ringEnds.size());
    rings.add(areas[area]);
    if (const auto lastRing = static_cast<std::uint32_t>(rings.ringEnds.size()); firstRing < lastRing) {
      parts.push_back({.area = area, .firstRing = firstRing, .lastRing = lastRing});
    }
  }
  if (!parts.empty()) {
    m_grid = CellGrid::over(rings.boxOf(0, rings.ringEnds.size()),
                            std::clamp(kCellsPerEdge * rings.vertices.size(), kFewestCells, kMostCells));
    makeBands(rings, parts);
  }
}

void AreaCells::makeBands(const ClosedRings& rings, const std::vector<CellBand::Part>& parts) {
  constexpr std::int64_t kCellsPerBand = 1 << 16;
  constexpr std::int64_t kNear = 1 << 30;
  while ((m_grid.columns << (m_bandShift + 1)) <= kCellsPerBand && (std::int64_t{1} << m_bandShift) < m_grid.rows) {
    ++m_bandShift;
  }
  m_bands.resize(static_cast<std::size_t>((m_grid.rows - 1) >> m_bandShift) + 1);
  std::vector<std::vector<CellBand::Part>> partsOfBands(m_bands.size());
  for (const CellBand::Part& part : parts) {
    const GridBox box = rings.boxOf(part.firstRing, part.lastRing);
    const std::int64_t last = m_grid.rowOf(box.high.y) >> m_bandShift;
    for (std::int64_t band = m_grid.rowOf(box.low.y) >> m_bandShift; band <= last; ++band) {
      partsOfBands[static_cast<std::size_t>(band)].push_back(part);
    }
  }
  const bool isFar = std::max(m_grid.columns, m_grid.rows) << m_grid.shift >= kNear;
  sideBySide(m_bands.size(), [&](std::size_t band) {
    const auto firstRow = static_cast<std::int64_t>(band << m_bandShift);
    CellGrid grid = m_grid;
    grid.origin = m_grid.cornerOf(0, firstRow);
    grid.rows = std::min(m_grid.rows - firstRow, std::int64_t{1} << m_bandShift);
    m_bands[band] = CellBand(grid, rings, partsOfBands[band], isFar);
  });
}

void AreaCells::append(GridPoint point, std::vector<std::uint32_t>& out) const {
  if (!m_grid.holds(point)) {
    return;
  }
  const std::int64_t column = m_grid.columnOf(point.x);
  const std::int64_t row = m_grid.rowOf(point.y);
  const GridPoint corner = m_grid.cornerOf(column, row);
  const CellBand& band = bandOf(row);
  band.append(band.wordOf(cellInBand(column, row)), {.x = point.x - corner.x, .y = point.y - corner.y}, out);
}

bool AreaCells::find(Point point, Place& place) const {
  if (!isOnGrid(point)) {
    return false;
  }
  const GridPoint onGrid = gridPointOf(point);
  const std::int64_t column = m_grid.columnOf(onGrid.x);
  const std::int64_t row = m_grid.rowOf(onGrid.y);
  if (column < 0 || column >= m_grid.columns || row < 0 || row >= m_grid.rows) {
    return false;
  }
  const std::int64_t withinCell = m_grid.side() - 1;
  place.band = &bandOf(row);
  place.cell = cellInBand(column, row);
  place.inCell = {.x = (onGrid.x - m_grid.origin.x) & withinCell, .y = (onGrid.y - m_grid.origin.y) & withinCell};
  return true;
}

AreasOfPoints AreaCells::areasAt(std::span<const Point> points) const {
  // What a step reads of the memory is asked for one step earlier, for many points at once: they come in any order.
  constexpr std::size_t kBatch = 256;
  std::array<Place, kBatch> places;
  std::vector<std::uint32_t> words(points.size(), AreasOfPoints::kNone);
  std::vector<std::uint32_t> lists;
  for (std::size_t first = 0; first < points.size(); first += kBatch) {
    std::size_t found = 0;
    for (std::size_t point = first; point < std::min(first + kBatch, points.size()); ++point) {
      if (Place& place = places[found]; find(points[point], place)) {
        place.point = point;
        place.band->prefetchWord(place.cell);
        ++found;
      }
    }
    std::size_t open = 0;
    for (Place& place : std::span(places).first(found)) {
      place.word = place.band->wordOf(place.cell);
      if (place.word < CellBand::kMostAreas) {
        words[place.point] = place.word;
      } else if (place.word != AreaSets::kNone) {
        place.band->prefetchLeaf(place.word);
        places[open++] = place;
      }
    }
    for (const Place& place : std::span(places).first(open)) {
      place.band->prefetchEdges(place.word);
    }
    for (const Place& place : std::span(places).first(open)) {
      const std::size_t listAt = lists.size();
      lists.push_back(0);
      place.band->append(place.word, place.inCell, lists);
      words[place.point] = wordOfList(listAt, lists);
    }
  }
  return {std::move(words), std::move(lists)};
}

}  // namespace buurtatlas
