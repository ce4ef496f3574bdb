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

/// What became of one vertex of a border.
struct VertexChange {
  enum class Kind { Moved, Inserted, Removed };
  Kind kind = Kind::Moved;
  Point from = {};    ///< where it was; what of an inserted one is not meant
  Point to = {};      ///< where it is; what of a removed one is not meant
  Point before = {};  ///< of one that was inserted or removed: the vertex before it
  Point after = {};   ///< likewise: the vertex behind it
  friend bool operator==(const VertexChange&, const VertexChange&) = default;
};

/// How a border differs from what it was, when that is one vertex, or one edge: both its ends moved, perhaps to one
/// place. Empty when it differs by more, or not at all.
std::vector<VertexChange> vertexChanges(const MultiPolygon& before, const MultiPolygon& after);

/// The area with the same vertices moved, at once, wherever its border has them or an edge of it passes through them;
/// and inserted or removed where its border runs along the same vertices, in either direction. None where nothing of
/// it changes.
std::optional<MultiPolygon> withSameChanges(const MultiPolygon& area, const std::vector<VertexChange>& changes);

}  // namespace buurtatlas
