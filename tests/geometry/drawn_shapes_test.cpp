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

RC_GTEST_PROP(RingOf, HasItsVerticesOnTheCircleAndItsEdgesWithinAQuarterOfAMetre, ()) {
  const double radius = *rc::gen::inRange(1'000, 5'000'000) / 1'000.0;
  const Point centre{.east = 150'000.123, .north = 170'000.456};
  const Ring ring = ringOf({.centre = centre, .radius = Metres(radius)});
  RC_ASSERT(!findFault(MultiPolygon{{.outer = ring, .holes = {}}}));
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point next = ring[(i + 1) % ring.size()];
    const Point middle{.east = (ring[i].east + next.east) / 2, .north = (ring[i].north + next.north) / 2};
    RC_ASSERT(std::abs(std::hypot(ring[i].east - centre.east, ring[i].north - centre.north) - radius) < 0.001);
    RC_ASSERT(radius - std::hypot(middle.east - centre.east, middle.north - centre.north) < 0.252);
  }
}

RC_GTEST_PROP(CircleOf, FindsTheCircleThatWasDrawn, ()) {
  const Circle circle{.centre = {.east = *rc::gen::inRange(0, 300'000'000) / 1'000.0,
                                 .north = *rc::gen::inRange(0, 300'000'000) / 1'000.0},
                      .radius = Metres(*rc::gen::inRange(1'000, 5'000'000) / 1'000.0)};
  const std::optional<Circle> found = circleOf({{.outer = ringOf(circle), .holes = {}}});
  RC_ASSERT(found.has_value());
  RC_ASSERT(std::abs(found->radius.value - circle.radius.value) < 0.0011);
  RC_ASSERT(distanceBetween(found->centre, circle.centre).value < 0.0015);
}

TEST(CircleOf, StaysACircleWithTheVerticesOfANeighbourButNotWithAVertexMoved) {
  Ring ring = ringOf({.centre = {.east = 650'000, .north = 650'000}, .radius = Metres(250)});
  ring.insert(ring.begin() + 1, onGrid(nearestOn(ring[0], ring[1], {.east = 650'250, .north = 650'005})));
  EXPECT_TRUE(circleOf({{.outer = ring, .holes = {}}}).has_value());
  ring[5].east -= 1;
  EXPECT_FALSE(circleOf({{.outer = ring, .holes = {}}}).has_value());
}

TEST(CircleOf, FindsNoneInARectangle) {
  EXPECT_FALSE(circleOf({{.outer = rectangleBetween({}, {.east = 100, .north = 100}), .holes = {}}}).has_value());
}

TEST(RingOf, IsNothingBelowAMetreOrForNoNumber) {
  EXPECT_TRUE(ringOf({.radius = Metres(0.9)}).empty());
  EXPECT_TRUE(ringOf({.radius = Metres(-3)}).empty());
  EXPECT_TRUE(ringOf({.radius = Metres(std::nan(""))}).empty());
}

TEST(Smoothed, KeepsCornersAndEndsAndDropsTheTremblingBetween) {
  const LineString line{{.east = 0, .north = 0},   {.east = 30, .north = 0.4},   {.east = 60, .north = -0.3},
                        {.east = 100, .north = 0}, {.east = 100.4, .north = 50}, {.east = 100, .north = 100}};
  EXPECT_EQ(smoothed(line, Metres(1)),
            (LineString{{.east = 0, .north = 0}, {.east = 100, .north = 0}, {.east = 100, .north = 100}}));
}

}  // namespace
}  // namespace buurtatlas::test
