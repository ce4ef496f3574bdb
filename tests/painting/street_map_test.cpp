#include "painting/street_map.h"

#include <gmock/gmock.h>

#include <chrono>

#include "painting/small_town.h"

namespace buurtatlas {

TEST(StreetMap, LiesWhereItsStreetsLieOnTheGlobe) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(0, 0), fromMiddle(500, 0)})});
  ASSERT_THAT(map->lines, testing::SizeIs(1));
  const QPointF difference = map->lines[0].path.front() - worldFromMiddle(0, 0);
  EXPECT_LT(difference.manhattanLength() * worldPixels(20), 0.1);
}

TEST(StreetMap, TakesLongStreetsForMainStreetsWhereThereIsNoClass) {
  const auto map = mapOf({street("Lange steenweg", {fromMiddle(0, 0), fromMiddle(3000, 0)}, RoadClass::Unknown),
                          street("Kort", {fromMiddle(0, 10), fromMiddle(100, 10)}, RoadClass::Unknown)});
  ASSERT_THAT(map->namedLines, testing::SizeIs(2));
  EXPECT_EQ(map->namedLines[0].rank, StreetRank::Secondary);
  EXPECT_EQ(map->namedLines[1].rank, StreetRank::Residential);
}

TEST(StreetMap, WritesANameOnceAlongTheLinesThatBearIt) {
  const auto map = mapOf({street("Dreef", {fromMiddle(0, 0), fromMiddle(200, 0)}),
                          street("Dreef", {fromMiddle(200, 0), fromMiddle(400, 0)})});
  EXPECT_THAT(map->lines, testing::SizeIs(2));
  EXPECT_THAT(map->namedLines, testing::SizeIs(1));
  EXPECT_NEAR(map->names[0].length, 400, 1e-6);
}

TEST(StreetMap, ShowsAHouseNumberOnceWhereManyBoxesShareIt) {
  const Address first{.street = "Dreef", .number = "12", .box = "1", .position = fromMiddle(0, 0)};
  const Address second{.street = "Dreef", .number = "12", .box = "2", .position = fromMiddle(0, 0)};
  EXPECT_THAT(mapOf({}, {}, {first, second})->houseNumbers, testing::SizeIs(1));
}

TEST(StreetMap, OfNothingIsEmptyAndValid) { EXPECT_TRUE(mapOf({})->lines.empty()); }

TEST(StreetMap, RefusesAPlaneThatIsNotKnown) {
  Atlas atlas;
  atlas.info.plane = "EPSG:0";
  EXPECT_FALSE(buildStreetMap(atlas));
}

}  // namespace buurtatlas
