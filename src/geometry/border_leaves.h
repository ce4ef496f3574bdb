#pragma once

// Private to geometry: which segments come close to each other.

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/area_borders.h"
#include "geometry/cell_grid.h"

namespace buurtatlas {

/// The plane cut into squares, small where segments lie close together. Each square knows all segments that come within
/// 2 mm of it, of those with the same two ends only the first. A square holds its west and south side, not the others;
/// together they hold every vertex.
class BorderLeaves {
 public:
  struct Square {
    GridPoint low = {};
    int shift = 0;  ///< its side is 2^shift mm

    [[nodiscard]] bool holds(GridPoint point) const {
      return (point.x - low.x) >> shift == 0 && (point.y - low.y) >> shift == 0;
    }
  };

  explicit BorderLeaves(const AreaBorders& borders);

  /// Per segment: the first one with the same two ends, often itself.
  [[nodiscard]] const std::vector<std::uint32_t>& firstTwins() const { return m_firstTwin; }

  /// Different tiles may be asked at the same time.
  [[nodiscard]] std::size_t tileCount() const { return m_tiles.size(); }
  /// Calls visit(square, segments), segments in rising order, for every square of a tile.
  template <class Visit>
  void forEachSquare(std::size_t tile, Visit visit) const;

  /// Goes from a point to the west, square by square: calls visit(square, segments) until it returns true.
  template <class Visit>
  void goWest(GridPoint from, Visit visit) const;

 private:
  /// A square that is cut into 2^cuts rows and columns has children, one that is not has entries.
  struct Node {
    std::uint32_t cuts = 0;
    std::uint32_t first = 0;  ///< child, row by row from the south-west, or entry
    std::uint32_t entries = 0;
  };
  struct Tile {
    Square square = {};
    std::vector<Node> nodes = {};
    std::vector<std::uint32_t> entries = {};
  };
  /// Consecutive segments, from `first` up to `last`, in one tile.
  struct Run {
    std::uint32_t tile = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  class TileBuilder;

  static Square childOf(const Square& square, const Node& node, std::int64_t column, std::int64_t row) {
    const int shift = square.shift - static_cast<int>(node.cuts);
    return {.low = {.x = square.low.x + (column << shift), .y = square.low.y + (row << shift)}, .shift = shift};
  }
  [[nodiscard]] std::vector<Run> runsOf(const AreaBorders& borders, const AreaBorders::RingSpan& ring) const;
  template <class Visit>
  static void visitSquares(const Tile& tile, const Square& square, std::uint32_t node, Visit& visit);
  template <class Visit>
  static bool goWestIn(const Tile& tile, const Square& square, std::uint32_t node, GridPoint from, Visit& visit);

  CellGrid m_grid = {};
  std::vector<Tile> m_tiles = {};
  std::vector<std::uint32_t> m_firstTwin = {};
};

template <class Visit>
void BorderLeaves::visitSquares(const Tile& tile, const Square& square, std::uint32_t node, Visit& visit) {
  const Node here = tile.nodes[node];
  if (here.cuts == 0) {
    visit(square, std::span(tile.entries).subspan(here.first, here.entries));
    return;
  }
  for (std::uint32_t child = 0; child < 1U << 2 * here.cuts; ++child) {
    visitSquares(tile, childOf(square, here, child & ((1U << here.cuts) - 1), child >> here.cuts), here.first + child,
                 visit);
  }
}

template <class Visit>
void BorderLeaves::forEachSquare(std::size_t tile, Visit visit) const {
  if (!m_tiles[tile].nodes.empty()) {
    visitSquares(m_tiles[tile], m_tiles[tile].square, 0, visit);
  }
}

template <class Visit>
bool BorderLeaves::goWestIn(const Tile& tile, const Square& square, std::uint32_t node, GridPoint from, Visit& visit) {
  const Node here = tile.nodes[node];
  if (here.cuts == 0) {
    return visit(square, std::span(tile.entries).subspan(here.first, here.entries));
  }
  const int shift = square.shift - static_cast<int>(here.cuts);
  const std::int64_t row = (from.y - square.low.y) >> shift;
  const std::int64_t last = (std::int64_t{1} << here.cuts) - 1;
  for (std::int64_t column = std::min((from.x - square.low.x) >> shift, last); column >= 0; --column) {
    const auto child = static_cast<std::uint32_t>((row << here.cuts) + column);
    if (goWestIn(tile, childOf(square, here, column, row), here.first + child, from, visit)) {
      return true;
    }
  }
  return false;
}

template <class Visit>
void BorderLeaves::goWest(GridPoint from, Visit visit) const {
  const std::int64_t row = m_grid.rowOf(from.y);
  for (std::int64_t column = m_grid.columnOf(from.x); column >= 0; --column) {
    const Tile& tile = m_tiles[m_grid.cellAt(column, row)];
    if (!tile.nodes.empty() && goWestIn(tile, tile.square, 0, from, visit)) {
      return;
    }
  }
}

}  // namespace buurtatlas
