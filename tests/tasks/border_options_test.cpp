#include "tasks/border_options.h"

#include <gtest/gtest.h>

#include "tasks/three_zones.h"

namespace buurtatlas {
namespace {

TEST(BorderOptionsTest, NamesZonesOfTheTypeThatShareABorderButNotACorner) {
  EXPECT_EQ(borderOptions(townOfThree(), 1).mergeable, (std::vector<Id>{2, 3}));
  EXPECT_EQ(borderOptions(townOfThree(), 2).mergeable, std::vector<Id>{1}) << "C touches B in a corner only";
}

TEST(BorderOptionsTest, MergesNoZonesOfOtherTypes) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[1].type = ZoneType::ZBin;
  setZones(town, zones);
  EXPECT_EQ(borderOptions(town, 1).mergeable, std::vector<Id>{3});
}

TEST(BorderOptionsTest, FindsOverlapsOfAnyTypeAndGroundOutside) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(zoneOver(4, "Shops", 900, 900, 1100, 1100));
  zones.back().type = ZoneType::ZBin;
  setZones(town, zones);
  const BorderOptions options = borderOptions(town, 4);
  EXPECT_EQ(options.overlapping, std::vector<Id>{2});
  EXPECT_TRUE(options.leavesBoundary);
  EXPECT_FALSE(borderOptions(town, 1).leavesBoundary);
}

TEST(BorderOptionsTest, ListsHolesTheLargestFirst) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  for (const double side : {20.0, 50.0}) {
    const double corner = 650100 + 3 * side;
    zones[2].border.front().holes.push_back(
        {{corner, corner}, {corner, corner + side}, {corner + side, corner + side}, {corner + side, corner}});
  }
  setZones(town, zones);
  const BorderOptions options = borderOptions(town, 3);
  ASSERT_EQ(options.holes.size(), 2U);
  EXPECT_DOUBLE_EQ(options.holes[0].size.value, 2500);
  EXPECT_DOUBLE_EQ(options.holes[1].size.value, 400);
}

TEST(BorderOptionsTest, SaysOnlyThatABorderWithAFaultHasOne) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  std::swap(zones[0].border.front().outer[1], zones[0].border.front().outer[2]);
  setZones(town, zones);
  const BorderOptions options = borderOptions(town, 1);
  EXPECT_TRUE(options.hasFault);
  EXPECT_TRUE(options.mergeable.empty());
  EXPECT_EQ(borderOptions(town, 2).mergeable, std::vector<Id>{}) << "nothing is known of what lies beside a fault";
}

}  // namespace
}  // namespace buurtatlas
