#include "geometry/chain_graph.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::uint32_t kUnknown = 0xffffffff;

bool liesWestOf(GridPoint a, GridPoint b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

/// Numbers points in the order in which they first turn up.
class PointNumbers {
 public:
  explicit PointNumbers(std::size_t mostPoints) : m_slots(std::bit_ceil(2 * mostPoints + 1), kUnknown) {}

  std::uint32_t of(GridPoint point) {
    std::size_t slot = hashOf(point) & (m_slots.size() - 1);
    while (m_slots[slot] != kUnknown && m_points[m_slots[slot]] != point) {
      slot = (slot + 1) & (m_slots.size() - 1);
    }
    if (m_slots[slot] == kUnknown) {
      m_slots[slot] = static_cast<std::uint32_t>(m_points.size());
      m_points.push_back(point);
    }
    return m_slots[slot];
  }
  std::vector<GridPoint> takePoints() { return std::move(m_points); }

 private:
  static std::size_t hashOf(GridPoint point) {
    std::uint64_t hash = static_cast<std::uint64_t>(point.x) * 0x9e3779b97f4a7c15;
    hash ^= (hash >> 29) + static_cast<std::uint64_t>(point.y);
    hash *= 0xbf58476d1ce4e5b9;
    return hash ^ hash >> 32;
  }

  std::vector<std::uint32_t> m_slots;
  std::vector<GridPoint> m_points = {};
};

/// Of two steps from one point, whether a hand that turns from the south through the east meets the first one earlier.
bool turnsEarlier(GridPoint first, GridPoint second) {
  const auto isEastern = [](GridPoint step) { return step.x > 0 || (step.x == 0 && step.y > 0); };
  if (isEastern(first) != isEastern(second)) {
    return isEastern(first);
  }
  return sideOf({}, first, second) > 0;
}

/// Whether an edge lies east of another at a height which both reach. They meet in ends at most.
bool liesEastOf(const SnappedBorders::Edge& edge, const SnappedBorders::Edge& other) {
  const auto upward = [](const SnappedBorders::Edge& each) {
    return each.from.y < each.to.y ? std::pair(each.from, each.to) : std::pair(each.to, each.from);
  };
  const auto [low, high] = upward(edge);
  const auto [otherLow, otherHigh] = upward(other);
  // Of the two lower ends, the higher one is beside the other edge; so is the lower of the upper ends.
  int east = low.y >= otherLow.y ? -sideOf(otherLow, otherHigh, low) : sideOf(low, high, otherLow);
  if (east == 0) {
    east = high.y <= otherHigh.y ? -sideOf(otherLow, otherHigh, high) : sideOf(low, high, otherHigh);
  }
  return east > 0;
}

}  // namespace

ChainGraph::ChainGraph(const SnappedBorders& borders) : m_borders(borders) {
  placeNodes();
  sortWays();
  findComponents();
  tellGround();
}

Way ChainGraph::clockwiseFrom(Way way) const {
  const std::uint32_t node = m_node[way];
  const std::uint32_t place = m_placeOf[way];
  return m_ways[place == m_firstWay[node] ? m_firstWay[node + 1] - 1 : place - 1];
}

GridPoint ChainGraph::firstStepOf(Way way) const {
  const Chain chain = m_borders.chain(chainOf(way));
  const GridPoint from = m_borders.vertex(isForward(way) ? chain.first : chain.last);
  const GridPoint to = m_borders.vertex(isForward(way) ? chain.first + 1 : chain.last - 1);
  return {.x = to.x - from.x, .y = to.y - from.y};
}

void ChainGraph::placeNodes() {
  PointNumbers numbers(wayCount());
  m_node.assign(wayCount(), kUnknown);
  for (Way way = 0; way < wayCount(); way += 2) {
    if (isPresent(way)) {
      const Chain chain = m_borders.chain(chainOf(way));
      m_node[way] = numbers.of(m_borders.vertex(chain.first));
      m_node[way + 1] = numbers.of(m_borders.vertex(chain.last));
    }
  }
  m_points = numbers.takePoints();
}

void ChainGraph::sortWays() {
  m_firstWay.assign(m_points.size() + 1, 0);
  for (const std::uint32_t node : m_node) {
    if (node != kUnknown) {
      ++m_firstWay[node + 1];
    }
  }
  for (std::size_t node = 0; node < m_points.size(); ++node) {
    m_firstWay[node + 1] += m_firstWay[node];
  }
  m_ways.resize(m_firstWay.back());
  std::vector<std::uint32_t> next(m_firstWay.begin(), m_firstWay.end() - 1);
  for (Way way = 0; way < wayCount(); ++way) {
    if (m_node[way] != kUnknown) {
      m_ways[next[m_node[way]]++] = way;
    }
  }
  m_placeOf.resize(wayCount());
  for (std::uint32_t node = 0; node < nodeCount(); ++node) {
    const auto here = std::span(m_ways).subspan(m_firstWay[node], m_firstWay[node + 1] - m_firstWay[node]);
    std::ranges::sort(here, turnsEarlier, [&](Way way) { return firstStepOf(way); });
    for (std::uint32_t i = 0; i < here.size(); ++i) {
      m_placeOf[here[i]] = m_firstWay[node] + i;
    }
  }
}

/// At its westernmost vertex a component has all other ground in the west.
Way ChainGraph::outerWayAt(std::uint32_t chain, std::uint32_t vertex) const {
  const Chain whole = m_borders.chain(chain);
  if (vertex == whole.first || vertex == whole.last) {
    // All ways leave eastward; the last one counter-clockwise has the west on its left.
    const std::uint32_t node = m_node[2 * chain + (vertex == whole.first ? 0 : 1)];
    return waysFrom(node).back();
  }
  const int turn = sideOf(m_borders.vertex(vertex - 1), m_borders.vertex(vertex), m_borders.vertex(vertex + 1));
  return 2 * chain + (turn > 0 ? 1 : 0);
}

void ChainGraph::findComponents() {
  m_componentOf.assign(nodeCount(), kUnknown);
  std::vector<std::uint32_t> stack;
  for (std::uint32_t start = 0; start < nodeCount(); ++start) {
    if (m_componentOf[start] != kUnknown) {
      continue;
    }
    const auto component = static_cast<std::uint32_t>(m_components.size());
    m_components.push_back({.corner = m_points[start], .outer = waysFrom(start).back()});
    m_componentOf[start] = component;
    stack.assign({start});
    while (!stack.empty()) {
      const std::uint32_t node = stack.back();
      stack.pop_back();
      for (const Way way : waysFrom(node)) {
        const std::uint32_t other = endOf(way);
        if (m_componentOf[other] == kUnknown) {
          m_componentOf[other] = component;
          stack.push_back(other);
        }
      }
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cornerVertex(m_components.size());  // chain and vertex
  std::vector<bool> isKnown(m_components.size());
  for (std::uint32_t chain = 0; chain < m_borders.chainCount(); ++chain) {
    if (!isPresent(2 * chain)) {
      continue;
    }
    const std::uint32_t component = m_componentOf[m_node[2 * chain]];
    const Chain whole = m_borders.chain(chain);
    for (std::uint32_t vertex = whole.first; vertex <= whole.last; ++vertex) {
      GridPoint& corner = m_components[component].corner;
      if (!isKnown[component] || liesWestOf(m_borders.vertex(vertex), corner)) {
        corner = m_borders.vertex(vertex);
        cornerVertex[component] = {chain, vertex};
        isKnown[component] = true;
      }
    }
  }
  for (std::size_t component = 0; component < m_components.size(); ++component) {
    m_components[component].outer = outerWayAt(cornerVertex[component].first, cornerVertex[component].second);
  }
}

void ChainGraph::areasLeftOf(Way way, std::vector<std::uint32_t>& out) const {
  out = areasAround(chainOf(way));
  for (const Side side : m_borders.sidesOf(chainOf(way))) {
    if (side.isLeft == isForward(way)) {
      out.insert(std::ranges::lower_bound(out, side.area), side.area);
    }
  }
}

/// Goes across a way from its right: `ground` is what lies there, and becomes what lies on the left.
void ChainGraph::tellAround(Way way, std::vector<std::uint32_t>& ground) {
  const auto sides = m_borders.sidesOf(chainOf(way));
  for (const Side side : sides) {
    const auto place = std::ranges::lower_bound(ground, side.area);
    const bool isThere = place != ground.end() && *place == side.area;
    if (isThere == (side.isLeft == isForward(way))) {
      m_torn.push_back(side.area);
    }
    if (isThere) {
      ground.erase(place);
    }
  }
  const std::uint32_t around = m_sets.numberOf(ground);
  if (m_around[chainOf(way)] != kUnknown && m_around[chainOf(way)] != around) {
    std::ranges::transform(sides, std::back_inserter(m_torn), &Side::area);
  }
  m_around[chainOf(way)] = around;
  for (const Side side : sides) {
    if (side.isLeft == isForward(way)) {
      ground.insert(std::ranges::lower_bound(ground, side.area), side.area);
    }
  }
}

/// Tells what lies around every chain that is connected with a way, from the ground left of that way.
void ChainGraph::spread(Way from, std::vector<std::uint32_t> left) {
  std::vector<Way> stack = {from, backOf(from)};
  tellAround(backOf(from), left);
  while (!stack.empty()) {
    const Way known = stack.back();
    stack.pop_back();
    const std::uint32_t node = m_node[known];
    if (m_isTold[node]) {
      continue;
    }
    m_isTold[node] = true;
    areasLeftOf(known, left);
    // What lies left of a way lies right of the next one, counter-clockwise; in the end the first one is told again.
    const auto here = waysFrom(node);
    std::size_t at = m_placeOf[known] - m_firstWay[node];
    for (std::size_t i = 0; i < here.size(); ++i) {
      at = at + 1 == here.size() ? 0 : at + 1;
      tellAround(here[at], left);
      if (!m_isTold[endOf(here[at])]) {
        stack.push_back(backOf(here[at]));
      }
    }
  }
}

/// Finds the ground in the west of a component, from the next edge there, and tells it on.
void ChainGraph::placeInPlane(std::uint32_t component) {
  const auto [corner, outer] = m_components[component];
  std::optional<SnappedBorders::Edge> nearest;
  const auto look = [&](const SnappedBorders::Edge& edge) {
    if ((edge.from.y <= corner.y) == (edge.to.y <= corner.y) || !isPresent(2 * edge.chain) ||
        m_componentOf[m_node[2 * edge.chain]] == component) {
      return;
    }
    const bool rises = edge.from.y < edge.to.y;
    if (sideOf(edge.from, edge.to, corner) == (rises ? -1 : 1) && (!nearest || liesEastOf(edge, *nearest))) {
      nearest = edge;
    }
  };
  const auto isEnough = [&](std::int64_t west) {
    if (!nearest) {
      return false;
    }
    const double share =
        static_cast<double>(corner.y - nearest->from.y) / static_cast<double>(nearest->to.y - nearest->from.y);
    const double x =
        share * static_cast<double>(nearest->to.x - nearest->from.x) + static_cast<double>(nearest->from.x - west);
    constexpr double kBeyondRounding = 2;
    return x > kBeyondRounding;
  };
  m_borders.goWest(corner, look, isEnough);
  std::vector<std::uint32_t> ground;
  if (nearest) {
    const Way around = 2 * nearest->chain + (nearest->from.y < nearest->to.y ? 1 : 0);
    areasLeftOf(around, ground);
  }
  spread(outer, std::move(ground));
}

void ChainGraph::tellGround() {
  m_around.assign(m_borders.chainCount(), kUnknown);
  m_isTold.assign(nodeCount(), false);
  std::vector<std::uint32_t> fromWest(m_components.size());
  for (std::uint32_t component = 0; component < m_components.size(); ++component) {
    fromWest[component] = component;
  }
  std::ranges::sort(fromWest, [&](std::uint32_t first, std::uint32_t second) {
    return liesWestOf(m_components[first].corner, m_components[second].corner);
  });
  for (const std::uint32_t component : fromWest) {
    placeInPlane(component);
  }
  std::ranges::sort(m_torn);
  const auto repeats = std::ranges::unique(m_torn);
  m_torn.erase(repeats.begin(), repeats.end());
}

}  // namespace buurtatlas
