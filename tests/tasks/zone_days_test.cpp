#include "tasks/zone_days.h"

#include <gmock/gmock.h>

#include "support/memory_store.h"
#include "tasks/border_commands.h"
#include "tasks/three_zones.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Date inDays(int days) { return today() + std::chrono::days(days); }

/// Draws on a later day what fits then.
void performOn(test::MemoryStore& store, Date day, ZoneChange change) {
  change.from = day;
  const auto edit = checkedEdit(*store.snapshot(), change);
  ASSERT_TRUE(edit.has_value()) << inEnglish(edit.error().reason);
  ASSERT_TRUE(store.perform(*edit).has_value());
}

TEST(ZoneDaysTest, AChangeForALaterDayWaitsAndIsDatedThen) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(3, "C", 0, 0, 400, 500)));
  const auto atlas = store.snapshot();
  EXPECT_EQ((*atlas->zones)[2], (*townOfThree().zones)[2]);
  EXPECT_EQ(*atlasOn(*atlas, inDays(9))->zones, *atlas->zones);
  const Atlas then = atlasOn(*atlas, inDays(10)).value();
  EXPECT_EQ((*then.zones)[2].border, zoneOver(3, "C", 0, 0, 400, 500).border);
  EXPECT_EQ((*then.zones)[2].validFrom, inDays(10));
  EXPECT_TRUE(then.comingZones->empty());
  EXPECT_THAT(comingDays(*atlas), ElementsAre(inDays(10)));
}

TEST(ZoneDaysTest, ADayThatPassedIsRefused) {
  EXPECT_EQ(atlasOn(townOfThree(), inDays(-1)).error().code, ErrorCode::InvalidInput);
  ZoneChange change = drawZone(zoneOver(3, "C", 0, 0, 400, 500));
  change.from = inDays(-1);
  EXPECT_EQ(checkedEdit(townOfThree(), change).error().code, ErrorCode::InvalidInput);
}

TEST(ZoneDaysTest, AChangeIsHeldToTheZonesOfItsDay) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(3, "C", 0, 0, 400, 500)));
  ZoneChange change = drawZone(zoneOver(0, "D", 400, 0, 1000, 500));
  EXPECT_FALSE(checkedEdit(*store.snapshot(), change).has_value()) << "C is still there today";
  change.from = inDays(9);
  EXPECT_FALSE(checkedEdit(*store.snapshot(), change).has_value());
  change.from = inDays(10);
  EXPECT_TRUE(checkedEdit(*store.snapshot(), change).has_value());
}

TEST(ZoneDaysTest, AChangeOfTodayMustLeaveRoomForWhatWaits) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(3, "C", 0, 0, 600, 500)));
  const Error error = checkedEdit(*store.snapshot(), drawZone(zoneOver(0, "D", 500, 0, 1000, 500))).error();
  EXPECT_EQ(error.code, ErrorCode::NotAllowed);
  EXPECT_THAT(inEnglish(error.reason), HasSubstr(isoDate(inDays(10))));
  EXPECT_TRUE(error.where.has_value());
  EXPECT_TRUE(checkedEdit(*store.snapshot(), drawZone(zoneOver(0, "D", 600, 0, 1000, 500))).has_value());
}

TEST(ZoneDaysTest, AZoneThatAWaitingChangeReplacesIsNotHeldToLaterDays) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(3, "C", 0, 0, 300, 500)));
  performOn(store, inDays(20), drawZone(zoneOver(0, "D", 300, 0, 1000, 500)));
  EXPECT_TRUE(checkedEdit(*store.snapshot(), drawZone(zoneOver(3, "C", 0, 0, 700, 500))).has_value());
}

TEST(ZoneDaysTest, SaysWhatWaitsInWordsOfItsOwn) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(0, "D", 500, 100, 1000, 500)));
  performOn(store, inDays(20), {.label = {"Remove", {}}, .removed = {1}});
  Zone renamed = zoneOver(2, "B2", 500, 500, 1000, 1000);
  performOn(store, inDays(30), drawZone(renamed));
  std::vector<std::pair<std::string, WaitingChange::Kind>> waiting;
  for (const WaitingChange& change : waitingChanges(*store.snapshot())) {
    waiting.emplace_back(change.zone.name, change.kind);
  }
  using Kind = WaitingChange::Kind;
  EXPECT_THAT(waiting, ElementsAre(std::pair("D", Kind::New), std::pair("A", Kind::End), std::pair("B2", Kind::Name)))
      << "that C and B get vertices of D is nothing to speak of";
}

TEST(ZoneDaysTest, WithdrawingTakesBackOneDay) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(3, "C", 0, 0, 400, 500)));
  performOn(store, inDays(20), {.label = {"Remove", {}}, .removed = {1}});
  ASSERT_TRUE(store.perform(withdrawChanges(*store.snapshot(), inDays(10)).value()).has_value());
  EXPECT_THAT(comingDays(*store.snapshot()), ElementsAre(inDays(20)));
  EXPECT_EQ(withdrawChanges(*store.snapshot(), inDays(10)).error().code, ErrorCode::NotFound);
}

TEST(ZoneDaysTest, WithdrawingIsRefusedWhereALaterChangeNeedsTheGround) {
  test::MemoryStore store(townOfThree());
  performOn(store, inDays(10), drawZone(zoneOver(3, "C", 0, 0, 400, 500)));
  performOn(store, inDays(20), drawZone(zoneOver(0, "D", 400, 0, 1000, 500)));
  const Error error = withdrawChanges(*store.snapshot(), inDays(10)).error();
  EXPECT_EQ(error.code, ErrorCode::NotAllowed);
  EXPECT_TRUE(error.where.has_value());
  EXPECT_TRUE(withdrawChanges(*store.snapshot(), inDays(20)).has_value());
}

}  // namespace
}  // namespace buurtatlas
