#include "tasks/member_zones.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tasks/member_task.h"
#include "tasks/small_town.h"
#include "tasks/table_task.h"

namespace buurtatlas {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A place north of the middle of the small town, where zone "Noord" is.
Placement candidateAt(double north, PlacementClass matchClass = PlacementClass::Exact, double radius = 15) {
  return {.matchClass = matchClass,
          .position = Point{.east = 650300, .north = 650500 + north},
          .radius = Metres(radius),
          .street = "Lindestraat"};
}

class MemberZonesTest : public testing::Test {
 protected:
  [[nodiscard]] std::vector<std::uint32_t> sharedBy(const std::vector<Placement>& candidates) const {
    return m_zones.sharedBy(candidates);
  }
  Atlas m_town = smallTown();
  Geocoder m_geocoder = geocoderOf(m_town);
  MemberZones m_zones{*m_town.zones, &m_geocoder};
};

TEST_F(MemberZonesTest, CandidatesInOneZoneShareIt) {
  EXPECT_THAT(sharedBy({candidateAt(100), candidateAt(400)}), ElementsAre(0U));
  EXPECT_THAT(sharedBy({candidateAt(100), candidateAt(-1)}), IsEmpty());
  EXPECT_THAT(sharedBy({}), IsEmpty());
}

TEST_F(MemberZonesTest, OneWithoutAPositionMayLieAnywhere) {
  Placement nowhere = candidateAt(100);
  nowhere.position = {};
  EXPECT_THAT(sharedBy({candidateAt(100), nowhere}), IsEmpty());
}

TEST_F(MemberZonesTest, AHouseCountsByItsPointAndAStreetWithAllThatItMayBe) {
  EXPECT_THAT(sharedBy({candidateAt(5, PlacementClass::Exact, 15)}), ElementsAre(0U));
  EXPECT_THAT(sharedBy({candidateAt(5, PlacementClass::Interpolated, 15)}), IsEmpty());
  EXPECT_THAT(sharedBy({candidateAt(50, PlacementClass::Street, 49)}), ElementsAre(0U));
  EXPECT_THAT(sharedBy({candidateAt(50, PlacementClass::Street, 51)}), IsEmpty());
  EXPECT_THAT(sharedBy({candidateAt(100, PlacementClass::Locality, 1)}), IsEmpty());
}

TEST_F(MemberZonesTest, WhoIsInReviewCountsInAZoneThatHoldsEveryCandidate) {
  const AddressText written{.text = "Linde 1, 3500 Klein"};
  std::vector<Member> members = {{.id = 1, .address = written, .placement = m_geocoder.place(written)},
                                 {.id = 2, .address = {.text = "Zeedijk 1"}}};
  ASSERT_EQ(members[0].placement.status, PlacementStatus::Review);
  m_town.members = std::make_shared<const std::vector<Member>>(members);
  const MemberOverview overview = overviewOf(m_town, &m_geocoder);
  EXPECT_THAT(overview.inReview, ElementsAre(1, 2));
  EXPECT_THAT(overview.zonedInReview, ElementsAre(1));
  EXPECT_THAT(overview.perZone, ElementsAre(1));
  EXPECT_EQ(overview.placed, 0) << "the address stays in review";
  EXPECT_THAT(overviewOf(m_town).zonedInReview, IsEmpty()) << "without a geocoder nothing is known";
}

TEST_F(MemberZonesTest, ATableSaysWhichZonesAreSure) {
  ForeignTable table{.header = {.fields = {"address"}}};
  for (const char* address :
       {"Lindestraat 1, 3500 Klein", "Linde 1, 3500 Klein", "Zeedijk 1", "Kerkstraat 2, 3500 Klein"}) {
    table.rows.push_back({.values = {address}});
  }
  const LayerTable out = geocodeTable(table, {{"text", "address"}}, m_geocoder, m_town, 1).value();
  const auto cell = [&](std::size_t row, const char* name) {
    const auto field = std::ranges::find(out.fields, name, &LayerField::name);
    return out.rows[row].values[static_cast<std::size_t>(field - out.fields.begin())];
  };
  EXPECT_EQ(cell(0, "status") + cell(0, "zone") + cell(0, "zone_status"), "acceptNoordaccept");
  EXPECT_EQ(cell(1, "status") + cell(1, "zone") + cell(1, "zone_status"), "reviewNoordaccept");
  EXPECT_EQ(cell(2, "status") + cell(2, "zone") + cell(2, "zone_status"), "rejectreject");
  EXPECT_EQ(cell(3, "status") + cell(3, "zone") + cell(3, "zone_status"), "acceptaccept");
}

TEST_F(MemberZonesTest, ATableUsesWhatWasDecided) {
  m_town.aliases = std::make_shared<const std::vector<AddressAlias>>(std::vector{AddressAlias{
      .id = 1,
      .written = {.text = "De Witte Hoeve 3"},
      .placement = {
          .status = PlacementStatus::Accepted, .position = Point{.east = 650300, .north = 650900}, .byHand = true}}});
  ForeignTable table{.header = {.fields = {"address"}}};
  table.rows.push_back({.values = {"de witte hoeve 3"}});
  const LayerTable out = geocodeTable(table, {{"text", "address"}}, m_geocoder, m_town, 1).value();
  EXPECT_TRUE(std::ranges::contains(out.rows[0].values, "accept"));
  EXPECT_TRUE(std::ranges::contains(out.rows[0].values, "Noord"));
  EXPECT_TRUE(std::ranges::contains(out.rows[0].values, "decided"));
}

}  // namespace
}  // namespace buurtatlas
