#pragma once

// Private to geometry: polygons from the ways around them.

#include <cstdint>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "geometry/chain_graph.h"

namespace buurtatlas {

/// A connected part of some ground, and the ways around it.
struct TracedPart {
  Polygon polygon = {};
  std::vector<Way> ways = {};
};

/// Follows the ways around ground, which keep it on their left, and makes rings of them that touch themselves nowhere.
/// Thread: one at a time; its memory is kept from one question to the next.
class RingTracer {
 public:
  RingTracer(const SnappedBorders& borders, const ChainGraph& graph);

  /// The parts of the ground that lies left of these ways, which have to be all there are around it. Parts that touch
  /// in a point are two.
  std::vector<TracedPart> partsLeftOf(std::span<const Way> ways);
  MultiPolygon groundLeftOf(std::span<const Way> ways);

 private:
  using Loop = std::vector<Way>;
  [[nodiscard]] Way nextOfThese(Way way) const;
  void trace(Way first, std::vector<Loop>& loops);
  [[nodiscard]] Ring ringOf(const Loop& loop) const;
  /// Whether a ring that meets a loop in nodes at most lies around it.
  [[nodiscard]] bool surrounds(const Ring& ring, const Loop& loop) const;
  [[nodiscard]] std::vector<TracedPart> nested(std::vector<Loop> loops) const;

  const SnappedBorders& m_borders;
  const ChainGraph& m_graph;
  std::vector<std::uint8_t> m_isWanted = {};      ///< per way
  std::vector<std::uint32_t> m_placeInPath = {};  ///< per node: how many ways of the path end before it, and one more
};

}  // namespace buurtatlas
