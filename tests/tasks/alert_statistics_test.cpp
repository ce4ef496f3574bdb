#include "tasks/alert_statistics.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using namespace std::chrono_literals;

constexpr Instant kMorning = std::chrono::sys_days(std::chrono::year(2026) / 5 / 4) + 8h;

CaseView sentTo(const MultiPolygon& area, std::int64_t delivered, std::int64_t failed) {
  CaseView view{.alertCase = {.content = {.area = area}, .createdAt = kMorning - 3min, .alert = 1, .sentAt = kMorning}};
  view.deliveries.byState[static_cast<std::size_t>(DeliveryState::Delivered)] = delivered;
  view.deliveries.byState[static_cast<std::size_t>(DeliveryState::Failed)] = failed;
  return view;
}

class Statistics : public testing::Test {
 protected:
  static Atlas townOfTwoZones() {
    Atlas town = smallTown();
    std::vector<Zone> zones = *town.zones;
    zones.push_back({.id = 2, .name = "Zuid", .border = {rectangle(650000, 650000, 651000, 650500)}});
    town.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
    return town;
  }
  const MultiPolygon north = {rectangle(650000, 650500, 651000, 651000)};
  test::MemoryStore store{townOfTwoZones()};
};

TEST_F(Statistics, CountAnAlertInEveryZoneThatItReaches) {
  const MultiPolygon both = {rectangle(650100, 650400, 650200, 650600)};
  const auto statistics = alertStatistics(store, {sentTo(both, 8, 2), sentTo(north, 10, 0)});
  ASSERT_TRUE(statistics);
  EXPECT_EQ(statistics->alerts, 2);
  ASSERT_EQ(statistics->rows.size(), 2U);
  EXPECT_EQ(statistics->rows[0].zone, "Noord");
  EXPECT_EQ(statistics->rows[0].alerts, 2);
  EXPECT_EQ(statistics->rows[0].messages, 20);
  EXPECT_DOUBLE_EQ(statistics->rows[0].deliveredShare().value(), 0.9);
  EXPECT_DOUBLE_EQ(statistics->rows[0].medianMinutes.value(), 3);
  EXPECT_EQ(statistics->rows[1].alerts, 1);
}

TEST_F(Statistics, NameNoZoneWhereAnAlertReachesNone) {
  const auto statistics = alertStatistics(store, {sentTo({rectangle(660000, 650000, 660100, 650100)}, 9, 0)});
  ASSERT_TRUE(statistics);
  ASSERT_EQ(statistics->rows.size(), 1U);
  EXPECT_EQ(statistics->rows[0].zone, "");
}

TEST_F(Statistics, LeaveOutWhatWasNotSent) {
  CaseView draft = sentTo(north, 0, 0);
  draft.alertCase.sentAt.reset();
  EXPECT_EQ(alertStatistics(store, {draft}).value().alerts, 0);
}

TEST_F(Statistics, WithholdSmallNumbersOfPeopleFromATable) {
  const AlertStatistics statistics = alertStatistics(store, {sentTo(north, 3, 1)}).value();
  const LayerTable withheld = statisticsTable(statistics, Detail::Withheld);
  EXPECT_EQ(withheld.rows.front().values,
            (std::vector<std::string>{"2026-05", "Noord", "alert", "urgent", "1", "", "", "", "3.0", "yes"}));
  const LayerTable precise = statisticsTable(statistics, Detail::Precise);
  EXPECT_EQ(precise.rows.front().values,
            (std::vector<std::string>{"2026-05", "Noord", "alert", "urgent", "1", "4", "3", "0.750", "3.0", ""}));
}

}  // namespace
}  // namespace buurtatlas
