#include "tasks/cover_table.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "support/small_town.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

MultiPolygon strip(double west, double east) {
  const auto at = [](double x, double y) {
    return Point{.east = test::kTownCorner.east + x, .north = test::kTownCorner.north + y};
  };
  return {{.outer = {at(west, 0), at(east, 0), at(east, 2000), at(west, 2000)}, .holes = {}}};
}

/// The small town with three neighbourhoods and more members: 2 in the west, 0 in the middle, 8 in the east.
Atlas townWithStrips() {
  Atlas atlas = test::smallTown();
  atlas.day = *parseDate("2026-11-01");
  atlas.info.sources[LayerKind::Addresses] = {.importedAt = *parseInstant("2026-04-30T12:00:00Z")};
  atlas.neighbourhoods = std::make_shared<const std::vector<NamedArea>>(
      std::vector<NamedArea>{{.key = "W", .name = "West", .area = strip(0, 700)},
                             {.key = "M", .name = "Midden", .area = strip(700, 1300)},
                             {.key = "E", .name = "Oost", .area = strip(1300, 1900)}});
  std::vector<Member> members = *atlas.members;
  for (int i = 0; i < 8; ++i) {
    members.push_back(members.front());
    members.back().placement.position->east = test::kTownCorner.east + 1400;
  }
  atlas.members = std::make_shared<const std::vector<Member>>(std::move(members));
  return atlas;
}

std::vector<std::string> columnOf(const LayerTable& table, const std::string& name) {
  const auto field = std::ranges::find(table.fields, name, &LayerField::name) - table.fields.begin();
  std::vector<std::string> values;
  for (const LayerRow& row : table.rows) {
    values.push_back(row.values.at(static_cast<std::size_t>(field)));
  }
  return values;
}

LayerTable tableBy(CoverBy by, CoverUse use) {
  const Atlas atlas = townWithStrips();
  return coverTable(atlas, measureHouseholdCover(atlas, Metres(100), {}).value(), by, use);
}

TEST(CoverTable, CountsEachNeighbourhoodAndWhatLiesInNone) {
  const LayerTable table = tableBy(CoverBy::Neighbourhood, CoverUse::Exact);
  EXPECT_THAT(columnOf(table, "name"), ElementsAre("West", "Midden", "Oost", ""));
  EXPECT_THAT(columnOf(table, "located"), ElementsAre("7", "26", "6", "1"));
  EXPECT_THAT(columnOf(table, "in_live_zone"), ElementsAre("7", "3", "0", "0"));
  EXPECT_THAT(columnOf(table, "near_member"), ElementsAre("5", "0", "0", "0"));
  EXPECT_THAT(columnOf(table, "by_sms"), ElementsAre("3", "0", "0", "0"));
  EXPECT_THAT(columnOf(table, "members"), ElementsAre("2", "0", "8", "0"));
  EXPECT_TRUE(std::holds_alternative<MultiPolygon>(table.rows[0].shape));
  EXPECT_FALSE(std::holds_alternative<MultiPolygon>(table.rows[3].shape));
}

TEST(CoverTable, PublishesNoCountOfPeopleUnderFiveAndNoneThatGivesOneAway) {
  const LayerTable table = tableBy(CoverBy::Neighbourhood, CoverUse::Published);
  EXPECT_THAT(columnOf(table, "located"), ElementsAre("7", "26", "6", "1")) << "addresses are no people";
  EXPECT_THAT(columnOf(table, "members"), ElementsAre("", "", "", ""));
  EXPECT_THAT(columnOf(table, "near_member"), ElementsAre("", "", "0", "0")) << "no live zone, so nobody is near one";
  EXPECT_THAT(columnOf(table, "by_sms"), ElementsAre("", "", "0", "0"));
  EXPECT_THAT(columnOf(table, "withheld"),
              ElementsAre("near_member;by_sms;members", "near_member;by_sms;members", "members", "members"));
}

TEST(CoverTable, PublishesWhatIsLargeEnough) {
  const LayerTable table = tableBy(CoverBy::Municipality, CoverUse::Published);
  EXPECT_THAT(columnOf(table, "name"), ElementsAre("Lindervoort"));
  EXPECT_THAT(columnOf(table, "members"), ElementsAre("10"));
  EXPECT_THAT(columnOf(table, "near_member"), ElementsAre("5"));
  EXPECT_THAT(columnOf(table, "by_sms"), ElementsAre(""));
  EXPECT_THAT(columnOf(table, "withheld"), ElementsAre("by_sms"));
}

TEST(CoverTable, LeavesBusinessesEmptyWhereTheRegisterSaysNothingOfUse) {
  const LayerTable table = tableBy(CoverBy::Municipality, CoverUse::Exact);
  EXPECT_THAT(columnOf(table, "use_unknown"), ElementsAre("40"));
  EXPECT_THAT(columnOf(table, "business_addresses"), ElementsAre(""));
  EXPECT_THAT(columnOf(table, "business_in_live_zone"), ElementsAre(""));
}

TEST(CoverTable, CountsTheSidesOfEachStreetByName) {
  const LayerTable table = tableBy(CoverBy::StreetSide, CoverUse::Exact);
  EXPECT_THAT(columnOf(table, "name"), ElementsAre("Kerkstraat", "Kerkstraat", "Molenweg", "Molenweg"));
  EXPECT_THAT(columnOf(table, "side"), ElementsAre("odd", "even", "odd", "even"));
  EXPECT_THAT(columnOf(table, "code"), ElementsAre("1", "1", "2", "2"));
  EXPECT_THAT(columnOf(table, "located"), ElementsAre("10", "10", "10", "10"));
  EXPECT_THAT(columnOf(table, "in_live_zone"), ElementsAre("5", "5", "0", "0"));
}

TEST(CoverTable, SaysOfWhatDayItIs) {
  const LayerTable table = tableBy(CoverBy::Municipality, CoverUse::Published);
  EXPECT_THAT(columnOf(table, "distance_m"), ElementsAre("100"));
  EXPECT_THAT(columnOf(table, "zones_on"), ElementsAre("2026-11-01"));
  EXPECT_THAT(columnOf(table, "addresses_read"), ElementsAre("2026-04-30"));
  EXPECT_THAT(columnOf(table, "members_read"), ElementsAre(""));
}

TEST(CoverTable, HasNoRowsForAreasThatAreNotThere) {
  Atlas atlas;
  EXPECT_THAT(coverRows(atlas, measureHouseholdCover(atlas, Metres(100), {}).value(), CoverBy::Area), IsEmpty());
}

TEST(ParseCoverBy, ReadsEveryNameBack) {
  for (const CoverBy by : {CoverBy::Municipality, CoverBy::Neighbourhood, CoverBy::Area, CoverBy::StreetSide}) {
    EXPECT_EQ(parseCoverBy(nameOf(by)), by);
  }
  EXPECT_EQ(parseCoverBy("province"), std::nullopt);
}

}  // namespace
}  // namespace buurtatlas
