#include "tasks/border_commands.h"

#include <gtest/gtest.h>

#include "geometry/measure.h"
#include "tasks/three_zones.h"

namespace buurtatlas {
namespace {

TEST(ChangeBorderTest, MovesAVertexInEveryZoneThatHasIt) {
  const Atlas town = townOfThree();
  MultiPolygon border = (*town.zones)[0].border;
  std::ranges::replace(border.front().outer, inTown(500, 500), inTown(480, 520));
  const ZoneChange change = changeBorder(town, 1, border).value();
  ASSERT_EQ(change.put.size(), 3U);
  EXPECT_EQ(change.put[0].id, 1) << "the zone that was asked for comes first";
}

TEST(ChangeBorderTest, BendsTheSharedEdgeOfTheNeighbourToo) {
  const Atlas town = townOfThree();
  MultiPolygon border = (*town.zones)[0].border;
  Ring& ring = border.front().outer;
  ring.insert(std::ranges::find(ring, inTown(500, 1000)), inTown(550, 750));
  const ZoneChange bent = changeBorder(town, 1, border).value();
  ASSERT_EQ(bent.put.size(), 2U);
  EXPECT_TRUE(std::ranges::contains(bent.put[1].border.front().outer, inTown(550, 750)));
  EXPECT_TRUE(checkedEdit(town, bent).has_value());
}

TEST(ChangeBorderTest, LeavesOthersAloneWhenMoreThanOneVertexDiffers) {
  const Atlas town = townOfThree();
  EXPECT_EQ(changeBorder(town, 1, zoneOver(1, "A", 0, 600, 400, 1000).border).value().put.size(), 1U);
}

TEST(MoveVertexTest, SaysWhenThereIsNone) {
  EXPECT_EQ(moveVertex(townOfThree(), inTown(250, 250), inTown(260, 250)).error().code, ErrorCode::NotFound);
}

TEST(SplitZoneTest, AsksForANameForEachPart) {
  const Atlas town = townOfThree();
  const auto parts = splitParts(town, 1, {inTown(-10, 750), inTown(510, 750)}).value();
  EXPECT_EQ(splitZone(town, 1, parts, {"Only one"}).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(splitParts(town, 9, {}).error().code, ErrorCode::NotFound);
}

TEST(MergeZonesTest, GivesTheFirstZoneTheGroundOfAll) {
  const Atlas town = townOfThree();
  const ZoneChange change = mergeZones(town, {2, 1}, "North").value();
  ASSERT_EQ(change.put.size(), 1U);
  EXPECT_EQ(change.put[0].id, 2);
  EXPECT_EQ(change.put[0].name, "North");
  EXPECT_EQ(areaOf(change.put[0].border), SquareMetres(500'000));
  EXPECT_EQ(change.removed, std::vector<Id>{1});
  EXPECT_TRUE(checkedEdit(town, change).has_value());
}

TEST(MergeZonesTest, RefusesOneZoneAndZonesOfDifferentTypes) {
  Atlas town = townOfThree();
  EXPECT_FALSE(mergeZones(town, {1}, "X").has_value());
  EXPECT_FALSE(mergeZones(town, {1, 1}, "X").has_value());
  std::vector<Zone> zones = *town.zones;
  zones[1].type = ZoneType::WhatsApp;
  setZones(town, zones);
  EXPECT_EQ(mergeZones(town, {1, 2}, "X").error().code, ErrorCode::InvalidInput);
}

TEST(ClipTest, ToTheBoundaryAndToAnotherZone) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[1] = zoneOver(2, "B", 400, 500, 1100, 1000);
  setZones(town, zones);
  EXPECT_EQ(areaOf(clipToBoundary(town, 2).value().put[0].border), SquareMetres(600 * 500));
  EXPECT_EQ(areaOf(clipToZone(town, 2, 1).value().put[0].border), SquareMetres(600 * 500));
  zones[1] = zoneOver(2, "B", 100, 600, 200, 700);
  setZones(town, zones);
  EXPECT_EQ(clipToZone(town, 2, 1).error().code, ErrorCode::NotAllowed);
}

TEST(HoleTest, IsCutAndFilled) {
  Atlas town = townOfThree();
  const ZoneChange holed = cutHole(town, 3, {rectangle(650100, 650100, 650200, 650200)}).value();
  EXPECT_EQ(areaOf(holed.put[0].border), SquareMetres(240'000));
  setZones(town, holed.put);
  EXPECT_EQ(areaOf(fillHole(town, 3, inTown(150, 150)).value().put[0].border), SquareMetres(250'000));
}

TEST(CopyNeighbourhoodTest, MakesAZoneWithItsNameAndArea) {
  Atlas town = townOfThree();
  town.neighbourhoods = std::make_shared<const std::vector<NamedArea>>(
      std::vector{NamedArea{.id = 7, .name = "Kouter", .area = {rectangle(650500, 650000, 651000, 650500)}}});
  const ZoneChange change = copyNeighbourhood(town, 7, ZoneType::ZBin).value();
  EXPECT_EQ(change.put[0].name, "Kouter");
  EXPECT_EQ(change.put[0].type, ZoneType::ZBin);
  EXPECT_TRUE(checkedEdit(town, change).has_value());
  EXPECT_EQ(copyNeighbourhood(town, 8, ZoneType::Bin).error().code, ErrorCode::NotFound);
}

TEST(SliversOfTest, LooksAtEachTypeByItselfAndGivesAnOverlapToTheZoneThatIsPicked) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[1] = zoneOver(2, "B", 499.8, 500, 1000, 1000);
  zones[2].type = ZoneType::WhatsApp;
  setZones(town, zones);
  const auto slivers = sliversOf(town, Metres(0.5)).value();
  ASSERT_EQ(slivers.size(), 1U);
  EXPECT_EQ(slivers[0].sliver.kind, Sliver::Kind::Overlap);
  EXPECT_EQ(slivers[0].zones, (std::vector<Id>{1, 2}));
  const ZoneChange change = closeSliver(town, slivers[0], 2).value();
  ASSERT_EQ(change.put.size(), 1U);
  EXPECT_EQ(change.put[0].id, 1);
  EXPECT_NEAR(areaOf(change.put[0].border).value, 499.8 * 500, 0.01);
  EXPECT_FALSE(closeSliver(town, slivers[0], 3).has_value());
}

TEST(SimplifyZonesTest, LetsNoOverlapGrowAndNamesAZoneWithAFault) {
  Atlas town = townOfThree();
  std::vector<Zone> zones = *town.zones;
  zones[0].border.front().outer = {inTown(0, 500),   inTown(500, 500),  inTown(530, 600), inTown(520, 700),
                                   inTown(530, 800), inTown(500, 1000), inTown(0, 1000)};
  setZones(town, zones);
  const ZoneChange simple = simplifyZones(town, Metres(60)).value();
  EXPECT_LT(simple.put[0].border.front().outer.size(), 7U);
  EXPECT_TRUE(checkedEdit(town, simple).has_value());
  std::swap(zones[2].border.front().outer[1], zones[2].border.front().outer[2]);
  setZones(town, zones);
  const Error error = simplifyZones(town, Metres(60)).error();
  EXPECT_EQ(error.reason.arguments.front(), "C");
}

}  // namespace
}  // namespace buurtatlas
