#include "geometry/cell_band.h"

#include <algorithm>

namespace buurtatlas {

CellBand::CellBand(const CellGrid& grid, const ClosedRings& rings, std::span<const Part> parts, bool isFar)
    : m_words(grid.size(), AreaSets::kNone), m_isFar(isFar) {
  std::vector<LaidRun> runs;
  AreaRaster raster(grid);
  for (const Part& part : parts) {
    raster.lay(rings, part.firstRing, part.lastRing);
    for (const InnerRun& run : raster.innerRuns()) {
      for (std::uint32_t& word : std::span(m_words).subspan(run.cell, run.cells)) {
        word = m_sets.with(word, part.area);
      }
    }
    for (const BorderRun& run : raster.borderRuns()) {
      runs.push_back({.border = run, .area = part.area});
    }
  }
  makeLeaves(grid, rings, runs);
}

void CellBand::makeLeaves(const CellGrid& grid, const ClosedRings& rings, const std::vector<LaidRun>& runs) {
  std::vector<std::uint32_t> next(grid.size() + 1, 0);
  std::size_t vertices = 0;
  for (const LaidRun& run : runs) {
    ++next[run.border.cell + 1];
    vertices += run.border.edges + 1;
  }
  std::size_t leaves = 0;
  for (std::size_t cell = 0; cell < grid.size(); ++cell) {
    leaves += next[cell + 1] > 0 ? 1 : 0;
    next[cell + 1] += next[cell];
  }
  std::vector<LaidRun> byCell(runs.size());
  for (const LaidRun& run : runs) {
    byCell[next[run.border.cell]++] = run;
  }
  m_leaves.reserve(leaves);
  m_runs.reserve(runs.size());
  m_isFar ? m_farVertices.reserve(vertices) : m_vertices.reserve(vertices);
  std::int64_t row = 0;
  for (std::size_t first = 0; first < byCell.size();) {
    const std::uint32_t cell = byCell[first].border.cell;
    while (cell >= grid.cellAt(0, row + 1)) {
      ++row;
    }
    const GridPoint corner = grid.cornerOf(static_cast<std::int64_t>(cell - grid.cellAt(0, row)), row);
    addLeaf(rings, cell, corner, std::span(byCell).subspan(first, next[cell] - first));
    first = next[cell];
  }
}

void CellBand::addLeaf(const ClosedRings& rings, std::uint32_t cell, GridPoint corner, std::span<const LaidRun> runs) {
  const std::size_t vertices = m_isFar ? m_farVertices.size() : m_vertices.size();
  m_leaves.push_back({.whole = m_words[cell],
                      .firstRun = static_cast<std::uint32_t>(m_runs.size()),
                      .runs = static_cast<std::uint32_t>(runs.size()),
                      .firstVertex = static_cast<std::uint32_t>(vertices)});
  m_words[cell] = kIsLeaf | static_cast<std::uint32_t>(m_leaves.size() - 1);
  for (const LaidRun& run : runs) {
    m_runs.push_back({.area = run.area, .edges = run.border.edges, .cornerInside = run.border.cornerInside});
    for (const GridPoint vertex : std::span(rings.vertices).subspan(run.border.first, run.border.edges + 1)) {
      const GridPoint inCell{.x = vertex.x - corner.x, .y = vertex.y - corner.y};
      if (m_isFar) {
        m_farVertices.push_back(inCell);
      } else {
        m_vertices.push_back({static_cast<std::int32_t>(inCell.x), static_cast<std::int32_t>(inCell.y)});
      }
    }
  }
}

void CellBand::prefetchLeaf(std::uint32_t word) const {
  if (isLeaf(word)) {
    __builtin_prefetch(&leafOf(word));
  }
}

void CellBand::prefetchEdges(std::uint32_t word) const {
  if (isLeaf(word) && !m_isFar) {
    const Leaf& leaf = leafOf(word);
    const NearVertex* vertices = &m_vertices[leaf.firstVertex];
    constexpr std::size_t kLine = 64 / sizeof(NearVertex);
    __builtin_prefetch(&m_runs[leaf.firstRun]);
    __builtin_prefetch(vertices);
    __builtin_prefetch(vertices + kLine);
  }
}

void CellBand::append(std::uint32_t word, GridPoint inCell, std::vector<std::uint32_t>& out) const {
  if (!isLeaf(word)) {
    m_sets.append(word, out);
    return;
  }
  const Leaf& leaf = leafOf(word);
  const auto first = std::ssize(out);
  m_sets.append(leaf.whole, out);
  const auto firstOfBorder = std::ssize(out);
  std::uint32_t vertex = leaf.firstVertex;
  const Run* run = &m_runs[leaf.firstRun];
  const Run* const last = run + leaf.runs;
  while (run != last) {
    const std::uint32_t area = run->area;
    bool isInside = run->cornerInside;
    for (; run != last && run->area == area; ++run) {
      isInside ^= m_isFar ? liesAcross(&m_farVertices[vertex], run->edges, inCell)
                          : liesAcross(&m_vertices[vertex], run->edges, inCell);
      vertex += run->edges + 1;
    }
    if (isInside) {
      out.push_back(area);
    }
  }
  if (first < firstOfBorder && firstOfBorder < std::ssize(out)) {
    std::ranges::inplace_merge(out.begin() + first, out.begin() + firstOfBorder, out.end());
  }
}

}  // namespace buurtatlas
