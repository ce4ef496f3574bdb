#include "geometry/arrangement_reading.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

std::uint64_t pairOf(std::uint32_t a, std::uint32_t b) { return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b); }
std::uint32_t firstOf(std::uint64_t pair) { return static_cast<std::uint32_t>(pair >> 32); }
std::uint32_t secondOf(std::uint64_t pair) { return static_cast<std::uint32_t>(pair); }

bool liesLeft(Side side, Way way) { return side.isLeft == isForward(way); }

}  // namespace

ArrangementReading::Ground ArrangementReading::groundLeftOf(Way way) const {
  bool isCovered = false;
  bool isInBoundary = false;
  bool wasOpen = m_covers == m_boundary;
  const auto look = [&](std::uint32_t area) {
    isCovered = isCovered || area < m_covers;
    isInBoundary = isInBoundary || area == m_boundary;
    wasOpen = wasOpen || (area >= m_covers && area < m_boundary);
  };
  std::ranges::for_each(m_graph.areasAround(chainOf(way)), look);
  for (const Side side : m_borders.sidesOf(chainOf(way))) {
    if (liesLeft(side, way)) {
      look(side.area);
    }
  }
  if (isCovered || !isInBoundary) {
    return Ground::OutsideOrCovered;
  }
  return wasOpen ? Ground::Open : Ground::Free;
}

std::vector<Way> ArrangementReading::waysAround(Ground ground, const std::vector<Ground>& left) const {
  std::vector<Way> around;
  for (Way way = 0; way < m_graph.wayCount(); ++way) {
    if (left[way] == ground && left[backOf(way)] != ground) {
      around.push_back(way);
    }
  }
  return around;
}

bool ArrangementReading::isSliver(const TracedPart& part) const {
  double perimeter = 0;
  for (const Way way : part.ways) {
    perimeter += lengthOf(chainOf(way));
  }
  // Two borders that move by 1 mm each leave 2 mm, half the perimeter long.
  constexpr double kWidest = 0.002;
  return areaOf(MultiPolygon{part.polygon}).value <= kWidest * perimeter / 2;
}

void ArrangementReading::joinSlivers(std::vector<Ground>& left) const {
  for (const TracedPart& part : RingTracer(m_borders, m_graph).partsLeftOf(waysAround(Ground::Free, left))) {
    const bool isBesideOpen =
        std::ranges::any_of(part.ways, [&](Way way) { return left[backOf(way)] == Ground::Open; });
    if (isBesideOpen && isSliver(part)) {
      for (const Way way : part.ways) {
        left[way] = Ground::Open;
      }
    }
  }
}

std::vector<OpenGround> ArrangementReading::openGround() const {
  std::vector<Ground> left(m_graph.wayCount(), Ground::OutsideOrCovered);
  for (Way way = 0; way < m_graph.wayCount(); ++way) {
    if (m_graph.isPresent(way)) {
      left[way] = groundLeftOf(way);
    }
  }
  if (m_covers != m_boundary) {
    joinSlivers(left);
  }
  const std::vector<Way> around = waysAround(Ground::Open, left);
  std::vector<OpenGround> open;
  for (TracedPart& part : RingTracer(m_borders, m_graph).partsLeftOf(around)) {
    OpenGround& each = open.emplace_back(OpenGround{.ground = {std::move(part.polygon)}});
    for (const Way way : part.ways) {
      for (const Side side : m_borders.sidesOf(chainOf(way))) {
        if (side.area < m_covers && !liesLeft(side, way)) {
          each.beside.push_back(side.area);
        }
      }
    }
    std::ranges::sort(each.beside);
    const auto repeats = std::ranges::unique(each.beside);
    each.beside.erase(repeats.begin(), repeats.end());
  }
  return open;
}

std::vector<CommonGround> ArrangementReading::commonGround() const {
  std::vector<std::pair<std::uint64_t, Way>> around;
  std::vector<std::uint32_t> left;
  for (Way way = 0; way < m_graph.wayCount(); ++way) {
    if (!m_graph.isPresent(way)) {
      continue;
    }
    m_graph.areasLeftOf(way, left);
    if (left.size() < 2) {
      continue;
    }
    for (const Side side : m_borders.sidesOf(chainOf(way))) {
      if (side.area >= m_covers || !liesLeft(side, way)) {
        continue;
      }
      for (const std::uint32_t other : left) {
        if (other != side.area && other < m_covers) {
          around.emplace_back(pairOf(side.area, other), way);
        }
      }
    }
  }
  std::ranges::sort(around);
  const auto repeats = std::ranges::unique(around);
  around.erase(repeats.begin(), repeats.end());
  RingTracer tracer(m_borders, m_graph);
  std::vector<CommonGround> common;
  std::vector<Way> ways;
  for (std::size_t i = 0; i < around.size();) {
    const std::uint64_t pair = around[i].first;
    ways.clear();
    for (; i < around.size() && around[i].first == pair; ++i) {
      ways.push_back(around[i].second);
    }
    common.push_back({.first = firstOf(pair), .second = secondOf(pair), .ground = tracer.groundLeftOf(ways)});
  }
  return common;
}

std::vector<StackedGround> ArrangementReading::stackedGround() const {
  std::map<std::vector<std::uint32_t>, double> sizes;
  forEachShare([&](std::vector<std::uint32_t>& areas, double share) {
    areas.erase(std::ranges::lower_bound(areas, m_covers), areas.end());
    if (areas.size() > 1) {
      sizes[areas] += share;
    }
  });
  std::vector<StackedGround> stacks;
  for (const auto& [areas, size] : sizes) {
    stacks.push_back({.areas = areas, .size = SquareMetres(size)});
  }
  return stacks;
}

double ArrangementReading::areaBeside(std::uint32_t chain) const {
  const Chain whole = m_borders.chain(chain);
  const GridPoint origin = m_borders.vertex(0);
  const auto x = [&](std::uint32_t vertex) { return static_cast<double>(m_borders.vertex(vertex).x - origin.x); };
  const auto y = [&](std::uint32_t vertex) { return static_cast<double>(m_borders.vertex(vertex).y - origin.y); };
  double twice = 0;
  for (std::uint32_t vertex = whole.first; vertex < whole.last; ++vertex) {
    twice += x(vertex) * y(vertex + 1) - x(vertex + 1) * y(vertex);
  }
  constexpr double kTwicePerSquareMetre = 2e6;
  return twice / kTwicePerSquareMetre;
}

double ArrangementReading::lengthOf(std::uint32_t chain) const {
  const Chain whole = m_borders.chain(chain);
  double millimetres = 0;
  for (std::uint32_t vertex = whole.first; vertex < whole.last; ++vertex) {
    const GridPoint a = m_borders.vertex(vertex);
    const GridPoint b = m_borders.vertex(vertex + 1);
    const auto dx = static_cast<double>(b.x - a.x);
    const auto dy = static_cast<double>(b.y - a.y);
    millimetres += std::sqrt(dx * dx + dy * dy);
  }
  return millimetres / 1000;
}

std::vector<CommonBorder> ArrangementReading::commonBorders() const {
  struct Meeting {
    std::uint64_t pair;
    double length;
  };
  std::vector<Meeting> meetings;
  for (std::uint32_t chain = 0; chain < m_borders.chainCount(); ++chain) {
    const auto sides = m_borders.sidesOf(chain);
    if (sides.size() < 2) {
      continue;
    }
    const double length = lengthOf(chain);
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = i + 1; j < sides.size(); ++j) {
        if (sides[i].isLeft != sides[j].isLeft && sides[j].area < m_covers) {
          meetings.push_back({.pair = pairOf(sides[i].area, sides[j].area), .length = length});
        }
      }
    }
  }
  std::vector<std::uint32_t> here;
  for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
    here.clear();
    for (const Way way : m_graph.waysFrom(node)) {
      for (const Side side : m_borders.sidesOf(chainOf(way))) {
        if (side.area < m_covers && !std::ranges::contains(here, side.area)) {
          here.push_back(side.area);
        }
      }
    }
    // At a node of three ways, any two areas have one of them for a border.
    for (std::size_t i = 0; i < here.size() && m_graph.waysFrom(node).size() > 3; ++i) {
      for (std::size_t j = i + 1; j < here.size(); ++j) {
        meetings.push_back({.pair = pairOf(here[i], here[j]), .length = 0});
      }
    }
  }
  std::ranges::stable_sort(meetings, {}, &Meeting::pair);
  std::vector<CommonBorder> borders;
  for (const Meeting& meeting : meetings) {
    const std::uint32_t first = firstOf(meeting.pair);
    const std::uint32_t second = secondOf(meeting.pair);
    if (borders.empty() || borders.back().first != first || borders.back().second != second) {
      borders.push_back({.first = first, .second = second});
    }
    borders.back().length.value += meeting.length;
  }
  return borders;
}

}  // namespace buurtatlas
