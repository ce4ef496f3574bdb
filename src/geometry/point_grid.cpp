#include "geometry/point_grid.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "geometry/area_raster.h"
#include "geometry/cell_edges.h"

namespace buurtatlas {

namespace {

double squaredDistance(GridPoint a, GridPoint b) {
  const auto dx = static_cast<double>(a.x - b.x);
  const auto dy = static_cast<double>(a.y - b.y);
  return dx * dx + dy * dy;
}

/// Many ids are put in order faster by ticking them off than by sorting.
void sortIds(std::vector<std::uint32_t>& ids, std::size_t among) {
  constexpr std::size_t kIdsPerWord = 64;
  if (ids.size() < among / kIdsPerWord) {
    std::ranges::sort(ids);
    return;
  }
  std::vector<std::uint64_t> ticked(among / kIdsPerWord + 1);
  for (const std::uint32_t id : ids) {
    ticked[id / kIdsPerWord] |= std::uint64_t{1} << (id % kIdsPerWord);
  }
  std::size_t next = 0;
  for (std::size_t word = 0; word < ticked.size(); ++word) {
    for (std::uint64_t bits = ticked[word]; bits != 0; bits &= bits - 1) {
      ids[next++] = static_cast<std::uint32_t>(word * kIdsPerWord + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  }
}

/// The edges of an area in one cell, counted from its south-west corner.
template <class Vertex>
class CellBorder {
 public:
  /// Goes to the cell of these runs.
  void moveTo(const ClosedRings& rings, const std::vector<BorderRun>& runs, std::uint32_t lastRun, GridPoint corner) {
    m_cornerInside = runs[lastRun].cornerInside;
    m_edges.clear();
    m_vertices.clear();
    for (std::uint32_t run = lastRun; run != BorderRun::kNone; run = runs[run].previous) {
      m_edges.push_back(runs[run].edges);
      for (const GridPoint vertex : std::span(rings.vertices).subspan(runs[run].first, runs[run].edges + 1)) {
        m_vertices.push_back({static_cast<decltype(Vertex::x)>(vertex.x - corner.x),
                              static_cast<decltype(Vertex::y)>(vertex.y - corner.y)});
      }
    }
  }

  [[nodiscard]] bool holds(GridPoint inCell) const {
    bool isInside = m_cornerInside;
    const Vertex* first = m_vertices.data();
    for (const std::uint32_t edges : m_edges) {
      isInside ^= liesAcross(first, edges, inCell);
      first += edges + 1;
    }
    return isInside;
  }

 private:
  bool m_cornerInside = false;
  std::vector<std::uint32_t> m_edges = {};  ///< of each run
  std::vector<Vertex> m_vertices = {};      ///< each run has one more than it has edges
};

}  // namespace

struct PointGrid::Impl {
  CellGrid grid;
  std::size_t listed = 0;
  std::vector<std::uint32_t> firstPoint;  ///< per cell, and one more
  std::vector<std::uint32_t> ids;         ///< by cell
  std::vector<GridPoint> points;          ///< in the order of ids

  explicit Impl(const std::vector<Point>& points);
  void sortByCell(const std::vector<std::uint32_t>& usable, const std::vector<GridPoint>& positions);

  template <class Visit>
  void forEachPointIn(std::int64_t firstColumn, std::int64_t lastColumn, std::int64_t row, Visit visit) const {
    anyPointIn(firstColumn, lastColumn, row, [&](std::uint32_t id, GridPoint point) {
      visit(id, point);
      return false;
    });
  }
  /// Stops at the first point of which visit(id, point) is true, and says whether there was one.
  template <class Visit>
  bool anyPointIn(std::int64_t firstColumn, std::int64_t lastColumn, std::int64_t row, Visit visit) const {
    firstColumn = std::max<std::int64_t>(firstColumn, 0);
    lastColumn = std::min(lastColumn, grid.columns - 1);
    if (row < 0 || row >= grid.rows || firstColumn > lastColumn) {
      return false;
    }
    const std::uint32_t end = firstPoint[grid.cellAt(lastColumn, row) + 1];
    for (std::uint32_t i = firstPoint[grid.cellAt(firstColumn, row)]; i < end; ++i) {
      if (visit(ids[i], points[i])) {
        return true;
      }
    }
    return false;
  }
  /// Whether cells and box lie so near to each other that NearVertex will do.
  [[nodiscard]] bool isNear(const GridBox& box) const;
  void prefetchPoints(std::uint32_t cell) const;
  template <class Vertex>
  void addBorderPoints(const ClosedRings& rings, const AreaRaster& raster, std::vector<std::uint32_t>& found) const;

  /// Calls visit(id) for the points at a distance or nearer, the rows of the middle first, until it says true.
  template <class Visit>
  bool anyWithin(Point centre, Metres distance, Visit visit) const;
};

PointGrid::Impl::Impl(const std::vector<Point>& all) : listed(all.size()) {
  // A neighbour is found among fewer points in small cells, an area of very many crosses fewer large ones.
  constexpr std::size_t kVeryMany = 1'000'000;
  const std::size_t perCell = all.size() < kVeryMany ? 4 : 16;
  constexpr std::size_t kMostCells = std::size_t{1} << 24;
  std::vector<std::uint32_t> usable;
  std::vector<GridPoint> positions;
  GridBox box{.low = {.x = std::numeric_limits<std::int64_t>::max(), .y = std::numeric_limits<std::int64_t>::max()},
              .high = {.x = std::numeric_limits<std::int64_t>::min(), .y = std::numeric_limits<std::int64_t>::min()}};
  for (std::uint32_t id = 0; id < all.size(); ++id) {
    if (isOnGrid(all[id])) {
      const GridPoint position = gridPointOf(all[id]);
      usable.push_back(id);
      positions.push_back(position);
      box.low = {.x = std::min(box.low.x, position.x), .y = std::min(box.low.y, position.y)};
      box.high = {.x = std::max(box.high.x, position.x), .y = std::max(box.high.y, position.y)};
    }
  }
  if (!usable.empty()) {
    grid = CellGrid::over(box, std::clamp<std::size_t>(usable.size() / perCell, 1, kMostCells));
    sortByCell(usable, positions);
  }
}

void PointGrid::Impl::sortByCell(const std::vector<std::uint32_t>& usable, const std::vector<GridPoint>& positions) {
  const auto cellOf = [this](GridPoint point) { return grid.cellAt(grid.columnOf(point.x), grid.rowOf(point.y)); };
  firstPoint.assign(grid.size() + 1, 0);
  for (const GridPoint position : positions) {
    ++firstPoint[cellOf(position) + 1];
  }
  for (std::size_t cell = 0; cell < grid.size(); ++cell) {
    firstPoint[cell + 1] += firstPoint[cell];
  }
  std::vector<std::uint32_t> next(firstPoint.begin(), firstPoint.end() - 1);
  ids.resize(usable.size());
  points.resize(usable.size());
  for (std::size_t i = 0; i < usable.size(); ++i) {
    const std::uint32_t place = next[cellOf(positions[i])]++;
    ids[place] = usable[i];
    points[place] = positions[i];
  }
}

bool PointGrid::Impl::isNear(const GridBox& box) const {
  constexpr std::int64_t kNear = 1 << 29;  // so that no two of them are 2^30 apart
  return box.low.x > grid.origin.x - kNear && box.high.x < grid.origin.x + kNear && box.low.y > grid.origin.y - kNear &&
         box.high.y < grid.origin.y + kNear && std::max(grid.columns, grid.rows) << grid.shift < kNear;
}

void PointGrid::Impl::prefetchPoints(std::uint32_t cell) const {
  constexpr std::uint32_t kPointsPerLine = 64 / sizeof(GridPoint);
  constexpr std::uint32_t kMostLines = 8;  // the processor guesses those that follow
  const std::uint32_t begin = firstPoint[cell];
  const std::uint32_t end = std::min(firstPoint[cell + 1], begin + kMostLines * kPointsPerLine);
  for (std::uint32_t point = begin; point < end; point += kPointsPerLine) {
    __builtin_prefetch(&points[point]);
  }
  __builtin_prefetch(ids.data() + begin);
}

template <class Vertex>
void PointGrid::Impl::addBorderPoints(const ClosedRings& rings, const AreaRaster& raster,
                                      std::vector<std::uint32_t>& found) const {
  // What a cell needs of the memory is asked for while others are looked at: a border wanders all over it.
  constexpr std::size_t kCellsAhead = 8;
  const std::vector<BorderRun>& runs = raster.borderRuns();
  const std::vector<std::uint32_t>& lastRuns = raster.lastRuns();
  const auto cellAt = [&](std::size_t place) { return runs[lastRuns[std::min(place, lastRuns.size() - 1)]].cell; };
  CellBorder<Vertex> border;
  for (std::size_t place = 0; place < lastRuns.size(); ++place) {
    __builtin_prefetch(&firstPoint[cellAt(place + 2 * kCellsAhead)]);
    prefetchPoints(cellAt(place + kCellsAhead));
    const std::uint32_t cell = cellAt(place);
    const GridPoint corner =
        grid.cornerOf(static_cast<std::int64_t>(cell) % grid.columns, static_cast<std::int64_t>(cell) / grid.columns);
    border.moveTo(rings, runs, lastRuns[place], corner);
    for (std::uint32_t i = firstPoint[cell]; i < firstPoint[cell + 1]; ++i) {
      if (border.holds({.x = points[i].x - corner.x, .y = points[i].y - corner.y})) {
        found.push_back(ids[i]);
      }
    }
  }
}

template <class Visit>
bool PointGrid::Impl::anyWithin(Point centre, Metres distance, Visit visit) const {
  if (ids.empty() || !isOnGrid(centre) || !(distance.value >= 0)) {
    return false;
  }
  const GridPoint middle = gridPointOf(centre);
  const double reach = std::min(distance.value, kFarthest) * 1000.0;
  const auto reachUp = static_cast<std::int64_t>(reach) + 1;
  const std::int64_t firstColumn = grid.columnOf(middle.x - reachUp);
  const std::int64_t lastColumn = grid.columnOf(middle.x + reachUp);
  const auto anyInRow = [&](std::int64_t row) {
    return anyPointIn(firstColumn, lastColumn, row, [&](std::uint32_t id, GridPoint point) {
      return squaredDistance(middle, point) <= reach * reach && visit(id);
    });
  };
  const std::int64_t firstRow = std::max<std::int64_t>(grid.rowOf(middle.y - reachUp), 0);
  const std::int64_t lastRow = std::min(grid.rowOf(middle.y + reachUp), grid.rows - 1);
  const std::int64_t middleRow = std::clamp(grid.rowOf(middle.y), firstRow, std::max(firstRow, lastRow));
  for (std::int64_t row = middleRow; row <= lastRow; ++row) {
    if (anyInRow(row)) {
      return true;
    }
  }
  for (std::int64_t row = middleRow - 1; row >= firstRow; --row) {
    if (anyInRow(row)) {
      return true;
    }
  }
  return false;
}

PointGrid::PointGrid(const std::vector<Point>& points) : m_impl(std::make_unique<const Impl>(points)) {}
PointGrid::PointGrid(PointGrid&&) noexcept = default;
PointGrid& PointGrid::operator=(PointGrid&&) noexcept = default;
PointGrid::~PointGrid() = default;

std::vector<std::uint32_t> PointGrid::pointsIn(const MultiPolygon& area) const {
  std::vector<std::uint32_t> found = unsortedPointsIn(area);
  sortIds(found, m_impl->listed);
  return found;
}

std::vector<std::uint32_t> PointGrid::unsortedPointsIn(const MultiPolygon& area) const {
  std::vector<std::uint32_t> found;
  ClosedRings rings;
  rings.add(area);
  if (m_impl->ids.empty() || rings.ringEnds.empty()) {
    return found;
  }
  AreaRaster raster(m_impl->grid);
  raster.lay(rings, 0, rings.ringEnds.size());
  std::size_t inside = 0;
  for (const InnerRun& run : raster.innerRuns()) {
    inside += m_impl->firstPoint[run.cell + run.cells] - m_impl->firstPoint[run.cell];
  }
  found.reserve(inside + inside / 8);
  for (const InnerRun& run : raster.innerRuns()) {
    const auto begin = m_impl->ids.begin();
    found.insert(found.end(), begin + m_impl->firstPoint[run.cell], begin + m_impl->firstPoint[run.cell + run.cells]);
  }
  if (m_impl->isNear(rings.boxOf(0, rings.ringEnds.size()))) {
    m_impl->addBorderPoints<NearVertex>(rings, raster, found);
  } else {
    m_impl->addBorderPoints<GridPoint>(rings, raster, found);
  }
  return found;
}

std::vector<std::uint32_t> PointGrid::within(Point centre, Metres distance) const {
  std::vector<std::uint32_t> found;
  m_impl->anyWithin(centre, distance, [&found](std::uint32_t id) {
    found.push_back(id);
    return false;
  });
  sortIds(found, m_impl->listed);
  return found;
}

bool PointGrid::isAnyWithin(Point centre, Metres distance) const {
  return m_impl->anyWithin(centre, distance, [](std::uint32_t) { return true; });
}

std::optional<std::uint32_t> PointGrid::nearest(Point centre) const {
  if (m_impl->ids.empty() || !isOnGrid(centre)) {
    return std::nullopt;
  }
  const CellGrid& grid = m_impl->grid;
  const GridPoint middle = gridPointOf(centre);
  const std::int64_t column = std::clamp<std::int64_t>(grid.columnOf(middle.x), 0, grid.columns - 1);
  const std::int64_t row = std::clamp<std::int64_t>(grid.rowOf(middle.y), 0, grid.rows - 1);
  std::optional<std::uint32_t> best;
  double bestSquare = std::numeric_limits<double>::infinity();
  const auto consider = [&](std::uint32_t id, GridPoint point) {
    const double square = squaredDistance(middle, point);
    if (square < bestSquare || (square == bestSquare && id < *best)) {
      bestSquare = square;
      best = id;
    }
  };
  for (std::int64_t ring = 0; ring <= std::max(grid.columns, grid.rows); ++ring) {
    // A cell this many rings out is at least one ring less away.
    const auto clear = static_cast<double>(std::max<std::int64_t>(ring - 1, 0) * grid.side());
    if (best && clear * clear > bestSquare) {
      break;
    }
    m_impl->forEachPointIn(column - ring, column + ring, row - ring, consider);
    if (ring > 0) {
      m_impl->forEachPointIn(column - ring, column + ring, row + ring, consider);
    }
    for (std::int64_t side = row - ring + 1; side < row + ring; ++side) {
      m_impl->forEachPointIn(column - ring, column - ring, side, consider);
      m_impl->forEachPointIn(column + ring, column + ring, side, consider);
    }
  }
  return best;
}

}  // namespace buurtatlas
