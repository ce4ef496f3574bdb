#include "tasks/plan_drawing.h"

#include <gmock/gmock.h>

#include "support/memory_store.h"
#include "tasks/border_commands.h"
#include "tasks/plan_outcome.h"
#include "tasks/plan_task.h"
#include "tasks/three_zones.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

/// The town of three zones with a plan that copies them.
Atlas townWithPlan() {
  Atlas atlas = townOfThree();
  const auto edit = planFromZones(atlas, "Nieuw").and_then([&](Plan plan) { return makePlan(atlas, std::move(plan)); });
  Plan plan = edit->putPlans.front();
  plan.id = 7;
  atlas.plans = std::make_shared<const std::vector<Plan>>(std::vector<Plan>{plan});
  return atlas;
}

std::vector<std::pair<Id, std::string>> idsAndNames(const Plan& plan) {
  std::vector<std::pair<Id, std::string>> zones;
  for (const Zone& zone : plan.zones) {
    zones.emplace_back(zone.id, zone.name);
  }
  return zones;
}

/// What a change of zones makes of the only plan of an atlas.
Result<PlanDrawing> drawnInTheOnlyPlan(const Atlas& atlas, const ZoneChange& change) {
  const Plan& plan = atlas.plans->front();
  return checkedEdit(atlasOfPlan(atlas, plan), change).and_then([&](const AtlasEdit& edit) {
    return drawnInPlan(plan, edit);
  });
}

TEST(PlanDrawingTest, AChangedBorderGoesIntoThePlanAndLeavesTheZonesOfTodayAlone) {
  test::MemoryStore store(townWithPlan());
  const std::vector<Zone> today = *store.snapshot()->zones;
  Zone moved = today.front();
  moved.border = zoneOver(0, "", 0, 500, 400, 1000).border;
  const auto drawing = drawnInTheOnlyPlan(*store.snapshot(), {.label = {"Reshape", {}}, .put = {moved}});
  ASSERT_TRUE(drawing) << drawing.error().reason.text;
  EXPECT_THAT(drawing->ids.front(), moved.id);
  ASSERT_TRUE(store.perform(drawing->edit));
  EXPECT_EQ(*store.snapshot()->zones, today);
  EXPECT_EQ(store.snapshot()->plans->front().zones.front().border, moved.border);
  ASSERT_TRUE(store.undo());
  EXPECT_EQ(store.snapshot()->plans->front().zones.front().border, today.front().border);
}

TEST(PlanDrawingTest, NewZonesGetIdsOfTheirOwnThatNoStoredZoneHas) {
  Atlas atlas = townWithPlan();
  for (const double west : {600.0, 800.0}) {
    const Zone zone = zoneOver(0, "Nieuw " + std::to_string(static_cast<int>(west)), west, 100, west + 100, 200);
    const auto drawing = drawnInTheOnlyPlan(atlas, {.label = {"Draw", {}}, .put = {zone}});
    ASSERT_TRUE(drawing) << drawing.error().reason.text;
    atlas.plans = std::make_shared<const std::vector<Plan>>(drawing->edit.putPlans);
  }
  EXPECT_THAT(idsAndNames(atlas.plans->front()), UnorderedElementsAre(Pair(1, "A"), Pair(2, "B"), Pair(3, "C"),
                                                                      Pair(-1, "Nieuw 600"), Pair(-2, "Nieuw 800")));
  const PlanOutcome outcome = outcomeOf(atlas, atlas.plans->front());
  EXPECT_EQ(outcome.steps[3].kind, PlanStep::Kind::New);
}

TEST(PlanDrawingTest, ARemovedZoneGoesWithTheAdoptionOfThePlan) {
  const Atlas atlas = townWithPlan();
  const auto drawing = drawnInTheOnlyPlan(atlas, {.label = {"Delete", {}}, .removed = {2}});
  ASSERT_TRUE(drawing);
  const PlanOutcome outcome = outcomeOf(atlas, drawing->edit.putPlans.front());
  EXPECT_EQ(outcome.steps.back().kind, PlanStep::Kind::Gone);
  EXPECT_EQ(outcome.steps.back().zone.id, 2);
}

TEST(PlanDrawingTest, AnOverlapInThePlanIsRefusedAsAnyOther) {
  const Zone zone = zoneOver(0, "Over A", 10, 510, 60, 560);
  const auto drawing = drawnInTheOnlyPlan(townWithPlan(), {.label = {"Draw", {}}, .put = {zone}});
  ASSERT_FALSE(drawing);
  EXPECT_EQ(drawing.error().code, ErrorCode::NotAllowed);
}

TEST(PlanDrawingTest, RefusesWhatAdoptingWouldLose) {
  const Atlas atlas = townWithPlan();
  Zone renamed = atlas.zones->front();
  renamed.name = "Anders";
  const auto name = drawnInTheOnlyPlan(atlas, {.label = {"Rename", {}}, .put = {renamed}});
  ASSERT_FALSE(name);
  EXPECT_THAT(name.error().reason.text, HasSubstr("changes only its border"));
  EXPECT_THAT(name.error().reason.arguments, ElementsAre("A", "Nieuw"));

  const Plan& plan = atlas.plans->front();
  AtlasEdit later{.label = {"Later", {}}, .putZones = {atlas.zones->front()}};
  later.zonesFrom = atlas.day + std::chrono::days(3);
  EXPECT_EQ(drawnInPlan(plan, later).error().code, ErrorCode::NotAllowed);

  AtlasEdit overlap{.label = {"Overlap", {}}, .putZones = {atlas.zones->front()}};
  overlap.allowOverlaps = {{.first = 1, .second = 2, .reason = "Afgesproken"}};
  EXPECT_EQ(drawnInPlan(plan, overlap).error().code, ErrorCode::NotAllowed);
}

TEST(PlanDrawingTest, RefusesToChangeAnythingButZones) {
  const Atlas atlas = townWithPlan();
  AtlasEdit members{.label = {"Import members", {}}};
  members.putMembers = {Member{}};
  EXPECT_EQ(drawnInPlan(atlas.plans->front(), members).error().code, ErrorCode::NotAllowed);
}

TEST(PlanDrawingTest, APlanThatWasAdoptedIsADraftAgainOnceItIsDrawnIn) {
  Atlas atlas = townWithPlan();
  Plan plan = atlas.plans->front();
  plan.adoptedFrom = atlas.day;
  const auto drawing = drawnInPlan(plan, {.label = {"Delete", {}}, .removeZones = {2}});
  ASSERT_TRUE(drawing);
  EXPECT_FALSE(drawing->edit.putPlans.front().adoptedFrom);
}

}  // namespace
}  // namespace buurtatlas
