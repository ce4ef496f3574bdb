#include "tasks/zone_facts.h"

#include <gtest/gtest.h>

#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

TEST(ZoneFactsTest, CountsTheAddressesAndTheGroundOfAZone) {
  const Atlas town = smallTown();
  const std::vector<ZoneFacts> facts = factsOf(town, *town.zones);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].name, "Noord");
  EXPECT_EQ(facts[0].size, SquareMetres(500'000));
  EXPECT_EQ(facts[0].addresses, 2);
}

TEST(ZoneFactsTest, FindsAZoneByItsNameOrItsRowNumber) {
  const Atlas town = smallTown();
  EXPECT_EQ(zoneCalled(town, "Noord").value()->id, 1);
  EXPECT_EQ(zoneCalled(town, "#1").value()->id, 1);
  EXPECT_EQ(zoneCalled(town, "Zuid").error().code, ErrorCode::NotFound);
  EXPECT_EQ(zoneCalled(town, "#2").error().code, ErrorCode::NotFound);
}

TEST(ZoneFactsTest, AsksWhichZoneIsMeantWhenTwoBearOneName) {
  Atlas town = smallTown();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(zones.front());
  zones.back().id = 2;
  town.zones = std::make_shared<const std::vector<Zone>>(zones);
  EXPECT_EQ(zoneCalled(town, "Noord").error().code, ErrorCode::Conflict);
  EXPECT_EQ(zoneCalled(town, "#2").value()->id, 2);
}

}  // namespace
}  // namespace buurtatlas
