#include "tasks/export_task.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/import_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;

/// The rows of a table as a reader would hand them over.
GivenRows asRead(const LayerTable& table) {
  std::vector<std::string> fields;
  for (const LayerField& field : table.fields) {
    fields.push_back(field.name);
  }
  std::vector<ForeignRow> rows;
  for (const LayerRow& row : table.rows) {
    rows.push_back({.line = static_cast<std::int64_t>(rows.size()) + 2, .values = row.values, .shape = row.shape});
  }
  return {std::move(fields), std::move(rows)};
}

TEST(TableOf, IsWhatAnImportReadsBack) {
  Atlas town = smallTown();
  const Point place{.east = 650500, .north = 650500};
  town.streets = std::make_shared<const std::vector<Street>>(
      std::vector{Street{.key = "s1",
                         .name = "Kerkstraat",
                         .roadClass = RoadClass::Tertiary,
                         .path = {place, {.east = 650600, .north = 650500}}}});
  town.incidents = std::make_shared<const std::vector<Incident>>(std::vector{
      Incident{.key = "1",
               .type = "theft",
               .position = place,
               .from = parseTime("2026-04-30T13:45")->at,
               .to = parseTime("2026-04-30T15:00")->at,
               .hasClock = true},
      Incident{.key = "2", .type = "theft", .from = parseTime("2026-04-30")->at, .to = parseTime("2026-05-01")->at}});
  MemoryStore store({.info = town.info});
  for (const LayerKind kind :
       {LayerKind::Boundary, LayerKind::Streets, LayerKind::Addresses, LayerKind::Zones, LayerKind::Incidents}) {
    GivenRows reader = asRead(tableOf(town, kind));
    ASSERT_TRUE(importLayer(store, reader, {.kind = kind})) << nameOf(kind);
  }
  const auto atlas = store.snapshot();
  EXPECT_EQ(*atlas->boundary, *town.boundary);
  EXPECT_EQ(*atlas->streets, *town.streets);
  EXPECT_EQ(*atlas->addresses, *town.addresses);
  ASSERT_EQ(atlas->zones->size(), 1U);
  EXPECT_EQ(atlas->zones->front().border, town.zones->front().border);
  ASSERT_EQ(atlas->incidents->size(), 2U);
  for (std::size_t row = 0; row < 2; ++row) {
    Incident read = (*atlas->incidents)[row];
    read.id = 0;
    EXPECT_EQ(read, (*town.incidents)[row]);
  }
}

TEST(GapsTable, NamesTheNeighboursAndTheNearestZone) {
  const Atlas town = smallTown();
  const Gap gap{.size = SquareMetres(12.34),
                .addresses = 5,
                .neighbours = {1},
                .centre = town.zones->front().border.front().outer.front()};
  EXPECT_EQ(gapsTable(town, {gap}).rows.front().values,
            (std::vector<std::string>{"1", "12.3", "5", "0.0", "Noord", "no", "", "", "", "", "", "0", "0", "Noord",
                                      "0.0", ""}));
}

TEST(GapsTable, SaysWhoAllowedAGapAndWhy) {
  Atlas town = smallTown();
  const GapRemark remark{
      .reason = GapReason::Water, .note = "vijver", .author = "An", .reviewOn = parseDate("2027-03-01")};
  town.allowedGaps = std::make_shared<const std::vector<AllowedGap>>(
      std::vector{AllowedGap{.id = 4, .remark = remark, .allowedOn = *parseDate("2026-03-01")}});
  const LayerTable table = gapsTable(town, {Gap{.allowedBy = 4}});
  const std::vector<std::string>& values = table.rows.front().values;
  EXPECT_EQ(std::vector(values.begin() + 5, values.begin() + 11),
            (std::vector<std::string>{"yes", "water", "vijver", "An", "2026-03-01", "2027-03-01"}));
}

}  // namespace
}  // namespace buurtatlas
