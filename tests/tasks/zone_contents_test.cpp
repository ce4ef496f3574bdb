#include "tasks/zone_contents.h"

#include <gtest/gtest.h>

#include "support/small_town.h"

namespace buurtatlas::test {

TEST(ContentsOf, AreTheAddressesAndStreetsOfAZone) {
  Atlas town = smallTown();
  std::vector<Zone> zones = *town.zones;
  zones.front().coordinator = "An Peeters";
  const auto contents = contentsOf(town, zones, {});
  ASSERT_TRUE(contents);
  ASSERT_EQ(contents->size(), 1U);
  const ZoneContents& west = contents->front();
  EXPECT_EQ(west.addresses, 10);
  EXPECT_DOUBLE_EQ(west.size.value, 2e6);
  ASSERT_EQ(west.streets.rows.size(), 1U);
  EXPECT_EQ(west.streets.rows.front().values, (std::vector<std::string>{"Kerkstraat", "both", "1", "10", "10"}));
  EXPECT_EQ(west.zone.coordinator, "") << "a sheet tells of no person";
}

TEST(ContentsOf, StopWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  const Atlas town = smallTown();
  const auto contents = contentsOf(town, *town.zones, {.stop = stop.get_token()});
  ASSERT_FALSE(contents);
  EXPECT_EQ(contents.error().code, ErrorCode::Cancelled);
}

}  // namespace buurtatlas::test
