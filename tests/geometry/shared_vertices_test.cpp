#include "geometry/shared_vertices.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

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
using ::testing::IsEmpty;
using Kind = VertexChange::Kind;

const MultiPolygon kWest = areaFromWkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
const MultiPolygon kEast = areaFromWkt("POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))");

TEST(WithVertices, SetsAPointOnTheEdgeThatRunsThroughItsCell) {
  EXPECT_EQ(wktOf(withVertices(kWest, {{.east = 4, .north = 1}, {.east = 4, .north = 2}, {.east = 9, .north = 9}})),
            "MULTIPOLYGON (((0 0, 4 0, 4 1, 4 2, 4 4, 0 4, 0 0)))");
  EXPECT_EQ(withVertices(kWest, {{.east = 4.002, .north = 1}}), kWest) << "two millimetres away is another place";
}

TEST(WithVertices, KeepsTheOrderAlongAnEdgeThatRunsBack) {
  EXPECT_EQ(wktOf(withVertices(kEast, {{.east = 4, .north = 1}, {.east = 4, .north = 2}})),
            "MULTIPOLYGON (((4 0, 8 0, 8 4, 4 4, 4 2, 4 1, 4 0)))");
}

TEST(WithVertices, TakesTheGridPointNearestToASlantingEdge) {
  const MultiPolygon slant = areaFromWkt("POLYGON ((0 0, 10 0, 10 3, 0 0))");
  const Point nearest = onGrid({.east = 3.333, .north = 3.333 * 0.3});
  const MultiPolygon finer = withVertices(slant, {nearest});
  EXPECT_EQ(finer.front().outer.size(), 4U);
  EXPECT_LT(areaOf(differenceOf(finer, slant).value()).value, 0.01);
}

TEST(WithVertices, LeavesVerticesOfTheAreaAlone) {
  EXPECT_EQ(withVertices(kWest, {{.east = 0, .north = 0}, {.east = 4, .north = 4}}), kWest);
}

std::string moved(const MultiPolygon& area, const std::vector<VertexChange>& moves) {
  return wktOf(*withSameChanges(area, moves));
}

TEST(WithSameChanges, MovesTheVertexInEveryAreaThatHasIt) {
  const std::vector<VertexChange> move{{.from = {.east = 4, .north = 4}, .to = {.east = 5, .north = 3}}};
  EXPECT_EQ(moved(kWest, move), "MULTIPOLYGON (((0 0, 4 0, 5 3, 0 4, 0 0)))");
  EXPECT_EQ(moved(kEast, move), "MULTIPOLYGON (((4 0, 8 0, 8 4, 5 3, 4 0)))");
  EXPECT_FALSE(withSameChanges(kWest, {{.from = {.east = 1, .north = 1}, .to = {.east = 5, .north = 3}}}));
}

TEST(WithSameChanges, BendsAnEdgeThatRunsThroughThePlace) {
  EXPECT_EQ(moved(kWest, {{.from = {.east = 4, .north = 2}, .to = {.east = 5, .north = 2}}}),
            "MULTIPOLYGON (((0 0, 4 0, 5 2, 4 4, 0 4, 0 0)))");
}

TEST(WithSameChanges, JoinsAVertexWithTheOneItIsMovedOnto) {
  EXPECT_EQ(moved(kWest, {{.from = {.east = 4, .north = 4}, .to = {.east = 4, .north = 0}}}),
            "MULTIPOLYGON (((0 0, 4 0, 0 4, 0 0)))");
}

TEST(WithSameChanges, MovesBothEndsOfAnEdgeAtOnceAlsoOneToWhereTheOtherWas) {
  EXPECT_EQ(moved(kEast, {{.from = {.east = 4, .north = 0}, .to = {.east = 4, .north = 4}},
                          {.from = {.east = 4, .north = 4}, .to = {.east = 4, .north = 8}}}),
            "MULTIPOLYGON (((4 4, 8 0, 8 4, 4 8, 4 4)))");
}

TEST(VertexChanges, TellWhatBecameOfOneVertex) {
  const MultiPolygon other = areaFromWkt("POLYGON ((0 0, 4 0, 5 5, 0 4, 0 0))");
  const MultiPolygon finer = areaFromWkt("POLYGON ((0 0, 4 0, 5 2, 4 4, 0 4, 0 0))");
  EXPECT_EQ(vertexChanges(kWest, other),
            (std::vector<VertexChange>{{.kind = Kind::Moved, .from = {4, 4}, .to = {5, 5}}}));
  EXPECT_EQ(vertexChanges(kWest, finer),
            (std::vector<VertexChange>{{.kind = Kind::Inserted, .to = {5, 2}, .before = {4, 0}, .after = {4, 4}}}));
  EXPECT_EQ(vertexChanges(finer, kWest),
            (std::vector<VertexChange>{{.kind = Kind::Removed, .from = {5, 2}, .before = {4, 0}, .after = {4, 4}}}));
}

TEST(VertexChanges, TellWhereTheTwoEndsOfAnEdgeWent) {
  const MultiPolygon before = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}};
  MultiPolygon after = before;
  after[0].outer[1].east = 12;
  after[0].outer[2].east = 12;
  EXPECT_EQ(vertexChanges(before, after),
            (std::vector<VertexChange>{{.from = {10, 0}, .to = {12, 0}}, {.from = {10, 10}, .to = {12, 10}}}));
  after = before;
  after[0].outer[0].east = -2;
  after[0].outer[3].east = -2;
  EXPECT_EQ(vertexChanges(before, after),
            (std::vector<VertexChange>{{.from = {0, 0}, .to = {-2, 0}}, {.from = {0, 10}, .to = {-2, 10}}}))
      << "also the edge back to the first vertex";
}

TEST(VertexChanges, TellWhatBecameOfAnEdgeThatClosedUp) {
  const MultiPolygon before = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}};
  EXPECT_EQ(vertexChanges(before, {{.outer = {{0, 0}, {10, 5}, {0, 10}}, .holes = {}}}),
            (std::vector<VertexChange>{{.from = {10, 0}, .to = {10, 5}}, {.from = {10, 10}, .to = {10, 5}}}));
  EXPECT_EQ(vertexChanges(before, {{.outer = {{0, 5}, {10, 0}, {10, 10}}, .holes = {}}}),
            (std::vector<VertexChange>{{.from = {0, 0}, .to = {0, 5}}, {.from = {0, 10}, .to = {0, 5}}}))
      << "also the edge back to the first vertex";
}

TEST(VertexChanges, AreNoneForMoreThanAnEdgeOrNoDifference) {
  EXPECT_THAT(vertexChanges(kWest, kWest), IsEmpty());
  EXPECT_THAT(vertexChanges(kWest, kEast), IsEmpty());
  EXPECT_THAT(vertexChanges(kWest, {kWest.front(), kEast.front()}), IsEmpty());
  EXPECT_THAT(vertexChanges(kWest, areaFromWkt("POLYGON ((0 0, 5 0, 5 5, 1 4, 0 0))")), IsEmpty()) << "three vertices";
  EXPECT_THAT(vertexChanges(kWest, areaFromWkt("POLYGON ((-1 0, 4 0, 5 4, 0 4, -1 0))")), IsEmpty())
      << "these are no ends of one edge";
  const MultiPolygon both = {kWest.front(), kEast.front()};
  MultiPolygon moved = both;
  moved[0].outer[0] = {-1, -1};
  moved[1].outer[2] = {9, 9};
  EXPECT_THAT(vertexChanges(both, moved), IsEmpty()) << "two rings";
}

TEST(WithSameChanges, InsertsAndRemovesInTheNeighbourThatSharesTheEdge) {
  const VertexChange inserted{.kind = Kind::Inserted, .to = {5, 2}, .before = {4, 0}, .after = {4, 4}};
  const MultiPolygon finer = *withSameChanges(kEast, {inserted});
  EXPECT_EQ(wktOf(finer), "MULTIPOLYGON (((4 0, 8 0, 8 4, 4 4, 5 2, 4 0)))");
  const VertexChange removed{.kind = Kind::Removed, .from = {5, 2}, .before = {4, 0}, .after = {4, 4}};
  EXPECT_EQ(*withSameChanges(finer, {removed}), kEast);
  EXPECT_FALSE(withSameChanges(areaFromWkt("POLYGON ((20 0, 24 0, 24 4, 20 0))"), {inserted}));
}

RC_GTEST_PROP(WithVerticesProperty, MakesNeighboursMeetVertexByVertex, (std::uint32_t seed)) {
  RandomAreas random(seed);
  std::vector<MultiPolygon> cells = random.partition(3, 300'000);
  const Point a = cells[4].front().outer[0];
  const Point b = cells[4].front().outer[1];
  const double share = random.upTo(1000) / 1000.0;
  const Point between =
      onGrid({.east = a.east + share * (b.east - a.east), .north = a.north + share * (b.north - a.north)});
  const MultiPolygon above = withVertices(cells[4], {between});
  const MultiPolygon below = withVertices(cells[1], {between});
  RC_ASSERT(!findFault(above));
  RC_ASSERT(std::ranges::contains(above.front().outer, between));
  RC_ASSERT(std::ranges::contains(below.front().outer, between));
  RC_ASSERT(std::abs(areaOf(above).value + areaOf(below).value - areaOf(unionOf({above, below}).value()).value) < 1e-6);
}

}  // namespace
}  // namespace buurtatlas
