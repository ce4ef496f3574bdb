#include "geometry/zone_index.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "geometry/geos_oracle.h"
#include "geometry/measure.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
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
