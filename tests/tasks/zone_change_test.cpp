#include "tasks/zone_change.h"

#include <gmock/gmock.h>

#include "geometry/measure.h"
#include "geometry/validity.h"
#include "support/memory_store.h"
#include "tasks/border_commands.h"
#include "tasks/three_zones.h"

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;

Zone bowTie(Id id, std::string name) {
  Zone zone = zoneOver(id, std::move(name), 500, 0, 1000, 500);
  std::swap(zone.border.front().outer[1], zone.border.front().outer[2]);
  return zone;
}

const Zone& zoneNumber(const AtlasEdit& edit, Id id) { return *std::ranges::find(edit.putZones, id, &Zone::id); }

TEST(CheckedEditTest, TakesAZoneThatFitsAndDatesItToday) {
  const AtlasEdit edit = checkedEdit(townOfThree(), drawZone(zoneOver(0, "D", 500, 0, 1000, 500))).value();
  ASSERT_EQ(edit.putZones.size(), 1U);
  EXPECT_EQ(edit.putZones[0].validFrom, today());
  EXPECT_EQ(edit.label, (Reason{"Draw zone %1", {"D"}}));
}

TEST(CheckedEditTest, RefusesGroundOfAZoneOfTheSameTypeWithThePlaceAndTheRepair) {
  const Error error = checkedEdit(townOfThree(), drawZone(zoneOver(0, "D", 400, 0, 1000, 500))).error();
  EXPECT_EQ(error.code, ErrorCode::NotAllowed);
  EXPECT_THAT(inEnglish(error.reason), HasSubstr("50000 m² from zone \"C\""));
  EXPECT_THAT(inEnglish(error.reason), HasSubstr("Clip it to that zone"));
  ASSERT_TRUE(error.where.has_value());
  EXPECT_TRUE(contains({rectangle(650400, 650000, 650500, 650500)}, *error.where));
}

TEST(CheckedEditTest, LetsZonesOfOtherTypesOverlap) {
  Zone shops = zoneOver(0, "Shops", 400, 0, 1000, 500);
  shops.type = ZoneType::ZBin;
  EXPECT_TRUE(checkedEdit(townOfThree(), drawZone(shops)).has_value());
}

TEST(CheckedEditTest, CountsFoundingAndPlannedZonesButNoDormantOrDissolvedOnes) {
  for (const auto& [state, isTaken] : {std::pair(ZoneState::Plan, false),
                                       {ZoneState::Founding, false},
                                       {ZoneState::Dormant, true},
                                       {ZoneState::Dissolved, true}}) {
    Atlas town = townOfThree();
    std::vector<Zone> zones = *town.zones;
    zones[2].state = state;
    setZones(town, zones);
    EXPECT_EQ(checkedEdit(town, drawZone(zoneOver(0, "D", 400, 0, 1000, 500))).has_value(), isTaken) << nameOf(state);
  }
}

TEST(CheckedEditTest, RefusesATypeThatMakesAnOverlapWithReasonAndPlace) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(zoneOver(4, "Group", 400, 0, 1000, 500));
  zones.back().type = ZoneType::WhatsApp;
  setZones(town, zones);
  const Error error = checkedEdit(town, changeType(town, 4, ZoneType::Bin).value()).error();
  EXPECT_EQ(error.code, ErrorCode::NotAllowed);
  EXPECT_THAT(inEnglish(error.reason), HasSubstr("50000 m² from zone \"C\""));
  EXPECT_TRUE(contains({rectangle(650400, 650000, 650500, 650500)}, error.where.value()));
  EXPECT_TRUE(checkedEdit(town, changeType(town, 4, ZoneType::ZBin).value()).has_value());
  EXPECT_TRUE(checkedEdit(town, clippedToFit(town, changeType(town, 4, ZoneType::Bin).value()).value()).has_value());
}

TEST(CheckedEditTest, RefusesAStateThatMakesAZoneHoldGroundOfAnother) {
  for (const ZoneState asleep : {ZoneState::Dormant, ZoneState::Dissolved}) {
    Atlas town = townOfThree();
    std::vector<Zone> zones = *town.zones;
    zones.push_back(zoneOver(4, "Old", 400, 0, 1000, 500));
    zones.back().state = asleep;
    setZones(town, zones);
    for (const ZoneState awake : {ZoneState::Plan, ZoneState::Founding, ZoneState::Live}) {
      EXPECT_EQ(checkedEdit(town, changeState(town, 4, awake).value()).error().code, ErrorCode::NotAllowed)
          << nameOf(awake);
      EXPECT_TRUE(checkedEdit(town, changeState(town, 3, awake).value()).has_value()) << "it held its ground before";
    }
    EXPECT_TRUE(checkedEdit(town, changeState(town, 3, asleep).value()).has_value());
  }
}

TEST(CheckedEditTest, LetsAZoneBeRetiredWhateverIsWrongWithItsBorderOrItsNeighbours) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(bowTie(4, "Faulty"));
  setZones(town, zones);
  const AtlasEdit retired = checkedEdit(town, changeState(town, 4, ZoneState::Dissolved).value()).value();
  EXPECT_EQ(retired.putZones.at(0).border, zones[3].border) << "as it was";
  EXPECT_TRUE(checkedEdit(town, changeState(town, 3, ZoneState::Dormant).value()).has_value());
  const Error error = checkedEdit(town, changeType(town, 4, ZoneType::WhatsApp).value()).error();
  EXPECT_EQ(error.code, ErrorCode::InvalidGeometry);
  EXPECT_THAT(inEnglish(error.reason), HasSubstr("\"Faulty\""));
}

TEST(CheckedEditTest, TakesTheRepairOfOneFaultyZoneBesideAnother) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(bowTie(4, "Faulty"));
  zones.push_back(bowTie(5, "Faulty too"));
  zones[4].border.front().outer[0].north -= 100;
  setZones(town, zones);
  test::MemoryStore store(town);
  EXPECT_THAT(inEnglish(checkedEdit(town, drawZone(zoneOver(0, "D", 600, 0, 1000, 500))).error().reason),
              HasSubstr("Faulty"));
  for (const Id id : {4, 5}) {
    const Atlas& atlas = *store.snapshot();
    const auto edit = checkedEdit(atlas, repairZone(atlas, id).value());
    ASSERT_TRUE(edit.has_value()) << inEnglish(edit.error().reason);
    ASSERT_TRUE(store.perform(*edit).has_value());
  }
  for (const Zone& zone : *store.snapshot()->zones) {
    EXPECT_FALSE(findFault(zone.border)) << zone.name;
  }
}

TEST(CheckedEditTest, ARepairMayNotTakeGroundOfASoundZone) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(bowTie(4, "Faulty"));
  setZones(town, zones);
  EXPECT_EQ(checkedEdit(town, drawZone(zoneOver(4, "Faulty", 400, 0, 1000, 500))).error().code, ErrorCode::NotAllowed);
}

TEST(CheckedEditTest, HoldsZonesToWhatAFaultyBoundaryMostLikelyMeansAndSaysSo) {
  Atlas town = townOfThree();
  EXPECT_FALSE(boundaryFault(town));
  MultiPolygon boundary = {rectangle(650000, 650000, 651000, 651000)};
  Ring& ring = boundary.front().outer;
  ring.insert(ring.begin() + 1, {inTown(600, 0), inTown(600, -50), inTown(500, 0)});  // a loop at the southern edge
  town.boundary = std::make_shared<const MultiPolygon>(boundary);
  ASSERT_TRUE(boundaryFault(town).has_value());
  EXPECT_THAT(inEnglish(boundaryFault(town)->reason), HasSubstr("boundary of the municipality has a fault"));
  EXPECT_TRUE(boundaryFault(town)->where.has_value());
  EXPECT_TRUE(checkedEdit(town, drawZone(zoneOver(0, "D", 500, 0, 1000, 500))).has_value());
  EXPECT_EQ(checkedEdit(town, drawZone(zoneOver(0, "D", 600, 0, 1100, 400))).error().code, ErrorCode::NotAllowed);
  EXPECT_TRUE(clipToBoundary(town, 3).has_value());
}

TEST(CheckedEditTest, KeepsTheReasonOfAnAllowedOverlapWithTheZones) {
  test::MemoryStore store(townOfThree());
  const ZoneChange change = {.label = {},
                             .put = {zoneOver(0, "D", 400, 0, 1000, 300), zoneOver(0, "E", 600, 200, 1000, 500)}};
  const AtlasEdit edit = checkedEdit(*store.snapshot(), change, {.overlapReason = "the school"}).value();
  const std::vector<Id> ids = store.perform(edit).value();
  EXPECT_THAT(
      *store.snapshot()->allowedOverlaps,
      ::testing::UnorderedElementsAre(AllowedOverlap{.first = 3, .second = ids[0], .reason = "the school"},
                                      AllowedOverlap{.first = ids[0], .second = ids[1], .reason = "the school"}));
  ASSERT_TRUE(store.undo());
  EXPECT_TRUE(store.snapshot()->allowedOverlaps->empty());
}

TEST(CheckedEditTest, TakesAnOverlapThatIsAllowedAndPutsTheReasonInTheHistory) {
  const AtlasEdit edit =
      checkedEdit(townOfThree(), drawZone(zoneOver(0, "D", 400, 0, 1000, 500)), {.overlapReason = "the school"})
          .value();
  EXPECT_EQ(inEnglish(edit.label), "Let zone D overlap C: the school");
}

TEST(CheckedEditTest, KeepsAnOverlapThatWasThereButLetsItNotGrow) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[0] = zoneOver(1, "A", 0, 500, 600, 1000);
  setZones(town, zones);
  Zone other = zoneOver(1, "A", 0, 600, 600, 1000);
  EXPECT_TRUE(checkedEdit(town, drawZone(other)).has_value()) << "it shrinks";
  other = zoneOver(1, "A", 0, 500, 601, 1000);
  EXPECT_FALSE(checkedEdit(town, drawZone(other)).has_value()) << "it grows";
  other = zoneOver(1, "A", 0, 500, 650, 600);
  EXPECT_FALSE(checkedEdit(town, drawZone(other)).has_value()) << "it is smaller, but takes new ground";
}

TEST(TakingGroundTest, LetsTheNeighboursGiveUpWhatTheChangeTakes) {
  const Atlas town = townOfThree();
  const ZoneChange change = takingGround(town, drawZone(zoneOver(0, "D", 400, 0, 1000, 600))).value();
  ASSERT_EQ(change.put.size(), 4U) << "D, and A, B and C that give";
  const AtlasEdit edit = checkedEdit(town, change).value();
  EXPECT_DOUBLE_EQ(areaOf(zoneNumber(edit, 0).border).value, 600 * 600);
  EXPECT_DOUBLE_EQ(areaOf(zoneNumber(edit, 1).border).value, 500 * 500 - 100 * 100);
  EXPECT_DOUBLE_EQ(areaOf(zoneNumber(edit, 2).border).value, 500 * 500 - 500 * 100);
  EXPECT_DOUBLE_EQ(areaOf(zoneNumber(edit, 3).border).value, 500 * 500 - 100 * 500);
}

TEST(TakingGroundTest, RefusesToTakeAllOfANeighbour) {
  const Error error = takingGround(townOfThree(), drawZone(zoneOver(0, "D", 0, 0, 1000, 500))).error();
  EXPECT_EQ(error.code, ErrorCode::NotAllowed);
  EXPECT_THAT(inEnglish(error.reason), HasSubstr("\"C\""));
}

TEST(CheckedEditTest, RefusesToLeaveTheBoundaryUnlessThatIsMeant) {
  const ZoneChange change = drawZone(zoneOver(0, "D", 600, 0, 1100, 400));
  const Error error = checkedEdit(townOfThree(), change).error();
  EXPECT_EQ(error.code, ErrorCode::NotAllowed);
  EXPECT_GT(error.where.value().east, 651000);
  EXPECT_TRUE(checkedEdit(townOfThree(), change, {.outsideBoundary = true}).has_value());
}

TEST(CheckedEditTest, LetsAZoneStayOutsideWhereItWas) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[1] = zoneOver(2, "B", 500, 500, 1100, 1000);
  setZones(town, zones);
  EXPECT_TRUE(checkedEdit(town, drawZone(zoneOver(2, "B", 600, 500, 1100, 1000))).has_value());
  EXPECT_FALSE(checkedEdit(town, drawZone(zoneOver(2, "B", 600, 500, 1200, 1000))).has_value());
}

TEST(CheckedEditTest, BoundsNothingWithoutABoundary) {
  Atlas town = townOfThree();
  town.boundary = std::make_shared<const MultiPolygon>();
  EXPECT_TRUE(checkedEdit(town, drawZone(zoneOver(0, "D", 600, 0, 1100, 400))).has_value());
}

TEST(CheckedEditTest, RefusesABorderThatCrossesItself) {
  const Error error = checkedEdit(townOfThree(), drawZone(bowTie(0, "D"))).error();
  EXPECT_EQ(error.code, ErrorCode::InvalidGeometry);
  EXPECT_TRUE(error.where.has_value());
}

TEST(CheckedEditTest, RoundsToTheGrid) {
  Zone zone = zoneOver(0, "D", 500, 0, 1000, 500);
  zone.border.front().outer[2] = inTown(999.00049, 499.0);
  const AtlasEdit edit = checkedEdit(townOfThree(), drawZone(zone)).value();
  EXPECT_TRUE(std::ranges::contains(edit.putZones[0].border.front().outer, inTown(999, 499)));
}

TEST(CheckedEditTest, PutsNewVerticesOnTheBorderOfTheNeighbourInTheSameStep) {
  const Atlas town = townOfThree();
  const AtlasEdit edit = checkedEdit(town, drawZone(zoneOver(0, "D", 500, 100, 1000, 400))).value();
  ASSERT_EQ(edit.putZones.size(), 2U);
  const Ring& neighbour = zoneNumber(edit, 3).border.front().outer;
  EXPECT_TRUE(std::ranges::contains(neighbour, inTown(500, 100)));
  EXPECT_TRUE(std::ranges::contains(neighbour, inTown(500, 400)));
  EXPECT_EQ(zoneNumber(edit, 3).validFrom, (*town.zones)[2].validFrom) << "its ground is the same";
}

TEST(CheckedEditTest, PutsTheVerticesOfNeighboursOnTheNewBorder) {
  const AtlasEdit edit = checkedEdit(townOfThree(), drawZone(zoneOver(0, "D", 500, 0, 1000, 500))).value();
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(edit.putZones[0]);
  zones.back().id = 4;
  zones.erase(zones.begin() + 1);
  setZones(town, zones);
  const AtlasEdit wide = checkedEdit(town, drawZone(zoneOver(0, "E", 500, 500, 1000, 1000))).value();
  EXPECT_TRUE(std::ranges::contains(wide.putZones[0].border.front().outer, inTown(500, 500)));
}

TEST(CheckedEditTest, SaysThatAZoneIsGone) {
  EXPECT_EQ(checkedEdit(townOfThree(), drawZone(zoneOver(9, "D", 500, 0, 1000, 500))).error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(checkedEdit(townOfThree(), {.removed = {9}}).error().code, ErrorCode::NotFound);
}

TEST(ClippedToFitTest, TakesAwayWhatTheZoneMayNotHave) {
  const Atlas town = townOfThree();
  const ZoneChange refused = drawZone(zoneOver(0, "D", 400, 100, 1100, 500));
  const ZoneChange clipped = clippedToFit(town, refused).value();
  EXPECT_EQ(areaOf(clipped.put[0].border), SquareMetres(500 * 400));
  EXPECT_TRUE(checkedEdit(town, clipped).has_value());
}

TEST(ClippedToFitTest, SaysWhenNothingWouldBeLeft) {
  EXPECT_EQ(clippedToFit(townOfThree(), drawZone(zoneOver(0, "D", 100, 100, 200, 200))).error().code,
            ErrorCode::NotAllowed);
}

// What users of other tools complained of.

TEST(ComplaintTest, Number1AFaultyNeighbourIsReportedAndNeverSkipped) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(bowTie(4, "Faulty"));
  setZones(town, zones);
  const ZoneChange change = drawZone(zoneOver(2, "B", 500, 600, 1000, 1000));
  EXPECT_TRUE(checkedEdit(town, change).has_value()) << "it does not lie beside the faulty zone any more";
  const Error error = checkedEdit(town, drawZone(zoneOver(2, "B", 500, 400, 1000, 1000))).error();
  EXPECT_EQ(error.code, ErrorCode::InvalidGeometry);
  EXPECT_THAT(inEnglish(error.reason), HasSubstr("\"Faulty\""));
  EXPECT_EQ(error.where, inTown(750, 250));
}

TEST(ComplaintTest, Number1AFaultyNeighbourCanBeRepairedAndThenTheDrawingIsTaken) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones.push_back(bowTie(4, "Faulty"));
  setZones(town, zones);
  test::MemoryStore store(town);
  const ZoneChange drawing = drawZone(zoneOver(2, "B", 500, 500, 1000, 999));
  ASSERT_FALSE(checkedEdit(*store.snapshot(), drawing).has_value());
  ASSERT_TRUE(store.perform(checkedEdit(*store.snapshot(), repairZone(*store.snapshot(), 4).value()).value()));
  EXPECT_FALSE(findFault(store.snapshot()->zones->back().border));
  EXPECT_TRUE(checkedEdit(*store.snapshot(), drawing).has_value());
}

TEST(ComplaintTest, Number2EveryCommandIsHeldToTheSameRules) {
  const Atlas town = townOfThree();
  const auto isRefused = [&](const Result<ZoneChange>& change) {
    return checkedEdit(town, change.value()).error().code == ErrorCode::NotAllowed;
  };
  EXPECT_TRUE(isRefused(drawZone(zoneOver(0, "D", 400, 0, 1000, 500))));
  EXPECT_TRUE(isRefused(changeBorder(town, 3, {rectangle(650000, 650000, 650600, 650600)})));
  EXPECT_TRUE(
      isRefused(reshapeZone(town, 3, {inTown(100, 400), inTown(100, 600), inTown(400, 600), inTown(400, 400)})));
  EXPECT_TRUE(isRefused(offsetZone(town, 3, Metres(10))));
  EXPECT_TRUE(isRefused(moveVertex(town, inTown(1000, 1000), inTown(1100, 1000))));
}

TEST(ComplaintTest, Number3AClosedGapIsComputedAndNotRemembered) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[1] = zoneOver(2, "B", 500.3, 500, 1000, 1000);
  setZones(town, zones);
  test::MemoryStore store(town);
  const std::vector<ZoneSliver> slivers = sliversOf(*store.snapshot(), Metres(1)).value();
  ASSERT_EQ(slivers.size(), 1U);
  EXPECT_TRUE(sliversOf(*store.snapshot(), Metres(0.1)).value().empty()) << "it is wider than that";
  ASSERT_TRUE(
      store.perform(checkedEdit(*store.snapshot(), closeSliver(*store.snapshot(), slivers[0], 2).value()).value()));
  EXPECT_TRUE(sliversOf(*store.snapshot(), Metres(1)).value().empty());
  ASSERT_TRUE(store.undo());
  EXPECT_EQ(sliversOf(*store.snapshot(), Metres(1)).value().size(), 1U) << "the gap is back";
}

TEST(ComplaintTest, Number10UndoTakesBackEveryZoneThatASharedVertexMovedIn) {
  test::MemoryStore store(townOfThree());
  const std::vector<Zone> before = *store.snapshot()->zones;
  const ZoneChange change = moveVertex(*store.snapshot(), inTown(500, 500), inTown(520, 480)).value();
  EXPECT_EQ(change.put.size(), 3U);
  ASSERT_TRUE(store.perform(checkedEdit(*store.snapshot(), change).value()));
  for (const Zone& zone : *store.snapshot()->zones) {
    EXPECT_TRUE(std::ranges::contains(zone.border.front().outer, inTown(520, 480))) << zone.name;
  }
  ASSERT_TRUE(store.undo());
  EXPECT_EQ(*store.snapshot()->zones, before);
}

TEST(ComplaintTest, Number11ASplitKeepsTheZoneOnThePartThatIsChosenAndTheNeighbourGetsTheVertex) {
  const Atlas town = townOfThree();
  const std::vector<SplitPart> parts = splitParts(town, 1, {inTown(-10, 750), inTown(510, 750)}).value();
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].addresses, 2) << "Lindestraat 1 and 3 lie in the north";
  const AtlasEdit edit = checkedEdit(town, splitZone(town, 1, parts, {"A north", "A south"}).value()).value();
  EXPECT_EQ(zoneNumber(edit, 1).name, "A north");
  EXPECT_EQ(zoneNumber(edit, 1).coordinator, "Dirk");
  EXPECT_EQ(zoneNumber(edit, 0).name, "A south");
  EXPECT_TRUE(zoneNumber(edit, 0).coordinator.empty());
  EXPECT_TRUE(std::ranges::contains(zoneNumber(edit, 2).border.front().outer, inTown(500, 750)));
  const AtlasEdit swapped = checkedEdit(town, splitZone(town, 1, parts, {"New", "A"}, 1).value()).value();
  EXPECT_EQ(zoneNumber(swapped, 1).name, "A");
  EXPECT_LT(boundsOf(zoneNumber(swapped, 1).border).north, 650751);
}

}  // namespace
}  // namespace buurtatlas
