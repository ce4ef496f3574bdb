#include "alerting/area_distance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace buurtatlas {

namespace {

// Neighbours in a ring lie near each other, so a run of them makes a tight box that rules them all out at once.
constexpr std::size_t kEdgesPerRun = 8;

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
  if (!m_edges.empty()) {
    addNode(0, m_edges.size());
  }
}

void AreaDistance::addRing(const Ring& ring) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point from = ring[i];
    const Point to = ring[(i + 1) % ring.size()];
    const Point along{.east = to.east - from.east, .north = to.north - from.north};
    const double square = along.east * along.east + along.north * along.north;
    m_edges.push_back({.from = from, .along = along, .inverseSquare = square > 0 ? 1 / square : 0});
  }
}

std::size_t AreaDistance::addNode(std::size_t begin, std::size_t end) {
  const std::size_t place = m_nodes.size();
  m_nodes.push_back({.bounds = {}, .begin = begin, .end = end, .second = 0});
  for (std::size_t i = begin; i < end; ++i) {
    const Edge& edge = m_edges[i];
    m_nodes[place].bounds.add(edge.from);
    m_nodes[place].bounds.add(
        Point{.east = edge.from.east + edge.along.east, .north = edge.from.north + edge.along.north});
  }
  if (end - begin > kEdgesPerRun) {
    const std::size_t middle = begin + (end - begin) / 2;
    addNode(begin, middle);
    m_nodes[place].second = addNode(middle, end);
  }
  return place;
}

double AreaDistance::squareToRun(const Node& node, Point point) const {
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t i = node.begin; i < node.end; ++i) {
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

void AreaDistance::search(std::size_t node, Point point, double& best) const {
  if (m_nodes[node].second == 0) {
    best = std::min(best, squareToRun(m_nodes[node], point));
    return;
  }
  const std::size_t halves[] = {node + 1, m_nodes[node].second};
  const double ways[] = {squareToBox(m_nodes[halves[0]].bounds, point), squareToBox(m_nodes[halves[1]].bounds, point)};
  const std::size_t nearer = ways[1] < ways[0] ? 1 : 0;
  for (const std::size_t half : {nearer, 1 - nearer}) {
    if (ways[half] < best) {
      search(halves[half], point, best);
    }
  }
}

Metres AreaDistance::toBorder(Point point) const {
  double best = std::numeric_limits<double>::infinity();
  if (!m_nodes.empty()) {
    search(0, point, best);
  }
  return Metres(std::sqrt(best));
}

}  // namespace buurtatlas
