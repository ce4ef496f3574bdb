#pragma once

// Private to geometry: a part of the cells behind ZoneIndex.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geometry/area_raster.h"
#include "geometry/area_sets.h"
#include "geometry/cell_edges.h"
#include "geometry/cell_grid.h"

namespace buurtatlas {

/// Some rows of cells and the areas in them. Each cell is one word. Where no border runs, it names the areas that fill
/// the cell; any other cell is a leaf, which keeps its edges side by side, counted from its own south-west corner.
class CellBand {
 public:
  /// One of the areas: its number, and which rings are its.
  struct Part {
    std::uint32_t area = 0;
    std::uint32_t firstRing = 0;
    std::uint32_t lastRing = 0;
  };
  /// A word below this is the number of an area.
  static constexpr std::uint32_t kMostAreas = 0x40000000;

  CellBand() = default;
  /// Order: the parts by area. `isFar` where the rings reach 2^30 mm or more.
  CellBand(const CellGrid& grid, const ClosedRings& rings, std::span<const Part> parts, bool isFar);

  [[nodiscard]] std::uint32_t wordOf(std::size_t cell) const { return m_words[cell]; }
  /// The areas that hold a point of the cell with this word, in rising order, behind what is there. Units: millimetres
  /// from the corner of the cell.
  void append(std::uint32_t word, GridPoint inCell, std::vector<std::uint32_t>& out) const;
  /// Calls visit(a, b) for every edge of a cell with this corner.
  template <class Visit>
  void forEachEdgeIn(std::size_t cell, GridPoint corner, Visit visit) const;

  // What append() will read of the memory, step by step, so that it is on its way before it is needed.
  void prefetchWord(std::size_t cell) const { __builtin_prefetch(&m_words[cell]); }
  void prefetchLeaf(std::uint32_t word) const;
  void prefetchEdges(std::uint32_t word) const;

 private:
  /// Edges next to each other of one area.
  struct Run {
    std::uint32_t area = 0;
    std::uint32_t edges = 0;
    bool cornerInside = false;
  };
  struct Leaf {
    std::uint32_t whole = AreaSets::kNone;  ///< the areas that fill the cell
    std::uint32_t firstRun = 0;
    std::uint32_t runs = 0;
    std::uint32_t firstVertex = 0;  ///< each run has one more than it has edges
  };
  struct LaidRun {
    BorderRun border;
    std::uint32_t area;
  };
  static constexpr std::uint32_t kIsLeaf = kMostAreas;

  void makeLeaves(const CellGrid& grid, const ClosedRings& rings, const std::vector<LaidRun>& runs);
  void addLeaf(const ClosedRings& rings, std::uint32_t cell, GridPoint corner, std::span<const LaidRun> runs);
  [[nodiscard]] static bool isLeaf(std::uint32_t word) { return (word & ~(kIsLeaf - 1)) == kIsLeaf; }
  [[nodiscard]] const Leaf& leafOf(std::uint32_t word) const { return m_leaves[word & ~kIsLeaf]; }

  AreaSets m_sets = {};
  std::vector<std::uint32_t> m_words = {};
  std::vector<Leaf> m_leaves = {};
  std::vector<Run> m_runs = {};
  bool m_isFar = false;
  std::vector<NearVertex> m_vertices = {};
  std::vector<GridPoint> m_farVertices = {};  ///< in place of the others where they are too far apart
};

template <class Visit>
void CellBand::forEachEdgeIn(std::size_t cell, GridPoint corner, Visit visit) const {
  if (!isLeaf(m_words[cell])) {
    return;
  }
  const auto at = [&](std::uint32_t vertex) -> GridPoint {
    const GridPoint inCell =
        m_isFar ? m_farVertices[vertex] : GridPoint{.x = m_vertices[vertex].x, .y = m_vertices[vertex].y};
    return {.x = corner.x + inCell.x, .y = corner.y + inCell.y};
  };
  const Leaf& leaf = leafOf(m_words[cell]);
  std::uint32_t vertex = leaf.firstVertex;
  for (const Run& run : std::span(m_runs).subspan(leaf.firstRun, leaf.runs)) {
    for (std::uint32_t edge = 0; edge < run.edges; ++edge, ++vertex) {
      visit(at(vertex), at(vertex + 1));
    }
    ++vertex;
  }
}

}  // namespace buurtatlas
