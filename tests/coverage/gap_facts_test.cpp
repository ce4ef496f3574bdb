#include "coverage/gap_facts.h"

#include <gmock/gmock.h>

#include "coverage/coverage_report.h"
#include "coverage/small_town.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::SmallTown;
using ::testing::ElementsAre;

Gap gapOver(const std::string& wkt, Point centre) { return {.area = areaFromWkt(wkt), .centre = centre}; }

const std::vector<Gap> kGaps = {gapOver("POLYGON ((0 0, 40 0, 40 40, 0 40, 0 0))", {20, 20}),
                                gapOver("POLYGON ((60 0, 100 0, 100 40, 60 40, 60 0))", {80, 20})};

TEST(FactsOfGaps, CountMembersWhoLiveThereAndIncidentsOfTheYear) {
  Atlas atlas;
  atlas.day = parseDate("2026-03-01").value();
  const auto memberAt = [](Point place, PlacementStatus status) {
    Member member;
    member.placement = {.status = status, .position = place};
    return member;
  };
  atlas.members = std::make_shared<const std::vector<Member>>(std::vector{memberAt({10, 10}, PlacementStatus::Accepted),
                                                                          memberAt({50, 10}, PlacementStatus::Accepted),
                                                                          memberAt({70, 10}, PlacementStatus::Review)});
  std::vector<Incident> incidents;
  for (const char* from : {"2026-03-01T23:59", "2025-03-02", "2025-03-01", "2026-03-02"}) {
    incidents.push_back({.position = Point{.east = 70, .north = 10}, .from = parseTime(from)->at});
  }
  atlas.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  const std::vector<GapFacts> facts = factsOfGaps(kGaps, atlas, {});
  EXPECT_EQ(facts[0].members, 1);
  EXPECT_EQ(facts[1].members, 0);
  EXPECT_EQ(facts[0].incidents, 0);
  EXPECT_EQ(facts[1].incidents, 2);
}

TEST(FactsOfGaps, NameTheLiveZoneNearestToTheCentre) {
  const Atlas atlas = SmallTown()
                          .zone(1, "POLYGON ((25 0, 30 0, 30 40, 25 40, 25 0))", ZoneType::Bin, ZoneState::Dormant)
                          .zone(2, "POLYGON ((40 0, 60 0, 60 40, 40 40, 40 0))")
                          .zone(3, "POLYGON ((0 90, 9 90, 9 99, 0 90))")
                          .atlas();
  const std::vector<GapFacts> facts = factsOfGaps(kGaps, atlas, {});
  EXPECT_EQ(facts[0].nearestZone, 2);
  EXPECT_EQ(facts[0].toNearestZone, Metres(20));
  EXPECT_EQ(factsOfGaps(kGaps, {}, {})[0].nearestZone, 0);
}

TEST(PointsOf, AddEachNumberTimesItsWeight) {
  const Gap gap{.size = SquareMetres(20'000), .addresses = 3, .streetLength = Metres(500)};
  const GapFacts facts{.members = 2, .incidents = 4};
  EXPECT_DOUBLE_EQ(pointsOf(gap, facts, {}), 3);
  EXPECT_DOUBLE_EQ(
      pointsOf(gap, facts, {.address = 1, .streetKilometre = 10, .hectare = 0.5, .member = 3, .incident = 2}),
      3 + 5 + 1 + 6 + 8);
}

TEST(ParseGapWeights, ReadsNamesAndNumbers) {
  EXPECT_EQ(parseGapWeights("incidents=5,street_km=0.5").value(),
            (GapWeights{.address = 0, .streetKilometre = 0.5, .incident = 5}));
  for (const char* wrong : {"incidents", "incidents=", "incidents=-1", "houses=1", "addresses=nan", "addresses=1x"}) {
    EXPECT_EQ(parseGapWeights(wrong).error().code, ErrorCode::InvalidInput) << wrong;
  }
}

TEST(RankedByPoints, PutsOpenGapsWithMostPointsFirst) {
  const std::vector<Gap> gaps = {{.addresses = 5}, {.allowedBy = 7}, {.addresses = 1}, {.addresses = 6}};
  EXPECT_THAT(rankedByPoints(gaps, {{.points = 1}, {.points = 9}, {.points = 2}, {.points = 1}}),
              ElementsAre(2, 3, 0, 1));
}

}  // namespace
}  // namespace buurtatlas
