#include "geometry/validity.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>

#include "geometry/geos.h"
#include "geometry/millimetres.h"

namespace buurtatlas {

namespace {

std::string metres(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

Error crossingAt(Point spot) {
  return failAt(spot, ErrorCode::InvalidGeometry,
                "The border crosses or touches itself at %1 m east, %2 m north. Move or delete a vertex there.",
                {metres(spot.east), metres(spot.north)})
      .error();
}

Error tooFewVertices(const Ring& ring) {
  Error error =
      fail(ErrorCode::InvalidGeometry, "The border has fewer than three different vertices. Add vertices.").error();
  if (!ring.empty()) {
    error.where = ring.front();
  }
  return error;
}

double signedArea(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
    twice += (a.east - ring[0].east) * (b.north - ring[0].north) - (b.east - ring[0].east) * (a.north - ring[0].north);
  }
  return twice / 2;
}

void dropRepeats(Ring& ring) {
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  while (ring.size() > 1 && ring.front() == ring.back()) {
    ring.pop_back();
  }
}

/// What can be said of one ring by itself, without looking for crossings.
std::optional<Error> findPlainFault(Ring ring) {
  for (const Point point : ring) {
    if (!isOnGrid(point)) {
      return fail(ErrorCode::InvalidGeometry,
                  "A vertex of the border has a coordinate that is not a number. Delete that vertex.")
          .error();
    }
  }
  std::ranges::transform(ring, ring.begin(), onGrid);
  dropRepeats(ring);
  std::vector<Point> distinct = ring;
  std::ranges::sort(distinct);
  if (std::ranges::unique(distinct).begin() - distinct.begin() < 3) {
    return tooFewVertices(ring);
  }
  const auto isStraight = [&](Point point) {
    return sideOf(gridPointOf(distinct.front()), gridPointOf(distinct.back()), gridPointOf(point)) == 0;
  };
  if (std::ranges::all_of(ring, isStraight)) {
    return failAt(ring.front(), ErrorCode::InvalidGeometry,
                  "The border encloses nothing: all its vertices lie on one line. Move a vertex.")
        .error();
  }
  return std::nullopt;
}

std::optional<Error> findPlainFault(const MultiPolygon& area) {
  if (area.empty()) {
    return fail(ErrorCode::InvalidGeometry, "The area is empty. Draw a border.").error();
  }
  for (const Polygon& part : area) {
    if (std::optional<Error> fault = findPlainFault(part.outer)) {
      return fault;
    }
    for (const Ring& hole : part.holes) {
      if (std::optional<Error> fault = findPlainFault(hole)) {
        return fault;
      }
    }
  }
  return std::nullopt;
}

/// GEOS names a fault with a phrase of its own, the same in every release since 3.8.
Error translated(const std::string& phrase, Point spot) {
  const std::vector<std::string> place = {metres(spot.east), metres(spot.north)};
  if (phrase.starts_with("Hole lies outside")) {
    return failAt(spot, ErrorCode::InvalidGeometry,
                  "A hole lies outside the border at %1 m east, %2 m north. Delete the hole or enlarge the border.",
                  place)
        .error();
  }
  if (phrase.starts_with("Holes are nested") || phrase.starts_with("Nested shells") ||
      phrase.starts_with("Duplicate Rings")) {
    return failAt(spot, ErrorCode::InvalidGeometry,
                  "Two parts of the area lie on top of each other at %1 m east, %2 m north. Delete one of them.", place)
        .error();
  }
  if (phrase.starts_with("Interior is disconnected")) {
    return failAt(spot, ErrorCode::InvalidGeometry,
                  "Holes cut the area in two at %1 m east, %2 m north. Move a vertex of the hole there.", place)
        .error();
  }
  return crossingAt(spot);
}

std::optional<Point> crossingOf(GridPoint a, GridPoint b, GridPoint c, GridPoint d) {
  if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
      std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) {
    return std::nullopt;
  }
  const int sideA = sideOf(c, d, a);
  const int sideB = sideOf(c, d, b);
  if (sideA * sideB > 0 || sideOf(a, b, c) * sideOf(a, b, d) > 0) {
    return std::nullopt;
  }
  if (sideA == 0 || sideB == 0) {
    return pointOf(sideA == 0 ? a : b);
  }
  const double acrossX = static_cast<double>(d.x - c.x);
  const double acrossY = static_cast<double>(d.y - c.y);
  const double fromA = acrossX * static_cast<double>(a.y - c.y) - acrossY * static_cast<double>(a.x - c.x);
  const double fromB = acrossX * static_cast<double>(b.y - c.y) - acrossY * static_cast<double>(b.x - c.x);
  const double share = fromA / (fromA - fromB);
  return Point{.east = (static_cast<double>(a.x) + share * static_cast<double>(b.x - a.x)) / 1000,
               .north = (static_cast<double>(a.y) + share * static_cast<double>(b.y - a.y)) / 1000};
}

bool foldsBack(GridPoint before, GridPoint corner, GridPoint after) {
  if (sideOf(before, corner, after) != 0) {
    return false;
  }
  const double forward = static_cast<double>(corner.x - before.x) * static_cast<double>(after.x - corner.x) +
                         static_cast<double>(corner.y - before.y) * static_cast<double>(after.y - corner.y);
  return forward < 0;
}

}  // namespace

std::optional<Error> findFault(const MultiPolygon& area) {
  if (std::optional<Error> fault = findPlainFault(area)) {
    return fault;
  }
  const Geos geos;
  const Geos::Geometry geometry = geos.geometryFrom(area);
  char* phrase = nullptr;
  GEOSGeometry* location = nullptr;
  const char verdict = GEOSisValidDetail_r(geos.handle(), geometry.get(), 0, &phrase, &location);
  const Geos::Geometry spotGeometry = geos.own(location);
  const std::string words = phrase == nullptr ? "" : phrase;
  GEOSFree_r(geos.handle(), phrase);
  if (verdict == 1) {
    return std::nullopt;
  }
  Point spot = area.front().outer.front();
  if (spotGeometry != nullptr) {
    GEOSGeomGetX_r(geos.handle(), spotGeometry.get(), &spot.east);
    GEOSGeomGetY_r(geos.handle(), spotGeometry.get(), &spot.north);
  }
  return translated(words, onGrid(spot));
}

std::optional<Error> findFault(const Ring& sketch) {
  if (std::optional<Error> fault = findPlainFault(sketch)) {
    return fault;
  }
  Ring ring = sketch;
  std::ranges::transform(ring, ring.begin(), onGrid);
  dropRepeats(ring);
  std::vector<GridPoint> corners;
  std::ranges::transform(ring, std::back_inserter(corners), gridPointOf);
  const std::size_t size = corners.size();
  const auto corner = [&](std::size_t i) { return corners[i % size]; };
  for (std::size_t i = 0; i < size; ++i) {
    if (foldsBack(corner(i), corner(i + 1), corner(i + 2))) {
      return crossingAt(pointOf(corner(i + 1)));
    }
    // The edges before and after share a vertex with this one and may touch it there.
    for (std::size_t j = i + 2; j < size && j + 1 < size + i; ++j) {
      if (const std::optional<Point> spot = crossingOf(corner(i), corner(i + 1), corner(j), corner(j + 1))) {
        return crossingAt(*spot);
      }
    }
  }
  return std::nullopt;
}

MultiPolygon oriented(MultiPolygon area) {
  const auto turn = [](Ring& ring, bool isOuter) {
    dropRepeats(ring);
    if ((signedArea(ring) > 0) != isOuter) {
      std::ranges::reverse(ring);
    }
  };
  for (Polygon& part : area) {
    turn(part.outer, true);
    for (Ring& hole : part.holes) {
      turn(hole, false);
    }
    std::erase_if(part.holes, [](const Ring& hole) { return hole.size() < 3; });
  }
  std::erase_if(area, [](const Polygon& part) { return part.outer.size() < 3; });
  return area;
}

}  // namespace buurtatlas
