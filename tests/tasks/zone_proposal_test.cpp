#include "tasks/zone_proposal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "three_zones.h"

namespace buurtatlas {
namespace {

using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

/// The south-eastern quarter of the town of three, with five streets of 24 houses from west to east, 90 m apart.
class ZoneProposal120 : public testing::Test {
 protected:
  ZoneProposal120() {
    std::vector<Address> addresses;
    const std::vector<std::string> names = {"Akkerstraat", "Beukstraat", "Cederstraat", "Dennenstraat", "Eikstraat"};
    for (std::size_t street = 0; street < names.size(); ++street) {
      for (int house = 0; house < 24; ++house) {
        addresses.push_back({.id = static_cast<Id>(addresses.size() + 1),
                             .street = names[street],
                             .number = std::to_string(house + 1),
                             .postcode = "3500",
                             .position = inTown(520 + house * 20, 60 + 90 * static_cast<double>(street))});
      }
    }
    town.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  }

  std::vector<ZoneProposal> forGap(const GroupSize& size, const std::vector<Id>& neighbours = {}) {
    const StreetRegister streets(town.addresses);
    return proposeForGap(town, streets, gap, neighbours, size).value();
  }

  void addMember(const std::string& name, Point home) {
    std::vector<Member> members = *town.members;
    members.push_back({.id = static_cast<Id>(members.size() + 1),
                       .name = name,
                       .placement = {.status = PlacementStatus::Accepted, .position = home}});
    town.members = std::make_shared<const std::vector<Member>>(std::move(members));
  }

  Atlas town = townOfThree();
  MultiPolygon gap = {rectangle(650500, 650000, 651000, 650500)};
};

TEST_F(ZoneProposal120, GapThatMakesOneGroupBecomesOneZoneInFounding) {
  const auto proposals = forGap({.least = 40, .most = 150});
  ASSERT_FALSE(proposals.empty());
  EXPECT_EQ(proposals[0].kind, ProposalKind::NewZones);
  EXPECT_TRUE(proposals[0].isInRange);
  ASSERT_THAT(proposals[0].zones, SizeIs(1));
  EXPECT_EQ(proposals[0].zones[0].zone.state, ZoneState::Founding);
  EXPECT_EQ(proposals[0].zones[0].households, 120);
  EXPECT_DOUBLE_EQ(areaOf(proposals[0].zones[0].zone.border).value, 250'000);
}

TEST_F(ZoneProposal120, LargerGapFallsIntoWholeStreets) {
  const auto proposals = forGap({.least = 20, .most = 50});
  ASSERT_FALSE(proposals.empty());
  const ZoneProposal& best = proposals[0];
  EXPECT_TRUE(best.isInRange);
  EXPECT_TRUE(best.isConnected);
  EXPECT_THAT(best.torn, IsEmpty());
  std::vector<MultiPolygon> borders;
  double sum = 0;
  for (const ProposedZone& zone : best.zones) {
    borders.push_back(zone.zone.border);
    sum += areaOf(zone.zone.border).value;
  }
  EXPECT_NEAR(sum, 250'000, 1);
  EXPECT_NEAR(areaOf(unionOf(borders).value()).value, 250'000, 1);
}

TEST_F(ZoneProposal120, BusinessesAreNoHouseholds) {
  std::vector<Address> addresses = *town.addresses;
  addresses[0].use = AddressUse::Business;
  town.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  EXPECT_EQ(forGap({.least = 40, .most = 150})[0].zones[0].households, 119);
}

TEST_F(ZoneProposal120, NeighboursMayGrowIntoItOrShareItsStreets) {
  const auto proposals = forGap({.least = 10, .most = 150}, {2, 3});
  std::vector<ProposalKind> kinds;
  for (const ZoneProposal& proposal : proposals) {
    kinds.push_back(proposal.kind);
  }
  EXPECT_THAT(
      kinds, testing::IsSupersetOf({ProposalKind::NewZones, ProposalKind::GrowNeighbour, ProposalKind::GrowNeighbour}));
  const auto grown = std::ranges::find(proposals, ProposalKind::GrowNeighbour, &ZoneProposal::kind);
  ASSERT_THAT(grown->zones, SizeIs(1));
  EXPECT_DOUBLE_EQ(areaOf(grown->zones[0].zone.border).value, 500'000);
  EXPECT_EQ(grown->zones[0].zone.coordinator, "Dirk");
}

TEST_F(ZoneProposal120, GapWithoutPeopleAndNeighboursGetsNoProposal) {
  town.addresses = std::make_shared<const std::vector<Address>>();
  const StreetRegister streets(town.addresses);
  const auto proposals = proposeForGap(town, streets, gap, {}, {});
  ASSERT_FALSE(proposals);
  EXPECT_EQ(proposals.error().code, ErrorCode::NotFound);
}

TEST_F(ZoneProposal120, SaysHowFarItIs) {
  const StreetRegister streets(town.addresses);
  std::vector<double> shares;
  const JobControl control{.progress = [&](double share) { shares.push_back(share); }};
  ASSERT_TRUE(proposeForGap(town, streets, gap, {1, 2}, {.least = 20, .most = 50}, control));
  EXPECT_GT(shares.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_LE(shares.back(), 1.0);
}

TEST_F(ZoneProposal120, SizeThatNoGroupCanHaveIsRefused) {
  const StreetRegister streets(town.addresses);
  EXPECT_EQ(proposeForGap(town, streets, gap, {}, {.least = 100, .most = 50}).error().code, ErrorCode::InvalidInput);
}

TEST_F(ZoneProposal120, PartWithTheCoordinatorStaysTheZone) {
  setZones(town, {zoneOver(7, "D", 500, 0, 1000, 500)});
  addMember("An", inTown(600, 60));
  addMember("Bo", inTown(620, 60));
  addMember("Dirk", inTown(600, 420));
  const StreetRegister streets(town.addresses);
  const auto proposals = proposeSplit(town, streets, 7, {.least = 40, .most = 75}).value();
  ASSERT_FALSE(proposals.empty());
  ASSERT_THAT(proposals[0].zones, SizeIs(2));
  EXPECT_TRUE(proposals[0].isInRange);
  for (const ProposedZone& part : proposals[0].zones) {
    const bool holdsDirk = contains(part.zone.border, inTown(600, 420));
    EXPECT_EQ(part.zone.id, holdsDirk ? 7 : 0);
    EXPECT_EQ(part.zone.coordinator, holdsDirk ? "Dirk" : "");
    EXPECT_EQ(part.zone.state, ZoneState::Live);
  }
}

TEST_F(ZoneProposal120, ZoneOfASingleStreetIsNotSplit) {
  setZones(town, {zoneOver(7, "D", 500, 0, 1000, 100)});
  const StreetRegister streets(town.addresses);
  EXPECT_EQ(proposeSplit(town, streets, 7, {}).error().code, ErrorCode::NotAllowed);
}

TEST_F(ZoneProposal120, PlanHoldsTheOtherZonesToo) {
  const auto proposals = forGap({.least = 40, .most = 150}, {2});
  const Plan fresh = planOf(town, proposals[0], "Voorstel");
  EXPECT_THAT(fresh.zones, SizeIs(4));
  const auto grown = std::ranges::find(proposals, ProposalKind::GrowNeighbour, &ZoneProposal::kind);
  ASSERT_NE(grown, proposals.end());
  EXPECT_THAT(planOf(town, *grown, "Groei").zones, SizeIs(3));
}

}  // namespace
}  // namespace buurtatlas
