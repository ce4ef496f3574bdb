#include "tasks/gap_permits.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "coverage/allowed_ground.h"
#include "coverage/coverage_report.h"
#include "support/memory_store.h"
#include "tasks/three_zones.h"
#include "tasks/zone_steps.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Gap> gapsOf(const Atlas& atlas) { return measureCoverage(atlas, {}, {}).value().gaps; }

GapRemark forest() { return {.author = "An", .reviewOn = today() + std::chrono::days(365)}; }

/// The town of three zones with its open quarter allowed.
test::MemoryStore townWithAllowedQuarter() {
  test::MemoryStore store(townOfThree());
  const std::shared_ptr<const Atlas> atlas = store.snapshot();
  EXPECT_TRUE(store.perform(allowGap(*atlas, gapsOf(*atlas).at(0), forest()).value()).has_value());
  return store;
}

ErrorCode refusalOf(const GapRemark& remark) {
  const Atlas town = townOfThree();
  const auto edit = allowGap(town, gapsOf(town).at(0), remark);
  return edit ? ErrorCode::Internal : edit.error().code;
}

TEST(AllowGap, KeepsTheGroundTheRemarkAndTheDay) {
  const test::MemoryStore store = townWithAllowedQuarter();
  ASSERT_EQ(store.snapshot()->allowedGaps->size(), 1U);
  const AllowedGap& allowed = store.snapshot()->allowedGaps->front();
  EXPECT_EQ(allowed.remark, forest());
  EXPECT_EQ(allowed.allowedOn, today());
  EXPECT_EQ(areaOf(allowed.area), SquareMetres(250'000));
  EXPECT_EQ(countOpen(gapsOf(*store.snapshot())), 0);
}

TEST(AllowGap, RefusesARemarkThatTellsTooLittle) {
  EXPECT_EQ(refusalOf({.author = " \t"}), ErrorCode::InvalidInput) << "nobody allows it";
  EXPECT_EQ(refusalOf({.reason = GapReason::Other, .note = " ", .author = "An"}), ErrorCode::InvalidInput);
  EXPECT_EQ(refusalOf({.author = "An", .reviewOn = today()}), ErrorCode::InvalidInput) << "due at once";
}

TEST(AllowGap, ChangesTheRemarkOfAnAllowedOneAndKeepsItsGround) {
  test::MemoryStore store = townWithAllowedQuarter();
  const Atlas before = *store.snapshot();
  const GapRemark water{.reason = GapReason::Water, .note = "pond", .author = "Bo"};
  ASSERT_TRUE(store.perform(allowGap(before, gapsOf(before).at(0), water).value()).has_value());
  ASSERT_EQ(store.snapshot()->allowedGaps->size(), 1U);
  EXPECT_EQ(store.snapshot()->allowedGaps->front().remark, water);
  EXPECT_EQ(store.snapshot()->allowedGaps->front().area, before.allowedGaps->front().area);
}

TEST(PartOfGap, IsAllowedAndTheRestStaysOpen) {
  test::MemoryStore store(townOfThree());
  const std::vector<Gap> gaps = gapsOf(*store.snapshot());
  const Result<Gap> part = partOf(gaps.at(0), zoneOver(0, "", 600, 100, 1200, 300).border);
  ASSERT_TRUE(part.has_value());
  EXPECT_EQ(part->size, SquareMetres(80'000));
  ASSERT_TRUE(store.perform(allowGap(*store.snapshot(), *part, forest()).value()).has_value());
  const std::vector<Gap> after = gapsOf(*store.snapshot());
  ASSERT_EQ(after.size(), 2U);
  EXPECT_EQ(after[0].size, SquareMetres(170'000));
  EXPECT_EQ(after[1].size, SquareMetres(80'000));
  EXPECT_EQ(partOf(after[1], *townOfThree().boundary).error().code, ErrorCode::NotAllowed);
  EXPECT_EQ(partOf(after[0], zoneOver(0, "", 0, 0, 100, 100).border).error().code, ErrorCode::InvalidInput);
}

TEST(DisallowGap, OpensItAgain) {
  test::MemoryStore store = townWithAllowedQuarter();
  const std::vector<Gap> gaps = gapsOf(*store.snapshot());
  ASSERT_TRUE(store.perform(disallowGap(*store.snapshot(), gaps.at(0), gaps).value()).has_value());
  EXPECT_THAT(*store.snapshot()->allowedGaps, IsEmpty());
  EXPECT_EQ(countOpen(gapsOf(*store.snapshot())), 1);
}

TEST(DisallowGap, LeavesTheOtherPartOfGroundThatAZoneCutInTwo) {
  test::MemoryStore store = townWithAllowedQuarter();
  ASSERT_TRUE(store.perform({.label = {"Draw", {}}, .putZones = {zoneOver(0, "D", 700, 0, 800, 500)}}).has_value());
  const std::vector<Gap> gaps = gapsOf(*store.snapshot());
  ASSERT_EQ(gaps.size(), 2U);
  ASSERT_TRUE(store.perform(disallowGap(*store.snapshot(), gaps[0], gaps).value()).has_value());
  const std::vector<Gap> after = gapsOf(*store.snapshot());
  ASSERT_EQ(after.size(), 2U);
  EXPECT_EQ(after[0].allowedBy, 0);
  EXPECT_EQ(after[0].centre, gaps[0].centre);
  EXPECT_NE(after[1].allowedBy, 0);
}

TEST(DisallowGap, SaysWhenAGapIsNotAllowed) {
  const Atlas town = townOfThree();
  const std::vector<Gap> gaps = gapsOf(town);
  EXPECT_EQ(disallowGap(town, gaps.at(0), gaps).error().code, ErrorCode::NotFound);
}

TEST(AllowedButCovered, FindsGroundThatZonesTookSince) {
  test::MemoryStore store = townWithAllowedQuarter();
  EXPECT_THAT(allowedButCovered(*store.snapshot(), gapsOf(*store.snapshot())), IsEmpty());
  ASSERT_TRUE(store.perform({.label = {"Draw", {}}, .putZones = {zoneOver(0, "D", 500, 0, 1000, 500)}}).has_value());
  const std::vector<Gap> covered = allowedButCovered(*store.snapshot(), gapsOf(*store.snapshot()));
  ASSERT_EQ(covered.size(), 1U);
  EXPECT_EQ(covered[0].size, SquareMetres(250'000));
  ASSERT_TRUE(store.perform(disallowGap(*store.snapshot(), covered[0], gapsOf(*store.snapshot())).value()).has_value());
  EXPECT_THAT(*store.snapshot()->allowedGaps, IsEmpty());
}

/// Lets any open gap be, where there is one.
void allowAny(AtlasStore& store, test::RandomAreas& random) {
  const std::vector<Gap> gaps = gapsOf(*store.snapshot());
  const auto open = static_cast<int>(countOpen(gaps));
  if (open > 0) {
    const Gap& gap = gaps[static_cast<std::size_t>(random.upTo(open - 1))];
    RC_ASSERT(store.perform(allowGap(*store.snapshot(), gap, forest()).value()).has_value());
  }
}

/// What is reported as allowed lies in ground that was allowed once, but for the margin beside it.
void checkAllowed(const Atlas& atlas) {
  for (const Gap& gap : gapsOf(atlas)) {
    if (gap.allowedBy == 0) {
      for (const AllowedGap& allowed : *atlas.allowedGaps) {
        RC_ASSERT(withoutDust(intersectionOf(gap.area, allowed.area).value()).empty());
      }
    } else {
      const MultiPolygon& ground = allowedGapOf(atlas, gap.allowedBy).value()->area;
      for (const Point vertex : gap.area.front().outer) {
        RC_ASSERT(distanceTo(ground, vertex) <= Metres(kAllowedMargin.value + 0.002));
      }
    }
  }
}

RC_GTEST_PROP(AllowedGapSequenceProperty, NoOtherGroundIsEverAllowedAndUndoRestores, (std::uint32_t seed)) {
  test::RandomAreas random(seed);
  test::MemoryStore store(test::partitionedTown(random, false));
  allowAny(store, random);
  test::runAnySteps(store, random, [&] { checkAllowed(*store.snapshot()); });
  allowAny(store, random);
  checkAllowed(*store.snapshot());
  const std::vector<Gap> gaps = gapsOf(*store.snapshot());
  const auto allowed = std::ranges::find_if(gaps, [](const Gap& gap) { return gap.allowedBy != 0; });
  if (allowed != gaps.end()) {
    RC_ASSERT(store.perform(disallowGap(*store.snapshot(), *allowed, gaps).value()).has_value());
    RC_ASSERT(!std::ranges::contains(gapsOf(*store.snapshot()), allowed->area,
                                     [](const Gap& gap) { return gap.allowedBy == 0 ? MultiPolygon{} : gap.area; }));
  }
  while (store.undo()) {
  }
  RC_ASSERT(store.snapshot()->allowedGaps->empty());
}

}  // namespace
}  // namespace buurtatlas
