#include "geometry/shared_vertices.h"

#include <gtest/gtest.h>
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

TEST(WithVertexMoved, MovesTheVertexInEveryAreaThatHasIt) {
  const Point from = {.east = 4, .north = 4};
  const Point to = {.east = 5, .north = 3};
  EXPECT_EQ(wktOf(*withVertexMoved(kWest, from, to)), "MULTIPOLYGON (((0 0, 4 0, 5 3, 0 4, 0 0)))");
  EXPECT_EQ(wktOf(*withVertexMoved(kEast, from, to)), "MULTIPOLYGON (((4 0, 8 0, 8 4, 5 3, 4 0)))");
  EXPECT_FALSE(withVertexMoved(kWest, {.east = 1, .north = 1}, to));
}

TEST(WithVertexMoved, BendsAnEdgeThatRunsThroughThePlace) {
  EXPECT_EQ(wktOf(*withVertexMoved(kWest, {.east = 4, .north = 2}, {.east = 5, .north = 2})),
            "MULTIPOLYGON (((0 0, 4 0, 5 2, 4 4, 0 4, 0 0)))");
}

TEST(WithVertexMoved, JoinsAVertexWithTheOneItIsMovedOnto) {
  EXPECT_EQ(wktOf(*withVertexMoved(kWest, {.east = 4, .north = 4}, {.east = 4, .north = 0})),
            "MULTIPOLYGON (((0 0, 4 0, 0 4, 0 0)))");
}

TEST(VertexChange, TellsWhatBecameOfOneVertex) {
  const MultiPolygon moved = areaFromWkt("POLYGON ((0 0, 4 0, 5 5, 0 4, 0 0))");
  const MultiPolygon finer = areaFromWkt("POLYGON ((0 0, 4 0, 5 2, 4 4, 0 4, 0 0))");
  EXPECT_EQ(vertexChange(kWest, moved)->kind, Kind::Moved);
  EXPECT_EQ(vertexChange(kWest, moved)->to, (Point{.east = 5, .north = 5}));
  EXPECT_EQ(vertexChange(kWest, finer)->kind, Kind::Inserted);
  EXPECT_EQ(vertexChange(kWest, finer)->before, (Point{.east = 4, .north = 0}));
  EXPECT_EQ(vertexChange(kWest, finer)->after, (Point{.east = 4, .north = 4}));
  EXPECT_EQ(vertexChange(finer, kWest)->kind, Kind::Removed);
  EXPECT_EQ(vertexChange(finer, kWest)->from, (Point{.east = 5, .north = 2}));
}

TEST(VertexChange, IsNoneForMoreThanOneVertexOrNoDifference) {
  EXPECT_FALSE(vertexChange(kWest, kWest));
  EXPECT_FALSE(vertexChange(kWest, kEast));
  EXPECT_FALSE(vertexChange(kWest, {kWest.front(), kEast.front()}));
  EXPECT_FALSE(vertexChange(kWest, areaFromWkt("POLYGON ((0 0, 4 0, 5 5, 1 4, 0 0))")));
}

TEST(MovedEdge, TellsWhereTheTwoEndsOfAnEdgeWent) {
  const MultiPolygon before = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}};
  MultiPolygon after = before;
  after[0].outer[1].east = 12;
  after[0].outer[2].east = 12;
  EXPECT_EQ(movedEdge(before, after), (std::vector<VertexMove>{{{10, 0}, {12, 0}}, {{10, 10}, {12, 10}}}));
  after[0].outer[3].east = 2;
  EXPECT_TRUE(movedEdge(before, after).empty()) << "three vertices moved";
  after = before;
  after[0].outer[0].east = -1;
  after[0].outer[2].east = 12;
  EXPECT_TRUE(movedEdge(before, after).empty()) << "these are no ends of one edge";
}

TEST(MovedEdge, TellsWhatBecameOfAnEdgeThatClosedUp) {
  const MultiPolygon before = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}};
  EXPECT_EQ(movedEdge(before, {{.outer = {{0, 0}, {10, 5}, {0, 10}}, .holes = {}}}),
            (std::vector<VertexMove>{{{10, 0}, {10, 5}}, {{10, 10}, {10, 5}}}));
  EXPECT_EQ(movedEdge(before, {{.outer = {{0, 5}, {10, 0}, {10, 10}}, .holes = {}}}),
            (std::vector<VertexMove>{{{0, 0}, {0, 5}}, {{0, 10}, {0, 5}}}))
      << "also the edge back to the first vertex";
}

TEST(WithSameChange, InsertsAndRemovesInTheNeighbourThatSharesTheEdge) {
  const VertexChange inserted{.kind = Kind::Inserted,
                              .before = {.east = 4, .north = 0},
                              .to = {.east = 5, .north = 2},
                              .after = {.east = 4, .north = 4}};
  const MultiPolygon finer = *withSameChange(kEast, inserted);
  EXPECT_EQ(wktOf(finer), "MULTIPOLYGON (((4 0, 8 0, 8 4, 4 4, 5 2, 4 0)))");
  const VertexChange removed{.kind = Kind::Removed,
                             .before = {.east = 4, .north = 0},
                             .from = {.east = 5, .north = 2},
                             .after = {.east = 4, .north = 4}};
  EXPECT_EQ(*withSameChange(finer, removed), kEast);
  EXPECT_FALSE(withSameChange(areaFromWkt("POLYGON ((20 0, 24 0, 24 4, 20 0))"), inserted));
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
