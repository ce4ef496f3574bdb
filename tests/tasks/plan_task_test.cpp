#include "tasks/plan_task.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "geometry/measure.h"
#include "support/memory_store.h"
#include "tasks/plan_comparison.h"
#include "tasks/plan_outcome.h"
#include "tasks/three_zones.h"
#include "tasks/zone_days.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A zone as a plan proposes it.
Zone proposed(std::string name, double west, double south, double east, double north) {
  Zone zone = zoneOver(0, std::move(name), west, south, east, north);
  zone.coordinator.clear();
  zone.validFrom = {};
  return zone;
}

Plan planOf(std::vector<Zone> zones) { return {.id = 7, .name = "Nieuw", .zones = std::move(zones)}; }

Member memberIn(Id id, double east, double north) {
  return {
      .id = id,
      .name = "Lid " + std::to_string(id),
      .placement = {
          .matchClass = PlacementClass::Exact, .status = PlacementStatus::Accepted, .position = inTown(east, north)}};
}

using Steps = std::vector<std::tuple<std::string, PlanStep::Kind, PlanMatch>>;
Steps stepsOf(const PlanOutcome& outcome) {
  Steps steps;
  for (const PlanStep& step : outcome.steps) {
    steps.emplace_back(step.zone.name, step.kind, step.match);
  }
  return steps;
}
using Kind = PlanStep::Kind;

TEST(PlanOutcomeTest, ContinuesByRowThenByNameThenByGround) {
  Zone copied = proposed("Z", 600, 600, 700, 700);
  copied.id = 2;
  const PlanOutcome outcome = outcomeOf(
      townOfThree(), planOf({copied, proposed("C", 900, 0, 1000, 100), proposed("Links", 0, 400, 500, 1000)}));
  EXPECT_EQ(stepsOf(outcome), (Steps{{"B", Kind::Changed, PlanMatch::Row},
                                     {"C", Kind::Changed, PlanMatch::Name},
                                     {"A", Kind::Changed, PlanMatch::Ground}}));
  EXPECT_EQ(outcome.steps[2].proposed, "Links");
  EXPECT_EQ(outcome.zones[2].coordinator, "Dirk");
}

TEST(PlanOutcomeTest, TheLargestSharedGroundWinsAndEachZoneIsContinuedOnce) {
  const PlanOutcome outcome =
      outcomeOf(townOfThree(), planOf({proposed("X", 0, 500, 200, 1000), proposed("Y", 200, 500, 500, 1000)}));
  EXPECT_EQ(stepsOf(outcome), (Steps{{"X", Kind::New, PlanMatch::None},
                                     {"A", Kind::Changed, PlanMatch::Ground},
                                     {"B", Kind::Gone, PlanMatch::None},
                                     {"C", Kind::Gone, PlanMatch::None}}));
}

TEST(PlanOutcomeTest, AStripAlongABorderIsNoZoneThatGoesOn) {
  const PlanOutcome outcome = outcomeOf(townOfThree(), planOf({proposed("D", 495, 0, 1000, 500)}));
  EXPECT_EQ(std::get<1>(stepsOf(outcome)[0]), Kind::New);
}

TEST(PlanOutcomeTest, ADissolvedZoneNeitherGoesNorIsContinuedByItsName) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[0].state = ZoneState::Dissolved;
  setZones(town, zones);
  const PlanOutcome outcome = outcomeOf(town, planOf({proposed("A", 0, 500, 500, 1000)}));
  EXPECT_EQ(std::get<1>(stepsOf(outcome)[0]), Kind::New);
  EXPECT_TRUE(std::ranges::contains(outcome.zones, 1, &Zone::id));
}

TEST(PlanOutcomeTest, ZonesOfOtherTypesStay) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[1].type = ZoneType::ZBin;
  setZones(town, zones);
  const PlanOutcome outcome = outcomeOf(town, planOf({proposed("A", 0, 500, 500, 1000)}));
  EXPECT_EQ(stepsOf(outcome), (Steps{{"A", Kind::Same, PlanMatch::Name}, {"C", Kind::Gone, PlanMatch::None}}));
  EXPECT_THAT(outcome.types, ElementsAre(ZoneType::Bin));
  EXPECT_TRUE(std::ranges::contains(outcome.zones, 2, &Zone::id));
}

TEST(PlanTaskTest, ACopyOfTheZonesHasNoFaultAndChangesNothing) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[0] = zoneOver(1, "A", 0, 500, 600, 1000);  // an overlap that is there already
  zones[2].state = ZoneState::Dissolved;
  setZones(town, zones);
  const Plan plan = planFromZones(town, "Kopie").value();
  EXPECT_THAT(faultsOf(town, plan), IsEmpty());
  const ZoneChange change = changeOf(outcomeOf(town, plan), plan);
  EXPECT_THAT(change.put, IsEmpty());
  EXPECT_THAT(change.removed, IsEmpty());
}

TEST(PlanTaskTest, EveryFaultIsToldWithItsPlace) {
  const std::vector<Error> faults =
      faultsOf(townOfThree(), planOf({proposed("A", 0, 500, 600, 1000), proposed("B", 500, 500, 1000, 1000),
                                      proposed("C", -100, 0, 500, 500)}));
  ASSERT_THAT(faults, SizeIs(2));
  EXPECT_THAT(inEnglish(faults[0].reason), HasSubstr("50000 m²"));
  EXPECT_GT(faults[0].where.value().east, 650500);
  EXPECT_LT(faults[1].where.value().east, 650000);
}

TEST(PlanTaskTest, EveryBorderWithAFaultIsTold) {
  Zone first = proposed("A", 0, 500, 500, 1000);
  std::swap(first.border[0].outer[1], first.border[0].outer[2]);
  Zone second = proposed("B", 500, 500, 1000, 1000);
  std::swap(second.border[0].outer[1], second.border[0].outer[2]);
  const std::vector<Error> faults = faultsOf(townOfThree(), planOf({first, second}));
  ASSERT_THAT(faults, SizeIs(2));
  EXPECT_TRUE(faults[0].where && faults[1].where);
  EXPECT_FALSE(adoptPlan(townOfThree(), planOf({first, second})).has_value());
}

TEST(PlanTaskTest, APlanWithARowLeftOutIsNotAdopted) {
  Plan plan = planOf({proposed("A", 0, 500, 500, 1000)});
  plan.leftOut = {{.line = 3, .reason = {"The row has no position.", {}}}};
  EXPECT_EQ(faultsOf(townOfThree(), plan).front().line, 3);
  EXPECT_THAT(inEnglish(adoptPlan(townOfThree(), plan).error().reason), HasSubstr("Row 3"));
}

TEST(PlanTaskTest, AdoptingIsOneStepThatKeepsRowsAndSaysFromWhen) {
  test::MemoryStore store(townOfThree());
  const Plan plan = planOf({proposed("A", 0, 500, 500, 900), proposed("D", 500, 0, 1000, 500)});
  ASSERT_TRUE(store.perform(makePlan(*store.snapshot(), plan).value()).has_value());
  const Plan stored = store.snapshot()->plans->front();
  ASSERT_TRUE(store.perform(adoptPlan(*store.snapshot(), stored).value()).has_value());
  const std::vector<Zone>& zones = *store.snapshot()->zones;
  ASSERT_THAT(zones, SizeIs(2));
  EXPECT_EQ(zones[0].id, 1);
  EXPECT_EQ(zones[0].coordinator, "Dirk");
  EXPECT_EQ(zones[0].validFrom, today());
  EXPECT_EQ(zones[1].name, "D");
  EXPECT_EQ(store.snapshot()->plans->front().adoptedFrom, today());
  ASSERT_TRUE(store.undo().has_value());
  EXPECT_EQ(*store.snapshot()->zones, *townOfThree().zones);
  EXPECT_FALSE(store.snapshot()->plans->front().adoptedFrom.has_value());
}

TEST(PlanTaskTest, APlanForALaterDayIsHeldToTheZonesOfThatDay) {
  const Date day = today() + std::chrono::days(30);
  test::MemoryStore store(townOfThree());
  ZoneChange shrunk{.label = {"Shrink", {}}, .put = {zoneOver(3, "C", 0, 0, 300, 500)}, .from = day};
  ASSERT_TRUE(store.perform(checkedEdit(*store.snapshot(), shrunk).value()).has_value());
  const AtlasEdit edit = adoptPlan(*store.snapshot(), planOf({proposed("A", 0, 500, 500, 900)}), day).value();
  EXPECT_EQ(edit.zonesFrom, day);
  EXPECT_EQ(edit.putZones.front().validFrom, day);
  EXPECT_EQ(edit.putPlans.front().adoptedFrom, day);
}

TEST(PlanTaskTest, APlanWhoseDayIsWithdrawnIsADraftAgain) {
  const Date day = today() + std::chrono::days(30);
  test::MemoryStore store(townOfThree());
  ASSERT_TRUE(
      store.perform(makePlan(*store.snapshot(), planOf({proposed("A", 0, 500, 500, 900)})).value()).has_value());
  const Plan stored = store.snapshot()->plans->front();
  ASSERT_TRUE(store.perform(adoptPlan(*store.snapshot(), stored, day).value()).has_value());
  ASSERT_TRUE(store.perform(withdrawChanges(*store.snapshot(), day).value()).has_value());
  EXPECT_EQ(store.snapshot()->plans->front(), stored);
}

TEST(PlanTaskTest, NamesAreGivenOnce) {
  test::MemoryStore store(townOfThree());
  ASSERT_TRUE(store.perform(makePlan(*store.snapshot(), planOf({})).value()).has_value());
  EXPECT_EQ(makePlan(*store.snapshot(), planOf({})).error().code, ErrorCode::Conflict);
  EXPECT_EQ(makePlan(*store.snapshot(), Plan{}).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(planCalled(*store.snapshot(), "Anders").error().code, ErrorCode::NotFound);
}

TEST(PlanTaskTest, ReadsZonesOfAFileAndKeepsWhatItCouldNotUse) {
  GivenRows reader({"name", "type"},
                   {{.line = 1, .values = {"A", ""}, .shape = zoneOver(0, "", 0, 500, 500, 1000).border},
                    {.line = 2, .values = {"Q", "CLUB"}, .shape = zoneOver(0, "", 0, 0, 500, 500).border}});
  const Plan plan = planFromFile(townOfThree(), reader, {.file = "plan.geojson"}, "Nieuw").value();
  EXPECT_EQ(reader.lastRequest.kind, LayerKind::Zones);
  EXPECT_THAT(plan.zones, SizeIs(1));
  EXPECT_THAT(plan.leftOut, SizeIs(1));
  EXPECT_EQ(plan.leftOut[0].line, 2);
}

TEST(BalanceTest, SaysLeastMedianMeanMostAndSpread) {
  EXPECT_EQ(balanceOf({}), Balance{});
  const Balance balance = balanceOf({9, 1, 4, 2});
  EXPECT_EQ(balance, (Balance{.least = 1, .median = 3, .mean = 4, .most = 9}));
  EXPECT_EQ(balance.spread(), 8);
  EXPECT_EQ(balanceOf({5, 1, 3}).median, 3);
}

TEST(PlanComparisonTest, CountsBothSides) {
  Atlas town = townOfThree();
  town.members = std::make_shared<const std::vector<Member>>(
      std::vector{memberIn(1, 100, 900), memberIn(2, 700, 900), memberIn(3, 900, 100)});
  const Plan plan = planOf({proposed("A", 0, 500, 1000, 1000), proposed("D", 500, 0, 1000, 500)});
  const PlanComparison comparison = comparePlan(town, plan, SquareMetres(0)).value();
  EXPECT_EQ(comparison.now.coverage.addressesInZones, 4);
  EXPECT_EQ(comparison.planned.coverage.addressesInZones, 2) << "C goes, with Kerkstraat";
  EXPECT_EQ(comparison.now.zones, 3);
  EXPECT_EQ(comparison.planned.zones, 2);
  EXPECT_EQ(comparison.now.members, (Balance{.least = 0, .median = 1, .mean = 2.0 / 3, .most = 1}));
  EXPECT_EQ(comparison.planned.members, (Balance{.least = 1, .median = 1.5, .mean = 1.5, .most = 2}));
  ASSERT_THAT(comparison.moves, SizeIs(2));
  EXPECT_EQ(comparison.movedMembers(), 2);
  std::set<std::tuple<std::string, std::string, Id>> moves;
  for (const MemberMove& move : comparison.moves) {
    moves.emplace(move.from, move.to, move.members.front());
  }
  EXPECT_THAT(moves, ElementsAre(std::tuple("", "D", 3), std::tuple("B", "A", 2)));
}

TEST(PlanComparisonTest, SaysWhatAZoneInFoundingCoversOnceItIsLive) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  Zone founded = zones.back();
  zones.pop_back();
  setZones(town, zones);
  founded.id = 0;
  founded.state = ZoneState::Founding;
  zones.push_back(founded);
  const PlanComparison comparison = comparePlan(town, planOf(zones), SquareMetres(0)).value();
  EXPECT_EQ(comparison.now.addressesOnceLive, comparison.now.coverage.addressesInZones);
  EXPECT_EQ(comparison.planned.coverage.addressesInZones, 2) << "nobody is covered by a zone in founding";
  EXPECT_EQ(comparison.planned.addressesOnceLive, 4);
  EXPECT_DOUBLE_EQ(comparison.planned.shareOnceLive(),
                   4.0 / static_cast<double>(comparison.planned.coverage.addressesLocated));
}

TEST(PlanComparisonTest, LeavesOutWhoLeftAndWhoseAddressIsInDoubt) {
  Atlas town = townOfThree();
  Member gone = memberIn(1, 700, 900);
  gone.left = today();
  Member doubtful = memberIn(2, 700, 900);
  doubtful.placement.status = PlacementStatus::Review;
  town.members = std::make_shared<const std::vector<Member>>(std::vector{gone, doubtful});
  const Plan plan = planOf({proposed("A", 0, 500, 1000, 1000)});
  EXPECT_THAT(comparePlan(town, plan, SquareMetres(0)).value().moves, IsEmpty());
}

TEST(PlanComparisonTest, WithoutABoundaryAddressesAreCountedAllTheSame) {
  Atlas town = townOfThree();
  town.boundary = std::make_shared<const MultiPolygon>();
  const PlanComparison comparison =
      comparePlan(town, planOf({proposed("A", 0, 500, 500, 1000)}), SquareMetres(0)).value();
  EXPECT_EQ(comparison.now.coverage.addressesInZones, 4);
  EXPECT_EQ(comparison.planned.coverage.addressesInZones, 2);
}

/// The town cut in rectangles by lines across it.
std::vector<Zone> cutTown(const std::vector<int>& columns, const std::vector<int>& rows) {
  std::vector<Zone> zones;
  for (std::size_t column = 0; column + 1 < columns.size(); ++column) {
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
      zones.push_back(
          proposed("P" + std::to_string(zones.size()), columns[column], rows[row], columns[column + 1], rows[row + 1]));
    }
  }
  return zones;
}

std::vector<int> anyLines() {
  std::set<int> lines = *rc::gen::container<std::set<int>>(rc::gen::inRange(1, 1000));
  lines.insert({0, 1000});
  std::vector<int> chosen(lines.begin(), lines.end());
  if (chosen.size() > 5) {
    chosen.erase(chosen.begin() + 2, chosen.end() - 2);
  }
  return chosen;
}

/// Any part of any partition of the town: adopting it gives exactly its borders, continues each stored zone at most
/// once, keeps what is continued, and moves exactly the members whose zone is another one then.
RC_GTEST_PROP(PlanProperty, AdoptingGivesWhatWasCompared, ()) {
  std::vector<Zone> zones = cutTown(anyLines(), anyLines());
  const auto kept = static_cast<std::size_t>(*rc::gen::inRange<int>(1, static_cast<int>(zones.size()) + 1));
  zones.resize(kept);
  Atlas town = townOfThree();
  std::vector<Member> members;
  for (Id id = 1; id <= 30; ++id) {
    members.push_back(memberIn(id, *rc::gen::inRange(0, 1000) + 0.5, *rc::gen::inRange(0, 1000) + 0.5));
  }
  town.members = std::make_shared<const std::vector<Member>>(members);
  test::MemoryStore store(town);
  const Plan plan = planOf(zones);
  RC_ASSERT(faultsOf(town, plan).empty());
  const PlanComparison comparison = comparePlan(town, plan, SquareMetres(0)).value();
  const auto edit = adoptPlan(town, plan);
  RC_ASSERT(edit.has_value());
  RC_ASSERT(store.perform(*edit).has_value());
  const std::vector<Zone>& after = *store.snapshot()->zones;
  RC_ASSERT(after.size() == zones.size());
  double area = 0;
  std::set<Id> continued;
  for (const Zone& zone : after) {
    area += areaOf(zone.border).value;
    if (zone.id <= 3) {
      RC_ASSERT(continued.insert(zone.id).second);
      RC_ASSERT(zone.name == (*town.zones)[static_cast<std::size_t>(zone.id) - 1].name);
    }
  }
  double plannedArea = 0;
  for (const Zone& zone : zones) {
    plannedArea += areaOf(zone.border).value;
  }
  RC_ASSERT(std::abs(area - plannedArea) < 0.01);
  std::int64_t moved = 0;
  for (const Member& member : members) {
    const auto zoneIn = [&](const std::vector<Zone>& all) {
      const auto found = std::ranges::find_if(
          all, [&](const Zone& zone) { return contains(zone.border, *member.placement.position); });
      return found == all.end() ? Id{0} : found->id;
    };
    moved += zoneIn(*town.zones) == zoneIn(after) ? 0 : 1;
  }
  RC_ASSERT(comparison.movedMembers() == moved);
}

}  // namespace
}  // namespace buurtatlas
