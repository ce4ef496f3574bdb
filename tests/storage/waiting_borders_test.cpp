#include <SQLiteCpp/SQLiteCpp.h>
#include <rapidcheck/gtest.h>

#include "storage/atlas_faults.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class WaitingBordersTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Zone m_zone;

  void SetUp() override {
    Zone zone = zoneNamed("Centrum");
    zone.validFrom = inDays(-100);
    zone.coordinator = "Coordinator";
    performed(*m_atlas, drawZone(zone));
    m_zone = zones().front();
  }
  static Date inDays(int days) { return today() + std::chrono::days(days); }
  [[nodiscard]] const std::vector<Zone>& zones() const { return *m_atlas->snapshot()->zones; }
  [[nodiscard]] const std::vector<ComingZone>& coming() const { return *m_atlas->snapshot()->comingZones; }
  void changeOn(Date day, const Zone& zone) {
    performed(*m_atlas, {.label = {"Later", {}}, .putZones = {zone}, .zonesFrom = day});
  }
  void removeOn(Date day) { performed(*m_atlas, {.label = {"End", {}}, .removeZones = {m_zone.id}, .zonesFrom = day}); }
  void withdraw(Date day) { performed(*m_atlas, {.label = {"Withdraw", {}}, .withdrawZonesOf = day}); }
  Zone wider(double side = 150) {
    Zone zone = m_zone;
    zone.border = square(675000, 676000, side);
    return zone;
  }
  void expectSound() { EXPECT_TRUE(faultsOf(m_path).value().empty()); }
};

TEST_F(WaitingBordersTest, ABorderOfALaterDayWaitsAndTakesEffectOnItsDay) {
  changeOn(inDays(10), wider());
  EXPECT_EQ(zones(), std::vector{m_zone});
  ASSERT_EQ(coming().size(), 1U);
  EXPECT_EQ(coming().front().day, inDays(10));
  EXPECT_EQ(coming().front().zone.border, wider().border);
  EXPECT_EQ(coming().front().zone.coordinator, "Coordinator");
  ASSERT_TRUE(m_atlas->followDay(inDays(9)).has_value());
  EXPECT_EQ(zones(), std::vector{m_zone});
  ASSERT_TRUE(m_atlas->followDay(inDays(10)).has_value());
  EXPECT_EQ(zones().front().border, wider().border);
  EXPECT_EQ(zones().front().validFrom, inDays(10));
  EXPECT_TRUE(coming().empty());
  expectSound();
}

TEST_F(WaitingBordersTest, OtherProgramsSeeTheBorderOfToday) {
  changeOn(inDays(10), wider());
  m_atlas.reset();
  SQLite::Database database(m_path);
  SQLite::Statement select(database, "SELECT name, valid_from FROM zones");
  ASSERT_TRUE(select.executeStep());
  EXPECT_EQ(select.getColumn(1).getString(), isoDate(inDays(-100)));
  EXPECT_FALSE(select.executeStep());
}

TEST_F(WaitingBordersTest, ABorderDatedInTheFutureWaitsHoweverItIsStored) {
  Zone zone = wider();
  zone.validFrom = inDays(10);
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(zones(), std::vector{m_zone});
  Zone fresh = zoneNamed("Noord", square(675000, 677000));
  fresh.validFrom = inDays(20);
  performed(*m_atlas, drawZone(fresh));
  EXPECT_EQ(zones().size(), 1U);
  EXPECT_EQ(coming().size(), 2U);
}

TEST_F(WaitingBordersTest, ANameOfALaterDayWaitsToo) {
  Zone zone = wider();
  zone.name = "Dorp";
  changeOn(inDays(10), zone);
  EXPECT_EQ(zones().front().name, "Centrum");
  EXPECT_EQ(m_atlas->zonesAsOf(inDays(10)).value().front().name, "Dorp");
  EXPECT_EQ(coming().front().zone.name, "Dorp");
}

TEST_F(WaitingBordersTest, ANameOfTodayLeavesAWaitingNameAlone) {
  Zone zone = m_zone;
  zone.name = "Dorp";
  changeOn(inDays(10), zone);
  zone.name = "Kern";
  zone.state = ZoneState::Dormant;
  performed(*m_atlas, drawZone(zone));
  EXPECT_EQ(zones().front().name, "Kern");
  EXPECT_EQ(m_atlas->zonesAsOf(inDays(-1)).value().front().name, "Centrum");
  const Zone then = m_atlas->zonesAsOf(inDays(10)).value().front();
  EXPECT_EQ(then.name, "Dorp");
  EXPECT_EQ(then.state, ZoneState::Dormant) << "what waits was no change of the state";
}

TEST_F(WaitingBordersTest, ABorderOfTodayHoldsUntilTheOneThatWaits) {
  changeOn(inDays(10), wider());
  performed(*m_atlas, drawZone([&] {
    Zone zone = wider(120);
    zone.validFrom = today();
    return zone;
  }()));
  EXPECT_EQ(zones().front().border, wider(120).border);
  EXPECT_EQ(m_atlas->zonesAsOf(inDays(9)).value().front().border, wider(120).border);
  EXPECT_EQ(m_atlas->zonesAsOf(inDays(10)).value().front().border, wider().border);
  expectSound();
}

TEST_F(WaitingBordersTest, AZoneEndsOnItsDayAndKeepsItsCoordinatorUntilThen) {
  removeOn(inDays(10));
  EXPECT_EQ(zones(), std::vector{m_zone});
  ASSERT_EQ(coming().size(), 1U);
  EXPECT_TRUE(coming().front().ends);
  EXPECT_EQ(coming().front().zone.name, "Centrum");
  ASSERT_TRUE(m_atlas->followDay(inDays(10)).has_value());
  EXPECT_TRUE(zones().empty());
  performed(*m_atlas, drawZone(zoneNamed("Noord", square(675000, 677000))));
  EXPECT_EQ(SQLite::Database(m_path).execAndGet("SELECT coordinator FROM zone WHERE id = 1").getString(), "");
  expectSound();
}

TEST_F(WaitingBordersTest, ANewZoneOfALaterDayIsNotThereYet) {
  changeOn(inDays(10), zoneNamed("Noord", square(675000, 677000)));
  EXPECT_EQ(zones().size(), 1U);
  EXPECT_EQ(coming().front().zone.name, "Noord");
  ASSERT_TRUE(m_atlas->followDay(inDays(10)).has_value());
  EXPECT_EQ(zones().size(), 2U);
}

TEST_F(WaitingBordersTest, RemovingAZoneTakesWhatWaitsForItAlong) {
  changeOn(inDays(10), wider());
  removeOn(inDays(5));
  ASSERT_EQ(coming().size(), 1U);
  EXPECT_TRUE(coming().front().ends);
  EXPECT_EQ(coming().front().day, inDays(5));
  expectSound();
}

TEST_F(WaitingBordersTest, UndoTakesAWaitingChangeBack) {
  Zone zone = wider();
  zone.name = "Dorp";
  changeOn(inDays(10), zone);
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(coming().empty());
  EXPECT_EQ(m_atlas->zonesAsOf(inDays(10)).value().front().name, "Centrum");
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(coming().size(), 1U);
}

TEST_F(WaitingBordersTest, WithdrawingIsAStepThatCanBeUndone) {
  changeOn(inDays(10), wider());
  const std::vector<ComingZone> before = coming();
  withdraw(inDays(10));
  EXPECT_TRUE(coming().empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(coming(), before);
}

TEST_F(WaitingBordersTest, AnAtlasOfTheSecondVersionShowsTodayOnceItWasEdited) {
  m_atlas.reset();
  makeOfVersion(m_path, 2);
  m_atlas = openAtlas(m_path);
  changeOn(inDays(10), wider());
  EXPECT_EQ(SQLite::Database(m_path).execAndGet("SELECT valid_from FROM zones").getString(), isoDate(inDays(-100)));
  expectSound();
}

/// Any changes on any days: every day is as the last change for it or an earlier day says, whatever their order.
RC_GTEST_PROP(WaitingBorders, EachDayIsAsTheLastChangeUpToItSays, ()) {
  const TemporaryFolder folder;
  const auto atlas = createAtlas(folder.file("dorp.gpkg"));
  const Date first = today();
  const Id id = performed(*atlas, drawZone(zoneNamed("0")));
  std::vector<std::optional<std::pair<std::string, MultiPolygon>>> truth(
      12, std::pair(std::string("0"), square(675000, 676000)));
  std::vector<bool> isTurn(12, false);
  const auto steps = *rc::gen::inRange(1, 8);
  for (int step = 1; step <= steps; ++step) {
    const auto day = static_cast<std::size_t>(*rc::gen::inRange(1, 10));
    if (*rc::gen::inRange(0, 4) == 0 && isTurn[day]) {
      performed(*atlas, {.label = {"Withdraw", {}}, .withdrawZonesOf = first + std::chrono::days(day)});
      for (std::size_t later = day; later < truth.size() && (later == day || !isTurn[later]); ++later) {
        truth[later] = truth[day - 1];
      }
      isTurn[day] = false;
    } else {
      Zone zone = zoneNamed(std::to_string(step), square(675000, 676000, 100 + step));
      zone.id = id;
      performed(*atlas, {.label = {"Change", {}}, .putZones = {zone}, .zonesFrom = first + std::chrono::days(day)});
      for (std::size_t later = day; later < truth.size() && (later == day || !isTurn[later]); ++later) {
        truth[later] = std::pair(zone.name, zone.border);
      }
      isTurn[day] = true;
    }
  }
  for (std::size_t day = 0; day < truth.size(); ++day) {
    RC_ASSERT(atlas->followDay(first + std::chrono::days(day)).has_value());
    const std::vector<Zone>& zones = *atlas->snapshot()->zones;
    RC_ASSERT(zones.size() == 1U);
    RC_ASSERT(zones.front().name == truth[day]->first);
    RC_ASSERT(zones.front().border == truth[day]->second);
  }
  while (atlas->undo().has_value()) {
  }
  RC_ASSERT(atlas->snapshot()->zones->empty());
}

}  // namespace
}  // namespace buurtatlas::test
