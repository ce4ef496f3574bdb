#include "geometry/cell_border.h"

#include <algorithm>
#include <boost/polygon/voronoi.hpp>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <numbers>
#include <numeric>
#include <utility>

#include "geometry/cell_grid.h"
#include "geometry/measure.h"

namespace buurtatlas {

namespace {

using Voronoi = boost::polygon::voronoi_diagram<double>;
using Edge = Voronoi::edge_type;

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kArcStep = std::numbers::pi / 8;
/// A side that a circle cuts off shorter than this is left out. Units: metres.
constexpr double kShortestCut = 0.001;
constexpr unsigned kKept = 1;
constexpr unsigned kSharedFromVertex = 2;
constexpr unsigned kSharedToVertex = 4;
/// Points that lie no farther apart are one, computed twice.
constexpr Metres kOnePoint(1e-6);
/// An arc that misses a whole turn by no more than this has no length. Units: radians.
constexpr double kNoTurn = 1e-7;

Point operator+(Point a, Point b) { return {.east = a.east + b.east, .north = a.north + b.north}; }
Point operator-(Point a, Point b) { return {.east = a.east - b.east, .north = a.north - b.north}; }
Point operator*(Point a, double factor) { return {.east = a.east * factor, .north = a.north * factor}; }
double dot(Point a, Point b) { return a.east * b.east + a.north * b.north; }

double signedAreaOf(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i] - ring.front();
    const Point b = ring[(i + 1) % ring.size()] - ring.front();
    twice += a.east * b.north - a.north * b.east;
  }
  return twice / 2;
}

/// The part of a cell's side that lies within reach of its site. Order: the cell on the left.
struct CellSide {
  bool isKept = false;
  bool isShared = false;    ///< the cell beyond is wanted too
  bool fromVertex = false;  ///< it begins where the side of the cell does
  bool toVertex = false;
  Point from = {};
  Point to = {};
  double ahead = 0;      ///< the direction of the site beyond; angles are seen from the site
  double fromAngle = 0;  ///< where the circle around the site ends before it
  double toAngle = 0;    ///< where the circle goes on behind it
};

/// Follows the border of the wanted cells: along their sides where the cell beyond is not wanted, along a circle where
/// a side is out of reach, and past the sides that two wanted cells share. Units: metres from the middle of all sites.
class CellBorder {
 public:
  CellBorder(const std::vector<CellSite>& sites, const Reach& reach) : m_sites(sites), m_reach(reach) {
    buildCells();
    m_part.resize(m_sites.size());
    std::iota(m_part.begin(), m_part.end(), 0U);
    m_sides.resize(m_cells.edges().size());
    m_isKept.resize(m_cells.edges().size());
    m_isPassed.resize(m_cells.edges().size());
    for (const Edge& edge : m_cells.edges()) {
      if (placeOf(edge) < placeOf(*edge.twin()) && edge.is_finite()) {
        cutSides(edge);
      }
    }
  }

  MultiPolygon trace() {
    for (const Voronoi::cell_type& cell : m_cells.cells()) {
      if (isWanted(cell.source_index())) {
        traceCell(cell);
      }
    }
    MultiPolygon area;
    for (auto& [part, rings] : m_rings) {
      area.push_back(polygonOf(std::move(rings)));
    }
    return area;
  }

 private:
  [[nodiscard]] bool isWanted(std::size_t site) const { return site < m_sites.size() && m_sites[site].isWanted; }
  [[nodiscard]] std::size_t placeOf(const Edge& edge) const {
    return static_cast<std::size_t>(&edge - m_cells.edges().data());
  }

  // Four sites far around make the cells of all others finite.
  void buildCells() {
    GridBox box{.low = m_sites.front().position, .high = m_sites.front().position};
    for (const CellSite& site : m_sites) {
      box.low = {.x = std::min(box.low.x, site.position.x), .y = std::min(box.low.y, site.position.y)};
      box.high = {.x = std::max(box.high.x, site.position.x), .y = std::max(box.high.y, site.position.y)};
    }
    const GridPoint middle{.x = std::midpoint(box.low.x, box.high.x), .y = std::midpoint(box.low.y, box.high.y)};
    const std::int64_t extent = std::max(box.high.x - box.low.x, box.high.y - box.low.y);
    const std::int64_t far = 2 * extent + gridPointOf({.east = 10 * influenceOf(m_reach).value}).x;
    std::vector<boost::polygon::point_data<int>> places;
    const auto add = [&](std::int64_t x, std::int64_t y) {
      places.emplace_back(static_cast<int>(x), static_cast<int>(y));
      m_points.push_back(pointOf(GridPoint{.x = x, .y = y}));
    };
    for (const CellSite& site : m_sites) {
      add(site.position.x - middle.x, site.position.y - middle.y);
    }
    add(far, 0);
    add(-far, 0);
    add(0, far);
    add(0, -far);
    boost::polygon::construct_voronoi(places.begin(), places.end(), &m_cells);
    m_middle = pointOf(middle);
  }

  void cutSides(const Edge& edge) {
    const std::size_t left = edge.cell()->source_index();
    const std::size_t right = edge.twin()->cell()->source_index();
    if (isWanted(left)) {
      const bool isShared = isWanted(right);
      CellSide side = cutSide(edge, !isShared                                 ? Metres(0)
                                    : m_sites[left].row == m_sites[right].row ? m_reach.gap
                                                                              : m_reach.crossing);
      side.isShared = isShared;
      keepSide(edge, side);
      if (isShared && side.isKept) {
        keepSide(*edge.twin(), mirrored(side));
        m_part[partOf(left)] = partOf(right);
      }
    } else if (isWanted(right)) {
      keepSide(*edge.twin(), cutSide(*edge.twin(), Metres(0)));
    }
  }

  void keepSide(const Edge& edge, const CellSide& side) {
    if (side.isKept) {
      m_sides[placeOf(edge)] = side;
      m_isKept[placeOf(edge)] =
          static_cast<std::uint8_t>(kKept | (side.isShared && side.fromVertex ? kSharedFromVertex : 0U) |
                                    (side.isShared && side.toVertex ? kSharedToVertex : 0U));
    }
  }

  /// The side as the cell on the left sees it. A lane takes in what lies near the line to a site beyond that is no
  /// farther away than the gap.
  [[nodiscard]] CellSide cutSide(const Edge& edge, Metres gap) const {
    const Point site = m_points[edge.cell()->source_index()];
    const Point across = m_points[edge.twin()->cell()->source_index()] - site;
    const double distance = std::sqrt(dot(across, across)) / 2;
    const Point along = Point{.east = -across.north, .north = across.east} * (0.5 / distance);
    const Point middle = site + across * 0.5;
    const Point begin{.east = edge.vertex0()->x() / 1000, .north = edge.vertex0()->y() / 1000};
    const Point end{.east = edge.vertex1()->x() / 1000, .north = edge.vertex1()->y() / 1000};
    const double first = dot(begin - middle, along);
    const double last = std::max(first, dot(end - middle, along));
    const double open = m_reach.open.value;
    const double circle = open > distance ? std::sqrt(open * open - distance * distance) : 0;
    const double lane = 2 * distance <= gap.value ? m_reach.lane.value : 0;
    const double half = std::max(circle, lane);
    const double low = std::max(first, -half);
    const double high = std::min(last, half);

    CellSide side{.fromVertex = low == first, .toVertex = high == last};
    side.isKept = half > 0 && (high - low > kShortestCut || (side.fromVertex && side.toVertex));
    side.from = side.fromVertex ? begin : middle + along * low;
    side.to = side.toVertex ? end : middle + along * high;
    // A lane leaves the circle where that is as far from the line between the sites as the lane is wide.
    const double leave = lane > circle ? std::asin(std::min(1.0, lane / open)) : 0;
    const double ahead = std::atan2(across.north, across.east);
    const auto angleAt = [distance](double offset) { return std::atan2(offset, distance); };
    side.fromAngle = ahead + (leave > 0 && !side.fromVertex ? std::max(-leave, angleAt(first)) : angleAt(low));
    side.toAngle = ahead + (leave > 0 && !side.toVertex ? std::min(leave, angleAt(last)) : angleAt(high));
    side.ahead = ahead;
    return side;
  }

  /// The same side as the cell beyond sees it; it begins and ends at the very same points.
  static CellSide mirrored(const CellSide& side) {
    const double back = side.ahead + kTurn / 2;
    return {.isKept = side.isKept,
            .isShared = side.isShared,
            .fromVertex = side.toVertex,
            .toVertex = side.fromVertex,
            .from = side.to,
            .to = side.from,
            .ahead = back,
            .fromAngle = back - (side.toAngle - side.ahead),
            .toAngle = back - (side.fromAngle - side.ahead)};
  }

  std::uint32_t partOf(std::size_t site) {
    auto part = static_cast<std::uint32_t>(site);
    while (m_part[part] != part) {
      m_part[part] = m_part[m_part[part]];
      part = m_part[part];
    }
    return part;
  }

  void traceCell(const Voronoi::cell_type& cell) {
    bool hasSides = false;
    const Edge* edge = cell.incident_edge();
    do {
      if (m_isKept[placeOf(*edge)] != 0) {
        hasSides = true;
        if (!m_isPassed[placeOf(*edge)] && !passVertexInside(*edge)) {
          traceFrom(*edge);
        }
      }
      edge = edge->next();
    } while (edge != cell.incident_edge());
    if (!hasSides) {
      Ring circle;
      addArc(m_points[cell.source_index()], 0, kTurn - kArcStep / 2, circle);
      keep(std::move(circle), cell.source_index());
    }
  }

  /// Whether a side ends in a vertex where only sides meet that wanted cells share: there is no border around it.
  bool passVertexInside(const Edge& start) {
    const Edge* edge = &start;
    do {
      const Edge* next = edge->next();
      if ((m_isKept[placeOf(*edge)] & kSharedToVertex) == 0 || (m_isKept[placeOf(*next)] & kSharedFromVertex) == 0) {
        return false;
      }
      edge = next->twin();
    } while (edge != &start);
    do {
      m_isPassed[placeOf(*edge)] = true;
      edge = edge->next()->twin();
    } while (edge != &start);
    return true;
  }

  // From behind one side of a cell to behind the next one, or behind its other face in the cell that shares it.
  void traceFrom(const Edge& start) {
    Ring ring;
    const Edge* edge = &start;
    while (!m_isPassed[placeOf(*edge)]) {
      m_isPassed[placeOf(*edge)] = true;
      const Edge* next = edge->next();
      while (m_isKept[placeOf(*next)] == 0) {
        next = next->next();
      }
      const CellSide& before = m_sides[placeOf(*edge)];
      const CellSide& after = m_sides[placeOf(*next)];
      add(before.to, ring);
      if (!(before.toVertex && after.fromVertex && next == edge->next())) {
        addArc(m_points[edge->cell()->source_index()], before.toAngle, after.fromAngle, ring);
      }
      add(after.from, ring);
      edge = after.isShared ? next->twin() : next;
    }
    keep(std::move(ring), start.cell()->source_index());
  }

  static void add(Point point, Ring& ring) {
    if (ring.empty() || distanceBetween(ring.back(), point) > kOnePoint) {
      ring.push_back(point);
    }
  }

  /// Counter-clockwise; the chords lie inside the circle.
  void addArc(Point centre, double from, double to, Ring& ring) const {
    const double turns = (to - from) / kTurn;
    double sweep = (turns - std::floor(turns)) * kTurn;
    sweep = sweep > kTurn - kNoTurn ? 0 : sweep;
    const auto at = [&](double angle) {
      return centre + Point{.east = std::cos(angle), .north = std::sin(angle)} * m_reach.open.value;
    };
    add(at(from), ring);
    for (double angle = (std::floor(from / kArcStep) + 1) * kArcStep; angle < from + sweep; angle += kArcStep) {
      add(at(angle), ring);
    }
    add(at(from + sweep), ring);
  }

  // Where wanted cells meet in a vertex, the way around it has no extent.
  void keep(Ring ring, std::size_t site) {
    if (ring.size() > 1 && ring.front() == ring.back()) {
      ring.pop_back();
    }
    if (ring.size() > 2) {
      m_rings[partOf(site)].push_back(std::move(ring));
    }
  }

  /// Of cells joined by their sides: the one ring around them all, and the holes.
  [[nodiscard]] Polygon polygonOf(std::vector<Ring> rings) const {
    for (Ring& ring : rings) {
      for (Point& vertex : ring) {
        vertex = vertex + m_middle;
      }
    }
    std::vector<double> areas;
    std::ranges::transform(rings, std::back_inserter(areas), signedAreaOf);
    std::swap(rings.front(), rings[static_cast<std::size_t>(std::ranges::max_element(areas) - areas.begin())]);
    Polygon polygon{.outer = std::move(rings.front()), .holes = {}};
    rings.erase(rings.begin());
    polygon.holes = std::move(rings);
    return polygon;
  }

  const std::vector<CellSite>& m_sites;
  const Reach& m_reach;
  Point m_middle = {};
  std::vector<Point> m_points = {};
  Voronoi m_cells = {};
  std::vector<CellSide> m_sides = {};
  std::vector<std::uint8_t> m_isKept = {};  ///< what most steps need of m_sides, small enough to stay in the cache
  std::vector<bool> m_isPassed = {};
  std::vector<std::uint32_t> m_part = {};
  std::map<std::uint32_t, std::vector<Ring>> m_rings = {};
};

}  // namespace

Metres influenceOf(const Reach& reach) {
  return Metres(
      2 * std::max(reach.open.value, std::hypot(std::max(reach.gap, reach.crossing).value / 2, reach.lane.value)));
}

MultiPolygon areaOfCells(const std::vector<CellSite>& sites, const Reach& reach) {
  return sites.empty() ? MultiPolygon{} : CellBorder(sites, reach).trace();
}

}  // namespace buurtatlas
