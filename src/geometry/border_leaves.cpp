#include "geometry/border_leaves.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::int64_t kSlack = 2;
constexpr std::size_t kSegmentsPerTile = 4096;
/// With so few segments, comparing each with each is quicker than cutting on.
constexpr std::size_t kFew = 20;
constexpr std::size_t kWishedPerSquare = 5;
constexpr int kMostCuts = 5;
/// Segments that come together in one vertex are not told apart by smaller squares.
constexpr int kSmallestShift = 4;

GridBox boxAround(const AreaBorders& borders) {
  const GridPoint any = borders.startOf(borders.rings.front().first);
  GridBox box{.low = any, .high = any};
  for (const AreaBorders::RingSpan& ring : borders.rings) {
    for (std::uint32_t i = ring.first; i < ring.last; ++i) {
      const GridPoint vertex = borders.vertices[i];
      box.low = {.x = std::min(box.low.x, vertex.x), .y = std::min(box.low.y, vertex.y)};
      box.high = {.x = std::max(box.high.x, vertex.x), .y = std::max(box.high.y, vertex.y)};
    }
  }
  return box;
}

/// Whether a segment keeps clear of a square; never wrong when it says so.
bool passesBy(GridPoint a, GridPoint b, GridPoint low, std::int64_t side) {
  const double half = static_cast<double>(side) / 2 + static_cast<double>(kSlack);
  const double middleX = static_cast<double>(low.x - a.x) + static_cast<double>(side) / 2;
  const double middleY = static_cast<double>(low.y - a.y) + static_cast<double>(side) / 2;
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  constexpr double kRounding = 1 + 1e-9;
  return std::abs(dx * middleY - dy * middleX) > (std::abs(dx) + std::abs(dy)) * half * kRounding;
}

/// Calls visit(column, row) for the squares of 2^shift mm a segment comes close to, of so many columns and rows.
template <class Visit>
void forEachSquareNear(GridPoint a, GridPoint b, GridPoint low, int shift, GridPoint count, Visit visit) {
  const std::int64_t west = std::max<std::int64_t>((std::min(a.x, b.x) - kSlack - low.x) >> shift, 0);
  const std::int64_t east = std::min((std::max(a.x, b.x) + kSlack - low.x) >> shift, count.x - 1);
  const std::int64_t south = std::max<std::int64_t>((std::min(a.y, b.y) - kSlack - low.y) >> shift, 0);
  const std::int64_t north = std::min((std::max(a.y, b.y) + kSlack - low.y) >> shift, count.y - 1);
  const bool isStraight = west == east || south == north;
  for (std::int64_t row = south; row <= north; ++row) {
    for (std::int64_t column = west; column <= east; ++column) {
      const GridPoint corner{.x = low.x + (column << shift), .y = low.y + (row << shift)};
      if (isStraight || !passesBy(a, b, corner, std::int64_t{1} << shift)) {
        visit(column, row);
      }
    }
  }
}

/// Tells segments with the same two ends.
class TwinTable {
 public:
  TwinTable(const AreaBorders& borders, std::size_t segments)
      : m_borders(borders), m_slots(std::bit_ceil(2 * segments + 1), kEmpty) {}

  /// The first one asked for with these ends.
  std::uint32_t firstOf(std::uint32_t segment) {
    const GridPoint a = m_borders.startOf(segment);
    const GridPoint b = m_borders.endOf(segment);
    std::size_t slot = hashOf(a, b) & (m_slots.size() - 1);
    for (; m_slots[slot] != kEmpty; slot = (slot + 1) & (m_slots.size() - 1)) {
      const GridPoint c = m_borders.startOf(m_slots[slot]);
      const GridPoint d = m_borders.endOf(m_slots[slot]);
      if ((a == c && b == d) || (a == d && b == c)) {
        return m_slots[slot];
      }
    }
    return m_slots[slot] = segment;
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xffffffff;
  static std::size_t hashOf(GridPoint a, GridPoint b) {
    const auto mixed = static_cast<std::uint64_t>(a.x + b.x) * 0x9e3779b97f4a7c15 +
                       static_cast<std::uint64_t>(a.y + b.y) * 0xc2b2ae3d27d4eb4f;
    return mixed >> 32 ^ mixed >> 15;
  }

  const AreaBorders& m_borders;
  std::vector<std::uint32_t> m_slots;
};

}  // namespace

class BorderLeaves::TileBuilder {
 public:
  TileBuilder(const AreaBorders& borders, Tile& tile) : m_borders(borders), m_tile(tile) {}

  /// Twins are written down by the tile that holds the start of the segment.
  void build(std::span<const Run> runs, std::vector<std::uint32_t>& firstTwins) {
    std::size_t count = 0;
    for (const Run& run : runs) {
      count += run.last - run.first;
    }
    TwinTable twins(m_borders, count);
    std::vector<std::uint32_t> segments;
    segments.reserve(count);
    for (const Run& run : runs) {
      for (std::uint32_t segment = run.first; segment < run.last; ++segment) {
        const std::uint32_t first = twins.firstOf(segment);
        if (first == segment) {
          segments.push_back(segment);
        }
        if (m_tile.square.holds(m_borders.startOf(segment))) {
          firstTwins[segment] = first;
        }
      }
    }
    m_tile.nodes.push_back({});
    cut(0, m_tile.square, segments);
  }

 private:
  void cut(std::uint32_t node, const Square& square, std::span<const std::uint32_t> segments) {
    if (segments.size() <= kFew || square.shift <= kSmallestShift) {
      m_tile.nodes[node] = {.first = static_cast<std::uint32_t>(m_tile.entries.size()),
                            .entries = static_cast<std::uint32_t>(segments.size())};
      m_tile.entries.insert(m_tile.entries.end(), segments.begin(), segments.end());
      return;
    }
    const int wished = (std::bit_width(segments.size() / kWishedPerSquare) + 1) / 2;
    const int cuts = std::clamp(wished, 1, std::min(kMostCuts, square.shift - kSmallestShift));
    const std::size_t children = std::size_t{1} << 2 * cuts;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // child and segment
    places.reserve(2 * segments.size());
    std::vector<std::uint32_t> first(children + 1);
    for (const std::uint32_t segment : segments) {
      forEachSquareNear(m_borders.startOf(segment), m_borders.endOf(segment), square.low, square.shift - cuts,
                        {.x = std::int64_t{1} << cuts, .y = std::int64_t{1} << cuts},
                        [&](std::int64_t column, std::int64_t row) {
                          const auto child = static_cast<std::uint32_t>((row << cuts) + column);
                          places.emplace_back(child, segment);
                          ++first[child + 1];
                        });
    }
    for (std::size_t child = 0; child < children; ++child) {
      first[child + 1] += first[child];
    }
    std::vector<std::uint32_t> sorted(places.size());
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    for (const auto& [child, segment] : places) {
      sorted[next[child]++] = segment;
    }
    const auto firstChild = static_cast<std::uint32_t>(m_tile.nodes.size());
    m_tile.nodes[node] = {.cuts = static_cast<std::uint32_t>(cuts), .first = firstChild};
    m_tile.nodes.resize(m_tile.nodes.size() + children);
    const Node whole = m_tile.nodes[node];
    for (std::uint32_t child = 0; child < children; ++child) {
      cut(firstChild + child, childOf(square, whole, child & ((1U << cuts) - 1), child >> cuts),
          std::span(sorted).subspan(first[child], first[child + 1] - first[child]));
    }
  }

  const AreaBorders& m_borders;
  Tile& m_tile;
};

std::vector<BorderLeaves::Run> BorderLeaves::runsOf(const AreaBorders& borders,
                                                    const AreaBorders::RingSpan& ring) const {
  std::vector<Run> runs;
  const auto add = [&](std::size_t tile, std::uint32_t segment) {
    // A segment near several tiles ends the runs in all of them; those are few.
    if (!runs.empty() && runs.back().tile == tile && runs.back().last == segment) {
      ++runs.back().last;
    } else {
      runs.push_back({.tile = static_cast<std::uint32_t>(tile), .first = segment, .last = segment + 1});
    }
  };
  for (std::uint32_t segment = ring.first; segment < ring.last; ++segment) {
    forEachSquareNear(borders.startOf(segment), borders.endOf(segment), m_grid.origin, m_grid.shift,
                      {.x = m_grid.columns, .y = m_grid.rows},
                      [&](std::int64_t column, std::int64_t row) { add(m_grid.cellAt(column, row), segment); });
  }
  return runs;
}

BorderLeaves::BorderLeaves(const AreaBorders& borders) : m_firstTwin(borders.vertices.size()) {
  if (borders.rings.empty()) {
    return;
  }
  m_grid = CellGrid::over(boxAround(borders), borders.vertices.size() / kSegmentsPerTile + 1);
  m_tiles.resize(m_grid.size());
  std::vector<std::vector<Run>> runsOfRings(borders.rings.size());
  oneapi::tbb::parallel_for(std::size_t{0}, borders.rings.size(),
                            [&](std::size_t ring) { runsOfRings[ring] = runsOf(borders, borders.rings[ring]); });
  std::vector<std::vector<Run>> runsOfTiles(m_tiles.size());
  for (const std::vector<Run>& runs : runsOfRings) {
    for (const Run& run : runs) {
      runsOfTiles[run.tile].push_back(run);
    }
  }
  oneapi::tbb::parallel_for(std::size_t{0}, m_tiles.size(), [&](std::size_t at) {
    Tile& tile = m_tiles[at];
    const auto column = static_cast<std::int64_t>(at) % m_grid.columns;
    const auto row = static_cast<std::int64_t>(at) / m_grid.columns;
    tile.square = {.low = m_grid.cornerOf(column, row), .shift = m_grid.shift};
    if (!runsOfTiles[at].empty()) {
      TileBuilder(borders, tile).build(runsOfTiles[at], m_firstTwin);
    }
  });
}

}  // namespace buurtatlas
