#include "tasks/cover_sheets.h"

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "coverage/household_cover.h"
#include "support/small_town.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

CoverSheet sheetOf(const Atlas& atlas, const std::vector<ZonesOfDay>& past = {}) {
  return coverSheetOf(atlas, kUsualCoverDistance, past, {}).value();
}

TEST(TrendDaysUpTo, NamesTheFirstsOfTwelveMonthsAndTheDay) {
  const std::vector<Date> days = trendDaysUpTo(*parseDate("2026-02-15"));
  ASSERT_EQ(days.size(), 13U);
  EXPECT_EQ(isoDate(days.front()), "2025-03-01");
  EXPECT_EQ(isoDate(days[11]), "2026-02-01");
  EXPECT_EQ(isoDate(days.back()), "2026-02-15");
  EXPECT_EQ(trendDaysUpTo(*parseDate("2026-02-01")).size(), 12U);
}

TEST(CoverSheetOf, SaysOfAddressesWhatIsSoAndOfFewPeopleNothing) {
  const CoverSheet sheet = sheetOf(test::smallTown());
  EXPECT_EQ(sheet.addresses.located, 40);
  EXPECT_EQ(sheet.useUnknown, 40);
  // Three addresses lie near a member who gets SMS, and there are two members.
  EXPECT_THAT(sheet.addresses.counts, ElementsAre(Optional(10), Optional(10), Optional(5), std::nullopt));
  EXPECT_EQ(sheet.members, std::nullopt);
  EXPECT_FALSE(sheet.businesses) << "nobody knows which they are";
}

TEST(CoverSheetOf, RanksTheOpenGapsByTheirAddresses) {
  const CoverSheet sheet = sheetOf(test::smallTown());
  ASSERT_EQ(sheet.gaps.size(), 1U);
  EXPECT_EQ(sheet.gaps.front().addresses, 30);
  EXPECT_EQ(sheet.gaps.front().place, "Molenweg, Kerkstraat");
}

TEST(CoverSheetOf, HasNoGapsWithoutABoundary) {
  Atlas atlas = test::smallTown();
  atlas.boundary = std::make_shared<const MultiPolygon>();
  EXPECT_THAT(sheetOf(atlas).gaps, IsEmpty());
}

TEST(CoverSheetOf, CountsTheAddressesOfTodayInTheZonesOfEachDay) {
  const Atlas atlas = test::smallTown();
  Zone asleep = atlas.zones->front();
  asleep.state = ZoneState::Dormant;
  const CoverSheet sheet = sheetOf(atlas, {{.day = *parseDate("2026-01-01")},
                                           {.day = *parseDate("2026-02-01"), .zones = {asleep}},
                                           {.day = *parseDate("2026-03-01"), .zones = *atlas.zones}});
  ASSERT_EQ(sheet.trend.size(), 3U);
  EXPECT_FALSE(sheet.trend[0].isKnown);
  EXPECT_TRUE(sheet.trend[1].isKnown);
  EXPECT_EQ(sheet.trend[1].inZone, 10);
  EXPECT_EQ(sheet.trend[1].inLiveZone, 0);
  EXPECT_EQ(sheet.trend[2].inLiveZone, 10);
}

TEST(CoverSheetOf, ListsTheNeighbourhoodsWithTheMostAddressesInNoLiveZoneFirst) {
  Atlas atlas = test::smallTown();
  const auto strip = [](double west, double east) {
    const auto at = [](double x, double y) {
      return Point{.east = test::kTownCorner.east + x, .north = test::kTownCorner.north + y};
    };
    return MultiPolygon{{.outer = {at(west, 0), at(east, 0), at(east, 2000), at(west, 2000)}, .holes = {}}};
  };
  atlas.neighbourhoods = std::make_shared<const std::vector<NamedArea>>(
      std::vector<NamedArea>{{.name = "West", .area = strip(0, 900)}, {.name = "Oost", .area = strip(900, 2000)}});
  const CoverSheet sheet = sheetOf(atlas);
  ASSERT_EQ(sheet.areas.size(), 2U);
  EXPECT_EQ(sheet.areas[0].name, "Oost");
  EXPECT_EQ(sheet.areas[0].layers.located, 31);
  EXPECT_EQ(sheet.areas[1].name, "West");
}

TEST(ZonesOfDays, StopsAtADayThatCannotBeRead) {
  const std::vector<Date> days = {*parseDate("2026-01-01"), *parseDate("2026-02-01")};
  const auto failing = zonesOfDays(days, [&](Date day) -> Result<std::vector<Zone>> {
    if (day == days.back()) {
      return fail(ErrorCode::FileUnreadable, "The atlas cannot be read.");
    }
    return std::vector<Zone>{};
  });
  ASSERT_FALSE(failing);
  EXPECT_EQ(failing.error().code, ErrorCode::FileUnreadable);
}

}  // namespace
}  // namespace buurtatlas
