#include "geometry/holding_area.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "geometry/zone_index.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Site> wantedAt(const std::vector<Point>& points) {
  std::vector<Site> sites;
  for (const Point point : points) {
    sites.push_back({.position = point, .isWanted = true});
  }
  return sites;
}

std::vector<Site> operator+(std::vector<Site> sites, const std::vector<Point>& unwanted) {
  for (const Point point : unwanted) {
    sites.push_back({.position = point});
  }
  return sites;
}

MultiPolygon areaOf(const std::vector<Site>& sites) { return areaHolding(sites).value().area; }

TEST(AreaHolding, IsARoundPatchAroundALonelyPoint) {
  const MultiPolygon area = areaOf(wantedAt({{.east = 1000, .north = 2000}}));
  ASSERT_THAT(area, SizeIs(1));
  EXPECT_EQ(boundsOf(area), (Box{.west = 960, .south = 1960, .east = 1040, .north = 2040}));
  EXPECT_GT(areaOf(area).value, 0.93 * 3.14159 * 40 * 40);
}

TEST(AreaHolding, EndsMidwayBetweenWantedAndOther) {
  const MultiPolygon area = areaOf(wantedAt({{.east = 0, .north = 0}}) + std::vector<Point>{{.east = 20, .north = 0}});
  EXPECT_NEAR(boundsOf(area).east, 10, 0.001);
  EXPECT_NEAR(boundsOf(area).west, -40, 0.001);
}

TEST(AreaHolding, JoinsNeighboursByALaneOverWiderGapsWithinARow) {
  std::vector<Site> sites = wantedAt({{.east = 0, .north = 0}, {.east = 200, .north = 0}});
  EXPECT_THAT(areaOf(sites), SizeIs(1));
  EXPECT_TRUE(contains(areaOf(sites), {.east = 100, .north = 11}));
  EXPECT_FALSE(contains(areaOf(sites), {.east = 100, .north = 13}));
  sites[1].row = 1;
  EXPECT_THAT(areaOf(sites), SizeIs(2));
  sites[1] = {.position = {.east = 301, .north = 0}, .isWanted = true};
  EXPECT_THAT(areaOf(sites), SizeIs(2));
  sites[1] = {.position = {.east = 140, .north = 0}, .isWanted = true, .row = 1};
  EXPECT_THAT(areaOf(sites), SizeIs(1));
  sites[1] = {.position = {.east = 70, .north = 0}, .isWanted = true, .row = 1};
  EXPECT_THAT(areaOf(sites), SizeIs(1));
}

TEST(AreaHolding, CutsALaneWhereAnotherPointIsNearer) {
  const std::vector<Site> row = wantedAt({{.east = 0, .north = 0}, {.east = 200, .north = 0}});
  EXPECT_THAT(areaOf(row + std::vector<Point>{{.east = 100, .north = 0}}), SizeIs(2));
}

TEST(AreaHolding, FillsAHoleUnlessSomethingUnwantedLiesInIt) {
  std::vector<Point> square;
  for (int i = 0; i < 8; ++i) {
    square.push_back({.east = i * 50.0, .north = 0});
    square.push_back({.east = 400, .north = i * 50.0});
    square.push_back({.east = 400 - i * 50.0, .north = 400});
    square.push_back({.east = 0, .north = 400 - i * 50.0});
  }
  const MultiPolygon whole = areaOf(wantedAt(square));
  ASSERT_THAT(whole, SizeIs(1));
  EXPECT_THAT(whole.front().holes, IsEmpty());
  const MultiPolygon ring = areaOf(wantedAt(square) + std::vector<Point>{{.east = 200, .north = 200}});
  ASSERT_THAT(ring, SizeIs(1));
  EXPECT_THAT(ring.front().holes, SizeIs(1));
  std::vector<Point> withIsland = square;
  withIsland.push_back({.east = 200, .north = 200});
  EXPECT_THAT(areaOf(wantedAt(withIsland)), SizeIs(1));
}

TEST(AreaHolding, ReportsPointsAtThePositionOfAnUnwantedOne) {
  const auto held = areaHolding(wantedAt({{.east = 0, .north = 0}, {.east = 30, .north = 0}}) +
                                std::vector<Point>{{.east = 30, .north = 0}})
                        .value();
  EXPECT_THAT(held.shared, ElementsAre(1));
  EXPECT_TRUE(contains(held.area, {.east = 0, .north = 0}));
  EXPECT_FALSE(contains(held.area, {.east = 30, .north = 0}));
}

TEST(AreaHolding, StaysOnTheGroundAndReportsWhatLiesOffIt) {
  const MultiPolygon ground = areaFromWkt("POLYGON ((-100 -100, 10 -100, 10 100, -100 100, -100 -100))");
  const auto held = areaHolding(wantedAt({{.east = 0, .north = 0}, {.east = 30, .north = 0}}), ground).value();
  EXPECT_THAT(held.offGround, ElementsAre(1));
  EXPECT_LE(boundsOf(held.area).east, 10);
  EXPECT_TRUE(contains(held.area, {.east = 0, .north = 0}));
}

TEST(AreaHolding, TellsPointsApartThatLieAMillimetreApart) {
  for (const Point other : {Point{.east = 0.001, .north = 0}, Point{.east = -0.001, .north = 0},
                            Point{.east = 0, .north = 0.001}, Point{.east = 0, .north = -0.001},
                            Point{.east = 0.001, .north = 0.001}, Point{.east = -0.001, .north = 0.002}}) {
    const MultiPolygon area = areaOf(wantedAt({{.east = 0, .north = 0}}) + std::vector<Point>{other});
    EXPECT_TRUE(contains(area, {.east = 0, .north = 0})) << other.east << ' ' << other.north;
    EXPECT_FALSE(contains(area, other)) << other.east << ' ' << other.north;
  }
}

TEST(AreaHolding, OfNothingIsEmpty) {
  EXPECT_THAT(areaOf({}), IsEmpty());
  EXPECT_THAT(areaOf(std::vector<Site>{} + std::vector<Point>{{.east = 1, .north = 1}}), IsEmpty());
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THAT(areaOf(wantedAt({{.east = kNan, .north = kNan}})), IsEmpty());
}

TEST(AreaHolding, RefusesPointsThatLieACountryApart) {
  EXPECT_EQ(areaHolding(wantedAt({{.east = 0, .north = 0}, {.east = 600'000, .north = 0}})).error().code,
            ErrorCode::InvalidInput);
}

/// Streets of houses on either side, crossing and touching each other, with some houses at one position.
std::vector<Site> randomTown(RandomAreas& random, int town) {
  std::vector<Site> sites;
  const int streets = 1 + random.upTo(12);
  for (int street = 0; street < streets; ++street) {
    const Point begin = random.point(town);
    const Point end = random.point(town);
    const int houses = 1 + random.upTo(40);
    const bool isWanted = random.upTo(1) == 0;
    const bool isSplit = random.upTo(2) == 0;
    for (int house = 0; house < houses; ++house) {
      const double share = house / static_cast<double>(houses);
      const double aside = house % 2 == 0 ? 0.008 : -0.008;
      sites.push_back({.position = onGrid({.east = begin.east + share * (end.east - begin.east) + aside,
                                           .north = begin.north + share * (end.north - begin.north) - aside}),
                       .isWanted = isSplit ? house % 2 == 0 : isWanted,
                       .row = static_cast<std::uint32_t>(street)});
    }
  }
  for (const Point point : random.points(random.upTo(60), town)) {
    sites.push_back({.position = point, .isWanted = random.upTo(1) == 0, .row = 99});
  }
  return sites;
}

void scale(std::vector<Site>& sites, double factor) {
  for (Site& site : sites) {
    site.position = onGrid({.east = site.position.east * factor, .north = site.position.north * factor});
  }
}

HoldingArea heldBy(const std::vector<Site>& sites, const MultiPolygon& ground = {}) {
  auto held = areaHolding(sites, ground);
  RC_ASSERT((held ? "" : inEnglish(held.error().reason)) == "");
  return *std::move(held);
}

void checkExact(const std::vector<Site>& sites, const HoldingArea& held) {
  if (!held.area.empty()) {
    RC_ASSERT(!findFault(held.area));
  }
  const ZoneIndex index({held.area});
  for (std::uint32_t site = 0; site < sites.size(); ++site) {
    const bool isLeftOut = std::ranges::contains(held.shared, site) || std::ranges::contains(held.offGround, site);
    RC_ASSERT(index.isInAny(sites[site].position) == (sites[site].isWanted && !isLeftOut));
  }
}

RC_GTEST_PROP(AreaHoldingProperty, HoldsExactlyTheWantedSites, (std::uint32_t seed)) {
  RandomAreas random(seed);
  std::vector<Site> sites = randomTown(random, 200 + random.upTo(1800));
  // From houses that lie metres apart to houses that lie millimetres apart.
  scale(sites, random.upTo(3) == 0 ? 1 : 1000);
  const HoldingArea held = heldBy(sites);
  RC_ASSERT(held.offGround.empty());
  checkExact(sites, held);
  for (const std::uint32_t site : held.shared) {
    RC_ASSERT(std::ranges::any_of(
        sites, [&](const Site& other) { return !other.isWanted && other.position == sites[site].position; }));
  }
}

RC_GTEST_PROP(AreaHoldingProperty, IsExactOnAnyGround, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const std::vector<Site> sites = randomTown(random, 2000);
  const MultiPolygon ground = random.star(2000);
  const HoldingArea held = heldBy(sites, ground);
  checkExact(sites, held);
  const ZoneIndex index({ground});
  for (std::uint32_t site = 0; site < sites.size(); ++site) {
    if (sites[site].isWanted && !std::ranges::contains(held.shared, site)) {
      RC_ASSERT(index.isInAny(sites[site].position) == !std::ranges::contains(held.offGround, site));
    }
  }
  RC_ASSERT(areaOf(differenceOf(held.area, ground).value()).value < 0.01);
}

RC_GTEST_PROP(AreaHoldingProperty, ReachesNoFartherThanItMay, (std::uint32_t seed)) {
  RandomAreas random(seed);
  std::vector<Site> sites = wantedAt(random.points(1 + random.upTo(20), 1000));
  scale(sites, 1000);
  for (std::uint32_t site = 0; site < sites.size(); ++site) {
    sites[site].row = site;
  }
  const MultiPolygon area = areaHolding(sites, {}, {.crossing = Metres(0)}).value().area;
  for (const Polygon& part : area) {
    for (const Point vertex : part.outer) {
      RC_ASSERT(std::ranges::any_of(
          sites, [vertex](const Site& site) { return distanceBetween(site.position, vertex).value < 40.002; }));
    }
  }
}

}  // namespace
}  // namespace buurtatlas
