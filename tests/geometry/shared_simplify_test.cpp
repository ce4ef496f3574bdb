#include "geometry/shared_simplify.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using test::wktOf;

const MultiPolygon kJaggedWest = areaFromWkt("POLYGON ((0 0, 40 0, 41 10, 39 20, 41 30, 40 40, 0 40, 0 0))");
const MultiPolygon kJaggedEast = areaFromWkt("POLYGON ((40 0, 80 0, 80 40, 40 40, 41 30, 39 20, 41 10, 40 0))");

TEST(SimplifiedTogether, KeepsASharedBorderShared) {
  const auto simple = simplifiedTogether({kJaggedWest, kJaggedEast}, Metres(10), {}).value();
  EXPECT_LT(simple[0].front().outer.size(), kJaggedWest.front().outer.size());
  EXPECT_EQ(areaOf(intersectionOf(simple[0], simple[1]).value()), SquareMetres(0));
  EXPECT_EQ(unionOf(simple).value().size(), 1U);
  EXPECT_TRUE(unionOf(simple).value().front().holes.empty()) << "no gap opens between them";
}

TEST(SimplifiedTogether, LeavesBordersAlongTheFrameAlone) {
  const MultiPolygon frame = areaFromWkt("POLYGON ((0 0, 10 0.5, 20 0, 30 0.5, 40 0, 80 0, 80 40, 40 40, 0 40, 0 0))");
  const MultiPolygon zone =
      areaFromWkt("POLYGON ((0 0, 10 0.5, 20 0, 30 0.5, 40 0, 41 10, 39 20, 41 30, 40 40, 0 40, 0 0))");
  const auto simple = simplifiedTogether({zone}, Metres(10), frame).value();
  EXPECT_LT(simple[0].front().outer.size(), zone.front().outer.size());
  EXPECT_EQ(wktOf(differenceOf(simple[0], frame).value()), "MULTIPOLYGON EMPTY");
  EXPECT_TRUE(std::ranges::contains(simple[0].front().outer, (Point{.east = 10, .north = 0.5})));
}

TEST(SimplifiedTogether, TakesAreasThatOverlap) {
  const MultiPolygon over = areaFromWkt("POLYGON ((30 -10, 60 -10, 60 50, 45 51, 30 50, 30 -10))");
  const auto simple = simplifiedTogether({kJaggedWest, kJaggedEast, over}, Metres(10), {}).value();
  for (const MultiPolygon& area : simple) {
    EXPECT_FALSE(findFault(area));
  }
  EXPECT_GT(areaOf(intersectionOf(simple[0], simple[2]).value()).value, 300);
  EXPECT_EQ(areaOf(intersectionOf(simple[0], simple[1]).value()), SquareMetres(0));
}

RC_GTEST_PROP(SimplifiedTogetherProperty, APartitionStaysOne, (std::uint32_t seed)) {
  RandomAreas random(seed);
  std::vector<MultiPolygon> cells = random.partition(4, 400'000);
  const auto simple = simplifiedTogether(cells, Metres(random.upTo(60)), unionOf(cells).value()).value();
  double sum = 0;
  for (const MultiPolygon& cell : simple) {
    RC_ASSERT(!findFault(cell));
    sum += areaOf(cell).value;
  }
  RC_ASSERT(std::abs(sum - 160'000) < 1e-3);
  RC_ASSERT(std::abs(areaOf(unionOf(simple).value()).value - 160'000) < 1e-3);
}

}  // namespace
}  // namespace buurtatlas
