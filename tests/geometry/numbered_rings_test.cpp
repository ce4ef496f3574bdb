#include "geometry/numbered_rings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::wktOf;

/// A square with a hole, and a triangle beside it: vertices 0 to 3, 4 to 6 (the hole, clockwise) and 7 to 9.
NumberedRings twoParts() {
  return NumberedRings(
      areaFromWkt("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 2 2)), ((20 0, 30 0, 20 10, 20 0)))"));
}

TEST(NumberedRings, CountVerticesThroughHolesAndParts) {
  NumberedRings rings = twoParts();
  ASSERT_EQ(rings.vertexCount(), 10U);
  rings.moveVertex(5, {.east = 3, .north = 5});
  rings.moveVertex(7, {.east = 19, .north = 0});
  EXPECT_EQ(wktOf(rings.area()),
            "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 5, 4 4, 2 2)), ((19 0, 30 0, 20 10, 19 0)))");
}

TEST(NumberedRings, MoveAnEdgeByItsMiddleAlsoThatBackToTheFirstVertex) {
  NumberedRings rings = twoParts();
  rings.moveEdge(3, {.east = -2, .north = 6});
  EXPECT_EQ(rings.rings()[0], (Ring{{-2, 1}, {10, 0}, {10, 10}, {-2, 11}}));
  rings.moveEdge(7, {.east = 25, .north = -1});
  EXPECT_EQ(rings.rings()[2], (Ring{{20, -1}, {30, -1}, {20, 10}}));
}

TEST(NumberedRings, CloseAnEdgeUpIntoItsMiddle) {
  NumberedRings rings = twoParts();
  rings.closeEdge(1);
  EXPECT_EQ(rings.rings()[0], (Ring{{0, 0}, {10, 5}, {0, 10}}));
  rings = twoParts();
  rings.closeEdge(3);
  EXPECT_EQ(rings.rings()[0], (Ring{{0, 5}, {10, 0}, {10, 10}})) << "the middle of the edge back is the first vertex";
}

TEST(NumberedRings, MoveAllByTheMiddleOfTheirBounds) {
  NumberedRings rings = twoParts();
  EXPECT_EQ(rings.middle(), (Point{.east = 15, .north = 5}));
  rings.moveAll({.east = 16, .north = 3});
  EXPECT_EQ(rings.rings()[1], (Ring{{3, 0}, {3, 2}, {5, 2}}));
}

RC_GTEST_PROP(NumberedRingsProperty, GiveTheAreaBackAndTakeAVertexAwayThatTheySet, (std::uint32_t seed)) {
  test::RandomAreas random(seed);
  const std::vector<MultiPolygon> cells = random.partition(3, 300'000);
  const MultiPolygon area = {cells[0].front(), cells[8].front()};
  NumberedRings rings(area);
  RC_ASSERT(rings.area() == area);
  const auto edge = static_cast<std::size_t>(random.upTo(static_cast<int>(rings.vertexCount()) - 1));
  rings.splitEdge(edge);
  RC_ASSERT(rings.vertexCount() == NumberedRings(area).vertexCount() + 1);
  RC_ASSERT(rings.area() != area);
  rings.removeVertex(edge + 1);
  RC_ASSERT(rings.area() == area);
}

}  // namespace
}  // namespace buurtatlas
