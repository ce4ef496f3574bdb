#include "geometry/traced_rings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

bool runsCounterClockwise(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
    twice += (a.east - ring[0].east) * (b.north - ring[0].north) - (b.east - ring[0].east) * (a.north - ring[0].north);
  }
  return twice > 0;
}

}  // namespace

RingTracer::RingTracer(const SnappedBorders& borders, const ChainGraph& graph)
    : m_borders(borders), m_graph(graph), m_isWanted(graph.wayCount()), m_placeInPath(graph.nodeCount()) {}

std::vector<TracedPart> RingTracer::partsLeftOf(std::span<const Way> ways) {
  for (const Way way : ways) {
    m_isWanted[way] = 1;
  }
  std::vector<Loop> loops;
  for (const Way way : ways) {
    if (m_isWanted[way] != 0) {
      trace(way, loops);
    }
  }
  return nested(std::move(loops));
}

MultiPolygon RingTracer::groundLeftOf(std::span<const Way> ways) {
  MultiPolygon ground;
  for (TracedPart& part : partsLeftOf(ways)) {
    ground.push_back(std::move(part.polygon));
  }
  return ground;
}

Way RingTracer::nextOfThese(Way way) const {
  Way next = m_graph.nextAround(way);
  while (m_isWanted[next] == 0 && next != backOf(way)) {
    next = m_graph.clockwiseFrom(next);
  }
  return next;
}

/// Follows ways from one on, and takes a loop off the path wherever it meets itself. Around sound ground, nothing is
/// left of the path when there is no way to go.
void RingTracer::trace(Way first, std::vector<Loop>& loops) {
  Loop path;
  for (Way way = first; m_isWanted[way] != 0;) {
    path.push_back(way);
    m_placeInPath[m_graph.startOf(way)] = static_cast<std::uint32_t>(path.size());
    const Way next = nextOfThese(way);
    m_isWanted[way] = 0;
    if (const std::uint32_t place = m_placeInPath[m_graph.endOf(way)]; place != 0) {
      const auto begin = path.begin() + place - 1;
      for (const Way each : std::span(begin, path.end())) {
        m_placeInPath[m_graph.startOf(each)] = 0;
      }
      loops.emplace_back(begin, path.end());
      path.erase(begin, path.end());
    }
    way = next;
  }
  for (const Way way : path) {
    m_placeInPath[m_graph.startOf(way)] = 0;
  }
}

Ring RingTracer::ringOf(const Loop& loop) const {
  Ring ring;
  for (const Way way : loop) {
    const Chain chain = m_borders.chain(chainOf(way));
    if (isForward(way)) {
      for (std::uint32_t vertex = chain.first; vertex < chain.last; ++vertex) {
        ring.push_back(pointOf(m_borders.vertex(vertex)));
      }
    } else {
      for (std::uint32_t vertex = chain.last; vertex > chain.first; --vertex) {
        ring.push_back(pointOf(m_borders.vertex(vertex)));
      }
    }
  }
  return ring;
}

bool RingTracer::surrounds(const Ring& ring, const Loop& loop) const {
  const Chain chain = m_borders.chain(chainOf(loop.front()));
  const GridPoint a = m_borders.vertex(chain.first);
  const GridPoint b = m_borders.vertex(chain.first + 1);
  // Twice the middle of an edge of the loop, which is on no other edge.
  const GridPoint middle{.x = a.x + b.x, .y = a.y + b.y};
  const auto doubled = [](Point point) {
    const GridPoint onGrid = gridPointOf(point);
    return GridPoint{.x = 2 * onGrid.x, .y = 2 * onGrid.y};
  };
  bool isInside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    isInside ^= passesEastOf(doubled(ring[i]), doubled(ring[i + 1 == ring.size() ? 0 : i + 1]), middle);
  }
  return isInside;
}

/// Gives every hole to the smallest ring around it.
std::vector<TracedPart> RingTracer::nested(std::vector<Loop> loops) const {
  struct Shell {
    TracedPart part;
    Box box;
    double area;
  };
  std::vector<Shell> shells;
  std::vector<std::pair<Ring, Loop>> holes;
  for (Loop& loop : loops) {
    Ring ring = ringOf(loop);
    if (runsCounterClockwise(ring)) {
      const double area = areaOf(ring).value;
      const Box box = boundsOf(ring);
      shells.push_back({.part = {.polygon = {.outer = std::move(ring), .holes = {}}, .ways = std::move(loop)},
                        .box = box,
                        .area = area});
    } else {
      holes.emplace_back(std::move(ring), std::move(loop));
    }
  }
  for (auto& [ring, loop] : holes) {
    Shell* closest = nullptr;
    for (Shell& shell : shells) {
      if (shell.box.contains(ring.front()) && (closest == nullptr || shell.area < closest->area) &&
          surrounds(shell.part.polygon.outer, loop)) {
        closest = &shell;
      }
    }
    if (closest != nullptr) {
      closest->part.polygon.holes.push_back(std::move(ring));
      closest->part.ways.insert(closest->part.ways.end(), loop.begin(), loop.end());
    }
  }
  std::vector<TracedPart> parts;
  for (Shell& shell : shells) {
    parts.push_back(std::move(shell.part));
  }
  return parts;
}

}  // namespace buurtatlas
