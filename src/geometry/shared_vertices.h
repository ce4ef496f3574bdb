#pragma once

#include <optional>
#include <vector>

#include "core/polygon.h"

namespace buurtatlas {

// Areas share a border when both have the same vertices along it. What is done here to one vertex keeps that so.

/// All vertices of the areas that lie in the box. Order: sorted, each once.
std::vector<Point> verticesIn(const Box& box, const std::vector<const MultiPolygon*>& areas);

/// The area with these points as vertices on each edge that passes through their cell of the 1 mm grid; its border
/// moves by less than 1 mm. Points that are vertices of the area stay as they are. Order: points sorted.
MultiPolygon withVertices(const MultiPolygon& area, const std::vector<Point>& points);

/// The area with a vertex of its border, or a place on an edge, moved; none when its border does not run there.
std::optional<MultiPolygon> withVertexMoved(const MultiPolygon& area, Point from, Point to);

/// How a border differs from what it was, when that is one vertex only.
struct VertexChange {
  enum class Kind { Moved, Inserted, Removed };
  Kind kind = Kind::Moved;
  Point before = {};  ///< the vertex before the one that changed
  Point from = {};    ///< where it was; what of an inserted one is not meant
  Point to = {};      ///< where it is; what of a removed one is not meant
  Point after = {};   ///< the vertex behind the one that changed
};
/// None when the border differs by more, or not at all.
std::optional<VertexChange> vertexChange(const MultiPolygon& before, const MultiPolygon& after);

struct VertexMove {
  Point from = {};
  Point to = {};
  friend bool operator==(const VertexMove&, const VertexMove&) = default;
};
/// The two ends of an edge that was moved, or closed up into one vertex; empty when the border differs otherwise.
std::vector<VertexMove> movedEdge(const MultiPolygon& before, const MultiPolygon& after);

/// The area with the same vertex moved, inserted or removed where its border runs along the same vertices, in either
/// direction; none where it does not. A vertex is moved wherever the area has it.
std::optional<MultiPolygon> withSameChange(const MultiPolygon& area, const VertexChange& change);

}  // namespace buurtatlas
