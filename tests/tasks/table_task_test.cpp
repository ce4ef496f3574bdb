#include "tasks/table_task.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

std::string valueOf(const LayerTable& table, std::size_t row, std::string_view field) {
  const auto found = std::ranges::find(table.fields, field, &LayerField::name);
  return table.rows.at(row).values.at(static_cast<std::size_t>(found - table.fields.begin()));
}

TEST(GeocodeTable, KeepsTheColumnsOfTheFileAndAddsWhereTheAddressLies) {
  const Atlas town = smallTown();
  const ForeignTable table{.header = {.fields = {"id", "adres"}},
                           .rows = {{.values = {"7", "Lindestraat 1, 3500 Klein"}}}};
  const auto result = geocodeTable(table, {{"text", "adres"}}, Geocoder(town.addresses), town, 1);
  ASSERT_TRUE(result);
  EXPECT_EQ(valueOf(*result, 0, "id"), "7");
  EXPECT_EQ(valueOf(*result, 0, "class"), "exact");
  EXPECT_EQ(valueOf(*result, 0, "east"), "650200.000");
  EXPECT_EQ(valueOf(*result, 0, "zone"), "Noord");
  EXPECT_FALSE(valueOf(*result, 0, "lon").empty());
}

TEST(GeocodeTable, GivesTheSameAnswersOnAnyNumberOfThreads) {
  const Atlas town = smallTown();
  ForeignTable table{.header = {.fields = {"text"}}};
  for (int row = 0; row < 1000; ++row) {
    table.rows.push_back({.values = {(row % 2 == 0 ? "Kerkstraat " : "Lindestraat ") + std::to_string(row % 7)}});
  }
  const Geocoder geocoder(town.addresses);
  const auto one = geocodeTable(table, {{"text", "text"}}, geocoder, town, 1);
  const auto many = geocodeTable(table, {{"text", "text"}}, geocoder, town, 7);
  ASSERT_TRUE(one && many);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    ASSERT_EQ(one->rows[row].values, many->rows[row].values);
  }
}

TEST(GeocodeTable, NamesAColumnThatIsNotThere) {
  const Atlas town = smallTown();
  const ForeignTable table{.header = {.fields = {"id"}}};
  const auto result = geocodeTable(table, {{"text", "adres"}}, Geocoder(town.addresses), town, 1);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().reason.arguments.front(), "adres");
}

ForeignTable twoAreas() {
  return {.header = {.fields = {"code", "name"}},
          .rows = {{.values = {"w", "West"}, .shape = MultiPolygon{rectangle(0, 0, 10, 10)}},
                   {.values = {"e", "East"}, .shape = MultiPolygon{rectangle(10, 0, 20, 10)}},
                   {.values = {"x", "Extra"}, .shape = MultiPolygon{rectangle(5, 5, 15, 15)}}}};
}

TEST(AssignTable, JoinsTheNamesOfAllZonesThatHoldAPoint) {
  const ForeignTable points{.header = {.fields = {"id"}},
                            .rows = {{.values = {"1"}, .shape = Point{.east = 7, .north = 7}},
                                     {.values = {"2"}, .shape = Point{.east = 2, .north = 2}},
                                     {.values = {"3"}, .shape = Point{.east = 90, .north = 2}},
                                     {.values = {"4"}}}};
  const auto result = assignTable(points, twoAreas());
  ASSERT_TRUE(result);
  EXPECT_EQ(valueOf(*result, 0, "zone"), "West;Extra");
  EXPECT_EQ(valueOf(*result, 1, "zone"), "West");
  EXPECT_EQ(valueOf(*result, 2, "zone"), "");
  EXPECT_EQ(valueOf(*result, 3, "zone"), "");
}

TEST(AssignTable, GivesAPointOnASharedBorderToTheZoneEastOfIt) {
  const ForeignTable points{.header = {.fields = {"id"}},
                            .rows = {{.values = {"1"}, .shape = Point{.east = 10, .north = 2}},
                                     {.values = {"2"}, .shape = Point{.east = 20, .north = 2}},
                                     {.values = {"3"}, .shape = Point{.east = 2, .north = 0}},
                                     {.values = {"4"}, .shape = Point{.east = 2, .north = 10}}}};
  const auto result = assignTable(points, twoAreas());
  ASSERT_TRUE(result);
  EXPECT_EQ(valueOf(*result, 0, "zone"), "East");
  EXPECT_EQ(valueOf(*result, 1, "zone"), "");
  EXPECT_EQ(valueOf(*result, 2, "zone"), "West");
  EXPECT_EQ(valueOf(*result, 3, "zone"), "");
}

TEST(AssignTable, RefusesAFileWithoutOnePosition) {
  const ForeignTable points{.header = {.fields = {"id"}}, .rows = {{.values = {"1"}}}};
  EXPECT_FALSE(assignTable(points, twoAreas()));
}

}  // namespace
}  // namespace buurtatlas
