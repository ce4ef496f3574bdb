#include "geometry/halved_ground.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;

TEST(DividedBetween, CutsAStripAlongItsMiddle) {
  const HalvedGround divided = halvedBetween(areaFromWkt("POLYGON ((0 0, 60 0, 60 40, 0 40, 0 0))"),
                                             areaFromWkt("POLYGON ((40 0, 90 0, 90 40, 40 40, 40 0))"))
                                   .value();
  EXPECT_NEAR(areaOf(divided.first).value, 400, 0.1);
  EXPECT_NEAR(boundsOf(divided.first).west, 40, 0.01);
  EXPECT_NEAR(boundsOf(divided.first).east, 50, 0.01);
  EXPECT_NEAR(areaOf(divided.second).value, 400, 0.1);
}

TEST(DividedBetween, HasNoMiddleOfAnAreaInsideTheOther) {
  const MultiPolygon outer = areaFromWkt("POLYGON ((0 0, 60 0, 60 40, 0 40, 0 0))");
  const MultiPolygon inner = areaFromWkt("POLYGON ((10 10, 20 10, 20 20, 10 10))");
  EXPECT_EQ(halvedBetween(outer, inner).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(halvedBetween(inner, areaFromWkt("POLYGON ((90 0, 99 0, 99 9, 90 0))")).error().code,
            ErrorCode::InvalidInput);
}

RC_GTEST_PROP(DividedBetweenProperty, SharesOutAllGroundOnce, (std::uint32_t seed)) {
  RandomAreas random(seed % 1000);
  constexpr int kReach = 200'000;
  const MultiPolygon first = random.star(kReach);
  const MultiPolygon second = random.star(kReach);
  const Result<HalvedGround> divided = halvedBetween(first, second);
  if (!divided) {
    RC_ASSERT(divided.error().code == ErrorCode::InvalidInput);
    return;
  }
  const double shared = areaOf(intersectionOf(first, second).value()).value;
  RC_ASSERT(std::abs(areaOf(divided->first).value + areaOf(divided->second).value - shared) < 1);
  RC_ASSERT(divided->first.empty() || !findFault(divided->first));
  RC_ASSERT(divided->second.empty() || !findFault(divided->second));
  RC_ASSERT(areaOf(intersectionOf(divided->first, divided->second).value()).value < 1);
}

}  // namespace
}  // namespace buurtatlas
