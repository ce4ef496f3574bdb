#include "geometry/zone_index.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <utility>

#include "geometry/area_raster.h"

namespace buurtatlas {

namespace {

/// The borders of one area in one cell are one or more of these, next to each other.
struct CellEntry {
  std::uint32_t firstVertex = 0;
  std::uint32_t edges = 0;
  std::uint32_t area = 0;
  bool cornerInside = false;
};

/// Which areas fill a whole cell, in one word: none, one, or the number of a set.
class AreaSets {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;
  static constexpr std::uint32_t kIsSet = 0x80000000;

  /// The word for the areas of the first word and one more, larger than all of them.
  std::uint32_t with(std::uint32_t word, std::uint32_t area) {
    if (word == kNone) {
      return area;
    }
    const auto [place, isNew] = m_larger.try_emplace({word, area}, kIsSet | static_cast<std::uint32_t>(m_sets.size()));
    if (isNew) {
      std::vector<std::uint32_t> areas = (word & kIsSet) != 0 ? m_sets[word & ~kIsSet] : std::vector{word};
      areas.push_back(area);
      m_sets.push_back(std::move(areas));
    }
    return place->second;
  }

  void append(std::uint32_t word, std::vector<std::uint32_t>& out) const {
    if (word == kNone) {
      return;
    }
    if ((word & kIsSet) == 0) {
      out.push_back(word);
    } else {
      const std::vector<std::uint32_t>& areas = m_sets[word & ~kIsSet];
      out.insert(out.end(), areas.begin(), areas.end());
    }
  }

 private:
  std::vector<std::vector<std::uint32_t>> m_sets;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_larger;
};

GridBox boxOf(const std::vector<GridPoint>& points) {
  GridBox box{.low = points.front(), .high = points.front()};
  for (const GridPoint point : points) {
    box.low = {.x = std::min(box.low.x, point.x), .y = std::min(box.low.y, point.y)};
    box.high = {.x = std::max(box.high.x, point.x), .y = std::max(box.high.y, point.y)};
  }
  return box;
}

/// Where the edge from c to d meets the segment from a to b, as a share of the segment; both ends of an edge along it.
void addMeetings(GridPoint a, GridPoint b, GridPoint c, GridPoint d, std::vector<double>& shares) {
  const int sideC = sideOf(a, b, c);
  const int sideD = sideOf(a, b, d);
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const auto along = [&](GridPoint point) {
    return (static_cast<double>(point.x - a.x) * dx + static_cast<double>(point.y - a.y) * dy) / (dx * dx + dy * dy);
  };
  if (sideC * sideD < 0) {
    const auto ex = static_cast<double>(d.x - c.x);
    const auto ey = static_cast<double>(d.y - c.y);
    shares.push_back((static_cast<double>(c.x - a.x) * ey - static_cast<double>(c.y - a.y) * ex) / (dx * ey - dy * ex));
    return;
  }
  if (sideC == 0) {
    shares.push_back(along(c));
  }
  if (sideD == 0) {
    shares.push_back(along(d));
  }
}

}  // namespace

struct ZoneIndex::Impl {
  Outline outline;
  CellGrid grid;
  AreaSets sets;
  std::vector<std::uint32_t> whole;       ///< per cell: the areas that fill it
  std::vector<std::uint32_t> firstEntry;  ///< per cell, and one more
  std::vector<CellEntry> entries;

  explicit Impl(const std::vector<MultiPolygon>& areas);
  void sortEntries(const std::vector<CellEntry>& unsorted, const std::vector<std::uint32_t>& cells);

  [[nodiscard]] std::span<const CellEntry> entriesOf(std::size_t cell) const {
    return {entries.data() + firstEntry[cell], entries.data() + firstEntry[cell + 1]};
  }
  void areasAt(GridPoint point, std::vector<std::uint32_t>& out) const;
  void addPieces(GridPoint a, GridPoint b, std::vector<double>& shares, std::vector<Piece>& pieces) const;
};

ZoneIndex::Impl::Impl(const std::vector<MultiPolygon>& areas) {
  // About four cells an edge: most cells then lie inside as a whole, and the others hold few edges.
  constexpr std::size_t kCellsPerEdge = 4;
  constexpr std::size_t kFewestCells = 1024;
  constexpr std::size_t kMostCells = std::size_t{1} << 24;
  std::vector<std::size_t> lastRing;
  for (const MultiPolygon& area : areas) {
    outline.add(area);
    lastRing.push_back(outline.ringEnds.size());
  }
  if (outline.vertices.empty()) {
    return;
  }
  grid = CellGrid::over(boxOf(outline.vertices),
                        std::clamp(kCellsPerEdge * outline.vertices.size(), kFewestCells, kMostCells));
  whole.assign(grid.size(), AreaSets::kNone);
  std::vector<CellEntry> unsorted;
  std::vector<std::uint32_t> cells;
  AreaRaster raster(grid);
  for (std::uint32_t area = 0; area < areas.size(); ++area) {
    raster.lay(outline, area == 0 ? 0 : lastRing[area - 1], lastRing[area]);
    for (const InnerRun& run : raster.innerRuns()) {
      for (std::uint32_t cell = run.cell; cell < run.cell + run.cells; ++cell) {
        whole[cell] = sets.with(whole[cell], area);
      }
    }
    for (const BorderRun& run : raster.borderRuns()) {
      unsorted.push_back(
          {.firstVertex = run.first, .edges = run.edges, .area = area, .cornerInside = run.cornerInside});
      cells.push_back(run.cell);
    }
  }
  sortEntries(unsorted, cells);
}

void ZoneIndex::Impl::sortEntries(const std::vector<CellEntry>& unsorted, const std::vector<std::uint32_t>& cells) {
  firstEntry.assign(grid.size() + 1, 0);
  for (const std::uint32_t cell : cells) {
    ++firstEntry[cell + 1];
  }
  for (std::size_t cell = 0; cell < grid.size(); ++cell) {
    firstEntry[cell + 1] += firstEntry[cell];
  }
  std::vector<std::uint32_t> next(firstEntry.begin(), firstEntry.end() - 1);
  entries.resize(unsorted.size());
  for (std::size_t i = 0; i < unsorted.size(); ++i) {
    entries[next[cells[i]]++] = unsorted[i];
  }
}

void ZoneIndex::Impl::areasAt(GridPoint point, std::vector<std::uint32_t>& out) const {
  const std::int64_t column = grid.columnOf(point.x);
  const std::int64_t row = grid.rowOf(point.y);
  const std::size_t cell = grid.cellAt(column, row);
  sets.append(whole[cell], out);
  const std::size_t wholeAreas = out.size();
  const std::span<const CellEntry> here = entriesOf(cell);
  const GridPoint corner = grid.cornerOf(column, row);
  for (std::size_t i = 0; i < here.size();) {
    const std::uint32_t area = here[i].area;
    bool isInside = here[i].cornerInside;
    for (; i < here.size() && here[i].area == area; ++i) {
      isInside ^= liesAcross(&outline.vertices[here[i].firstVertex], here[i].edges, point, corner);
    }
    if (isInside) {
      out.push_back(area);
    }
  }
  if (wholeAreas > 0 && out.size() > wholeAreas) {
    std::ranges::inplace_merge(out, out.begin() + static_cast<std::ptrdiff_t>(wholeAreas));
  }
}

void ZoneIndex::Impl::addPieces(GridPoint a, GridPoint b, std::vector<double>& shares,
                                std::vector<Piece>& pieces) const {
  shares.assign({0.0, 1.0});
  grid.forEachCellOn(a, b, [&](std::int64_t column, std::int64_t row) {
    for (const CellEntry& entry : entriesOf(grid.cellAt(column, row))) {
      for (std::uint32_t i = entry.firstVertex; i < entry.firstVertex + entry.edges; ++i) {
        addMeetings(a, b, outline.vertices[i], outline.vertices[i + 1], shares);
      }
    }
  });
  std::erase_if(shares, [](double share) { return !(share >= 0 && share <= 1); });
  std::ranges::sort(shares);
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const double length = std::hypot(dx, dy) / 1000;
  std::vector<std::uint32_t> at;
  for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
    const double middle = (shares[i] + shares[i + 1]) / 2;
    const GridPoint point{.x = a.x + std::llround(middle * dx), .y = a.y + std::llround(middle * dy)};
    at.clear();
    if (shares[i] < shares[i + 1] && grid.holds(point)) {
      areasAt(point, at);
    }
    for (const std::uint32_t area : at) {
      pieces.push_back({.area = area, .length = Metres((shares[i + 1] - shares[i]) * length)});
    }
  }
}

ZoneIndex::ZoneIndex(const std::vector<MultiPolygon>& areas) : m_impl(std::make_unique<const Impl>(areas)) {}
ZoneIndex::ZoneIndex(ZoneIndex&&) noexcept = default;
ZoneIndex& ZoneIndex::operator=(ZoneIndex&&) noexcept = default;
ZoneIndex::~ZoneIndex() = default;

void ZoneIndex::areasAt(Point point, std::vector<std::uint32_t>& out) const {
  out.clear();
  if (!isOnGrid(point) || m_impl->whole.empty()) {
    return;
  }
  const GridPoint gridPoint = gridPointOf(point);
  if (m_impl->grid.holds(gridPoint)) {
    m_impl->areasAt(gridPoint, out);
  }
}

std::vector<std::uint32_t> ZoneIndex::areasAt(Point point) const {
  std::vector<std::uint32_t> out;
  areasAt(point, out);
  return out;
}

bool ZoneIndex::isInAny(Point point) const { return !areasAt(point).empty(); }

std::vector<ZoneIndex::Piece> ZoneIndex::piecesOf(const LineString& line) const {
  std::vector<Piece> pieces;
  std::vector<double> shares;
  for (std::size_t i = 0; !m_impl->whole.empty() && i + 1 < line.size(); ++i) {
    if (isOnGrid(line[i]) && isOnGrid(line[i + 1])) {
      m_impl->addPieces(gridPointOf(line[i]), gridPointOf(line[i + 1]), shares, pieces);
    }
  }
  std::ranges::stable_sort(pieces, {}, &Piece::area);
  std::vector<Piece> sums;
  for (const Piece piece : pieces) {
    if (sums.empty() || sums.back().area != piece.area) {
      sums.push_back(piece);
    } else {
      sums.back().length = Metres(sums.back().length.value + piece.length.value);
    }
  }
  return sums;
}

}  // namespace buurtatlas
