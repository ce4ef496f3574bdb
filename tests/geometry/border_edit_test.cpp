#include "geometry/border_edit.h"

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
using test::lineFromWkt;
using test::RandomAreas;
using test::wktOf;

const MultiPolygon kSquare = areaFromWkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
const MultiPolygon kFrame = areaFromWkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 4 6, 6 6, 6 4, 4 4))");

TEST(SplitAlong, CutsAnAreaInTwoWithTheSameNewVerticesInBoth) {
  const auto pieces = splitAlong(kSquare, lineFromWkt("LINESTRING (-1 3, 11 3)")).value();
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(wktOf(pieces[0]), "MULTIPOLYGON (((0 3, 10 3, 10 10, 0 10, 0 3)))");
  EXPECT_EQ(wktOf(pieces[1]), "MULTIPOLYGON (((0 0, 10 0, 10 3, 0 3, 0 0)))");
}

TEST(SplitAlong, GivesOnePieceForEachTimeTheLineComesThrough) {
  EXPECT_EQ(splitAlong(kSquare, lineFromWkt("LINESTRING (-1 3, 11 3, 11 6, -1 6)")).value().size(), 3U);
}

TEST(SplitAlong, TakesALineThatEndsOnTheBorder) {
  EXPECT_EQ(splitAlong(kSquare, lineFromWkt("LINESTRING (0 3, 5 4, 10 3)")).value().size(), 2U);
}

TEST(SplitAlong, LeavesPartsThatAreNotCutWithTheLargestPiece) {
  const MultiPolygon two =
      areaFromWkt("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 21 0, 21 1, 20 1, 20 0)))");
  const auto pieces = splitAlong(two, lineFromWkt("LINESTRING (-1 3, 11 3)")).value();
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces[0].size(), 2U);
  EXPECT_EQ(areaOf(pieces[0]), SquareMetres(71));
}

TEST(SplitAlong, CutsAPieceOutOfTheMiddleAlongAClosedLine) {
  const auto pieces = splitAlong(kSquare, lineFromWkt("LINESTRING (4 4, 6 4, 6 6, 4 6, 4 4)")).value();
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(wktOf(pieces[0]), wktOf(kFrame));
}

TEST(SplitAlong, SaysWhereALineStopsInside) {
  const Error error = splitAlong(kSquare, lineFromWkt("LINESTRING (-1 3, 6 3)")).error();
  EXPECT_EQ(error.code, ErrorCode::InvalidInput);
  EXPECT_EQ(error.where, (Point{.east = 6, .north = 3}));
}

TEST(SplitAlong, RefusesALineBesideTheAreaOrWithoutLength) {
  EXPECT_TRUE(splitAlong(kSquare, lineFromWkt("LINESTRING (-1 30, 6 30)")).error().where.has_value());
  EXPECT_FALSE(splitAlong(kSquare, {}).has_value());
  EXPECT_FALSE(splitAlong(kSquare, {{.east = 5, .north = 5}, {.east = 5, .north = 5}}).has_value());
}

TEST(SplitAlong, CutsFromTheBorderToAHoleOnlyWhenItGoesOnBehindIt) {
  EXPECT_FALSE(splitAlong(kFrame, lineFromWkt("LINESTRING (-1 5, 5 5)")).has_value());
  EXPECT_EQ(splitAlong(kFrame, lineFromWkt("LINESTRING (-1 5, 11 5)")).value().size(), 2U);
}

RC_GTEST_PROP(SplitAlongProperty, PiecesAreSoundAndCoverTheAreaOnce, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const MultiPolygon area = random.star(1'000'000);
  const auto pieces = splitAlong(area, random.points(4, 1'000'000));
  if (!pieces) {
    RC_ASSERT(pieces.error().code == ErrorCode::InvalidInput);
    return;
  }
  RC_ASSERT(pieces->size() > 1);
  double sum = 0;
  for (const MultiPolygon& piece : *pieces) {
    RC_ASSERT(!findFault(piece));
    sum += areaOf(piece).value;
  }
  RC_ASSERT(std::abs(sum - areaOf(area).value) < 1);
  RC_ASSERT(withoutDust(intersectionOf(pieces->at(0), pieces->at(1)).value()).empty());
}

TEST(ReshapedAlong, AddsWhatTheLineEnclosesOutside) {
  EXPECT_EQ(wktOf(reshapedAlong(kSquare, lineFromWkt("LINESTRING (10 2, 14 2, 14 8, 10 8)")).value()),
            "MULTIPOLYGON (((0 0, 10 0, 10 2, 14 2, 14 8, 10 8, 10 10, 0 10, 0 0)))");
}

TEST(ReshapedAlong, KeepsTheLargerPieceOfWhatItCuts) {
  EXPECT_EQ(areaOf(reshapedAlong(kSquare, lineFromWkt("LINESTRING (-1 3, 11 3)")).value()), SquareMetres(70));
  EXPECT_EQ(areaOf(reshapedAlong(kSquare, lineFromWkt("LINESTRING (11 7, -1 7)")).value()), SquareMetres(70));
}

TEST(ReshapedAlong, FollowsALineThatGoesInAndOut) {
  EXPECT_EQ(areaOf(reshapedAlong(kSquare, lineFromWkt("LINESTRING (9 -1, 9 5, 12 5, 12 8, 10 8)")).value()),
            SquareMetres(100 - 5 + 6));
}

TEST(ReshapedAlong, ReshapesAHoleAndKeepsTheOthersAndTheBorder) {
  EXPECT_EQ(areaOf(reshapedAlong(kFrame, lineFromWkt("LINESTRING (6 4, 7 4, 7 6, 6 6)")).value()),
            SquareMetres(100 - 4 - 2));
}

TEST(ReshapedAlong, CutsTheHolesOfAPartThatShrinks) {
  const MultiPolygon reshaped = reshapedAlong(kFrame, lineFromWkt("LINESTRING (-1 5, 11 5)")).value();
  EXPECT_FALSE(findFault(reshaped));
  EXPECT_EQ(areaOf(reshaped), SquareMetres(50 - 2));
}

TEST(ReshapedAlong, RefusesALineThatDoesNotReachTheBorder) {
  const Error error = reshapedAlong(kSquare, lineFromWkt("LINESTRING (2 2, 5 2, 5 5)")).error();
  EXPECT_EQ(error.code, ErrorCode::InvalidInput);
  EXPECT_EQ(error.where, (Point{.east = 5, .north = 5}));
}

TEST(ReshapedAlong, RefusesALineThatOnlyRunsAroundAPlaceInside) {
  EXPECT_FALSE(reshapedAlong(kSquare, lineFromWkt("LINESTRING (4 4, 6 4, 6 6, 4 6, 4 4)")).has_value());
}

TEST(ReshapedAlong, SaysWhereALineCrossesItself) {
  const Error error = reshapedAlong(kSquare, lineFromWkt("LINESTRING (-1 5, 20 5, 20 8, 15 8, 15 2)")).error();
  EXPECT_EQ(error.where, (Point{.east = 15, .north = 5}));
}

RC_GTEST_PROP(ReshapedAlongProperty, GivesASoundArea, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const auto reshaped = reshapedAlong(random.star(1'000'000), random.points(4, 1'000'000));
  if (reshaped) {
    RC_ASSERT(!findFault(*reshaped));
  }
}

TEST(WithHole, CutsOneAndFillsItAgain) {
  const MultiPolygon hole = areaFromWkt("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))");
  const MultiPolygon holed = withHole(kSquare, hole).value();
  EXPECT_EQ(wktOf(holed), wktOf(kFrame));
  EXPECT_EQ(wktOf(withoutHoleAt(holed, {.east = 5, .north = 5}).value()), wktOf(kSquare));
  EXPECT_EQ(withoutHoleAt(holed, {.east = 1, .north = 1}).error().code, ErrorCode::NotFound);
}

TEST(WithHole, RefusesOneThatSticksOutAndSaysWhere) {
  const Error error = withHole(kSquare, areaFromWkt("POLYGON ((8 8, 14 8, 14 9, 8 9, 8 8))")).error();
  ASSERT_TRUE(error.where.has_value());
  EXPECT_GT(error.where->east, 10);
  EXPECT_FALSE(withHole(kSquare, kSquare).has_value());
}

TEST(WithoutHoleAt, JoinsAnIslandInTheHole) {
  const MultiPolygon island = areaFromWkt(
      "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 8, 8 8, 8 2, 2 2)), ((4 4, 5 4, 5 5, 4 5, 4 4)))");
  EXPECT_EQ(wktOf(withoutHoleAt(island, {.east = 3, .north = 3}).value()), wktOf(kSquare));
}

TEST(OffsetBy, MovesTheBorderOutAndIn) {
  EXPECT_EQ(wktOf(offsetBy(kSquare, Metres(2)).value()), "MULTIPOLYGON (((-2 -2, 12 -2, 12 12, -2 12, -2 -2)))");
  EXPECT_EQ(areaOf(offsetBy(kSquare, Metres(-2)).value()), SquareMetres(36));
  EXPECT_TRUE(offsetBy(kSquare, Metres(-5)).error().where.has_value());
}

TEST(Mended, KeepsWhatABorderThatCrossesItselfEncloses) {
  const MultiPolygon bowTie = areaFromWkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))");
  ASSERT_TRUE(findFault(bowTie));
  const MultiPolygon sound = mended(bowTie).value();
  EXPECT_FALSE(findFault(sound));
  EXPECT_EQ(areaOf(sound), SquareMetres(50));
}

TEST(Mended, SaysWhenNothingIsEnclosed) {
  EXPECT_EQ(mended(areaFromWkt("POLYGON ((0 0, 10 0, 5 0, 0 0))")).error().code, ErrorCode::InvalidGeometry);
}

TEST(WithoutDust, DropsStripsThinnerThanTheGridOnly) {
  EXPECT_TRUE(withoutDust(areaFromWkt("POLYGON ((0 0, 100 0, 100 0.001, 0 0))")).empty());
  EXPECT_EQ(withoutDust(areaFromWkt("POLYGON ((0 0, 100 0, 100 0.002, 0 0.002, 0 0))")).size(), 1U);
}

TEST(JoinedLine, MakesOneLineOfPiecesThatMeet) {
  const LineString line =
      joinedLine({lineFromWkt("LINESTRING (4 0, 2 0)"), lineFromWkt("LINESTRING (4 0, 5 5)")}).value();
  EXPECT_EQ(line.size(), 3U);
  EXPECT_FALSE(joinedLine({lineFromWkt("LINESTRING (0 0, 2 0)"), lineFromWkt("LINESTRING (4 0, 5 5)")}).has_value());
  EXPECT_FALSE(joinedLine({}).has_value());
}

}  // namespace
}  // namespace buurtatlas
