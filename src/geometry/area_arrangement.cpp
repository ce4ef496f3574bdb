#include "geometry/area_arrangement.h"

#include <oneapi/tbb/parallel_invoke.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "geometry/chain_graph.h"
#include "geometry/overlay.h"
#include "geometry/snapped_borders.h"
#include "geometry/traced_rings.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

std::uint64_t pairOf(std::uint32_t a, std::uint32_t b) { return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b); }
std::uint32_t firstOf(std::uint64_t pair) { return static_cast<std::uint32_t>(pair >> 32); }
std::uint32_t secondOf(std::uint64_t pair) { return static_cast<std::uint32_t>(pair); }

bool liesLeft(Side side, Way way) { return side.isLeft == isForward(way); }

/// Reads the answers off the graph. The boundary is the area after the last one.
class Reading {
 public:
  Reading(const SnappedBorders& borders, const ChainGraph& graph, std::uint32_t boundary)
      : m_borders(borders), m_graph(graph), m_boundary(boundary) {}

  [[nodiscard]] std::vector<OpenGround> openGround() const;
  [[nodiscard]] std::vector<CommonGround> commonGround() const;
  [[nodiscard]] std::vector<StackedGround> stackedGround() const;
  [[nodiscard]] std::vector<CommonBorder> commonBorders() const;

 private:
  /// Whether what lies left of a way is in the boundary and in no area.
  [[nodiscard]] bool isOpen(Way way) const;
  [[nodiscard]] double lengthOf(std::uint32_t chain) const;
  [[nodiscard]] double twiceAreaBeside(std::uint32_t chain) const;

  const SnappedBorders& m_borders;
  const ChainGraph& m_graph;
  std::uint32_t m_boundary;
};

/// Which ways lie around the same ground, though they are not connected.
class SameGround {
 public:
  explicit SameGround(std::size_t rings) : m_parent(rings) {
    for (std::uint32_t ring = 0; ring < rings; ++ring) {
      m_parent[ring] = ring;
    }
  }
  std::uint32_t of(std::uint32_t ring) {
    while (m_parent[ring] != ring) {
      ring = m_parent[ring] = m_parent[m_parent[ring]];
    }
    return ring;
  }
  void join(std::uint32_t first, std::uint32_t second) { m_parent[of(first)] = of(second); }

 private:
  std::vector<std::uint32_t> m_parent;
};

bool Reading::isOpen(Way way) const {
  const std::vector<std::uint32_t>& around = m_graph.areasAround(chainOf(way));
  bool isInBoundary = !around.empty() && around.back() == m_boundary;
  if (around.size() > (isInBoundary ? 1U : 0U)) {
    return false;
  }
  for (const Side side : m_borders.sidesOf(chainOf(way))) {
    if (liesLeft(side, way)) {
      if (side.area != m_boundary) {
        return false;
      }
      isInBoundary = true;
    }
  }
  return isInBoundary;
}

std::vector<OpenGround> Reading::openGround() const {
  constexpr std::uint32_t kNone = 0xffffffff;
  std::vector<std::uint32_t> walkOf(m_graph.wayCount(), kNone);
  std::vector<std::vector<Way>> walks;
  for (Way start = 0; start < m_graph.wayCount(); ++start) {
    if (walkOf[start] != kNone || !m_graph.isPresent(start) || !isOpen(start)) {
      continue;
    }
    std::vector<Way>& walk = walks.emplace_back();
    for (Way way = start; walkOf[way] == kNone; way = m_graph.nextAround(way)) {
      walkOf[way] = static_cast<std::uint32_t>(walks.size() - 1);
      walk.push_back(way);
    }
  }
  SameGround same(walks.size());
  for (const ChainGraph::Nested& nested : m_graph.nested()) {
    if (walkOf[nested.inside] != kNone && walkOf[nested.around] != kNone) {
      same.join(walkOf[nested.inside], walkOf[nested.around]);
    }
  }
  std::vector<std::vector<Way>> around(walks.size());
  for (std::uint32_t walk = 0; walk < walks.size(); ++walk) {
    std::vector<Way>& whole = around[same.of(walk)];
    whole.insert(whole.end(), walks[walk].begin(), walks[walk].end());
  }
  RingTracer tracer(m_borders, m_graph);
  std::vector<OpenGround> open;
  for (const std::vector<Way>& ways : around) {
    if (ways.empty()) {
      continue;
    }
    OpenGround& each = open.emplace_back(OpenGround{.ground = tracer.groundLeftOf(ways)});
    for (const Way way : ways) {
      for (const Side side : m_borders.sidesOf(chainOf(way))) {
        if (side.area != m_boundary && !liesLeft(side, way)) {
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

std::vector<CommonGround> Reading::commonGround() const {
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
      if (side.area == m_boundary || !liesLeft(side, way)) {
        continue;
      }
      for (const std::uint32_t other : left) {
        if (other != side.area && other != m_boundary) {
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

/// By the sums of Green's theorem over the chains around each ground.
std::vector<StackedGround> Reading::stackedGround() const {
  std::map<std::vector<std::uint32_t>, double> twiceSquareMillimetres;
  std::vector<std::uint32_t> areas;
  for (Way way = 0; way < m_graph.wayCount(); ++way) {
    if (!m_graph.isPresent(way)) {
      continue;
    }
    m_graph.areasLeftOf(way, areas);
    if (!areas.empty() && areas.back() == m_boundary) {
      areas.pop_back();
    }
    if (areas.size() >= 2) {
      const double twice = twiceAreaBeside(chainOf(way));
      twiceSquareMillimetres[areas] += isForward(way) ? twice : -twice;
    }
  }
  constexpr double kTwicePerSquareMetre = 2e6;
  std::vector<StackedGround> stacks;
  for (const auto& [held, twice] : twiceSquareMillimetres) {
    stacks.push_back({.areas = held, .size = SquareMetres(twice / kTwicePerSquareMetre)});
  }
  return stacks;
}

double Reading::twiceAreaBeside(std::uint32_t chain) const {
  const Chain whole = m_borders.chain(chain);
  const GridPoint origin = m_borders.vertex(0);
  const auto x = [&](std::uint32_t vertex) { return static_cast<double>(m_borders.vertex(vertex).x - origin.x); };
  const auto y = [&](std::uint32_t vertex) { return static_cast<double>(m_borders.vertex(vertex).y - origin.y); };
  double twice = 0;
  for (std::uint32_t vertex = whole.first; vertex < whole.last; ++vertex) {
    twice += x(vertex) * y(vertex + 1) - x(vertex + 1) * y(vertex);
  }
  return twice;
}

double Reading::lengthOf(std::uint32_t chain) const {
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

std::vector<CommonBorder> Reading::commonBorders() const {
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
        if (sides[i].isLeft != sides[j].isLeft && sides[j].area != m_boundary) {
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
        if (side.area != m_boundary && !std::ranges::contains(here, side.area)) {
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

/// Areas that were sound before their vertices went to the grid, as GEOS puts them there.
Result<std::vector<MultiPolygon>> onGridAsAWhole(const std::vector<const MultiPolygon*>& all,
                                                 const std::vector<std::uint32_t>& torn) {
  std::vector<MultiPolygon> whole;
  for (const std::uint32_t area : torn) {
    Result<MultiPolygon> rounded = differenceOf(*all[area], {});
    if (!rounded) {
      return std::unexpected(std::move(rounded).error());
    }
    whole.push_back(*std::move(rounded));
  }
  return whole;
}

/// The boundary is the last one.
Result<AreaArrangement> arranged(std::vector<const MultiPolygon*> all, bool isSecondTry) {
  const SnappedBorders borders{AreaBorders(all)};
  const ChainGraph graph(borders);
  std::vector<std::uint32_t> doubtful;
  std::ranges::set_union(borders.doubtfulAreas(), graph.areasTorn(), std::back_inserter(doubtful));
  for (const std::uint32_t area : doubtful) {
    if (std::optional<Error> fault = findFault(*all[area])) {
      return std::unexpected(*std::move(fault));
    }
  }
  if (!graph.areasTorn().empty()) {
    const Result<std::vector<MultiPolygon>> whole = onGridAsAWhole(all, graph.areasTorn());
    if (!whole || isSecondTry) {
      return fail(ErrorCode::InvalidGeometry, "The areas could not be laid over each other. Simplify their borders.");
    }
    for (std::size_t i = 0; i < whole->size(); ++i) {
      all[graph.areasTorn()[i]] = &(*whole)[i];
    }
    return arranged(std::move(all), true);
  }
  const Reading reading(borders, graph, static_cast<std::uint32_t>(all.size() - 1));
  AreaArrangement answer;
  oneapi::tbb::parallel_invoke(
      [&] { answer.open = reading.openGround(); }, [&] { answer.common = reading.commonGround(); },
      [&] { answer.stacks = reading.stackedGround(); }, [&] { answer.borders = reading.commonBorders(); });
  return answer;
}

}  // namespace

Result<AreaArrangement> arrange(const MultiPolygon& boundary, std::span<const MultiPolygon* const> areas) {
  std::vector<const MultiPolygon*> all(areas.begin(), areas.end());
  all.push_back(&boundary);
  return arranged(std::move(all), false);
}

}  // namespace buurtatlas
