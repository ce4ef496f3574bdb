#include "coverage/assignment.h"

#include <gmock/gmock.h>

#include <limits>

#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(AssignZones, NamesAllZonesOfEveryPoint) {
  const ZoneIndex zones(
      {areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"), areaFromWkt("POLYGON ((2 0, 6 0, 6 4, 2 4, 2 0))")});
  const std::vector<Point> points = {{1, 1}, {9, 9}, {3, 3}, {std::numeric_limits<double>::quiet_NaN(), 1}, {5, 1}};
  const ZonesOfPoints answer = assignZones(zones, points);
  ASSERT_EQ(answer.size(), 5U);
  EXPECT_THAT(answer.of(0), ElementsAre(0));
  EXPECT_THAT(answer.of(1), IsEmpty());
  EXPECT_THAT(answer.of(2), ElementsAre(0, 1));
  EXPECT_THAT(answer.of(3), IsEmpty());
  EXPECT_THAT(answer.of(4), ElementsAre(1));
}

TEST(AssignZones, CountsThePointsOfEveryZone) {
  const ZoneIndex zones({areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"),
                         areaFromWkt("POLYGON ((8 0, 9 0, 9 1, 8 0))"),
                         areaFromWkt("POLYGON ((2 0, 6 0, 6 4, 2 4, 2 0))")});
  const std::vector<Point> points = {{1, 1}, {9, 9}, {3, 3}, {5, 1}, {5, 2}};
  EXPECT_THAT(assignZones(zones, points).pointsPerZone(3), ElementsAre(2, 0, 3));
  EXPECT_THAT(assignZones(zones, {}).pointsPerZone(3), ElementsAre(0, 0, 0));
}

TEST(AssignZones, AnswersNoPointsAndNoZones) {
  EXPECT_EQ(assignZones(ZoneIndex({}), {}).size(), 0U);
  EXPECT_THAT(assignZones(ZoneIndex({}), std::vector<Point>{{1, 1}}).of(0), IsEmpty());
}

TEST(AssignZones, AnswersManyPointsInTheirOrder) {
  RandomAreas random(7);
  const std::vector<MultiPolygon> areas = random.stars(9, 4000);
  const std::vector<Point> points = random.points(100'000, 4000);
  const ZoneIndex zones(areas);
  const ZonesOfPoints answer = assignZones(zones, points);
  ASSERT_EQ(answer.size(), points.size());
  for (std::size_t i = 0; i < points.size(); i += 331) {
    EXPECT_THAT(answer.of(i), ::testing::ElementsAreArray(zones.areasAt(points[i])));
  }
}

}  // namespace
}  // namespace buurtatlas
