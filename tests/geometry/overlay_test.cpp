#include "geometry/overlay.h"

#include <gtest/gtest.h>

#include "geometry/validity.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::wktOf;

const MultiPolygon kLeft = areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
const MultiPolygon kRight = areaFromWkt("POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))");
const MultiPolygon kMiddle = areaFromWkt("POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))");

TEST(UnionOf, JoinsAreasThatShareABorder) {
  EXPECT_EQ(wktOf(unionOf({kLeft, kRight}).value()), "MULTIPOLYGON (((0 0, 4 0, 8 0, 8 4, 4 4, 0 4, 0 0)))");
}

TEST(UnionOf, OfNothingIsEmpty) {
  EXPECT_EQ(wktOf(unionOf({}).value()), "MULTIPOLYGON EMPTY");
  EXPECT_EQ(wktOf(unionOf({{}, kMiddle}).value()), wktOf(kMiddle));
}

TEST(UnionOf, OfOneAreaOffTheGridIsSoundOnTheGrid) {
  // Rounded vertex by vertex the two sides of the cleft would touch.
  const MultiPolygon cleft = areaFromWkt("POLYGON ((0 0, 10 0, 10 5.0001, 2 5.0001, 10 5.0003, 10 10, 0 10, 0 0))");
  const std::vector<MultiPolygon> alone(1, cleft);
  const std::vector<MultiPolygon> besideNothing = {cleft, MultiPolygon()};
  for (const std::vector<MultiPolygon>& areas : {alone, besideNothing}) {
    const MultiPolygon answer = unionOf(areas).value();
    EXPECT_FALSE(findFault(answer));
    EXPECT_EQ(wktOf(answer), "MULTIPOLYGON (((0 0, 10 0, 10 5, 10 10, 0 10, 0 0)))");
  }
}

TEST(DifferenceOf, MakesAHoleThatRunsClockwise) {
  EXPECT_EQ(wktOf(differenceOf(kLeft, kMiddle).value()),
            "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)))");
}

TEST(DifferenceOf, OfNothingIsTheAreaItself) { EXPECT_EQ(wktOf(differenceOf(kLeft, {}).value()), wktOf(kLeft)); }

TEST(DifferenceOf, LeavesNoStripAlongASharedBorder) {
  const MultiPolygon town = areaFromWkt("POLYGON ((0 0, 10 0, 10 3.001, 0 3.001, 0 0))");
  const MultiPolygon zone = areaFromWkt("POLYGON ((0 0, 10 0, 10 3.001, 3.333 3.001, 0 3.001, 0 0))");
  EXPECT_EQ(wktOf(differenceOf(town, zone).value()), "MULTIPOLYGON EMPTY");
}

TEST(IntersectionOf, LeavesOutTouchingBorders) {
  EXPECT_EQ(wktOf(intersectionOf(kLeft, kRight).value()), "MULTIPOLYGON EMPTY");
  EXPECT_EQ(wktOf(intersectionOf(kLeft, kMiddle).value()), wktOf(kMiddle));
}

TEST(IntersectionOf, AnswersOnTheMillimetre) {
  const MultiPolygon first = areaFromWkt("POLYGON ((0 0, 1 0, 0 1, 0 0))");
  const MultiPolygon second = areaFromWkt("POLYGON ((0 0, 3 1, 0 1, 0 0))");
  EXPECT_EQ(wktOf(intersectionOf(first, second).value()), "MULTIPOLYGON (((0 0, 0.75 0.25, 0 1, 0 0)))");
}

TEST(Overlay, NamesTheSpotOfARingWithTooFewVertices) {
  const Result<MultiPolygon> answer = unionOf({kLeft, {{.outer = {{5, 5}, {6, 6}}, .holes = {}}}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::InvalidGeometry);
  EXPECT_EQ(answer.error().where, (Point{.east = 5, .north = 5}));
}

}  // namespace
}  // namespace buurtatlas
