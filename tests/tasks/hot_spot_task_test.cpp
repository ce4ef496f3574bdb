#include "tasks/hot_spot_task.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tasks/incident_town.h"

namespace buurtatlas {
namespace {

HotSpotMap mapped(int incidents, HotSpotMethod method = HotSpotMethod::Gi, double cell = 100) {
  return *mapHotSpots(test::incidentTown(test::clusteredIncidents(incidents)), {},
                      {.method = method, .cell = Metres(cell), .band = Metres(200)});
}

TEST(MapHotSpots, FindsTheCornerWhereMostHappens) {
  const HotSpotMap map = mapped(300);
  EXPECT_EQ(map.classOf(*map.cells.cellAt({.east = 150, .north = 150})), "hot-99");
  EXPECT_EQ(map.classOf(*map.cells.cellAt({.east = 1550, .north = 1550})), "none");
  const HotSpotMap moran = mapped(300, HotSpotMethod::Moran);
  EXPECT_EQ(moran.classOf(*moran.cells.cellAt({.east = 150, .north = 150})), "high-high");
}

TEST(MapHotSpots, GivesCountsOnlyWhereThereIsTooLittle) {
  const HotSpotMap few = mapped(29);
  EXPECT_EQ(inEnglish(*few.tooFew), "Only counts are given: this method needs 30 incidents and gets 29.");
  EXPECT_EQ(few.counts.counted, 29);
  EXPECT_EQ(few.classOf(0), "");
  EXPECT_EQ(inEnglish(*mapped(300, HotSpotMethod::Gi, 500).tooFew),
            "Only counts are given: this method needs 30 cells and gets 16; take smaller ones.");
  EXPECT_FALSE(mapped(30).tooFew);
}

TEST(MapHotSpots, SaysSoWhereAllCellsAreAlike) {
  std::vector<Incident> everywhere;
  for (int i = 0; i < 100; ++i) {
    everywhere.push_back(test::townIncident(i + 1, 100 + i % 10 * 200, 100 + i / 10 * 200, "2026-01-01"));
  }
  const auto map = mapHotSpots(test::incidentTown(everywhere), {}, {.cell = Metres(200)});
  EXPECT_EQ(inEnglish(*map->tooFew), "Only counts are given: every cell holds as many incidents as any other.");
}

TEST(MapHotSpots, LaysCellsOverTheAreaOfTheFilterOnlyAlsoWhereItIsNamed) {
  const Atlas town = test::incidentTown(test::clusteredIncidents(300));
  const auto named = mapHotSpots(town, {.areaName = "West"}, {});
  const auto drawn = mapHotSpots(town, {.area = test::townArea(0, 0, 1000, 1800)}, {});
  EXPECT_EQ(named->cells.ground, 180);
  EXPECT_EQ(named->cells.isGround, drawn->cells.isGround);
  EXPECT_EQ(named->counts.perCell, drawn->counts.perCell);
}

TEST(HotSpotTable, KeepsTheClassesAndWithholdsSmallCountsAndScores) {
  const Atlas town = test::incidentTown(test::clusteredIncidents(300));
  const HotSpotMap map = *mapHotSpots(town, {}, {.band = Metres(200)});
  const LayerTable withheld = hotSpotTable(town, map, Detail::Withheld);
  const LayerTable precise = hotSpotTable(town, map, Detail::Precise);
  ASSERT_EQ(withheld.rows.size(), 400U);
  for (std::size_t i = 0; i < withheld.rows.size(); ++i) {
    EXPECT_EQ(withheld.rows[i].values[2], precise.rows[i].values[2]);
    EXPECT_TRUE(withheld.rows[i].values[1].empty() || std::stoi(withheld.rows[i].values[1]) >= 5);
    EXPECT_TRUE(std::all_of(withheld.rows[i].values.begin() + 3, withheld.rows[i].values.end(),
                            [](const std::string& value) { return value.empty(); }));
    EXPECT_FALSE(precise.rows[i].values[3].empty());
  }
}

}  // namespace
}  // namespace buurtatlas
