#include "geometry/validity.h"

#include <gmock/gmock.h>

#include <limits>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::wktOf;
using ::testing::HasSubstr;

std::string faultIn(const std::string& wkt) {
  const std::optional<Error> fault = findFault(areaFromWkt(wkt));
  return fault ? inEnglish(fault->reason) : "";
}

TEST(FindFault, FindsNothingInASoundArea) {
  EXPECT_EQ(faultIn("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1))"), "");
  EXPECT_EQ(faultIn("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))"), "") << "the way a ring runs is no fault";
}

TEST(FindFault, ShowsWhereTheBorderCrossesItself) {
  const std::optional<Error> fault = findFault(areaFromWkt("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))"));
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->where, (Point{.east = 2, .north = 2}));
  EXPECT_THAT(inEnglish(fault->reason), HasSubstr("at 2.0 m east, 2.0 m north"));
}

TEST(FindFault, SeesAHoleOutside) {
  EXPECT_THAT(faultIn("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (5 5, 5 6, 6 6, 5 5))"), HasSubstr("hole lies outside"));
}

TEST(FindFault, SeesPartsOnTopOfEachOther) {
  EXPECT_THAT(faultIn("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))"), HasSubstr("on top of"));
}

TEST(FindFault, SeesTooFewVertices) {
  EXPECT_THAT(faultIn("POLYGON ((0 0, 1 1, 0 0))"), HasSubstr("fewer than three"));
  EXPECT_THAT(faultIn("POLYGON ((0 0, 1 1, 0 0, 1 1, 0 0))"), HasSubstr("fewer than three"));
}

TEST(FindFault, SeesABorderThatEnclosesNothing) {
  EXPECT_THAT(faultIn("POLYGON ((0 0, 1 1, 2 2, 0 0))"), HasSubstr("encloses nothing"));
}

TEST(FindFault, SeesAnEmptyArea) { EXPECT_THAT(faultIn("POLYGON EMPTY"), HasSubstr("empty")); }

TEST(FindFault, SeesWhatIsNoNumber) {
  const Ring ring = {{0, 0}, {1, 0}, {std::numeric_limits<double>::quiet_NaN(), 1}};
  EXPECT_THAT(inEnglish(findFault(ring)->reason), HasSubstr("not a number"));
  EXPECT_TRUE(findFault(MultiPolygon{{.outer = ring, .holes = {}}}));
}

TEST(FindFaultInSketch, FindsNothingInATriangle) { EXPECT_EQ(findFault(Ring{{0, 0}, {4, 0}, {0, 4}}), std::nullopt); }

TEST(FindFaultInSketch, WaitsForThreeVertices) {
  EXPECT_TRUE(findFault(Ring{}));
  EXPECT_TRUE(findFault(Ring{{0, 0}, {4, 0}}));
}

TEST(FindFaultInSketch, ShowsTheCrossing) {
  EXPECT_EQ(findFault(Ring{{0, 0}, {4, 4}, {4, 0}, {0, 4}})->where, (Point{.east = 2, .north = 2}));
}

TEST(FindFaultInSketch, SeesAVertexOnAnotherEdge) {
  EXPECT_EQ(findFault(Ring{{0, 0}, {8, 0}, {8, 8}, {4, 0}, {0, 8}})->where, (Point{.east = 4, .north = 0}));
}

TEST(FindFaultInSketch, SeesALineThatFoldsBack) {
  EXPECT_EQ(findFault(Ring{{0, 0}, {8, 0}, {4, 0}, {4, 4}})->where, (Point{.east = 8, .north = 0}));
}

TEST(FindFaultInSketch, DoesNotMindAVertexInAStraightEdgeOrTwice) {
  EXPECT_EQ(findFault(Ring{{0, 0}, {4, 0}, {8, 0}, {8, 0}, {8, 8}, {0, 0}}), std::nullopt);
}

TEST(Oriented, TurnsRingsAndDropsRepeats) {
  const MultiPolygon area = oriented({{.outer = {{0, 0}, {0, 9}, {0, 9}, {9, 9}, {9, 0}, {0, 0}},
                                       .holes = {{{1, 1}, {2, 1}, {2, 2}}, {{3, 3}, {3, 3}}}}});
  EXPECT_EQ(wktOf(area), "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 2, 2 1, 1 1)))");
}

}  // namespace
}  // namespace buurtatlas
