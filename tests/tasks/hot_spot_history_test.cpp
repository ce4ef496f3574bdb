#include "tasks/hot_spot_history.h"

#include <gtest/gtest.h>

#include "tasks/incident_town.h"

namespace buurtatlas {
namespace {

/// Forty incidents a month over eight months: all over in the first seven, and in the last most in one corner.
Atlas townWithANewCorner() {
  std::vector<Incident> incidents;
  for (int month = 0; month < 8; ++month) {
    for (int i = 0; i < 40; ++i) {
      const bool isInCorner = month == 7 && i < 32;
      const int number = 40 * month + i;
      Incident incident = test::townIncident(number + 1, isInCorner ? 110 + i : number * 397 % 2000,
                                             isInCorner ? 110 + 2 * i : number * 613 % 2000, "2026-01-01");
      incident.from = LocalTime(Date(std::chrono::year(2026) / (month + 1) / (i % 28 + 1)));
      incident.to = incident.from;
      incidents.push_back(std::move(incident));
    }
  }
  incidents.back().from = incidents.back().to = LocalTime(*parseDate("2026-08-31"));
  return test::incidentTown(std::move(incidents));
}

HotSpotHistory historyOf(const Atlas& town, const HistoryRecipe& recipe) { return *followHotSpots(town, {}, recipe); }

TEST(FollowHotSpots, SaysThatACornerIsNew) {
  const HotSpotHistory history = historyOf(townWithANewCorner(), {});
  ASSERT_FALSE(history.tooFew) << inEnglish(*history.tooFew);
  ASSERT_EQ(history.periods.size(), 8U);
  EXPECT_EQ(isoDate(history.periods.front().from), "2026-01-01");
  EXPECT_EQ(history.incidents, 320);
  const std::size_t corner = *history.cells.cellAt({.east = 130, .north = 150});
  EXPECT_EQ(history.trends[corner], HotSpotTrend::New);
  EXPECT_EQ(history.hotPeriods[corner], 1);
}

TEST(FollowHotSpots, TakesWholePeriodsOnly) {
  const Atlas town = townWithANewCorner();
  EXPECT_EQ(historyOf(town, {.step = HistoryStep::Quarter}).periods.size(), 2U) << "the third quarter is not over";
  const IncidentFilter filter{.from = parseDate("2026-01-15"), .to = parseDate("2026-08-15")};
  EXPECT_EQ(followHotSpots(town, filter, {})->periods.size(), 6U);
}

TEST(FollowHotSpots, SaysWhenPeriodsOrIncidentsAreTooFew) {
  const Atlas town = townWithANewCorner();
  const HotSpotHistory quarters = historyOf(town, {.step = HistoryStep::Quarter});
  ASSERT_TRUE(quarters.tooFew);
  EXPECT_TRUE(inEnglish(*quarters.tooFew).contains("6 whole periods and gets 2"));
  EXPECT_TRUE(quarters.trends.empty());
  const IncidentFilter mondays{.weekdays = parseWeekdays("mon").value()};
  const HotSpotHistory rare = *followHotSpots(town, mondays, {});
  ASSERT_TRUE(rare.tooFew);
  EXPECT_TRUE(inEnglish(*rare.tooFew).contains("Each period needs 30 incidents"));
}

TEST(HotSpotHistoryTable, WithholdsTheRiseAndNotTheTrend) {
  const Atlas town = townWithANewCorner();
  const HotSpotHistory history = historyOf(town, {});
  const LayerTable told = hotSpotHistoryTable(town, history, Detail::Withheld);
  ASSERT_EQ(told.rows.size(), 400U);
  EXPECT_TRUE(std::ranges::all_of(told.rows, [](const LayerRow& row) { return row.values[4].empty(); }));
  EXPECT_TRUE(std::ranges::any_of(told.rows, [](const LayerRow& row) { return row.values[1] == "new"; }));
  EXPECT_FALSE(hotSpotHistoryTable(town, history, Detail::Precise).rows[0].values[4].empty());
}

}  // namespace
}  // namespace buurtatlas
