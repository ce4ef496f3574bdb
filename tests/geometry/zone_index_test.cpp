#include "geometry/zone_index.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <format>
#include <iterator>
#include <limits>
#include <numeric>
#include <span>

#include "geometry/geos_oracle.h"
#include "geometry/measure.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::holdsMovedByGeos;
using test::lineFromWkt;
using test::RandomAreas;
using test::Side;
using test::sideByGeos;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const MultiPolygon kLeft = areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
const MultiPolygon kRight = areaFromWkt("POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))");
const MultiPolygon kAbove = areaFromWkt("POLYGON ((0 4, 8 4, 8 8, 0 8, 0 4))");

TEST(ZoneIndex, NamesTheAreaThatHoldsAPoint) {
  const ZoneIndex index({kLeft, kRight});
  EXPECT_THAT(index.areasAt({.east = 1, .north = 1}), ElementsAre(0));
  EXPECT_THAT(index.areasAt({.east = 7.999, .north = 3.999}), ElementsAre(1));
  EXPECT_THAT(index.areasAt({.east = 9, .north = 1}), IsEmpty());
}

TEST(ZoneIndex, GivesAPointOnASharedBorderToTheAreaEastOfIt) {
  EXPECT_THAT(ZoneIndex({kLeft, kRight}).areasAt({.east = 4, .north = 2}), ElementsAre(1));
}

TEST(ZoneIndex, GivesAPointOnALevelBorderToTheAreaNorthOfIt) {
  EXPECT_THAT(ZoneIndex({kLeft, kAbove}).areasAt({.east = 2, .north = 4}), ElementsAre(1));
}

TEST(ZoneIndex, GivesACornerToTheAreaNorthEastOfIt) {
  const ZoneIndex index({kLeft, kRight, kAbove});
  EXPECT_THAT(index.areasAt({.east = 0, .north = 0}), ElementsAre(0));
  EXPECT_THAT(index.areasAt({.east = 4, .north = 4}), ElementsAre(2));
  EXPECT_THAT(index.areasAt({.east = 8, .north = 8}), IsEmpty());
  EXPECT_THAT(index.areasAt({.east = 0, .north = 8}), IsEmpty());
  EXPECT_THAT(index.areasAt({.east = 8, .north = 0}), IsEmpty());
}

TEST(ZoneIndex, MovesEastBeforeItMovesNorthOnASlope) {
  const MultiPolygon below = areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 0))");
  const MultiPolygon over = areaFromWkt("POLYGON ((0 0, 4 4, 0 4, 0 0))");
  EXPECT_THAT(ZoneIndex({below, over}).areasAt({.east = 2, .north = 2}), ElementsAre(0));
}

TEST(ZoneIndex, NamesEveryAreaOfAnOverlap) {
  const ZoneIndex index({kLeft, areaFromWkt("POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2))"), kLeft});
  EXPECT_THAT(index.areasAt({.east = 3, .north = 3}), ElementsAre(0, 1, 2));
  EXPECT_THAT(index.areasAt({.east = 1, .north = 1}), ElementsAre(0, 2));
}

TEST(ZoneIndex, KnowsHolesAndWhatFillsThem) {
  const ZoneIndex index({areaFromWkt("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))"),
                         areaFromWkt("POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))")});
  EXPECT_THAT(index.areasAt({.east = 4, .north = 4}), ElementsAre(1));
  EXPECT_THAT(index.areasAt({.east = 3, .north = 4}), ElementsAre(1));
  EXPECT_THAT(index.areasAt({.east = 6, .north = 4}), ElementsAre(0));
  EXPECT_THAT(index.areasAt({.east = 3, .north = 6}), ElementsAre(0));
}

TEST(ZoneIndex, FindsNothingWithoutAreasOrWithoutPosition) {
  const double unknown = std::nan("");
  EXPECT_THAT(ZoneIndex({}).areasAt({.east = 0, .north = 0}), IsEmpty());
  EXPECT_THAT(ZoneIndex({{}, kLeft}).areasAt({.east = 1, .north = 1}), ElementsAre(1));
  EXPECT_THAT(ZoneIndex({kLeft}).areasAt({.east = unknown, .north = 1}), IsEmpty());
  EXPECT_FALSE(ZoneIndex({kLeft}).isInAny({.east = 1, .north = std::numeric_limits<double>::infinity()}));
}

TEST(ZoneIndex, SharesALineOutAmongTheAreas) {
  const std::vector<ZoneIndex::Piece> pieces =
      ZoneIndex({kRight, kLeft}).piecesOf(lineFromWkt("LINESTRING (-1 1, 3 1, 5 1)"));
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces[0].area, 0U);
  EXPECT_NEAR(pieces[0].length.value, 1, 1e-9);
  EXPECT_NEAR(pieces[1].length.value, 4, 1e-9);
}

TEST(ZoneIndex, CountsALineOnASharedBorderOnce) {
  const std::vector<ZoneIndex::Piece> pieces =
      ZoneIndex({kLeft, kRight}).piecesOf(lineFromWkt("LINESTRING (4 -1, 4 9)"));
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_NEAR(pieces[0].length.value, 4, 1e-9);
}

RC_GTEST_PROP(ZoneIndexProperty, AgreesWithGeosOffTheBorders, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 20 + random.upTo(2000);
  const std::vector<MultiPolygon> areas = random.stars(1 + random.upTo(6), reach);
  const ZoneIndex index(areas);
  for (const Point point : random.points(60, reach)) {
    const std::vector<std::uint32_t> found = index.areasAt(point);
    for (std::uint32_t area = 0; area < areas.size(); ++area) {
      const Side side = sideByGeos(areas[area], point);
      const bool isFound = std::ranges::find(found, area) != found.end();
      RC_ASSERT(side == Side::OnBorder || isFound == (side == Side::Inside));
      RC_ASSERT(isFound == contains(areas[area], point));
    }
  }
}

/// Vertices of the areas, points of the 1 mm grid on their edges, and any others.
std::vector<Point> pointsOnBorders(const std::vector<MultiPolygon>& areas, RandomAreas& random, int reach) {
  std::vector<Point> points = random.points(20, reach);
  const auto addRing = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[(i + 1) % ring.size()];
      points.push_back(a);
      points.push_back(onGrid({.east = (a.east + b.east) / 2, .north = (a.north + b.north) / 2}));
      const auto steps = std::gcd(std::lround(1000 * (b.east - a.east)), std::lround(1000 * (b.north - a.north)));
      const double share = static_cast<double>(random.upTo(static_cast<int>(steps))) / static_cast<double>(steps);
      points.push_back(
          onGrid({.east = a.east + share * (b.east - a.east), .north = a.north + share * (b.north - a.north)}));
    }
  };
  for (const MultiPolygon& area : areas) {
    for (const Polygon& part : area) {
      addRing(part.outer);
      std::ranges::for_each(part.holes, addRing);
    }
  }
  return points;
}

RC_GTEST_PROP(ZoneIndexProperty, FollowsTheBorderRuleOnVerticesAndEdges, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 8 + random.upTo(1000);
  std::vector<MultiPolygon> areas = random.stars(1 + random.upTo(4), reach);
  std::ranges::move(random.partition(1 + random.upTo(2), reach), std::back_inserter(areas));
  areas.push_back(areas.front());
  const ZoneIndex index(areas);
  const std::vector<Point> points = pointsOnBorders(areas, random, reach);
  const AreasOfPoints answers = index.areasAt(points);
  for (std::size_t i = 0; i < points.size(); ++i) {
    std::vector<std::uint32_t> holding;
    for (std::uint32_t area = 0; area < areas.size(); ++area) {
      if (holdsMovedByGeos(areas[area], points[i])) {
        holding.push_back(area);
      }
    }
    RC_ASSERT(index.areasAt(points[i]) == holding);
    RC_ASSERT(std::ranges::equal(answers.of(i), holding));
  }
}

RC_GTEST_PROP(ZoneIndexProperty, IsExactForAreasFartherApartThanAnyCountry, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 20 + random.upTo(2000);
  std::vector<MultiPolygon> areas = random.stars(2, reach);
  const double far = 2e6 * (1 + random.upTo(1'000'000));
  areas.push_back(areaFromWkt(std::format("POLYGON ((0 0, {0} 1, {0} {0}, 0 0))", far)));
  const ZoneIndex index(areas);
  for (const Point point : pointsOnBorders(areas, random, reach)) {
    const std::vector<std::uint32_t> found = index.areasAt(point);
    for (std::uint32_t area = 0; area < areas.size(); ++area) {
      RC_ASSERT(std::ranges::contains(found, area) == contains(areas[area], point));
    }
  }
}

TEST(ZoneIndex, AnswersAlikeHoweverManyBandsOfCellsItNeeds) {
  RandomAreas random(5);
  const int side = 4'000'000;
  std::vector<MultiPolygon> areas = random.partition(120, side);
  const auto townSize = areas.size();
  areas.push_back(
      areaFromWkt("POLYGON ((0 0, 4000 0, 4000 4000, 0 4000, 0 0), (1 1, 1 3999, 3999 3999, 3999 1, 1 1))"));
  const ZoneIndex index(areas);
  const std::vector<Point> points = random.points(20'000, side - 1);
  const AreasOfPoints answers = index.areasAt(points);
  ASSERT_EQ(answers.size(), points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::span<const std::uint32_t> found = answers.of(i);
    ASSERT_THAT(found.size(), ::testing::AnyOf(1, 2));
    EXPECT_LT(found[0], townSize);
    EXPECT_TRUE(contains(areas[found[0]], points[i]));
    EXPECT_EQ(found.size() == 2, contains(areas.back(), points[i]));
    EXPECT_THAT(index.areasAt(points[i]), ::testing::ElementsAreArray(found));
  }
}

TEST(ZoneIndex, NamesNoAreaForPointsOutsideOrWithoutPosition) {
  const double unknown = std::nan("");
  const std::vector<Point> points = {{1, 1}, {unknown, 1}, {-9e11, 1}, {1, 9e15}, {7, 3}};
  const AreasOfPoints answers = ZoneIndex({kLeft, kRight}).areasAt(points);
  EXPECT_THAT(answers.of(0), ElementsAre(0));
  EXPECT_THAT(answers.of(1), IsEmpty());
  EXPECT_THAT(answers.of(2), IsEmpty());
  EXPECT_THAT(answers.of(3), IsEmpty());
  EXPECT_THAT(answers.of(4), ElementsAre(1));
  EXPECT_THAT(ZoneIndex({}).areasAt(points).of(0), IsEmpty());
}

RC_GTEST_PROP(ZoneIndexProperty, GivesEachPointOfAPartitionToExactlyOneArea, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int side = 60;
  const ZoneIndex index(random.partition(1 + random.upTo(5), side));
  for (int x = -1; x <= side; ++x) {
    for (int y = -1; y <= side; ++y) {
      const bool isInSquare = x >= 0 && y >= 0 && x < side && y < side;
      RC_ASSERT(index.areasAt({.east = x / 1000.0, .north = y / 1000.0}).size() == (isInSquare ? 1U : 0U));
    }
  }
}

RC_GTEST_PROP(ZoneIndexProperty, SharesOutTheWholeOfALineInAPartition, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int side = 18'000;
  const ZoneIndex index(random.partition(1 + random.upTo(5), side));
  const LineString line = random.points(4, side - 1000);
  double sum = 0;
  for (const ZoneIndex::Piece piece : index.piecesOf(line)) {
    sum += piece.length.value;
  }
  RC_ASSERT(std::abs(sum - lengthOf(line).value) < 1e-6);
}

}  // namespace
}  // namespace buurtatlas
