#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

using Row = std::vector<std::string>;

/// Each border of the file: zone, from, to.
std::vector<Row> bordersIn(const std::string& path) {
  SQLite::Database database(path);
  SQLite::Statement select(database, "SELECT zone_id, valid_from, valid_to FROM zone_border ORDER BY id");
  std::vector<Row> borders;
  while (select.executeStep()) {
    borders.push_back(
        {select.getColumn(0).getString(), select.getColumn(1).getString(), select.getColumn(2).getString()});
  }
  return borders;
}

class ZoneHistoryTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  std::string m_today = isoDate(today());

  Zone drawn(Date from) {
    Zone zone = zoneNamed("Centrum");
    zone.validFrom = from;
    zone.coordinator = "Coordinator";
    performed(*m_atlas, drawZone(zone));
    return m_atlas->snapshot()->zones->back();
  }
  static Date springDay() { return parseDate("2026-04-30").value(); }
};

TEST_F(ZoneHistoryTest, ANewZoneHoldsFromToday) { EXPECT_EQ(drawn({}).validFrom, today()); }

TEST_F(ZoneHistoryTest, ABorderChangedOnTheSameDayIsReplaced) {
  Zone zone = drawn({});
  zone.border = square(675000, 676000, 50);
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(m_atlas->snapshot()->zones->front(), zone);
  EXPECT_EQ(bordersIn(m_path), (std::vector<Row>{{"1", m_today, ""}}));
}

TEST_F(ZoneHistoryTest, ABorderChangedLaterIsClosedAndKept) {
  Zone zone = drawn(springDay());
  zone.border = square(675000, 676000, 50);
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(bordersIn(m_path), (std::vector<Row>{{"1", "2026-04-30", m_today}, {"1", m_today, ""}}));
  ASSERT_EQ(m_atlas->snapshot()->zones->size(), 1U);
  EXPECT_EQ(m_atlas->snapshot()->zones->front().border, zone.border);
  EXPECT_EQ(m_atlas->snapshot()->zones->front().validFrom, today());
}

TEST_F(ZoneHistoryTest, ANewBorderMayHoldFromAGivenDay) {
  Zone zone = drawn(springDay());
  zone.border = square(675000, 676000, 50);
  zone.validFrom = parseDate("2026-06-01").value();
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(bordersIn(m_path), (std::vector<Row>{{"1", "2026-04-30", "2026-06-01"}, {"1", "2026-06-01", ""}}));
}

TEST_F(ZoneHistoryTest, ANewNameLeavesTheBorderAlone) {
  Zone zone = drawn(springDay());
  zone.name = "Dorp";
  zone.state = ZoneState::Dormant;
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(m_atlas->snapshot()->zones->front(), zone);
  EXPECT_EQ(bordersIn(m_path), (std::vector<Row>{{"1", "2026-04-30", ""}}));
}

TEST_F(ZoneHistoryTest, ARemovedZoneKeepsTheDaysItHeld) {
  const Zone zone = drawn(springDay());
  performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {zone.id}});
  EXPECT_TRUE(m_atlas->snapshot()->zones->empty());
  EXPECT_EQ(bordersIn(m_path), (std::vector<Row>{{"1", "2026-04-30", m_today}}));
  EXPECT_FALSE(bytesOf(m_path + "-wal").empty());
}

TEST_F(ZoneHistoryTest, AZoneDrawnAndRemovedTodayLeavesNoTrace) {
  const Zone zone = drawn({});
  performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {zone.id}});
  EXPECT_TRUE(bordersIn(m_path).empty());
}

TEST_F(ZoneHistoryTest, UndoRestoresBordersAndTheirDaysExactly) {
  Zone zone = drawn(springDay());
  const std::vector<Row> borders = bordersIn(m_path);
  const auto before = m_atlas->snapshot();
  performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {zone.id}});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(*m_atlas->snapshot()->zones, *before->zones);
  zone.border = square(675000, 676000, 50);
  performed(*m_atlas, drawZone(zone));
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(*m_atlas->snapshot()->zones, *before->zones);
  EXPECT_EQ(bordersIn(m_path), borders);
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->zones->front().border, zone.border);
}

/// Lets days pass: what the file says happened today happened on `day` instead.
void moveToDay(const std::string& path, const std::string& day) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  const std::string now = isoDate(today());
  for (const auto& [table, column] : {std::pair("zone_border", "valid_from"), std::pair("zone_border", "valid_to"),
                                      std::pair("zone_past", "until")}) {
    SQLite::Statement move(database,
                           std::string("UPDATE ") + table + " SET " + column + " = ? WHERE " + column + " = ?");
    move.bind(1, day);
    move.bind(2, now);
    move.exec();
  }
}

/// A zone that was drawn, renamed, redrawn, closed and removed, each on a day of its own.
class ZonesAsOfTest : public ZoneHistoryTest {
 protected:
  Zone m_first = drawn(springDay());
  Zone m_last = m_first;

  void SetUp() override {
    m_last.name = "Dorp";
    change("2026-05-10");
    m_last.border = square(675000, 676000, 50);
    change("2026-06-01");
    m_last.state = ZoneState::Dormant;
    m_last.type = ZoneType::ZBin;
    change("2026-07-01");
    performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {m_last.id}});
    moveToDay(m_path, "2026-07-10");
  }
  void change(const std::string& day) {
    performed(*m_atlas, drawZone(m_last));
    moveToDay(m_path, day);
  }
  [[nodiscard]] std::vector<Zone> asOf(const std::string& day) const {
    return m_atlas->zonesAsOf(parseDate(day).value()).value();
  }
  [[nodiscard]] Zone onlyZone(const std::string& day) const {
    const std::vector<Zone> zones = asOf(day);
    EXPECT_EQ(zones.size(), 1U) << day;
    return zones.empty() ? Zone{} : zones.front();
  }
};

TEST_F(ZonesAsOfTest, NothingBeforeTheFirstDayAndAfterTheLast) {
  EXPECT_TRUE(asOf("2026-04-29").empty());
  EXPECT_TRUE(asOf("2026-07-10").empty());
  EXPECT_TRUE(m_atlas->snapshot()->zones->empty());
}

TEST_F(ZonesAsOfTest, EachDayHasTheNameOfThatDay) {
  EXPECT_EQ(onlyZone("2026-04-30").name, "Centrum");
  EXPECT_EQ(onlyZone("2026-05-09").name, "Centrum");
  EXPECT_EQ(onlyZone("2026-05-10").name, "Dorp");
  EXPECT_EQ(onlyZone("2026-07-09").name, "Dorp");
}

TEST_F(ZonesAsOfTest, EachDayHasTheBorderOfThatDay) {
  EXPECT_EQ(onlyZone("2026-05-31").border, m_first.border);
  EXPECT_EQ(onlyZone("2026-05-31").validFrom, springDay());
  EXPECT_EQ(onlyZone("2026-06-01").border, m_last.border);
  EXPECT_EQ(onlyZone("2026-06-01").validFrom, parseDate("2026-06-01").value());
}

TEST_F(ZonesAsOfTest, EachDayHasTheStateAndTypeOfThatDay) {
  EXPECT_EQ(onlyZone("2026-06-30").state, ZoneState::Live);
  EXPECT_EQ(onlyZone("2026-06-30").type, ZoneType::Bin);
  EXPECT_EQ(onlyZone("2026-07-01").state, ZoneState::Dormant);
  EXPECT_EQ(onlyZone("2026-07-01").type, ZoneType::ZBin);
}

TEST_F(ZonesAsOfTest, ACoordinatorIsNotKept) { EXPECT_EQ(onlyZone("2026-05-01").coordinator, ""); }

TEST_F(ZoneHistoryTest, TodayIsWhatTheAtlasShows) {
  drawn(springDay());
  Zone second = zoneNamed("Noord", square(675000, 676100));
  performed(*m_atlas, drawZone(second));
  std::vector<Zone> expected = *m_atlas->snapshot()->zones;
  for (Zone& zone : expected) {
    zone.coordinator.clear();
  }
  EXPECT_EQ(m_atlas->zonesAsOf(today()).value(), expected);
}

TEST_F(ZoneHistoryTest, ANameOfAFewHoursIsNotKept) {
  Zone zone = drawn(springDay());
  zone.name = "Tussennaam";
  performed(*m_atlas, drawZone(zone));
  zone.name = "Dorp";
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(m_atlas->zonesAsOf(today() - std::chrono::days(1)).value().front().name, "Centrum");
  EXPECT_EQ(m_atlas->zonesAsOf(today()).value().front().name, "Dorp");
  EXPECT_EQ(SQLite::Database(m_path).execAndGet("SELECT count(*) FROM zone_past").getInt(), 1);
}

TEST_F(ZoneHistoryTest, UndoTakesANameOutOfThePastAgain) {
  Zone zone = drawn(springDay());
  zone.name = "Dorp";
  performed(*m_atlas, drawZone(zone));
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(SQLite::Database(m_path).execAndGet("SELECT count(*) FROM zone_past").getInt(), 0);
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->zonesAsOf(springDay()).value().front().name, "Centrum");
}

TEST_F(ZoneHistoryTest, AnAtlasOfTheFirstVersionIsReadByDayOnceItWasEdited) {
  drawn(springDay());
  m_atlas.reset();
  SQLite::Database(m_path, SQLite::OPEN_READWRITE).exec(kBackToVersion1);
  m_atlas = openAtlas(m_path);
  Zone zone = m_atlas->snapshot()->zones->front();
  zone.name = "Dorp";
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(m_atlas->zonesAsOf(springDay()).value().front().name, "Centrum");
}

}  // namespace
}  // namespace buurtatlas::test
