#include "coverage/coverage_report.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "coverage/small_town.h"
#include "geometry/zone_index.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::RandomAreas;
using test::SmallTown;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kWest = "POLYGON ((0 0, 40 0, 40 100, 0 100, 0 0))";
const std::string kEast = "POLYGON ((60 0, 100 0, 100 100, 60 100, 60 0))";

CoverageReport measure(const SmallTown& town, SquareMetres minimumGap = {}) {
  return measureCoverage(town.atlas(), minimumGap, {}).value();
}

TEST(MeasureCoverage, MeasuresGroundAndAddresses) {
  const CoverageReport report = measure(SmallTown()
                                            .zone(1, kWest)
                                            .zone(2, kEast)
                                            .address(10, 10)
                                            .address(50, 50)
                                            .address(500, 500)
                                            .addressWithoutPosition());
  EXPECT_EQ(report.boundaryArea, SquareMetres(10'000));
  EXPECT_EQ(report.coveredArea, SquareMetres(8'000));
  EXPECT_EQ(report.gapArea, SquareMetres(2'000));
  EXPECT_EQ(report.addressesTotal, 4);
  EXPECT_EQ(report.addressesLocated, 3);
  EXPECT_EQ(report.addressesInZones, 1);
}

TEST(MeasureCoverage, SaysWhatLiesInAGapAndWhoIsBesideIt) {
  const CoverageReport report = measure(SmallTown()
                                            .zone(7, kEast)
                                            .zone(3, kWest)
                                            .address(50, 50)
                                            .street("Korte straat", "LINESTRING (45 0, 45 10)")
                                            .street("Lange laan", "LINESTRING (0 50, 100 50)")
                                            .street("Lange laan", "LINESTRING (50 -10, 50 10)"));
  ASSERT_EQ(report.gaps.size(), 1U);
  const Gap& gap = report.gaps[0];
  EXPECT_EQ(gap.size, SquareMetres(2'000));
  EXPECT_EQ(gap.addresses, 1);
  EXPECT_THAT(gap.neighbours, ElementsAre(3, 7));
  EXPECT_NEAR(gap.streetLength.value, 40, 1e-6);
  ASSERT_EQ(gap.streets.size(), 2U);
  EXPECT_EQ(gap.streets[0].name, "Lange laan");
  EXPECT_NEAR(gap.streets[0].length.value, 30, 1e-6);
  EXPECT_NEAR(gap.centre.east, 50, 1);
}

TEST(MeasureCoverage, CountsNoRailwayAmongTheStreetsOfAGap) {
  Atlas atlas = SmallTown().zone(1, kWest).street("Spoorlijn", "LINESTRING (0 50, 100 50)").atlas();
  std::vector<Street> streets = *atlas.streets;
  streets[0].roadClass = RoadClass::Rail;
  atlas.streets = std::make_shared<const std::vector<Street>>(std::move(streets));
  const CoverageReport report = measureCoverage(atlas, {}, {}).value();
  EXPECT_THAT(report.gaps.at(0).streets, IsEmpty());
  EXPECT_EQ(report.gaps.at(0).streetLength, Metres(0));
}

TEST(MeasureCoverage, GivesAnAddressOnABorderToOneSide) {
  const CoverageReport report = measure(
      SmallTown().zone(1, kWest).zone(2, kEast).address(40, 50).address(60, 50).address(50, 0).address(50, 100));
  EXPECT_EQ(report.addressesInZones, 1) << "the one on the west side of the east zone";
  EXPECT_EQ(report.gaps.at(0).addresses, 2) << "the boundary holds its south side, not its north side";
}

TEST(MeasureCoverage, CountsOnlyLiveZones) {
  SmallTown town;
  town.zone(1, kWest, ZoneType::Bin, ZoneState::Dormant).zone(2, kEast, ZoneType::Bin, ZoneState::Plan).address(10, 10);
  const CoverageReport report = measure(town);
  EXPECT_EQ(report.coveredArea, SquareMetres(0));
  EXPECT_EQ(report.addressesInZones, 0);
  EXPECT_THAT(report.gaps.at(0).neighbours, IsEmpty());
}

TEST(MeasureCoverage, ListsOnlyGapsOfTheMinimumSizeButMeasuresAll) {
  SmallTown town;
  town.zone(1, "POLYGON ((0 0, 100 0, 100 98, 0 98, 0 0), (10 10, 10 20, 20 20, 20 10, 10 10))").address(15, 15);
  EXPECT_EQ(measure(town).gaps.size(), 2U);
  EXPECT_EQ(measure(town).gaps[0].addresses, 1) << "the smaller gap with an address ranks first";
  const CoverageReport report = measure(town, SquareMetres(150));
  ASSERT_EQ(report.gaps.size(), 1U);
  EXPECT_EQ(report.gaps[0].size, SquareMetres(200));
  EXPECT_EQ(report.gaps[0].addresses, 0);
  EXPECT_EQ(report.gapArea, SquareMetres(300));
}

TEST(MeasureCoverage, CountsAddressesInOverlaps) {
  const CoverageReport report = measure(SmallTown()
                                            .zone(1, kWest)
                                            .zone(2, "POLYGON ((30 0, 60 0, 60 100, 30 100, 30 0))")
                                            .zone(3, kWest, ZoneType::WhatsApp)
                                            .address(35, 5)
                                            .address(5, 5));
  EXPECT_EQ(report.overlapArea, SquareMetres(1'000));
  ASSERT_EQ(report.overlaps.size(), 3U);
  EXPECT_EQ(report.overlaps[0].addresses, 2);
  EXPECT_TRUE(report.overlaps[0].allowed);
  EXPECT_EQ(report.overlaps[1].addresses, 1);
  EXPECT_EQ(report.addressesInZones, 2);
}

TEST(MeasureCoverage, MeasuresEveryNeighbourhood) {
  const CoverageReport report = measure(SmallTown()
                                            .zone(1, kWest)
                                            .neighbourhood("Noord", kWest)
                                            .neighbourhood("Zuid", kEast)
                                            .address(1, 1)
                                            .address(70, 1));
  EXPECT_THAT(report.neighbourhoods, ElementsAre(NeighbourhoodCover{.name = "Noord", .addresses = 1, .inZones = 1},
                                                 NeighbourhoodCover{.name = "Zuid", .addresses = 1, .inZones = 0}));
}

TEST(MeasureCoverage, AsksForABoundary) {
  const Result<CoverageReport> report = measureCoverage({}, {}, {});
  EXPECT_EQ(report.error().code, ErrorCode::NotFound);
  EXPECT_THAT(inEnglish(report.error().reason), HasSubstr("boundary"));
}

TEST(MeasureCoverage, NamesTheZoneWithAFault) {
  const Atlas atlas = SmallTown().zone(5, "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))").atlas();
  const Result<CoverageReport> report = measureCoverage(atlas, {}, {});
  EXPECT_EQ(report.error().code, ErrorCode::InvalidGeometry);
  EXPECT_THAT(inEnglish(report.error().reason), HasSubstr("\"Zone 5\""));
  EXPECT_EQ(report.error().where, (Point{.east = 2, .north = 2}));
}

TEST(MeasureCoverage, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(measureCoverage(SmallTown().atlas(), {}, {.stop = source.get_token()}).error().code, ErrorCode::Cancelled);
}

TEST(MeasureCoverage, SaysHowFarItIs) {
  std::vector<double> shares;
  const JobControl control{.progress = [&](double share) { shares.push_back(share); }};
  ASSERT_TRUE(measureCoverage(SmallTown().atlas(), {}, control));
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_EQ(shares.back(), 1.0);
}

RC_GTEST_PROP(MeasureCoverageProperty, PutsEveryUncoveredAddressInExactlyOneGap, (std::uint32_t seed)) {
  RandomAreas random(seed);
  constexpr int kReach = 100'000;
  SmallTown town;
  Id id = 0;
  for (const MultiPolygon& area : random.stars(random.upTo(6), kReach)) {
    town.zone(++id, test::wktOf(area));
  }
  for (const Point point : random.points(50, kReach - 1)) {
    town.address(point.east, point.north);
  }
  const CoverageReport report = measure(town);
  std::int64_t inGaps = 0;
  for (const Gap& gap : report.gaps) {
    inGaps += gap.addresses;
  }
  RC_ASSERT(inGaps + report.addressesInZones == 50);
}

}  // namespace
}  // namespace buurtatlas
