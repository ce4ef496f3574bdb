#pragma once

#include <cstddef>
#include <vector>

#include "core/polygon.h"

namespace buurtatlas {

/// The middle of a straight line, on the 1 mm grid.
Point middleBetween(Point a, Point b);

/// An area as a hand changes it: its vertices are numbered ring after ring, and an edge bears the number of the vertex
/// it begins at. Every number given has to be below vertexCount(). Whether the area has a fault is not checked.
class NumberedRings {
 public:
  NumberedRings() = default;
  explicit NumberedRings(const MultiPolygon& area);

  [[nodiscard]] const std::vector<Ring>& rings() const { return m_rings; }
  [[nodiscard]] MultiPolygon area() const;
  [[nodiscard]] std::size_t vertexCount() const;
  /// The middle of the bounds; off the 1 mm grid.
  [[nodiscard]] Point middle() const;

  void moveVertex(std::size_t vertex, Point to);
  void removeVertex(std::size_t vertex);
  /// Moves the edge, its middle to here.
  void moveEdge(std::size_t edge, Point middle);
  /// Makes one vertex of the edge, in its middle.
  void closeEdge(std::size_t edge);
  /// Sets a vertex in the middle of the edge.
  void splitEdge(std::size_t edge);
  /// Moves everything, its middle to here.
  void moveAll(Point middle);

  friend bool operator==(const NumberedRings&, const NumberedRings&) = default;

 private:
  /// A place in a ring of the area, and the next one.
  struct Place {
    Ring* ring;
    std::size_t at;
    std::size_t next;
  };
  Place placeOf(std::size_t vertex);

  std::vector<Ring> m_rings;
  std::vector<std::size_t> m_holesOf;  ///< per part, its number of holes
};

}  // namespace buurtatlas
