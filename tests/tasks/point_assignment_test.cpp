#include "tasks/point_assignment.h"

#include <gtest/gtest.h>

#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

AssignmentZones twoAreasAndACommonOne() {
  return *AssignmentZones::of(
      ForeignTable{.header = {.fields = {"code", "name"}},
                   .rows = {{.values = {"w", "West"}, .shape = MultiPolygon{rectangle(0, 0, 10, 10)}},
                            {.values = {"e", "East"}, .shape = MultiPolygon{rectangle(10, 0, 20, 10)}},
                            {.values = {"x", "Extra"}, .shape = MultiPolygon{rectangle(5, 5, 15, 15)}}}});
}

ForeignRow pointRow(double east, double north) {
  return {.values = {"1"}, .shape = Point{.east = east, .north = north}};
}

std::vector<std::string> zonesOf(const Result<AssignedTable>& assigned) {
  std::vector<std::string> zones;
  for (const LayerRow& row : assigned->layer.rows) {
    zones.push_back(row.values.back());
  }
  return zones;
}

TEST(AssignTable, JoinsTheNamesOfAllZonesThatHoldAPoint) {
  const ForeignTable points{.header = {.fields = {"id"}},
                            .rows = {pointRow(7, 7), pointRow(2, 2), pointRow(90, 2), {.values = {"4"}}}};
  const auto assigned = assignTable(points, twoAreasAndACommonOne(), "EPSG:3812");
  ASSERT_TRUE(assigned);
  EXPECT_EQ(zonesOf(assigned), (std::vector<std::string>{"West;Extra", "West", "", ""}));
  EXPECT_EQ(assigned->counts, (AssignmentCounts{.points = 4, .inZones = 2, .inSeveralZones = 1, .withoutPosition = 1}));
}

TEST(AssignTable, GivesAPointOnASharedBorderToTheZoneEastOfIt) {
  const ForeignTable points{.header = {.fields = {"id"}},
                            .rows = {pointRow(10, 2), pointRow(20, 2), pointRow(2, 0), pointRow(2, 10)}};
  EXPECT_EQ(zonesOf(assignTable(points, twoAreasAndACommonOne(), "EPSG:3812")),
            (std::vector<std::string>{"East", "", "West", ""}));
}

TEST(AssignTable, KeepsEveryColumnAndThePointItself) {
  const ForeignTable points{.header = {.fields = {"zone", "zone_2"}},
                            .rows = {{.values = {"mine"}, .shape = Point{.east = 2, .north = 2}}}};
  const auto assigned = assignTable(points, twoAreasAndACommonOne(), "EPSG:3812");
  ASSERT_TRUE(assigned);
  EXPECT_EQ(assigned->layer.rows[0].values, (std::vector<std::string>{"mine", "", "West"}));
  EXPECT_EQ(assigned->layer.fields.back().name, "zone_3");
  EXPECT_EQ(assigned->layer.rows[0].shape, (Shape{Point{.east = 2, .north = 2}}));
  EXPECT_EQ(assigned->layer.crs, "EPSG:3812");
}

TEST(AssignTable, RefusesAFileWithoutOnePosition) {
  const ForeignTable points{.header = {.fields = {"id"}}, .rows = {{.values = {"1"}}}};
  EXPECT_FALSE(assignTable(points, twoAreasAndACommonOne(), "EPSG:3812"));
}

TEST(AssignmentZones, CallsAnAreaWithoutANameByItsCodeOrItsLine) {
  const auto zones = AssignmentZones::of(
      ForeignTable{.header = {.fields = {"code", "name"}},
                   .rows = {{.line = 2, .values = {"w", ""}, .shape = MultiPolygon{rectangle(0, 0, 10, 10)}},
                            {.line = 3, .values = {"", ""}, .shape = MultiPolygon{rectangle(0, 0, 10, 10)}}}});
  ASSERT_TRUE(zones);
  EXPECT_EQ(zones->namesOf(std::vector<std::uint32_t>{0, 1}), "w;#3");
}

TEST(AssignmentZones, AreThoseOfTheAtlasThatAreNotDissolved) {
  Atlas town = smallTown();
  std::vector<Zone> zones = *town.zones;
  zones.insert(zones.end(), 2, zones.front());
  zones[0].state = ZoneState::Dissolved;
  zones[1].state = ZoneState::Dormant;
  zones[1].name = "Zuid";
  town.zones = std::make_shared<const std::vector<Zone>>(zones);
  const auto assigned = AssignmentZones::of(town, LayerKind::Zones);
  ASSERT_TRUE(assigned);
  EXPECT_EQ(assigned->namesOf(std::vector<std::uint32_t>{0, 1}), "Zuid;" + zones[2].name);
  EXPECT_EQ(assigned->size(), 2U);
}

TEST(AssignmentZones, RefuseALayerWithoutAreas) {
  EXPECT_FALSE(AssignmentZones::of(Atlas{}, LayerKind::Neighbourhoods));
  EXPECT_FALSE(AssignmentZones::of(smallTown(), LayerKind::Streets));
  EXPECT_FALSE(AssignmentZones::of(ForeignTable{.rows = {{.shape = Point{}}}}));
}

}  // namespace
}  // namespace buurtatlas
