#include "geometry/warning_area.h"

#include <geos_c.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <cmath>
#include <numbers>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/plane.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;

GEOSCoordSequence* sequenceOf(GEOSContextHandle_t geos, const Ring& ring) {
  GEOSCoordSequence* const points = GEOSCoordSeq_create_r(geos, static_cast<unsigned>(ring.size() + 1), 2);
  for (unsigned i = 0; i <= ring.size(); ++i) {
    const Point point = ring[i % ring.size()];
    GEOSCoordSeq_setXY_r(geos, points, i, point.east, point.north);
  }
  return points;
}

GEOSGeometry* geometryOf(GEOSContextHandle_t geos, const MultiPolygon& area) {
  std::vector<GEOSGeometry*> parts;
  for (const Polygon& part : area) {
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : part.holes) {
      holes.push_back(GEOSGeom_createLinearRing_r(geos, sequenceOf(geos, hole)));
    }
    parts.push_back(GEOSGeom_createPolygon_r(geos, GEOSGeom_createLinearRing_r(geos, sequenceOf(geos, part.outer)),
                                             holes.data(), static_cast<unsigned>(holes.size())));
  }
  return GEOSGeom_createCollection_r(geos, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
}

/// What is wrong with a warning area as an answer for that area; empty for nothing. GEOS is the judge.
std::string wrongWith(const MultiPolygon& warning, const MultiPolygon& area, std::size_t corners) {
  const GEOSContextHandle_t geos = GEOS_init_r();
  GEOSGeometry* const outer = geometryOf(geos, warning);
  GEOSGeometry* const inner = geometryOf(geos, area);
  const bool isValid = GEOSisValid_r(geos, outer) == 1;
  const bool isHeld = isValid && GEOSCovers_r(geos, outer, inner) == 1;
  GEOSGeom_destroy_r(geos, outer);
  GEOSGeom_destroy_r(geos, inner);
  GEOS_finish_r(geos);
  return !isValid                       ? "it is not valid"
         : !isHeld                      ? "it does not hold the area"
         : cornersOf(warning) > corners ? "it has too many corners"
                                        : "";
}

bool isOnLattice(const MultiPolygon& area, const CornerLattice& lattice) {
  const auto isOn = [&](Point point) {
    return lattice.at(std::round(lattice.columnOf(point)), std::round(lattice.rowOf(point))) == point;
  };
  return std::ranges::all_of(area, [&](const Polygon& part) {
    return std::ranges::all_of(part.outer, isOn) &&
           std::ranges::all_of(part.holes, [&](const Ring& hole) { return std::ranges::all_of(hole, isOn); });
  });
}

Ring circle(Point middle, double radius, int corners) {
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    ring.push_back(
        onGrid({.east = middle.east + radius * std::cos(angle), .north = middle.north + radius * std::sin(angle)}));
  }
  return ring;
}

TEST(WarningArea, LeavesAnAreaWithFewCornersAsItIs) {
  const MultiPolygon area = areaFromWkt("POLYGON ((0 0, 100 0, 100 50, 0 50, 0 0))");
  EXPECT_EQ(warningArea(area, {.mostCorners = 4}).value(), area);
}

TEST(WarningArea, DrawsTwoEdgesOutUntilTheyMeet) {
  const MultiPolygon cut = areaFromWkt("POLYGON ((0 0, 100 0, 100 99, 99 100, 0 100, 0 0))");
  const MultiPolygon found = warningArea(cut, {.mostCorners = 4}).value();
  EXPECT_EQ(wrongWith(found, cut, 4), "");
  EXPECT_NEAR(areaOf(found).value, 10'000, 0.1) << "the square that the corner was cut off from";
}

TEST(WarningArea, GoesBelowTheConvexHull) {
  const MultiPolygon round = {{.outer = circle({}, 500, 40), .holes = {}}};
  for (std::size_t corners = 4; corners < 40; ++corners) {
    const MultiPolygon found = warningArea(round, {.mostCorners = corners}).value();
    EXPECT_EQ(wrongWith(found, round, corners), "") << corners;
    // The regular polygon around a circle with that many corners; a circle of forty corners needs no more.
    const double angle = std::numbers::pi / static_cast<double>(corners);
    const double best = static_cast<double>(corners) * 500 * 500 * std::tan(angle);
    EXPECT_LT(areaOf(found).value, best * 1.005) << corners;
  }
}

TEST(WarningArea, KeepsAHoleThatIsWorthItsCorners) {
  const MultiPolygon ring = {{.outer = circle({}, 500, 60), .holes = {circle({}, 400, 60)}}};
  MultiPolygon area = {ring.front()};
  std::ranges::reverse(area.front().holes.front());
  const MultiPolygon found = warningArea(area, {.mostCorners = 16}).value();
  EXPECT_EQ(wrongWith(found, area, 16), "");
  EXPECT_EQ(found.front().holes.size(), 1U);
  const MultiPolygon filled = warningArea(area, {.mostCorners = 16, .keepsHoles = false}).value();
  EXPECT_TRUE(filled.front().holes.empty());
  EXPECT_EQ(wrongWith(filled, area, 16), "");
}

TEST(WarningArea, JoinsPartsThatThereAreNoCornersFor) {
  MultiPolygon area;
  for (int i = 0; i < 7; ++i) {
    area.push_back({.outer = circle({.east = 1000.0 * i * i, .north = 700.0 * (i % 3)}, 50, 12), .holes = {}});
  }
  for (std::size_t corners = 4; corners < 84; corners += corners < 24 ? 1 : 13) {
    const auto found = warningArea(area, {.mostCorners = corners});
    ASSERT_TRUE(found) << corners;
    EXPECT_EQ(wrongWith(*found, area, corners), "") << corners;
  }
  EXPECT_EQ(warningArea(area, {.mostCorners = 40}).value().size(), 7U) << "with corners for all, none are joined";
}

TEST(WarningArea, HoldsAllOnTheGridOfPhones) {
  const Plane plane = Plane::create("EPSG:3812").value();
  MultiPolygon area = {{.outer = circle({.east = 672'000, .north = 674'000}, 700, 200), .holes = {}}};
  for (Point& point : area.front().outer) {
    const LonLat position = plane.toLonLat(point);
    point = {.east = position.lon, .north = position.lat};
  }
  for (const std::size_t corners : {4U, 5U, 8U, 20U, 100U, 185U}) {
    const MultiPolygon found = warningArea(area, {.mostCorners = corners, .lattice = kPhoneLattice}).value();
    EXPECT_EQ(wrongWith(found, area, corners), "") << corners;
    EXPECT_TRUE(isOnLattice(found, kPhoneLattice)) << corners;
  }
}

TEST(WarningArea, HoldsAnAreaSmallerThanACellOfTheGrid) {
  const MultiPolygon speck =
      areaFromWkt("POLYGON ((4.700001 50.880001, 4.700002 50.880001, 4.700002 50.880002, 4.700001 50.880001))");
  const MultiPolygon found = warningArea(speck, {.mostCorners = 4, .lattice = kPhoneLattice}).value();
  EXPECT_EQ(wrongWith(found, speck, 4), "");
  EXPECT_TRUE(isOnLattice(found, kPhoneLattice));
}

TEST(WarningArea, FollowsALongThinArea) {
  Ring snake;
  for (int i = 0; i <= 300; ++i) {
    snake.push_back({.east = 10.0 * i, .north = 400 * std::sin(i / 25.0)});
  }
  for (int i = 300; i >= 0; --i) {
    snake.push_back({.east = 10.0 * i, .north = 400 * std::sin(i / 25.0) + 0.5});
  }
  MultiPolygon area = {{.outer = snake, .holes = {}}};
  for (Point& point : area.front().outer) {
    point = onGrid(point);
  }
  double before = HUGE_VAL;
  for (const std::size_t corners : {4U, 6U, 10U, 20U, 50U, 100U, 300U, 600U}) {
    const MultiPolygon found = warningArea(area, {.mostCorners = corners}).value();
    EXPECT_EQ(wrongWith(found, area, corners), "") << corners;
    EXPECT_LT(areaOf(found).value, before) << corners;
    before = areaOf(found).value;
  }
}

TEST(WarningArea, SaysWhatIsWrongWithTheRequest) {
  const MultiPolygon bow = areaFromWkt("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))");
  EXPECT_EQ(warningArea(bow, {.mostCorners = 4}).error().code, ErrorCode::InvalidGeometry);
  EXPECT_EQ(warningArea({}, {.mostCorners = 4}).error().code, ErrorCode::InvalidGeometry);
  const MultiPolygon square = areaFromWkt("POLYGON ((0 0, 100 0, 100 50, 0 50, 0 0))");
  EXPECT_EQ(warningArea(square, {.mostCorners = 3}).error().code, ErrorCode::InvalidInput);
  std::stop_source stop;
  stop.request_stop();
  const MultiPolygon round = {{.outer = circle({}, 500, 40), .holes = {}}};
  EXPECT_EQ(warningArea(round, {.mostCorners = 4}, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
}

TEST(WarningArea, MeasuresTheDistanceAlongEdgesToo) {
  const MultiPolygon area = areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 50 20, 0 100, 0 0))");
  const MultiPolygon hull = areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
  EXPECT_GT(farthestFrom(hull, area, Metres(0.1)).value, 40) << "all corners of the hull are corners of the area";
  EXPECT_NEAR(farthestFrom(area, area, Metres(1)).value, 0, 1e-9);
}

/// Areas of several parts with holes, from a hand's breadth to a village.
RC_GTEST_PROP(WarningAreaOfAny, HoldsItWithSoManyCorners, ()) {
  RandomAreas random(*rc::gen::arbitrary<std::uint32_t>());
  const int reach = *rc::gen::element(400, 5'000, 300'000, 5'000'000);
  const int stars = *rc::gen::inRange(1, 8);
  std::vector<MultiPolygon> apart = random.stars(stars, reach);
  for (int i = 0; i < stars; ++i) {
    const double shift = *rc::gen::element(0, 1, 5) * i * reach / 1000.0;
    for (Polygon& part : apart[static_cast<std::size_t>(i)]) {
      const auto move = [&](Ring& ring) {
        std::ranges::transform(ring, ring.begin(),
                               [&](Point point) { return onGrid({.east = point.east + shift, .north = point.north}); });
      };
      move(part.outer);
      std::ranges::for_each(part.holes, move);
    }
  }
  const MultiPolygon area = unionOf(apart).value();
  RC_PRE(!area.empty());
  const auto corners = static_cast<std::size_t>(*rc::gen::inRange(4, 60));
  const CornerLattice coarse{.east = reach / 20'000.0, .north = reach / 30'000.0, .holdsAll = true};
  const bool isCoarse = *rc::gen::arbitrary<bool>();
  const auto found = warningArea(area, {.mostCorners = corners, .lattice = isCoarse ? coarse : kMillimetreLattice});
  RC_ASSERT(found.has_value());
  RC_ASSERT(wrongWith(*found, area, corners) == "");
  RC_ASSERT(!isCoarse || isOnLattice(*found, coarse));
}

}  // namespace
}  // namespace buurtatlas
