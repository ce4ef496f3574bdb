#pragma once

#include <cstddef>
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
  /// A run of edges in its box, or two such runs.
  struct Node {
    Box bounds;
    std::size_t begin;
    std::size_t end;
    std::size_t second;  ///< the second half; the first follows its parent at once. 0: the run is not halved
  };
  void addRing(const Ring& ring);
  std::size_t addNode(std::size_t begin, std::size_t end);
  [[nodiscard]] double squareToRun(const Node& node, Point point) const;
  void search(std::size_t node, Point point, double& best) const;

  std::vector<Edge> m_edges;
  std::vector<Node> m_nodes;
};

}  // namespace buurtatlas
