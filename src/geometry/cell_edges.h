#pragma once

// Private to geometry: edges counted from the south-west corner of their cell, and the points beside them.

#include <cstdint>

#include "geometry/millimetres.h"

namespace buurtatlas {

/// A vertex less than 2^30 mm from the corner of its cell.
struct NearVertex {
  std::int32_t x;
  std::int32_t y;
};

/// Differences of near vertices have 31 bits, so that their products fit into 63; those of others need more.
template <class Vertex>
struct Exact {
  using Number = std::int64_t;
};
template <>
struct Exact<GridPoint> {
  __extension__ using Number = __int128;
};

/// Whether the edges between the vertices lie an odd number of times between a point and the south-west corner of its
/// cell, on the way west and then south. All is counted from that corner.
template <class Vertex>
bool liesAcross(const Vertex* vertices, std::uint32_t edges, GridPoint point) {
  using Number = typename Exact<Vertex>::Number;
  bool isAcross = false;
  for (std::uint32_t i = 0; i < edges; ++i) {
    const Vertex a = vertices[i];
    const Vertex b = vertices[i + 1];
    const bool crossesWest = (a.y <= point.y) != (b.y <= point.y);
    const bool crossesSouth = (a.x <= 0) != (b.x <= 0);
    if (!crossesWest && !crossesSouth) {
      continue;
    }
    const Number dx = static_cast<Number>(b.x) - a.x;
    const Number dy = static_cast<Number>(b.y) - a.y;
    // On which side of the edge the elbow, the point and the corner lie: above zero is left.
    const Number elbow = dx * (point.y - a.y) + dy * a.x;
    if (crossesWest) {
      const Number here = elbow - dy * point.x;
      isAcross ^= dy > 0 ? (elbow > 0) != (here > 0) : (elbow < 0) != (here < 0);
    }
    if (crossesSouth) {
      const Number corner = elbow - dx * point.y;
      const bool onEdgeIsNorth = dy != 0 && (dx > 0) == (dy > 0);
      const auto isNorth = [&](Number side) { return side == 0 ? onEdgeIsNorth : (side < 0) == (dx > 0); };
      isAcross ^= isNorth(elbow) != isNorth(corner);
    }
  }
  return isAcross;
}

}  // namespace buurtatlas
