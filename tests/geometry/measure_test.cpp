#include "geometry/measure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::lineFromWkt;

const MultiPolygon kSquareWithHole = areaFromWkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))");

TEST(AreaOf, LeavesHolesOut) { EXPECT_DOUBLE_EQ(areaOf(kSquareWithHole).value, 96); }

TEST(AreaOf, DoesNotMindWhichWayARingRuns) { EXPECT_DOUBLE_EQ(areaOf(Ring{{0, 0}, {0, 2}, {3, 2}, {3, 0}}).value, 6); }

TEST(AreaOf, KeepsItsDigitsFarFromTheOrigin) {
  EXPECT_NEAR(areaOf(areaFromWkt("POLYGON ((673310.001 674459, 673310.002 674459, 673310.002 674459.001, "
                                 "673310.001 674459.001, 673310.001 674459))"))
                  .value,
              1e-6, 1e-9);
}

TEST(LengthOf, AddsTheSegments) {
  EXPECT_EQ(lengthOf(lineFromWkt("LINESTRING (0 0, 3 4, 3 10)")), Metres(11));
  EXPECT_EQ(lengthOf({}), Metres(0));
}

TEST(DistanceTo, IsZeroInside) { EXPECT_EQ(distanceTo(kSquareWithHole, {.east = 1, .north = 1}), Metres(0)); }

TEST(DistanceTo, MeasuresToTheNearestEdge) {
  EXPECT_EQ(distanceTo(kSquareWithHole, {.east = 13, .north = 14}), Metres(5));
  EXPECT_EQ(distanceTo(kSquareWithHole, {.east = 3, .north = 2.5}), Metres(0.5)) << "from inside a hole";
}

TEST(DistanceTo, IsInfiniteToNothing) { EXPECT_TRUE(std::isinf(distanceTo({}, {}).value)); }

TEST(Contains, KnowsHoles) {
  EXPECT_TRUE(contains(kSquareWithHole, {.east = 5, .north = 5}));
  EXPECT_FALSE(contains(kSquareWithHole, {.east = 3, .north = 3}));
  EXPECT_FALSE(contains(kSquareWithHole, {.east = std::numeric_limits<double>::quiet_NaN(), .north = 3}));
}

TEST(PointInside, LiesDeepInTheLargestPart) {
  const Point point = pointInside(
      areaFromWkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((10 0, 30 0, 30 4, 14 4, 14 20, 10 20, 10 0)))"));
  EXPECT_GT(point.east, 11.8);
  EXPECT_LT(point.east, 13);
  EXPECT_GT(point.north, 1);
  EXPECT_LT(point.north, 3);
}

TEST(PointInside, TakesAreasWithoutExtent) {
  EXPECT_EQ(pointInside({}), Point{});
  EXPECT_EQ(pointInside({{.outer = {{5, 6}}, .holes = {}}}), (Point{.east = 5, .north = 6}));
  EXPECT_EQ(pointInside({{.outer = {}, .holes = {}}}), Point{});
}

TEST(LengthInside, CountsOnlyWhatRunsInside) {
  EXPECT_NEAR(lengthInside(lineFromWkt("LINESTRING (-5 3, 15 3)"), kSquareWithHole).value, 8, 1e-9);
  EXPECT_NEAR(lengthInside(lineFromWkt("LINESTRING (-5 -5, 15 15)"), kSquareWithHole).value, 8 * std::sqrt(2), 1e-9);
  EXPECT_NEAR(lengthInside(lineFromWkt("LINESTRING (5 5, 6 5, 6 6)"), kSquareWithHole).value, 2, 1e-9);
  EXPECT_EQ(lengthInside(lineFromWkt("LINESTRING (20 0, 20 9)"), kSquareWithHole), Metres(0));
}

}  // namespace
}  // namespace buurtatlas
