#include "tasks/overlap_repairs.h"

#include <gmock/gmock.h>

#include "geometry/measure.h"
#include "tasks/three_zones.h"

namespace buurtatlas {
namespace {

/// A reaches 100 m into B.
Atlas townWithAnOverlap() {
  Atlas town = townOfThree();
  setZones(town, {zoneOver(1, "A", 0, 500, 600, 1000), zoneOver(2, "B", 500, 500, 1000, 1000),
                  zoneOver(3, "C", 0, 0, 500, 500)});
  return town;
}

TEST(SplitOverlap, GivesEachZoneTheGroundNearerToItsOwn) {
  const Atlas town = townWithAnOverlap();
  const ZoneChange change = splitOverlap(town, 1, 2).value();
  ASSERT_EQ(change.put.size(), 2U);
  EXPECT_NEAR(areaOf(change.put[0].border).value, 550 * 500, 5);
  EXPECT_NEAR(areaOf(change.put[1].border).value, 450 * 500, 5);
  Atlas after = town;
  const Result<AtlasEdit> edit = checkedEdit(town, change);
  ASSERT_TRUE(edit);
  setZones(after, edit->putZones);
  EXPECT_TRUE(liveOverlaps(after)->empty());
}

TEST(SplitOverlap, NeedsTwoZonesThatOverlap) {
  EXPECT_EQ(splitOverlap(townOfThree(), 1, 2).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(splitOverlap(townOfThree(), 1, 9).error().code, ErrorCode::NotFound);
}

TEST(AllowOverlap, StoresWhyWithTheTwoZones) {
  const AtlasEdit edit = allowOverlap(townWithAnOverlap(), 2, 1, "the school").value();
  ASSERT_EQ(edit.allowOverlaps.size(), 1U);
  EXPECT_EQ(edit.allowOverlaps[0], (AllowedOverlap{.first = 1, .second = 2, .reason = "the school"}));
  EXPECT_EQ(allowOverlap(townWithAnOverlap(), 1, 2, " ").error().code, ErrorCode::InvalidInput);
}

TEST(DisallowOverlap, TakesTheReasonBack) {
  Atlas town = townWithAnOverlap();
  EXPECT_EQ(disallowOverlap(town, 1, 2).error().code, ErrorCode::NotFound);
  town.allowedOverlaps = std::make_shared<const std::vector<AllowedOverlap>>(
      std::vector{AllowedOverlap{.first = 1, .second = 2, .reason = "the school"}});
  const AtlasEdit edit = disallowOverlap(town, 2, 1).value();
  EXPECT_THAT(edit.allowOverlaps, ::testing::ElementsAre(AllowedOverlap{.first = 1, .second = 2}));
}

TEST(LiveOverlaps, CountsWhoIsCountedTwice) {
  Atlas town = townWithAnOverlap();
  town.addresses = std::make_shared<const std::vector<Address>>(
      std::vector{Address{.id = 1, .position = inTown(550, 700)}, Address{.id = 2, .position = inTown(450, 700)}});
  Member member{.id = 1};
  member.placement = {.status = PlacementStatus::Accepted, .position = inTown(590, 900)};
  town.members = std::make_shared<const std::vector<Member>>(std::vector{member});
  const std::vector<Overlap> overlaps = liveOverlaps(town).value();
  ASSERT_EQ(overlaps.size(), 1U);
  EXPECT_EQ(overlaps[0].addresses, 1);
  EXPECT_EQ(overlaps[0].members, 1);
  EXPECT_FALSE(overlaps[0].allowed);
}

}  // namespace
}  // namespace buurtatlas
