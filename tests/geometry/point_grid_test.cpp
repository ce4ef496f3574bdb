#include "geometry/point_grid.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "geometry/measure.h"
#include "geometry/zone_index.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const MultiPolygon kSquare = areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(PointGrid, NamesThePointsInAnArea) {
  EXPECT_THAT(PointGrid({{1, 1}, {5, 1}, {3, 3}}).pointsIn(kSquare), ElementsAre(0, 2));
}

TEST(PointGrid, HasTheBorderRuleOfTheZoneIndex) {
  EXPECT_THAT(PointGrid({{0, 0}, {4, 0}, {0, 4}, {4, 4}, {0, 2}, {2, 0}, {4, 2}, {2, 4}}).pointsIn(kSquare),
              ElementsAre(0, 4, 5));
}

TEST(PointGrid, LeavesPointsWithoutPositionOut) {
  const PointGrid grid({{kNan, 1}, {1, 1}});
  EXPECT_THAT(grid.pointsIn(kSquare), ElementsAre(1));
  EXPECT_EQ(grid.nearest({0, 0}), 1U);
  EXPECT_THAT(PointGrid({{kNan, kNan}}).within({0, 0}, Metres(9)), IsEmpty());
}

TEST(PointGrid, FindsNothingAmongNoPoints) {
  EXPECT_THAT(PointGrid({}).pointsIn(kSquare), IsEmpty());
  EXPECT_EQ(PointGrid({}).nearest({0, 0}), std::nullopt);
  EXPECT_THAT(PointGrid({{1, 1}}).pointsIn({}), IsEmpty());
}

TEST(PointGrid, CountsAPointAtTheVeryDistance) {
  EXPECT_THAT(PointGrid({{3, 4}, {3, 4.001}, {0, 0}}).within({0, 0}, Metres(5)), ElementsAre(0, 2));
}

TEST(PointGrid, SaysWhetherAnyPointIsNear) {
  const PointGrid grid({{3, 4}, {90, 90}});
  EXPECT_TRUE(grid.isAnyWithin({0, 0}, Metres(5)));
  EXPECT_FALSE(grid.isAnyWithin({0, 0}, Metres(4.999)));
  EXPECT_FALSE(grid.isAnyWithin({kNan, 0}, Metres(5)));
  EXPECT_FALSE(PointGrid({}).isAnyWithin({0, 0}, Metres(5)));
}

RC_GTEST_PROP(PointGridProperty, HasAPointNearExactlyWhenItNamesOne, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 10 + random.upTo(500);
  const PointGrid grid(random.points(random.upTo(60), reach));
  for (const Point centre : random.points(40, 2 * reach)) {
    const Metres distance(0.001 * random.upTo(reach));
    RC_ASSERT(grid.isAnyWithin(centre, distance) == !grid.within(centre, distance).empty());
  }
}

TEST(PointGrid, NamesTheFirstOfEquallyNearPoints) {
  EXPECT_EQ(PointGrid({{9, 9}, {1, 0}, {0, 1}}).nearest({0, 0}), 1U);
}

RC_GTEST_PROP(PointGridProperty, AnswersLikeTheZoneIndex, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 10 + random.upTo(500);
  const std::vector<Point> points = random.points(random.upTo(1500), reach);
  const MultiPolygon area = random.star(reach + random.upTo(3) * reach);
  const ZoneIndex index({area});
  std::vector<std::uint32_t> expected;
  for (std::uint32_t id = 0; id < points.size(); ++id) {
    if (index.isInAny(points[id])) {
      expected.push_back(id);
    }
  }
  RC_ASSERT(PointGrid(points).pointsIn(area) == expected);
}

RC_GTEST_PROP(PointGridProperty, AnswersLikeTheZoneIndexHoweverFarTheAreaReaches, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const std::vector<Point> points = random.points(random.upTo(1500), 500);
  MultiPolygon area = random.star(400);
  area.front().outer.push_back({.east = 1000.0 * random.upTo(2'000'000), .north = -1000.0 * random.upTo(2'000'000)});
  const ZoneIndex index({area});
  std::vector<std::uint32_t> expected;
  for (std::uint32_t id = 0; id < points.size(); ++id) {
    if (index.isInAny(points[id])) {
      expected.push_back(id);
    }
  }
  RC_ASSERT(PointGrid(points).pointsIn(area) == expected);
}

RC_GTEST_PROP(PointGridProperty, FindsTheNearestAndAllWithin, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const std::vector<Point> points = random.points(1 + random.upTo(300), 1000);
  const PointGrid grid(points);
  const Point centre = random.point(3000);
  const Metres distance(random.upTo(3000) / 1000.0);
  double smallest = std::numeric_limits<double>::infinity();
  std::size_t inReach = 0;
  for (const Point point : points) {
    smallest = std::min(smallest, distanceBetween(point, centre).value);
    inReach += distanceBetween(point, centre).value <= distance.value + 1e-9 ? 1U : 0U;
  }
  RC_ASSERT(std::abs(distanceBetween(points[grid.nearest(centre).value()], centre).value - smallest) < 1e-9);
  RC_ASSERT(grid.within(centre, distance).size() == inReach);
}

}  // namespace
}  // namespace buurtatlas
