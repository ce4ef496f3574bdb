#include "tasks/hot_uncovered.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "support/small_town.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;

/// The small town, whose zone covers the west, with so many incidents in the midst of some squares of 200 m of its
/// east.
Atlas townWithEast(const std::vector<int>& counts) {
  Atlas atlas = test::smallTown();
  std::vector<Incident> incidents;
  for (std::size_t square = 0; square < counts.size(); ++square) {
    for (int i = 0; i < counts[square]; ++i) {
      const double north = test::kTownCorner.north + 1'100 + 200.0 * static_cast<double>(square % 4);
      const double east = test::kTownCorner.east + 1'300 + 200.0 * static_cast<double>(square / 4);
      incidents.push_back({.position = Point{.east = east, .north = north}});
    }
  }
  atlas.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  return atlas;
}

std::int64_t sumOver(const TwoWayMap& map, std::int64_t TwoWayCell::* what) {
  return std::accumulate(map.cells.begin(), map.cells.end(), std::int64_t{0},
                         [&](std::int64_t sum, const TwoWayCell& cell) { return sum + cell.*what; });
}

TwoWayMap mapOf(const Atlas& atlas, const TwoWayRecipe& recipe = {}) {
  return mapHotAndUncovered(atlas, {}, recipe, {}).value();
}

TEST(HotUncovered, CountsEveryIncidentAndEveryAddressOnce) {
  const TwoWayMap map = mapOf(test::smallTown());
  EXPECT_EQ(sumOver(map, &TwoWayCell::incidents), 20);
  EXPECT_EQ(map.incidents, 20);
  EXPECT_EQ(sumOver(map, &TwoWayCell::addresses), 40);
  EXPECT_EQ(sumOver(map, &TwoWayCell::uncovered), 30) << "ten along Kerkstraat and all of Molenweg lie in the east";
}

TEST(HotUncovered, DividesTheSquaresWithIncidentsInThirds) {
  const TwoWayMap map = mapOf(townWithEast({1, 2, 3, 4, 5, 6, 7, 8, 9}));
  EXPECT_THAT(map.heatLimits, ElementsAre(3, 6));
  for (const TwoWayCell& cell : map.cells) {
    EXPECT_EQ(cell.heat, cell.incidents <= 3 ? 0 : cell.incidents <= 6 ? 1 : 2) << cell.incidents;
  }
}

TEST(HotUncovered, TellsHowOpenASquareIsByItsAddresses) {
  const TwoWayMap map = mapOf(test::smallTown());
  for (const TwoWayCell& cell : map.cells) {
    if (cell.addresses == 0) {
      EXPECT_EQ(cell.openness, -1);
    } else if (cell.southWest.east + 200 <= test::kTownCorner.east + 1'000) {
      EXPECT_EQ(cell.openness, 0);
    } else {
      EXPECT_EQ(cell.openness, 2);
    }
  }
}

TEST(HotUncovered, AsksMoreOfCoverWhereAMemberHasToBeNear) {
  const TwoWayMap map = mapOf(test::smallTown(), {.layer = CoverLayer::NearMember, .near = Metres(110)});
  EXPECT_EQ(sumOver(map, &TwoWayCell::uncovered), 35) << "members live at 250 and 450 m, so houses at 150 to 550 m";
}

TEST(HotUncovered, RanksOpenGapsByWhatHappenedInThem) {
  Atlas atlas = townWithEast({3, 4});
  std::vector<Zone> zones = *atlas.zones;
  // A bar from west to east leaves a gap above it and one below it.
  const Point corner = test::kTownCorner;
  zones.push_back({.id = 2,
                   .name = "Bar",
                   .border = {{.outer = {{.east = corner.east + 1'000, .north = corner.north + 400},
                                         {.east = corner.east + 2'000, .north = corner.north + 400},
                                         {.east = corner.east + 2'000, .north = corner.north + 500},
                                         {.east = corner.east + 1'000, .north = corner.north + 500}},
                               .holes = {}}}});
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  const TwoWayMap map = mapOf(atlas);
  ASSERT_EQ(map.gaps.size(), 2U);
  ASSERT_EQ(map.hotGaps.size(), 1U) << "nothing happened in the southern one";
  EXPECT_EQ(map.hotGaps[0].incidents, 7);
  EXPECT_EQ(map.inGaps, 7);
  EXPECT_GT(map.gaps[map.hotGaps[0].place].centre.north, corner.north + 500);
}

TEST(HotUncovered, WithholdsSmallCountsFromAFileAndWhatTellsThem) {
  const Atlas atlas = townWithEast({4, 5});
  const auto valuesOf = [&](Detail detail) {
    const LayerTable table = twoWayTable(atlas, mapOf(atlas), detail);
    std::vector<std::string> counts;
    for (const LayerRow& row : table.rows) {
      counts.push_back(row.values[0] + "/" + row.values[1] + "/" + row.values[4]);
    }
    std::erase(counts, "0/0.0/0");
    std::erase(counts, "//");
    return counts;
  };
  EXPECT_THAT(valuesOf(Detail::Withheld), ElementsAre("5/125.0/2"));
  EXPECT_THAT(valuesOf(Detail::Precise), ElementsAre("4/100.0/0", "5/125.0/2"));
}

TEST(HotUncovered, RefusesCellsWithoutSize) {
  EXPECT_EQ(mapHotAndUncovered(test::smallTown(), {}, {.cell = Metres(0)}, {}).error().code, ErrorCode::InvalidInput);
}

}  // namespace
}  // namespace buurtatlas
