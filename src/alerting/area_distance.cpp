#include "alerting/area_distance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace buurtatlas {

namespace {

// Neighbours in a ring lie near each other, so a run of them makes a tight box that rules them all out at once.
constexpr std::size_t kEdgesPerBlock = 12;

double squareToBox(const Box& box, Point point) {
  const double east = std::max({box.west - point.east, 0.0, point.east - box.east});
  const double north = std::max({box.south - point.north, 0.0, point.north - box.north});
  return east * east + north * north;
}

}  // namespace

AreaDistance::AreaDistance(const MultiPolygon& area) {
  for (const Polygon& part : area) {
    addRing(part.outer);
    for (const Ring& hole : part.holes) {
      addRing(hole);
    }
  }
}

void AreaDistance::addRing(const Ring& ring) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point from = ring[i];
    const Point to = ring[(i + 1) % ring.size()];
    const Point along{.east = to.east - from.east, .north = to.north - from.north};
    const double square = along.east * along.east + along.north * along.north;
    if (i % kEdgesPerBlock == 0) {
      m_blocks.push_back({.bounds = {}, .begin = m_edges.size(), .end = m_edges.size()});
    }
    m_edges.push_back({.from = from, .along = along, .inverseSquare = square > 0 ? 1 / square : 0});
    m_blocks.back().bounds.add(from);
    m_blocks.back().bounds.add(to);
    m_blocks.back().end = m_edges.size();
  }
}

double AreaDistance::squareToBlock(const Block& block, Point point) const {
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t i = block.begin; i < block.end; ++i) {
    const Edge& edge = m_edges[i];
    const double east = point.east - edge.from.east;
    const double north = point.north - edge.from.north;
    const double share = std::clamp((east * edge.along.east + north * edge.along.north) * edge.inverseSquare, 0.0, 1.0);
    const double offEast = east - share * edge.along.east;
    const double offNorth = north - share * edge.along.north;
    best = std::min(best, offEast * offEast + offNorth * offNorth);
  }
  return best;
}

Metres AreaDistance::toBorder(Point point) const {
  double best = std::numeric_limits<double>::infinity();
  for (const Block& block : m_blocks) {
    if (squareToBox(block.bounds, point) < best) {
      best = std::min(best, squareToBlock(block, point));
    }
  }
  return Metres(std::sqrt(best));
}

}  // namespace buurtatlas
