#include "geometry/holding_area.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "geometry/cell_border.h"
#include "geometry/geos.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/point_grid.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

constexpr Metres kWidest{500'000.0};
constexpr int kMostRepairs = 4;
constexpr Metres kLargestPatch{1.0};

/// The sites of one position as one.
struct Positions {
  std::vector<CellSite> sites = {};
  std::vector<std::uint32_t> shared = {};
};

Positions positionsOf(const std::vector<Site>& sites) {
  std::vector<std::uint32_t> order(sites.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t site) {
    return !isOnGrid(sites[site].position);  // NaN is not
  });
  const auto at = [&](std::uint32_t site) {
    const GridPoint position = gridPointOf(sites[site].position);
    return std::tuple(position.x, position.y, !sites[site].isWanted, site);
  };
  std::ranges::sort(order, {}, at);
  Positions positions;
  for (std::size_t begin = 0; begin < order.size();) {
    const GridPoint position = gridPointOf(sites[order[begin]].position);
    std::size_t end = begin;
    bool isUnwanted = false;
    while (end < order.size() && gridPointOf(sites[order[end]].position) == position) {
      isUnwanted = isUnwanted || !sites[order[end]].isWanted;
      ++end;
    }
    for (std::size_t i = begin; isUnwanted && i < end && sites[order[i]].isWanted; ++i) {
      positions.shared.push_back(order[i]);
    }
    positions.sites.push_back({.position = position, .isWanted = !isUnwanted, .row = sites[order[begin]].row});
    begin = end;
  }
  std::ranges::sort(positions.shared);
  return positions;
}

/// The sites that can shape the cells of the wanted ones, and perhaps a few more.
std::vector<CellSite> sitesNearWanted(const std::vector<CellSite>& sites, const Reach& reach) {
  const std::int64_t side = gridPointOf({.east = influenceOf(reach).value}).x + 1;
  const auto squareOf = [side](GridPoint point, std::int64_t right, std::int64_t up) {
    const auto floor = [side](std::int64_t value) { return (value >= 0 ? value : value - side + 1) / side; };
    return (static_cast<std::uint64_t>(floor(point.x) + right) << 32U) ^
           (static_cast<std::uint64_t>(floor(point.y) + up) & 0xffffffffU);
  };
  std::unordered_set<std::uint64_t> squares;
  for (const CellSite& site : sites) {
    if (site.isWanted) {
      squares.insert(squareOf(site.position, 0, 0));
    }
  }
  std::vector<CellSite> found;
  for (const CellSite& site : sites) {
    bool isNear = false;
    for (const std::int64_t right : {0, -1, 1}) {
      for (const std::int64_t up : {0, -1, 1}) {
        isNear = isNear || squares.contains(squareOf(site.position, right, up));
      }
    }
    if (isNear) {
      found.push_back(site);
    }
  }
  return found;
}

double distanceToLine(Point point, Point begin, Point end) {
  const double east = end.east - begin.east;
  const double north = end.north - begin.north;
  const double length = std::hypot(east, north);
  const double across = (point.east - begin.east) * north - (point.north - begin.north) * east;
  return length > 0 ? std::abs(across) / length : distanceBetween(point, begin).value;
}

/// Builds the area and checks it against every position.
class AreaBuilder {
 public:
  AreaBuilder(std::vector<CellSite> sites, const MultiPolygon& ground, const Reach& reach)
      : m_sites(std::move(sites)), m_ground(&ground), m_reach(reach), m_grid(pointsOf(m_sites)) {
    for (const CellSite& site : m_sites) {
      m_isWanted.push_back(site.isWanted);
    }
  }

  Result<MultiPolygon> build() {
    const std::vector<CellSite> near = sitesNearWanted(m_sites, m_reach);
    const Box extent = boundsOf(pointsOf(near));
    if (extent.east - extent.west > kWidest.value || extent.north - extent.south > kWidest.value) {
      return fail(ErrorCode::InvalidInput, "The addresses lie more than %1 km apart; check their positions.",
                  {std::to_string(static_cast<int>(kWidest.value / 1000))});
    }
    const MultiPolygon cells = withoutIdleHoles(areaOfCells(near, m_reach));
    // Fewer vertices make all that follows quicker; cells whose ring touches itself have to be taken apart first.
    const std::optional<MultiPolygon> simple = simplified(cells);
    return roundedUp(simple.value_or(cells))
        .transform([&](const MultiPolygon& area) { return simple ? area : simplified(area).value_or(area); })
        .and_then([this](MultiPolygon area) { return onGround(std::move(area)); })
        .and_then([this](MultiPolygon area) { return repaired(std::move(area)); });
  }

  /// Wanted positions outside the ground are wanted no more.
  void leaveOffGround() {
    if (m_ground->empty()) {
      return;
    }
    std::vector<bool> isOnGround(m_sites.size());
    for (const std::uint32_t site : m_grid.pointsIn(*m_ground)) {
      isOnGround[site] = true;
    }
    for (std::size_t site = 0; site < m_sites.size(); ++site) {
      m_isWanted[site] = m_isWanted[site] && isOnGround[site];
    }
  }

  [[nodiscard]] bool isInside(GridPoint position) const {
    const auto found =
        std::ranges::lower_bound(m_sites, std::pair(position.x, position.y), {},
                                 [](const CellSite& site) { return std::pair(site.position.x, site.position.y); });
    return m_isWanted[static_cast<std::size_t>(found - m_sites.begin())];
  }

 private:
  static std::vector<Point> pointsOf(const std::vector<CellSite>& sites) {
    std::vector<Point> points;
    points.reserve(sites.size());
    for (const CellSite& site : sites) {
      points.push_back(pointOf(site.position));
    }
    return points;
  }

  /// Without the holes that hold nothing unwanted.
  [[nodiscard]] MultiPolygon withoutIdleHoles(MultiPolygon cells) const {
    for (Polygon& part : cells) {
      std::erase_if(part.holes, [this](const Ring& hole) {
        return std::ranges::all_of(m_grid.pointsIn({{.outer = hole, .holes = {}}}),
                                   [this](std::uint32_t site) { return m_sites[site].isWanted; });
      });
    }
    return cells;
  }

  /// On the grid.
  [[nodiscard]] static Result<MultiPolygon> roundedUp(const MultiPolygon& cells) {
    const Geos geos;
    std::vector<MultiPolygon> parts;
    for (const Polygon& part : cells) {
      const Geos::Geometry exact = geos.geometryFrom({part});
      parts.push_back(geos.areaFrom(geos.own(GEOSGeom_setPrecision_r(geos.handle(), exact.get(), kGridStep, 0)).get()));
    }
    return unionOf(parts);
  }

  /// Positions on the wrong side of the border.
  [[nodiscard]] std::vector<std::uint32_t> astray(const MultiPolygon& area) const {
    std::vector<std::uint32_t> wrong;
    const std::vector<std::uint32_t> inside = m_grid.pointsIn(area);
    std::size_t next = 0;
    for (std::uint32_t site = 0; site < m_sites.size(); ++site) {
      const bool isIn = next < inside.size() && inside[next] == site;
      next += isIn ? 1U : 0U;
      if (isIn != m_isWanted[site]) {
        wrong.push_back(site);
      }
    }
    return wrong;
  }

  /// With few vertices, and every position on the side where it was. None where that gives no sound area.
  [[nodiscard]] std::optional<MultiPolygon> simplified(const MultiPolygon& area) const {
    const std::vector<std::uint32_t> wrong = astray(area);
    for (const double share : {1.0, 0.5, 0.1}) {
      MultiPolygon candidate = area;
      for (Polygon& part : candidate) {
        simplify(part.outer, Metres(m_reach.smoothness.value * share));
        for (Ring& hole : part.holes) {
          simplify(hole, Metres(m_reach.smoothness.value * share));
        }
      }
      if (std::ranges::includes(wrong, astray(candidate)) && (candidate.empty() || !findFault(candidate))) {
        return candidate;
      }
    }
    return std::nullopt;
  }

  // GEOS simplifies too, but cannot keep points on their side of the line.
  void simplify(Ring& ring, Metres tolerance) const {
    const auto farthest =
        std::ranges::max_element(ring, {}, [&](Point vertex) { return distanceBetween(vertex, ring.front()).value; });
    const LineString there(ring.begin(), farthest + 1);
    LineString back(farthest, ring.end());
    back.push_back(ring.front());
    Ring simple;
    keepCorners(there, tolerance, simple);
    keepCorners(back, tolerance, simple);
    if (simple.size() > 2) {
      ring = std::move(simple);
    }
  }

  /// Adds the corners of a line but its last (Douglas and Peucker 1973); it never passes over a position.
  void keepCorners(std::span<const Point> line, Metres tolerance, Ring& corners) const {
    const auto inner = line.subspan(1, line.size() - 2);
    const auto aside = [&](Point vertex) { return distanceToLine(vertex, line.front(), line.back()); };
    const auto farthest = std::ranges::max_element(inner, {}, aside);
    const Ring between(line.begin(), line.end());
    if (inner.empty() ||
        (aside(*farthest) <= tolerance.value && m_grid.pointsIn({{.outer = between, .holes = {}}}).empty())) {
      corners.push_back(line.front());
      return;
    }
    const auto corner = static_cast<std::size_t>(farthest - inner.begin()) + 1;
    keepCorners(line.first(corner + 1), tolerance, corners);
    keepCorners(line.subspan(corner), tolerance, corners);
  }

  [[nodiscard]] Result<MultiPolygon> onGround(MultiPolygon area) {
    leaveOffGround();
    auto cut = m_ground->empty() ? std::move(area) : intersectionOf(area, *m_ground);
    if (cut) {
      std::erase_if(*cut, [this](const Polygon& part) {
        return std::ranges::none_of(m_grid.pointsIn({part}), [this](std::uint32_t site) { return m_isWanted[site]; });
      });
    }
    return cut;
  }

  /// Rounding to the grid may put a border on the wrong side of a position: there a patch is added or taken away.
  [[nodiscard]] Result<MultiPolygon> repaired(MultiPolygon area) const {
    for (int attempt = 0; attempt <= kMostRepairs; ++attempt) {
      const std::vector<std::uint32_t> wrong = astray(area);
      if (wrong.empty()) {
        const std::optional<Error> fault = area.empty() ? std::nullopt : findFault(area);
        return fault ? Result<MultiPolygon>(std::unexpected(*fault)) : std::move(area);
      }
      std::vector<MultiPolygon> more{std::move(area)};
      std::vector<MultiPolygon> less;
      for (const std::uint32_t site : wrong) {
        (m_isWanted[site] ? more : less).push_back(patchFor(site));
      }
      auto patched = unionOf(more);
      if (patched && !less.empty()) {
        patched = unionOf(less).and_then([&](const MultiPolygon& taken) { return differenceOf(*patched, taken); });
      }
      if (!patched) {
        return patched;
      }
      area = *std::move(patched);
    }
    return fail(ErrorCode::InvalidGeometry,
                "No border can be drawn between these addresses; some lie a few millimetres apart.");
  }

  /// A square with the position in its south-west corner, so small that it holds no other.
  [[nodiscard]] MultiPolygon patchFor(std::uint32_t site) const {
    const Point corner = pointOf(m_sites[site].position);
    double clear = 2 * kLargestPatch.value;
    for (const std::uint32_t other : m_grid.within(corner, Metres(clear))) {
      if (other != site) {
        clear = std::min(clear, distanceBetween(corner, pointOf(m_sites[other].position)).value);
      }
    }
    const double side = std::max(0.001, std::floor(clear * 500) / 1000);
    const auto at = [&](double right, double up) {
      return onGrid({.east = corner.east + right, .north = corner.north + up});
    };
    return {{.outer = {at(0, 0), at(side, 0), at(side, side), at(0, side)}, .holes = {}}};
  }

  std::vector<CellSite> m_sites;
  const MultiPolygon* m_ground;
  Reach m_reach;
  PointGrid m_grid;
  std::vector<bool> m_isWanted = {};
};

}  // namespace

Result<HoldingArea> areaHolding(const std::vector<Site>& sites, const MultiPolygon& ground, const Reach& reach) {
  Positions positions = positionsOf(sites);
  HoldingArea answer{.shared = std::move(positions.shared)};
  AreaBuilder builder(std::move(positions.sites), ground, reach);
  auto area = builder.build();
  if (!area) {
    return std::unexpected(area.error());
  }
  answer.area = *std::move(area);
  for (std::uint32_t site = 0; site < sites.size(); ++site) {
    if (sites[site].isWanted && isOnGrid(sites[site].position) && !std::ranges::binary_search(answer.shared, site) &&
        !builder.isInside(gridPointOf(sites[site].position))) {
      answer.offGround.push_back(site);
    }
  }
  return answer;
}

}  // namespace buurtatlas
