#pragma once

#include <vector>

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// How far many points lie from the border of one area. Built for one area and thrown away with it.
class AreaDistance {
 public:
  explicit AreaDistance(const MultiPolygon& area);

  /// Infinite for an area without edges. Inside the area this is the way out.
  [[nodiscard]] Metres toBorder(Point point) const;

 private:
  struct Edge {
    Point from;
    Point along;           ///< from the first vertex to the second
    double inverseSquare;  ///< 1 / length squared, 0 for an edge without length
  };
  struct Block {
    Box bounds;
    std::size_t begin;
    std::size_t end;
  };
  void addRing(const Ring& ring);
  [[nodiscard]] double squareToBlock(const Block& block, Point point) const;

  std::vector<Edge> m_edges;
  std::vector<Block> m_blocks;
};

}  // namespace buurtatlas
