#include "tasks/watch_list.h"

#include <gtest/gtest.h>

#include "tasks/incident_town.h"

namespace buurtatlas {
namespace {

/// Bursts of three burglaries within three days, each at another place of two kilometres, the last at the west end of
/// the Dreef.
Atlas townOfBursts() {
  std::vector<Incident> incidents;
  for (int burst = 0; burst < 30; ++burst) {
    const bool isLast = burst == 29;
    for (int i = 0; i < 3; ++i) {
      Incident incident = test::townIncident(3 * burst + i + 1, isLast ? 100 + 5 * i : burst * 397 % 2000,
                                             isLast ? 505 : 700 + burst * 613 % 1200, "2026-01-01");
      incident.from += std::chrono::days(12 * burst + i);
      incident.to = incident.from;
      incidents.push_back(std::move(incident));
    }
  }
  Atlas town = test::incidentTown(std::move(incidents));
  town.streets = test::townRows<Street>({{.key = "far", .name = "Verweg", .path = {{1500, 300}, {1900, 300}}},
                                         {.key = "s1", .name = "Dreef", .path = {{0, 500}, {300, 500}}},
                                         {.key = "s2", .name = "Pad", .path = {{190, 500}, {190, 400}}},
                                         {.key = "r", .roadClass = RoadClass::Rail, .path = {{0, 505}, {300, 505}}}});
  return town;
}

NearRepeatReport reportOf(const Atlas& town) { return *findNearRepeats(town, {}, {}); }

std::vector<std::string> keysOf(const Atlas& town, const WatchList& list) {
  std::vector<std::string> keys;
  for (const WatchedSegment& segment : list.segments) {
    keys.push_back((*town.streets)[segment.street].key);
  }
  return keys;
}

TEST(WatchSegments, ListsTheStreetOfTheLastBurstFirstAndNeitherWhatIsFarNorARailway) {
  const Atlas town = townOfBursts();
  const WatchList list = *watchSegments(town, {}, reportOf(town));
  EXPECT_FALSE(list.nothing);
  EXPECT_EQ(keysOf(town, list), (std::vector<std::string>{"s1", "s2"}));
  EXPECT_GT(list.segments[0].score, list.segments[1].score);
  EXPECT_EQ(list.segments[0].incidents, 3);
  EXPECT_EQ(list.recent, 3);
}

TEST(WatchSegments, RunsForAWeekFromTheDayAfterTheLastIncident) {
  const Atlas town = townOfBursts();
  const WatchList list = *watchSegments(town, {}, reportOf(town));
  EXPECT_EQ(isoDate(list.from), "2026-12-18");
  EXPECT_EQ(isoDate(list.to), "2026-12-24");
  const IncidentFilter until{.to = parseDate("2026-06-30")};
  EXPECT_EQ(isoDate(watchSegments(town, until, *findNearRepeats(town, until, {}))->from), "2026-07-01");
}

TEST(WatchSegments, SaysThatNothingHappenedShortlyBefore) {
  const Atlas town = townOfBursts();
  const WatchList list = *watchSegments(town, {}, reportOf(town), parseDate("2027-06-01"));
  EXPECT_TRUE(list.segments.empty());
  ASSERT_TRUE(list.nothing);
  EXPECT_TRUE(inEnglish(*list.nothing).contains("before 2027-06-01 nothing happened near a street"));
}

TEST(WatchSegments, SaysThatIncidentsDrawNoOthersAfterThem) {
  std::vector<Incident> apart;
  for (int i = 0; i < 60; ++i) {
    apart.push_back(test::townIncident(i + 1, i % 8 * 250, i / 8 * 250, "2026-01-01"));
    apart.back().from += std::chrono::days(i * 37 % 60 * 30);
    apart.back().to = apart.back().from;
  }
  const Atlas town = test::incidentTown(std::move(apart));
  const WatchList list = *watchSegments(town, {}, reportOf(town));
  EXPECT_TRUE(list.segments.empty());
  ASSERT_TRUE(list.nothing);
  EXPECT_TRUE(inEnglish(*list.nothing).contains("no more close by than chance explains"));
}

TEST(WatchSegments, SaysThatThereAreTooFewIncidents) {
  const Atlas town = test::incidentTown(test::clusteredIncidents(12));
  EXPECT_TRUE(watchSegments(town, {}, reportOf(town))->nothing);
}

TEST(WatchSegments, NeedsStreets) {
  Atlas town = townOfBursts();
  town.streets = test::townRows<Street>({});
  EXPECT_EQ(watchSegments(town, {}, reportOf(town)).error().code, ErrorCode::InvalidInput);
}

TEST(WatchTable, LeavesOutSegmentsThatFewIncidentsPutThere) {
  const Atlas town = townOfBursts();
  WatchList list = *watchSegments(town, {}, reportOf(town));
  EXPECT_TRUE(watchTable(town, list, Detail::Withheld).rows.empty());
  EXPECT_EQ(watchTable(town, list, Detail::Precise).rows.size(), 2U);
  list.segments[1].incidents = 5;
  const LayerTable told = watchTable(town, list, Detail::Withheld);
  ASSERT_EQ(told.rows.size(), 1U);
  EXPECT_EQ(told.rows[0].values, (std::vector<std::string>{"1", "s2", "Pad", "100.0", "", ""}));
}

}  // namespace
}  // namespace buurtatlas
