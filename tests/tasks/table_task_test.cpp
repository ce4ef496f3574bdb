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

}  // namespace
}  // namespace buurtatlas
