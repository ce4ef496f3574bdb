#include "geometry/halved_ground.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "geometry/border_edit.h"
#include "geometry/geos.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

template <class Visit>
void forEachRing(const MultiPolygon& area, Visit visit) {
  for (const Polygon& part : area) {
    visit(part.outer);
    for (const Ring& hole : part.holes) {
      visit(hole);
    }
  }
}

double lengthAround(const MultiPolygon& area) {
  double length = 0;
  forEachRing(area, [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      length += distanceBetween(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]).value;
    }
  });
  return length;
}

/// Places along a border, one to each stretch of this length or shorter, none in a vertex.
std::vector<Point> placesAlong(const MultiPolygon& area, double stretch) {
  std::vector<Point> places;
  forEachRing(area, [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
      const int parts = static_cast<int>(std::ceil(distanceBetween(a, b).value / stretch));
      for (int part = 0; part < parts; ++part) {
        const double share = (part + 0.5) / parts;
        places.push_back({.east = a.east + share * (b.east - a.east), .north = a.north + share * (b.north - a.north)});
      }
    }
  });
  return places;
}

/// The ground nearer to the first places than to the others.
Result<MultiPolygon> nearerTo(const std::vector<Point>& first, const std::vector<Point>& others) {
  // GEOS_VORONOI_PRESERVE_ORDER, which the part of the header for threads leaves out.
  constexpr int kCellsInOrder = 2;
  const Geos geos;
  std::vector<Point> all = first;
  all.insert(all.end(), others.begin(), others.end());
  const Geos::Geometry places = geos.lineFrom(all);
  const Geos::Geometry cells = geos.own(GEOSVoronoiDiagram_r(geos.handle(), places.get(), nullptr, 0, kCellsInOrder));
  if (cells == nullptr) {
    return fail(ErrorCode::InvalidGeometry,
                "The middle of the shared ground could not be found (%1). Clip one of them.", {geos.complaint()});
  }
  std::vector<Geos::Geometry> wanted;
  for (int i = 0; i < static_cast<int>(first.size()); ++i) {
    wanted.push_back(geos.own(GEOSGeom_clone_r(geos.handle(), GEOSGetGeometryN_r(geos.handle(), cells.get(), i))));
  }
  const Geos::Geometry collection = geos.collectionOf(std::move(wanted));
  return geos.areaFrom(geos.own(GEOSUnaryUnionPrec_r(geos.handle(), collection.get(), kGridStep)).get());
}

}  // namespace

Result<HalvedGround> halvedBetween(const MultiPolygon& first, const MultiPolygon& second) {
  const Result<MultiPolygon> shared = intersectionOf(first, second).transform(withoutDust);
  const Result<MultiPolygon> firstAlone = differenceOf(first, second).transform(withoutDust);
  const Result<MultiPolygon> secondAlone = differenceOf(second, first).transform(withoutDust);
  for (const Result<MultiPolygon>* each : {&shared, &firstAlone, &secondAlone}) {
    if (!*each) {
      return std::unexpected(each->error());
    }
  }
  if (shared->empty()) {
    return fail(ErrorCode::InvalidInput, "The two areas share no ground.");
  }
  if (firstAlone->empty() || secondAlone->empty()) {
    return failAt(pointInside(*shared), ErrorCode::InvalidInput,
                  "One of the areas lies wholly inside the other, so there is no middle. Clip one of them.");
  }
  constexpr double kFinest = 0.5;
  constexpr double kMostPlaces = 1000;
  const Metres beside(2 * kGridStep);
  std::vector<Point> nearFirst;
  std::vector<Point> nearSecond;
  for (const Point place : placesAlong(*shared, std::max(kFinest, lengthAround(*shared) / kMostPlaces))) {
    const bool isFirst = distanceTo(*firstAlone, place) <= beside;
    if (isFirst != (distanceTo(*secondAlone, place) <= beside)) {
      (isFirst ? nearFirst : nearSecond).push_back(place);
    }
  }
  if (nearFirst.empty() || nearSecond.empty()) {
    return failAt(pointInside(*shared), ErrorCode::InvalidInput,
                  "The shared ground borders on one of the areas only, so there is no middle. Clip one of them.");
  }
  const Result<MultiPolygon> nearer = nearerTo(nearFirst, nearSecond);
  if (!nearer) {
    return std::unexpected(nearer.error());
  }
  Result<MultiPolygon> firstShare = intersectionOf(*shared, *nearer).transform(withoutDust);
  Result<MultiPolygon> secondShare = differenceOf(*shared, *nearer).transform(withoutDust);
  if (!firstShare || !secondShare) {
    return std::unexpected(firstShare ? secondShare.error() : firstShare.error());
  }
  return HalvedGround{.first = *std::move(firstShare), .second = *std::move(secondShare)};
}

}  // namespace buurtatlas
