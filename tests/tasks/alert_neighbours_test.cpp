#include "tasks/alert_neighbours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

Member personAt(Id id, const char* name, double east, double north) {
  return {.id = id,
          .key = "k" + std::to_string(id),
          .name = name,
          .phone = "+3247000" + std::to_string(1000 + id),
          .placement = {.matchClass = PlacementClass::Exact,
                        .status = PlacementStatus::Accepted,
                        .position = Point{.east = east, .north = north}}};
}

/// Four live zones in a row, 100 m wide, the last one 100 m farther; one that is dormant above the first.
Atlas rowOfZones() {
  const auto zone = [](Id id, const char* name, double west, const char* coordinator) {
    return Zone{.id = id, .name = name, .coordinator = coordinator, .border = {rectangle(west, 0, west + 100, 100)}};
  };
  std::vector<Zone> zones = {zone(1, "A", 0, "An Peeters"), zone(2, "B", 100, "k4"), zone(3, "C", 200, ""),
                             zone(4, "D", 400, "Bo Claes")};
  zones.push_back({.id = 5, .name = "Z", .state = ZoneState::Dormant, .border = {rectangle(0, 100, 100, 200)}});
  Atlas atlas;
  atlas.zones = std::make_shared<const std::vector<Zone>>(zones);
  atlas.streets = std::make_shared<const std::vector<Street>>(std::vector<Street>{
      {.id = 1, .name = "Lange straat", .path = {{.east = 10, .north = 50}, {.east = 290, .north = 50}}}});
  atlas.members = std::make_shared<const std::vector<Member>>(
      std::vector<Member>{personAt(1, "Cis Maes", 50, 50), personAt(2, "Dirk", 150, 50), personAt(3, "Els", 160, 50),
                          personAt(4, "An Peeters", 450, 50), personAt(5, "An Peeters", 900, 900)});
  return atlas;
}

AlertNeighbours neighboursOf(const Atlas& atlas, const MultiPolygon& area, const AudienceChoice& choice = {}) {
  const Result<AlertNeighbours> found = proposeNeighbours(atlas, AudienceSelector(atlas.members), area, choice);
  EXPECT_TRUE(found.has_value());
  return found.value_or(AlertNeighbours{});
}

std::vector<std::string> namesAndPeople(const AlertNeighbours& neighbours) {
  std::vector<std::string> words;
  for (const NeighbourZone& each : neighbours.zones) {
    words.push_back(each.name + " +" + std::to_string(each.adds));
  }
  return words;
}

TEST(ProposeNeighbours, NamesLiveZonesBesideTheAreaWithWhatEachAddsAndNoneThatAddsNobody) {
  const Atlas atlas = rowOfZones();
  const AlertNeighbours neighbours = neighboursOf(atlas, atlas.zones->front().border);
  EXPECT_THAT(namesAndPeople(neighbours), ::testing::ElementsAre("B +2"));
  EXPECT_DOUBLE_EQ(neighbours.zones[0].border.value, 100);
  EXPECT_EQ(neighbours.zones[0].streets, 1);
}

TEST(ProposeNeighbours, ProposesTheRestOfAZoneThatIsPartlyInTheArea) {
  const Atlas atlas = rowOfZones();
  const AlertNeighbours neighbours = neighboursOf(atlas, {rectangle(0, 0, 155, 100)});
  EXPECT_THAT(namesAndPeople(neighbours), ::testing::ElementsAre("B +1", "D +1"));
  EXPECT_DOUBLE_EQ(neighbours.zones[1].apart.value, 245);
}

TEST(CoordinatorsOf, AreMembersKnownByCodeOrByANameThatIsTheirsAlone) {
  const Coordinators found = coordinatorsOf(rowOfZones());
  EXPECT_THAT(found.members, ::testing::ElementsAre(std::pair(Id{4}, "B")));
  EXPECT_EQ(found.zonesWithout, 3U);
}

TEST(ProposeNeighbours, CountsWhomTheCoordinatorsAddBesideThoseInTheArea) {
  const Atlas atlas = rowOfZones();
  EXPECT_EQ(neighboursOf(atlas, atlas.zones->front().border).coordinatorsAdd, 1U);
  EXPECT_EQ(neighboursOf(atlas, (*atlas.zones)[3].border).coordinatorsAdd, 0U);
}

TEST(ProposeNeighbours, StopsWhenAsked) {
  const Atlas atlas = rowOfZones();
  std::stop_source stop;
  stop.request_stop();
  const auto found = proposeNeighbours(atlas, AudienceSelector(atlas.members), atlas.zones->front().border, {},
                                       {.stop = stop.get_token()});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace buurtatlas
