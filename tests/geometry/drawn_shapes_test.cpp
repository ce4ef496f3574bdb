#include "geometry/drawn_shapes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "geometry/measure.h"
#include "geometry/validity.h"

namespace buurtatlas::test {
namespace {

TEST(RectangleBetween, IsTheSameFromAnyTwoOppositeCorners) {
  const Ring ring = rectangleBetween({.east = 10, .north = 20}, {.east = 40, .north = 60});
  EXPECT_EQ(
      ring,
      (Ring{
          {.east = 10, .north = 20}, {.east = 40, .north = 20}, {.east = 40, .north = 60}, {.east = 10, .north = 60}}));
  EXPECT_EQ(rectangleBetween({.east = 40, .north = 20}, {.east = 10, .north = 60}), ring);
  EXPECT_EQ(rectangleBetween({.east = 40, .north = 60}, {.east = 10, .north = 20}), ring);
}

RC_GTEST_PROP(CircleAround, HasItsVerticesOnTheCircleAndItsEdgesWithinAQuarterOfAMetre, ()) {
  const double radius = *rc::gen::inRange(1'000, 5'000'000) / 1'000.0;
  const Point centre{.east = 150'000.123, .north = 170'000.456};
  const Ring ring = circleAround(centre, Metres(radius));
  RC_ASSERT(!findFault(MultiPolygon{{.outer = ring, .holes = {}}}));
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point next = ring[(i + 1) % ring.size()];
    const Point middle{.east = (ring[i].east + next.east) / 2, .north = (ring[i].north + next.north) / 2};
    RC_ASSERT(std::abs(std::hypot(ring[i].east - centre.east, ring[i].north - centre.north) - radius) < 0.001);
    RC_ASSERT(radius - std::hypot(middle.east - centre.east, middle.north - centre.north) < 0.252);
  }
}

TEST(CircleAround, IsNothingBelowAMetreOrForNoNumber) {
  EXPECT_TRUE(circleAround({}, Metres(0.9)).empty());
  EXPECT_TRUE(circleAround({}, Metres(-3)).empty());
  EXPECT_TRUE(circleAround({}, Metres(std::nan(""))).empty());
}

TEST(Smoothed, KeepsCornersAndEndsAndDropsTheTremblingBetween) {
  const LineString line{{.east = 0, .north = 0},   {.east = 30, .north = 0.4},   {.east = 60, .north = -0.3},
                        {.east = 100, .north = 0}, {.east = 100.4, .north = 50}, {.east = 100, .north = 100}};
  EXPECT_EQ(smoothed(line, Metres(1)),
            (LineString{{.east = 0, .north = 0}, {.east = 100, .north = 0}, {.east = 100, .north = 100}}));
}

}  // namespace
}  // namespace buurtatlas::test
