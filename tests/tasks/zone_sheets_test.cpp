#include "tasks/zone_sheets.h"

#include <gtest/gtest.h>

#include "support/small_town.h"

namespace buurtatlas::test {

TEST(SheetsOf, AreTheAddressesAndStreetsOfAZone) {
  Atlas town = smallTown();
  std::vector<Zone> zones = *town.zones;
  zones.front().coordinator = "An Peeters";
  const auto sheets = sheetsOf(town, zones, SheetBack::Streets, {});
  ASSERT_TRUE(sheets);
  ASSERT_EQ(sheets->size(), 1U);
  const ZoneSheet& west = sheets->front();
  EXPECT_EQ(west.addresses, 10);
  EXPECT_DOUBLE_EQ(west.size.value, 2e6);
  ASSERT_EQ(west.streets->rows.size(), 1U);
  EXPECT_EQ(west.streets->rows.front().values, (std::vector<std::string>{"Kerkstraat", "both", "1", "10", "10"}));
  EXPECT_FALSE(sheetsOf(town, zones, SheetBack::Blank, {})->front().streets);
  EXPECT_EQ(west.zone.coordinator, "") << "a sheet tells of no person";
}

TEST(SheetsOf, StopWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  const Atlas town = smallTown();
  const auto sheets = sheetsOf(town, *town.zones, SheetBack::Blank, {.stop = stop.get_token()});
  ASSERT_FALSE(sheets);
  EXPECT_EQ(sheets.error().code, ErrorCode::Cancelled);
}

}  // namespace buurtatlas::test
