#include "geometry/warning_area.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "geometry/geos.h"
#include "geometry/measure.h"
#include "geometry/outline.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

/// So many parts are joined two by two; with more, only neighbours in the order of their places are.
constexpr std::size_t kMostPartsByPairs = 150;

MultiPolygon withoutHoles(MultiPolygon area) {
  for (Polygon& part : area) {
    part.holes.clear();
  }
  return area;
}

bool covers(const Geos& geos, const MultiPolygon& outer, const MultiPolygon& inner) {
  const Geos::Geometry a = geos.geometryFrom(outer);
  const Geos::Geometry b = geos.geometryFrom(inner);
  return a != nullptr && b != nullptr && GEOSisValid_r(geos.handle(), a.get()) == 1 &&
         GEOSCovers_r(geos.handle(), a.get(), b.get()) == 1;
}

MultiPolygon united(const Geos& geos, const MultiPolygon& area) {
  const Geos::Geometry geometry = geos.geometryFrom(area);
  const Geos::Geometry whole = geos.own(GEOSUnaryUnion_r(geos.handle(), geometry.get()));
  return geos.exactAreaFrom(whole.get());
}

MultiPolygon hullOf(const Geos& geos, const MultiPolygon& area) {
  const Geos::Geometry geometry = geos.geometryFrom(area);
  const Geos::Geometry hull = geos.own(GEOSConvexHull_r(geos.handle(), geometry.get()));
  return geos.exactAreaFrom(hull.get());
}

/// Ground between parts that lie close together counts as theirs.
MultiPolygon bridged(const Geos& geos, const MultiPolygon& area, double share) {
  const Geos::Geometry geometry = geos.geometryFrom(area);
  const Geos::Geometry hull = geos.own(GEOSConcaveHullOfPolygons_r(geos.handle(), geometry.get(), share, 0, 0));
  return geos.exactAreaFrom(hull.get());
}

/// What GEOS itself makes of the area with so many corners; empty where it cannot.
MultiPolygon outerHullByGeos(const Geos& geos, const MultiPolygon& area, std::size_t corners) {
  const Geos::Geometry geometry = geos.geometryFrom(area);
  const std::size_t all = cornersOf(area);
  for (std::size_t wanted = corners; wanted + 3 >= corners && wanted > 3; --wanted) {
    const double share = static_cast<double>(wanted) / static_cast<double>(all);
    const Geos::Geometry hull =
        geos.own(GEOSPolygonHullSimplify_r(geos.handle(), geometry.get(), 1, std::min(share, 1.0)));
    MultiPolygon found = geos.exactAreaFrom(hull.get());
    if (!found.empty() && cornersOf(found) <= corners) {
      return found;
    }
  }
  return {};
}

/// The area grown until its corners can go to the lattice without losing ground.
MultiPolygon onLattice(const Geos& geos, const MultiPolygon& area, const CornerLattice& lattice) {
  const auto moved = [](MultiPolygon shape, const auto& place) {
    for (Polygon& part : shape) {
      std::ranges::transform(part.outer, part.outer.begin(), place);
      for (Ring& hole : part.holes) {
        std::ranges::transform(hole, hole.begin(), place);
      }
    }
    return shape;
  };
  const auto toSteps = [&](Point point) { return Point{lattice.columnOf(point), lattice.rowOf(point)}; };
  const auto fromSteps = [&](Point point) { return lattice.at(std::round(point.east), std::round(point.north)); };
  const Geos::Geometry steps = geos.geometryFrom(moved(area, toSteps));
  for (double growth = 0.72; growth < 4; growth += 0.4) {
    const Geos::Geometry grown = geos.own(
        GEOSBufferWithStyle_r(geos.handle(), steps.get(), growth, 4, GEOSBUF_CAP_ROUND, GEOSBUF_JOIN_MITRE, 2));
    const Geos::Geometry rounded = geos.own(GEOSGeom_setPrecision_r(geos.handle(), grown.get(), 1, 0));
    MultiPolygon found = moved(geos.exactAreaFrom(rounded.get()), fromSteps);
    if (!found.empty() && covers(geos, found, area)) {
      return found;
    }
  }
  return {};
}

/// Parts that are to be joined: each group becomes the hull of its parts.
using Groups = std::vector<MultiPolygon>;

MultiPolygon joinedGroups(const Geos& geos, const Groups& groups) {
  MultiPolygon all;
  for (const MultiPolygon& group : groups) {
    const MultiPolygon hull = group.size() == 1 ? group : hullOf(geos, group);
    all.insert(all.end(), hull.begin(), hull.end());
  }
  return united(geos, all);
}

/// Ways to join the parts, from two that belong together to all in one, each as what it makes of the area.
std::vector<MultiPolygon> joinings(const Geos& geos, const MultiPolygon& area, std::size_t mostCorners,
                                   const JobControl& control) {
  std::vector<MultiPolygon> found;
  Groups groups;
  for (const Polygon& part : area) {
    groups.push_back({part});
  }
  std::ranges::sort(groups, {}, [](const MultiPolygon& group) {
    const Box box = boundsOf(group);
    return std::pair(std::floor((box.west + box.east) / 2), box.south);
  });
  std::vector<MultiPolygon> hulls;
  std::ranges::transform(groups, std::back_inserter(hulls),
                         [&](const MultiPolygon& group) { return hullOf(geos, group); });
  const auto joinedHull = [&](std::size_t i, std::size_t j) {
    MultiPolygon both = hulls[i];
    both.insert(both.end(), hulls[j].begin(), hulls[j].end());
    return hullOf(geos, both);
  };
  const auto costOf = [&](std::size_t i, std::size_t j) {
    return areaOf(joinedHull(i, j)).value - areaOf(hulls[i]).value - areaOf(hulls[j]).value;
  };
  const std::size_t most = mostCorners / 3;
  std::size_t nextOffer = std::min(most, groups.size() - 1);
  while (groups.size() > 1 && !control.isStopped()) {
    const std::size_t reach = groups.size() > kMostPartsByPairs ? 1 : groups.size();
    std::optional<double> least;
    std::size_t first = 0;
    std::size_t second = 1;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(groups.size(), i + 1 + reach); ++j) {
        if (const double cost = costOf(i, j); !least || cost < *least) {
          least = cost;
          first = i;
          second = j;
        }
      }
    }
    hulls[first] = joinedHull(first, second);
    groups[first].insert(groups[first].end(), groups[second].begin(), groups[second].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(second));
    hulls.erase(hulls.begin() + static_cast<std::ptrdiff_t>(second));
    if (groups.size() <= nextOffer) {
      found.push_back(joinedGroups(geos, groups));
      nextOffer = groups.size() > 8 ? groups.size() * 3 / 4 : groups.size() - 1;
    }
  }
  return found;
}

/// Takes corners away in stages, with edges moved into their best places between them.
std::optional<Outline> inStages(Outline outline, std::size_t corners) {
  for (const double share : {4.0, 2.0, 1.5, 1.25, 1.12, 1.05}) {
    const auto stage = static_cast<std::size_t>(share * static_cast<double>(corners));
    if (stage < outline.corners() && stage > corners) {
      if (!outline.reduceTo(stage)) {
        break;
      }
      outline.tune(2);
    }
  }
  if (!outline.reduceTo(corners)) {
    return std::nullopt;
  }
  outline.tune(20);
  return outline;
}

/// Takes some corners away that cost little and spends them where they gain more, while that helps.
void exchangeCorners(Outline& outline, std::size_t corners) {
  constexpr std::size_t kMostCornersExchanged = 250;
  if (corners > kMostCornersExchanged) {
    return;
  }
  outline.cutCorners(corners - outline.corners());
  outline.tune(10);
  for (std::size_t spared = std::clamp<std::size_t>(corners / 6, 1, 12); spared > 0;) {
    Outline other = outline;
    const bool isLess = corners > 3 + spared && other.reduceTo(corners - spared);
    if (isLess) {
      other.tune(2);
      other.cutCorners(corners - other.corners());
      other.tune(10);
    }
    if (isLess && other.size() < outline.size() * (1 - 1e-6)) {
      outline = std::move(other);
    } else {
      spared /= 2;
    }
  }
}

class Search {
 public:
  Search(const Geos& geos, const MultiPolygon& area, const WarningShape& shape)
      : m_geos(geos), m_area(area), m_shape(shape), m_ground(area) {}

  /// Fits a shape that holds the area, in several ways, and keeps the best that proves right.
  void tryFrom(const MultiPolygon& start) {
    if (start.empty()) {
      return;
    }
    const Outline outline(start, m_ground, m_shape.lattice);
    Outline plain = outline;
    if (std::optional<Outline> staged = inStages(outline, m_shape.mostCorners)) {
      exchangeCorners(*staged, m_shape.mostCorners);
      offer(staged->area());
    }
    if (plain.corners() > m_shape.mostCorners && plain.reduceTo(m_shape.mostCorners)) {
      const MultiPolygon reduced = plain.area();
      plain.tune(20);
      exchangeCorners(plain, m_shape.mostCorners);
      if (!offer(plain.area())) {
        offer(reduced);
      }
    }
  }

  bool offer(const MultiPolygon& found) {
    const double size = areaOf(found).value;
    if ((m_best && size >= m_bestSize) || cornersOf(found) > m_shape.mostCorners) {
      return true;
    }
    if (!covers(m_geos, found, m_area)) {
      return false;
    }
    m_best = found;
    m_bestSize = size;
    return true;
  }

  [[nodiscard]] const std::optional<MultiPolygon>& best() const { return m_best; }

 private:
  const Geos& m_geos;
  const MultiPolygon& m_area;
  const WarningShape& m_shape;
  Ground m_ground;
  std::optional<MultiPolygon> m_best = {};
  double m_bestSize = 0;
};

std::vector<MultiPolygon> startsFor(const Geos& geos, const MultiPolygon& area, const WarningShape& shape,
                                    const JobControl& control) {
  constexpr std::size_t kFewCorners = 30;
  std::vector<MultiPolygon> starts{area};
  const MultiPolygon filled = united(geos, withoutHoles(area));
  if (filled != area) {
    starts.push_back(filled);
  }
  if (cornersOf(area) > shape.mostCorners) {
    starts.push_back(outerHullByGeos(geos, area, shape.mostCorners));
    if (shape.mostCorners <= kFewCorners) {
      starts.push_back(hullOf(geos, area));
    }
    if (filled.size() > 1) {
      for (const double share : {0.05, 0.15, 0.3, 0.6}) {
        starts.push_back(bridged(geos, filled, share));
      }
      std::ranges::move(joinings(geos, filled, shape.mostCorners, control), std::back_inserter(starts));
    }
  }
  return starts;
}

std::optional<Error> faultOf(const Geos& geos, const MultiPolygon& area) {
  const Geos::Geometry geometry = geos.geometryFrom(area);
  if (geometry == nullptr || area.empty()) {
    return fail(ErrorCode::InvalidGeometry, "The area is empty. Draw a border.").error();
  }
  char* phrase = nullptr;
  GEOSGeometry* location = nullptr;
  const char verdict = GEOSisValidDetail_r(geos.handle(), geometry.get(), 0, &phrase, &location);
  const Geos::Geometry spot = geos.own(location);
  const std::string words = phrase == nullptr ? "" : phrase;
  GEOSFree_r(geos.handle(), phrase);
  if (verdict == 1 && areaOf(area).value > 0) {
    return std::nullopt;
  }
  Point where = area.front().outer.front();
  if (spot != nullptr) {
    GEOSGeomGetX_r(geos.handle(), spot.get(), &where.east);
    GEOSGeomGetY_r(geos.handle(), spot.get(), &where.north);
  }
  return fail(ErrorCode::InvalidGeometry, "The area has a fault at %1, %2 (%3). Repair its border there.",
              {std::to_string(where.east), std::to_string(where.north), words})
      .error();
}

}  // namespace

std::size_t cornersOf(const MultiPolygon& area) {
  std::size_t corners = 0;
  for (const Polygon& part : area) {
    corners += part.outer.size();
    for (const Ring& hole : part.holes) {
      corners += hole.size();
    }
  }
  return corners;
}

Result<MultiPolygon> warningArea(const MultiPolygon& area, const WarningShape& shape, const JobControl& control) {
  if (shape.mostCorners < kFewestWarningCorners) {
    return fail(ErrorCode::InvalidInput, "A warning area needs at least %1 corners.",
                {std::to_string(kFewestWarningCorners)});
  }
  const Geos geos;
  const MultiPolygon clean = oriented(area);
  if (std::optional<Error> fault = faultOf(geos, clean)) {
    return std::unexpected(std::move(*fault));
  }
  const MultiPolygon wanted = shape.keepsHoles ? clean : united(geos, withoutHoles(clean));
  if (!shape.lattice.holdsAll && cornersOf(wanted) <= shape.mostCorners) {
    return wanted;
  }
  Search search(geos, wanted, shape);
  const std::vector<MultiPolygon> starts = startsFor(geos, wanted, shape, control);
  for (std::size_t i = 0; i < starts.size() && !control.isStopped(); ++i) {
    search.tryFrom(shape.lattice.holdsAll ? onLattice(geos, starts[i], shape.lattice) : starts[i]);
    control.report(static_cast<double>(i + 1) / static_cast<double>(starts.size()));
  }
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The warning area was cancelled.");
  }
  if (!search.best()) {
    return fail(ErrorCode::InvalidGeometry,
                "No warning area with %1 corners was found that holds the whole area. Allow more corners.",
                {std::to_string(shape.mostCorners)});
  }
  return *search.best();
}

Result<MultiPolygon> exactUnionOf(const std::vector<MultiPolygon>& areas) {
  const Geos geos;
  MultiPolygon all;
  for (const MultiPolygon& area : areas) {
    if (std::optional<Error> fault = faultOf(geos, area)) {
      return std::unexpected(std::move(*fault));
    }
    all.insert(all.end(), area.begin(), area.end());
  }
  return areas.size() == 1 ? oriented(all) : united(geos, all);
}

Metres farthestFrom(const MultiPolygon& border, const MultiPolygon& area, Metres step) {
  const Geos geos;
  const Geos::Geometry geometry = geos.geometryFrom(area);
  if (geometry == nullptr || area.empty()) {
    return Metres(0);
  }
  const std::unique_ptr<const GEOSPreparedGeometry, std::function<void(const GEOSPreparedGeometry*)>> prepared(
      GEOSPrepare_r(geos.handle(), geometry.get()),
      [&](const GEOSPreparedGeometry* made) { GEOSPreparedGeom_destroy_r(geos.handle(), made); });
  double farthest = 0;
  const auto look = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
      const double pieces = std::max(1.0, std::ceil(distanceBetween(a, b).value / step.value));
      for (double piece = 0; piece < pieces; ++piece) {
        const double share = piece / pieces;
        const Geos::Geometry point = geos.own(GEOSGeom_createPointFromXY_r(
            geos.handle(), a.east + share * (b.east - a.east), a.north + share * (b.north - a.north)));
        double distance = 0;
        if (GEOSPreparedDistance_r(geos.handle(), prepared.get(), point.get(), &distance) == 1) {
          farthest = std::max(farthest, distance);
        }
      }
    }
  };
  for (const Polygon& part : border) {
    look(part.outer);
    std::ranges::for_each(part.holes, look);
  }
  return Metres(farthest);
}

}  // namespace buurtatlas
