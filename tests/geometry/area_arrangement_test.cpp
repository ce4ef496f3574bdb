#include "geometry/area_arrangement.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "geometry/geos.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/random_areas.h"
#include "support/wiggly_town.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using test::wktOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const MultiPolygon kSquareTown = areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");

Result<AreaArrangement> arranged(const MultiPolygon& boundary, const std::vector<MultiPolygon>& areas) {
  std::vector<const MultiPolygon*> all;
  for (const MultiPolygon& area : areas) {
    all.push_back(&area);
  }
  return arrange(boundary, all);
}

AreaArrangement arrangedInTown(const std::vector<std::string>& areas) {
  std::vector<MultiPolygon> all;
  std::ranges::transform(areas, std::back_inserter(all), areaFromWkt);
  return arranged(kSquareTown, all).value();
}

std::vector<std::string> openGroundOf(const AreaArrangement& arrangement) {
  std::vector<std::string> texts;
  for (const OpenGround& open : arrangement.open) {
    texts.push_back(wktOf(open.ground));
  }
  return texts;
}

TEST(Arrange, LeavesTheWholeBoundaryOpenWithoutAreas) {
  EXPECT_THAT(openGroundOf(arrangedInTown({})), ElementsAre(wktOf(kSquareTown)));
}

TEST(Arrange, NamesTheAreasBesideOpenGround) {
  const AreaArrangement arrangement =
      arrangedInTown({"POLYGON ((0 0, 40 0, 40 100, 0 100, 0 0))", "POLYGON ((200 0, 300 0, 300 100, 200 0))",
                      "POLYGON ((45 0, 100 0, 100 100, 45 100, 45 0))"});
  EXPECT_THAT(openGroundOf(arrangement), ElementsAre("MULTIPOLYGON (((40 0, 45 0, 45 100, 40 100, 40 0)))"));
  EXPECT_THAT(arrangement.open[0].beside, ElementsAre(0, 2));
  EXPECT_THAT(arrangement.borders, IsEmpty());
}

TEST(Arrange, GivesOpenGroundItsHolesAndTheirIslands) {
  const AreaArrangement arrangement =
      arrangedInTown({"POLYGON ((20 20, 80 20, 80 80, 20 80, 20 20), (40 40, 40 60, 60 60, 60 40, 40 40))",
                      "POLYGON ((48 48, 52 48, 52 52, 48 52, 48 48))"});
  EXPECT_THAT(openGroundOf(arrangement),
              ::testing::UnorderedElementsAre(
                  "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0), (20 20, 20 80, 80 80, 80 20, 20 20)))",
                  "MULTIPOLYGON (((40 40, 60 40, 60 60, 40 60, 40 40), (48 48, 48 52, 52 52, 52 48, 48 48)))"));
}

TEST(Arrange, MakesAHoleOfAnAreaThatTouchesTheBoundaryInAPoint) {
  const AreaArrangement arrangement = arrangedInTown({"POLYGON ((0 50, 20 40, 20 60, 0 50))"});
  ASSERT_EQ(arrangement.open.size(), 1U);
  EXPECT_EQ(arrangement.open[0].ground[0].holes.size(), 1U);
  EXPECT_FALSE(findFault(arrangement.open[0].ground));
}

TEST(Arrange, PartsOpenGroundThatTouchesInAPoint) {
  const AreaArrangement arrangement =
      arrangedInTown({"POLYGON ((0 0, 50 0, 50 50, 0 50, 0 0))", "POLYGON ((50 50, 100 50, 100 100, 50 100, 50 50))"});
  EXPECT_EQ(arrangement.open.size(), 2U);
  EXPECT_THAT(arrangement.borders, ElementsAre(CommonBorder{.first = 0, .second = 1, .length = Metres(0)}));
}

TEST(Arrange, MeasuresABorderThatHasOtherVerticesOnEachSide) {
  const AreaArrangement arrangement = arrangedInTown(
      {"POLYGON ((0 0, 50 0, 50 40, 50 100, 0 100, 0 0))", "POLYGON ((50 10, 100 10, 100 90, 50 90, 50 10))"});
  EXPECT_THAT(arrangement.borders, ElementsAre(CommonBorder{.first = 0, .second = 1, .length = Metres(80)}));
  EXPECT_THAT(arrangement.common, IsEmpty());
}

TEST(Arrange, SeesWhatSeveralAreasHoldPairByPair) {
  const AreaArrangement arrangement =
      arrangedInTown({"POLYGON ((0 0, 60 0, 60 60, 0 60, 0 0))", "POLYGON ((40 0, 100 0, 100 60, 40 60, 40 0))",
                      "POLYGON ((10 10, 90 10, 90 20, 10 20, 10 10))"});
  ASSERT_EQ(arrangement.common.size(), 3U);
  EXPECT_EQ(areaOf(arrangement.common[0].ground), SquareMetres(1200));
  EXPECT_EQ(areaOf(arrangement.common[1].ground), SquareMetres(500));
  EXPECT_EQ(areaOf(arrangement.common[2].ground), SquareMetres(500));
}

TEST(Arrange, CountsGroundThatSeveralAreasHoldByThoseThatHoldIt) {
  const AreaArrangement arrangement =
      arrangedInTown({"POLYGON ((0 0, 60 0, 60 60, 0 60, 0 0))", "POLYGON ((40 0, 100 0, 100 60, 40 60, 40 0))",
                      "POLYGON ((10 10, 90 10, 90 20, 10 20, 10 10))"});
  ASSERT_EQ(arrangement.stacks.size(), 4U);
  EXPECT_THAT(arrangement.stacks[0].areas, ElementsAre(0, 1));
  EXPECT_NEAR(arrangement.stacks[0].size.value, 1000, 1e-6);
  EXPECT_THAT(arrangement.stacks[1].areas, ElementsAre(0, 1, 2));
  EXPECT_NEAR(arrangement.stacks[1].size.value, 200, 1e-6);
}

TEST(Arrange, SeesNothingBetweenAreasThatShareABorderOffTheGrid) {
  EXPECT_THAT(openGroundOf(arrangedInTown({"POLYGON ((-5 -5, 33.333 -5, 66.667 105, -5 105, -5 -5))",
                                           "POLYGON ((33.333 -5, 105 -5, 105 105, 66.667 105, 33.333 -5))"})),
              IsEmpty());
}

TEST(Arrange, TakesAnAreaThatFoldsOverItselfOnlyOnTheGrid) {
  // A hole less than half a millimetre from the border, which crosses it once both are on the grid.
  MultiPolygon area = {
      {.outer = {{0, 0}, {100, 0.0004}, {100, 100}, {0, 100}}, .holes = {{{50.0004, 0.00045}, {10, 50}, {90, 50}}}}};
  ASSERT_FALSE(findFault(area));
  EXPECT_NEAR(areaOf(arranged(kSquareTown, {area}).value().open.front().ground).value, 2'000, 0.2);
}

TEST(Arrange, SeesAnAreaTwice) {
  const AreaArrangement arrangement = arranged(kSquareTown, {kSquareTown, kSquareTown}).value();
  EXPECT_THAT(arrangement.open, IsEmpty());
  ASSERT_EQ(arrangement.common.size(), 1U);
  EXPECT_EQ(areaOf(arrangement.common[0].ground), SquareMetres(10'000));
}

TEST(Arrange, ClosesStripsThinnerThanAMillimetre) {
  // The vertex lies less than half a millimetre beside the slanted border.
  const AreaArrangement arrangement =
      arrangedInTown({"POLYGON ((0 0, 100 0, 100 100.007, 0 0))",
                      "POLYGON ((0 0, 33.333 33.335, 66.667 66.672, 100 100.007, 0 100, 0 0))"});
  double open = 0;
  for (const OpenGround& each : arrangement.open) {
    open += areaOf(each.ground).value;
  }
  EXPECT_LT(open, 0.001);
}

TEST(Arrange, NamesTheFaultOfAnArea) {
  const Result<AreaArrangement> crossed =
      arranged(kSquareTown, {kSquareTown, areaFromWkt("POLYGON ((10 10, 20 20, 20 10, 10 20, 10 10))")});
  ASSERT_FALSE(crossed);
  EXPECT_EQ(crossed.error().code, ErrorCode::InvalidGeometry);
  EXPECT_EQ(crossed.error().where, (Point{15, 15}));
  EXPECT_FALSE(
      arranged(kSquareTown, {areaFromWkt("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))")}));
  EXPECT_FALSE(
      arranged(kSquareTown, {areaFromWkt("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 20 30, 30 30, 30 20, 20 20))")}));
}

/// Towns as they come: borders that are shared, partly shared, crossed, nested, missing, doubled.
struct AnyTown {
  MultiPolygon boundary = {};
  std::vector<MultiPolygon> areas = {};
};

MultiPolygon rectangle(RandomAreas& random, int side) {
  constexpr int kSteps = 12;
  const auto between = [&] {
    const int low = random.upTo(kSteps - 1);
    return std::pair(low, low + 1 + random.upTo(kSteps - low - 1));
  };
  const auto [west, east] = between();
  const auto [south, north] = between();
  const auto at = [&](int column, int row) {
    return Point{.east = side / kSteps * column / 1000.0, .north = side / kSteps * row / 1000.0};
  };
  return {{.outer = {at(west, south), at(east, south), at(east, north), at(west, north)}, .holes = {}}};
}

AnyTown anyTown(RandomAreas& random, int side) {
  AnyTown town;
  for (const MultiPolygon& cell : random.partition(1 + random.upTo(5), side)) {
    if (random.upTo(7) > 0) {
      town.areas.push_back(cell);
    }
  }
  for (const MultiPolygon& star : random.stars(random.upTo(3), side)) {
    town.areas.push_back(star);
  }
  for (int i = random.upTo(3); i > 0; --i) {
    town.areas.push_back(rectangle(random, side));
  }
  if (random.upTo(3) == 0 && !town.areas.empty()) {
    town.areas.push_back(town.areas.front());
  }
  switch (random.upTo(3)) {
    case 0:
      town.boundary = random.star(side);
      break;
    case 1:
      town.boundary = unionOf({rectangle(random, side), rectangle(random, side)}).value();
      break;
    case 2:
      town.boundary = unionOf({random.star(side), rectangle(random, side), random.star(side)}).value();
      break;
    default:
      town.boundary = random.partition(1, side).front();
  }
  return town;
}

double areaOfAll(const std::vector<OpenGround>& open) {
  double sum = 0;
  for (const OpenGround& each : open) {
    sum += areaOf(each.ground).value;
  }
  return sum;
}

double lengthOfRings(const MultiPolygon& area) {
  double length = 0;
  for (const Polygon& part : area) {
    length += lengthOf(part.outer).value;
    for (const Ring& hole : part.holes) {
      length += lengthOf(hole).value;
    }
  }
  return length;
}

/// GEOS: along which lines two areas lie side by side.
double sharedBorderByGeos(const MultiPolygon& first, const MultiPolygon& second) {
  const Geos geos;
  const auto linesOf = [&](const MultiPolygon& area) {
    const Geos::Geometry geometry = geos.geometryFrom(area);
    return geos.own(GEOSBoundary_r(geos.handle(), geometry.get()));
  };
  const Geos::Geometry paths = geos.own(GEOSSharedPaths_r(geos.handle(), linesOf(first).get(), linesOf(second).get()));
  double length = 0;
  GEOSLength_r(geos.handle(), GEOSGetGeometryN_r(geos.handle(), paths.get(), 1), &length);
  return length;
}

constexpr int kTownSide = 12'000'000;

RC_GTEST_PROP(ArrangeProperty, LeavesOpenWhatGeosLeaves, (std::uint32_t seed)) {
  RandomAreas random(seed);
  for (int i = 0; i < 10; ++i) {
    const AnyTown town = anyTown(random, kTownSide);
    const AreaArrangement arrangement = arranged(town.boundary, town.areas).value();
    const MultiPolygon expected = differenceOf(town.boundary, unionOf(town.areas).value()).value();
    std::vector<MultiPolygon> found;
    for (const OpenGround& open : arrangement.open) {
      RC_ASSERT(!findFault(open.ground));
      RC_ASSERT(open.ground == oriented(open.ground));
      found.push_back(open.ground);
    }
    const double apart = std::abs(areaOfAll(arrangement.open) - areaOf(expected).value);
    RC_ASSERT(apart <= 1e-6 * areaOf(town.boundary).value);
    const MultiPolygon all = unionOf(found).value();
    const double missing = areaOf(differenceOf(expected, all).value()).value;
    RC_ASSERT(missing <= 1e-6 * areaOf(town.boundary).value);
  }
}

RC_GTEST_PROP(ArrangeProperty, FindsTheGroundInCommonThatGeosFinds, (std::uint32_t seed)) {
  RandomAreas random(seed);
  for (int i = 0; i < 10; ++i) {
    const AnyTown town = anyTown(random, kTownSide);
    const AreaArrangement arrangement = arranged(town.boundary, town.areas).value();
    std::size_t next = 0;
    for (std::uint32_t first = 0; first < town.areas.size(); ++first) {
      for (std::uint32_t second = first + 1; second < town.areas.size(); ++second) {
        const double expected = areaOf(intersectionOf(town.areas[first], town.areas[second]).value()).value;
        double found = 0;
        if (next < arrangement.common.size() && arrangement.common[next].first == first &&
            arrangement.common[next].second == second) {
          RC_ASSERT(!findFault(arrangement.common[next].ground));
          found = areaOf(arrangement.common[next++].ground).value;
        }
        const double tolerance = 0.001 * (lengthOfRings(town.areas[first]) + lengthOfRings(town.areas[second]));
        RC_ASSERT(std::abs(found - expected) <= tolerance);
      }
    }
    RC_ASSERT(next == arrangement.common.size());
  }
}

RC_GTEST_PROP(ArrangeProperty, MeasuresTheBordersThatGeosMeasures, (std::uint32_t seed)) {
  RandomAreas random(seed);
  for (int i = 0; i < 10; ++i) {
    const AnyTown town = anyTown(random, kTownSide);
    const AreaArrangement arrangement = arranged(town.boundary, town.areas).value();
    for (std::uint32_t first = 0; first < town.areas.size(); ++first) {
      for (std::uint32_t second = first + 1; second < town.areas.size(); ++second) {
        const auto found = std::ranges::find_if(arrangement.borders, [&](const CommonBorder& border) {
          return border.first == first && border.second == second;
        });
        const double length = found == arrangement.borders.end() ? 0 : found->length.value;
        RC_ASSERT(std::abs(length - sharedBorderByGeos(town.areas[first], town.areas[second])) < 0.1);
      }
    }
  }
}

/// Towns of a few centimetres, where almost everything is a matter of rounding.
RC_GTEST_PROP(ArrangeProperty, StaysSoundWhereEverythingIsRounded, (std::uint32_t seed)) {
  RandomAreas random(seed);
  for (int i = 0; i < 10; ++i) {
    const AnyTown town = anyTown(random, 12 * (4 + random.upTo(40)));
    const AreaArrangement arrangement = arranged(town.boundary, town.areas).value();
    for (const OpenGround& open : arrangement.open) {
      RC_ASSERT(!findFault(open.ground));
    }
    for (const CommonGround& common : arrangement.common) {
      RC_ASSERT(!findFault(common.ground));
    }
    const double expected = areaOf(differenceOf(town.boundary, unionOf(town.areas).value()).value()).value;
    double tolerance = 0.0015 * lengthOfRings(town.boundary);
    for (const MultiPolygon& area : town.areas) {
      tolerance += 0.0015 * lengthOfRings(area);
    }
    RC_ASSERT(std::abs(areaOfAll(arrangement.open) - expected) <= tolerance);
  }
}

MultiPolygon moved(MultiPolygon area, Point by) {
  const auto move = [&](Ring& ring) {
    std::ranges::transform(ring, ring.begin(), [&](Point point) {
      return onGrid({.east = point.east + by.east, .north = point.north + by.north});
    });
  };
  for (Polygon& part : area) {
    move(part.outer);
    std::ranges::for_each(part.holes, move);
  }
  return area;
}

class ArrangeManyAreas : public ::testing::TestWithParam<std::uint32_t> {};

/// So many crossings that squares are cut and tiles are many.
TEST_P(ArrangeManyAreas, LeavesOpenWhatGeosLeaves) {
  RandomAreas random(GetParam());
  std::vector<MultiPolygon> areas;
  for (int i = 0; i < 150; ++i) {
    areas.push_back(moved(random.star(kTownSide / 8), random.point(kTownSide)));
  }
  const MultiPolygon town = random.partition(1, kTownSide).front();
  const AreaArrangement arrangement = arranged(town, areas).value();
  const double expected = areaOf(differenceOf(town, unionOf(areas).value()).value()).value;
  EXPECT_NEAR(areaOfAll(arrangement.open), expected, 1e-6 * areaOf(town).value);
  double held = 0;
  for (const MultiPolygon& area : areas) {
    held += areaOf(area).value;
  }
  double stacked = 0;
  for (const StackedGround& stack : arrangement.stacks) {
    stacked += static_cast<double>(stack.areas.size() - 1) * stack.size.value;
  }
  EXPECT_NEAR(held - stacked, areaOf(unionOf(areas).value()).value, 1e-6 * held);
}
INSTANTIATE_TEST_SUITE_P(Seeds, ArrangeManyAreas, ::testing::Range(0U, 4U));

TEST(Arrange, AgreesWithGeosOnATownOfWindingBorders) {
  const test::WigglyTown town = test::wigglyTown(150);
  const AreaArrangement arrangement = arranged(town.boundary, town.zones).value();
  const double expected = areaOf(differenceOf(town.boundary, unionOf(town.zones).value()).value()).value;
  EXPECT_NEAR(areaOfAll(arrangement.open), expected, 1e-6 * areaOf(town.boundary).value);
  for (const OpenGround& open : arrangement.open) {
    EXPECT_FALSE(findFault(open.ground));
  }
  ASSERT_GT(arrangement.common.size(), 10U);
  for (const CommonGround& common : arrangement.common) {
    const double shared = areaOf(intersectionOf(town.zones[common.first], town.zones[common.second]).value()).value;
    EXPECT_NEAR(areaOf(common.ground).value, shared, 1e-6 * areaOf(town.zones[common.first]).value);
    EXPECT_FALSE(findFault(common.ground));
  }
}

}  // namespace
}  // namespace buurtatlas
