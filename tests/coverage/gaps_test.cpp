#include "coverage/gaps.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using test::wktOf;

const MultiPolygon kTown = areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");

std::vector<std::string> gapsOf(const std::vector<MultiPolygon>& areas) {
  std::vector<std::string> texts;
  const Result<std::vector<MultiPolygon>> gaps = findGaps(kTown, areas);
  for (const MultiPolygon& gap : gaps.value()) {
    texts.push_back(wktOf(gap));
  }
  return texts;
}

TEST(FindGaps, SeesTheStripBetweenTwoZones) {
  EXPECT_THAT(gapsOf({areaFromWkt("POLYGON ((0 0, 40 0, 40 100, 0 100, 0 0))"),
                      areaFromWkt("POLYGON ((45 0, 100 0, 100 100, 45 100, 45 0))")}),
              ::testing::ElementsAre("MULTIPOLYGON (((40 0, 45 0, 45 100, 40 100, 40 0)))"));
}

TEST(FindGaps, IsTheWholeTownWithoutZones) { EXPECT_THAT(gapsOf({}), ::testing::ElementsAre(wktOf(kTown))); }

TEST(FindGaps, SeesNothingBetweenZonesThatShareTheirBorder) {
  EXPECT_THAT(gapsOf({areaFromWkt("POLYGON ((-5 -5, 33.333 -5, 66.667 105, -5 105, -5 -5))"),
                      areaFromWkt("POLYGON ((33.333 -5, 105 -5, 105 105, 66.667 105, 33.333 -5))")}),
              ::testing::IsEmpty());
}

TEST(FindGaps, SeesTheHoleInsideAZone) {
  EXPECT_THAT(gapsOf({areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (10 10, 10 20, 20 20, 20 10, 10 10))")}),
              ::testing::ElementsAre("MULTIPOLYGON (((10 10, 20 10, 20 20, 10 20, 10 10)))"));
}

TEST(FindGaps, DoesNotLookOutsideTheBoundary) {
  EXPECT_THAT(gapsOf({kTown, areaFromWkt("POLYGON ((200 0, 300 0, 300 100, 200 0))")}), ::testing::IsEmpty());
}

TEST(RanksBefore, PutsAddressesBeforeStreetsBeforeArea) {
  const Gap most{.addresses = 2};
  const Gap longest{.size = SquareMetres(1), .addresses = 1, .streetLength = Metres(9)};
  const Gap largest{.size = SquareMetres(5), .addresses = 1, .streetLength = Metres(3)};
  const Gap smallest{.size = SquareMetres(4), .addresses = 1, .streetLength = Metres(3)};
  EXPECT_TRUE(ranksBefore(most, longest));
  EXPECT_TRUE(ranksBefore(longest, largest));
  EXPECT_TRUE(ranksBefore(largest, smallest));
  EXPECT_FALSE(ranksBefore(smallest, largest));
}

RC_GTEST_PROP(FindGapsProperty, AddsUpToTheBoundaryWithWhatIsCovered, (std::uint32_t seed)) {
  RandomAreas random(seed);
  constexpr int kReach = 100'000;
  const std::vector<MultiPolygon> areas = random.stars(random.upTo(6), kReach);
  const std::vector<MultiPolygon> gaps = findGaps(kTown, areas).value();
  double gapArea = 0;
  for (const MultiPolygon& gap : gaps) {
    gapArea += areaOf(gap).value;
  }
  const double covered = areaOf(intersectionOf(kTown, unionOf(areas).value()).value()).value;
  RC_ASSERT(std::abs(gapArea + covered - areaOf(kTown).value) < 1.0);
}

}  // namespace
}  // namespace buurtatlas
