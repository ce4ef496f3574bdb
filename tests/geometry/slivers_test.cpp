#include "geometry/slivers.h"

#include <gmock/gmock.h>

#include "geometry/measure.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using ::testing::ElementsAre;

const MultiPolygon kBesideGap = areaFromWkt("POLYGON ((0 0, 40 0, 40 40, 0 40, 0 0))");

TEST(FindSlivers, FindsANarrowGapWithItsPlaceSizeAndNeighbours) {
  const MultiPolygon east = areaFromWkt("POLYGON ((40.2 0, 80 0, 80 40, 40.2 40, 40.2 0))");
  const auto slivers = findSlivers({kBesideGap, east}, Metres(0.5)).value();
  ASSERT_EQ(slivers.size(), 1U);
  EXPECT_EQ(slivers[0].kind, Sliver::Kind::Gap);
  EXPECT_NEAR(slivers[0].size.value, 8, 0.1);
  EXPECT_NEAR(slivers[0].where.east, 40.1, 0.11);
  EXPECT_THAT(slivers[0].areas, ElementsAre(0, 1));
  EXPECT_TRUE(findSlivers({kBesideGap, east}, Metres(0.1)).value().empty()) << "the gap is wider than that";
}

TEST(FindSlivers, FindsAGapThatIsClosedOnAllSides) {
  const MultiPolygon east = areaFromWkt("POLYGON ((40 0, 80 0, 80 40, 40 40, 40 30, 40.3 20, 40 10, 40 0))");
  const auto slivers = findSlivers({kBesideGap, east}, Metres(1)).value();
  ASSERT_EQ(slivers.size(), 1U);
  EXPECT_NEAR(slivers[0].size.value, 3, 0.01);
}

TEST(FindSlivers, FindsANarrowOverlapButNoWideOne) {
  const MultiPolygon narrow = areaFromWkt("POLYGON ((39.8 0, 80 0, 80 40, 39.8 40, 39.8 0))");
  const MultiPolygon wide = areaFromWkt("POLYGON ((30 0, 80 0, 80 40, 30 40, 30 0))");
  const auto slivers = findSlivers({kBesideGap, narrow}, Metres(0.5)).value();
  ASSERT_EQ(slivers.size(), 1U);
  EXPECT_EQ(slivers[0].kind, Sliver::Kind::Overlap);
  EXPECT_NEAR(slivers[0].size.value, 8, 0.001);
  EXPECT_TRUE(findSlivers({kBesideGap, wide}, Metres(0.5)).value().empty());
}

TEST(FindSlivers, TakesTheCornerBetweenTwoAreasForNone) {
  const MultiPolygon leaning = areaFromWkt("POLYGON ((40 0, 80 0, 80 40, 60 40, 40 0))");
  EXPECT_TRUE(findSlivers({kBesideGap, leaning}, Metres(2)).value().empty());
}

TEST(FindSlivers, ListsTheLargestFirst) {
  const MultiPolygon east = areaFromWkt("POLYGON ((40.2 0, 80 0, 80 40, 40.2 40, 40.2 0))");
  const MultiPolygon above = areaFromWkt("POLYGON ((0 39.9, 20 39.9, 20 80, 0 80, 0 39.9))");
  const auto slivers = findSlivers({kBesideGap, east, above}, Metres(0.5)).value();
  ASSERT_EQ(slivers.size(), 2U);
  EXPECT_GT(slivers[0].size, slivers[1].size);
}

}  // namespace
}  // namespace buurtatlas
