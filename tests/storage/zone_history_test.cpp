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

}  // namespace
}  // namespace buurtatlas::test
