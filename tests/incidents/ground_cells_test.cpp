#include "incidents/ground_cells.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "geometry/measure.h"
#include "incidents/incident_cells.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;

TEST(LayCells, FillsAGroundWhoseBorderRunsBetweenCellsWithJustItsCells) {
  const GroundCells cells = *layCells(test::groundOf(300, 200), Metres(100));
  EXPECT_EQ(cells.columns, 3);
  EXPECT_EQ(cells.rows, 2);
  EXPECT_EQ(cells.ground, 6);
}

TEST(LayCells, TakesEveryCellOfWhichAPartIsGround) {
  const GroundCells cells =
      *layCells(test::areaFromWkt("POLYGON((10 10,290 10,290 20,20 20,20 290,10 290,10 10))"), Metres(100));
  EXPECT_THAT(cells.isGround, ElementsAre(1, 0, 0, 1, 0, 0, 1, 1, 1));
}

TEST(LayCells, LeavesOutAHoleOfWholeCells) {
  const GroundCells cells =
      *layCells(test::areaFromWkt("POLYGON((0 0,300 0,300 300,0 300,0 0),(100 100,100 200,200 200,200 100,100 100))"),
                Metres(100));
  EXPECT_EQ(cells.ground, 8);
  EXPECT_EQ(cells.isGround[4], 0);
}

TEST(LayCells, CountsCellsFromTheOriginOfThePlaneAlsoBelowIt) {
  const GroundCells cells =
      *layCells(test::areaFromWkt("POLYGON((-150 -250,-50 -250,-50 -150,-150 -150,-150 -250))"), Metres(100));
  EXPECT_EQ(cells.centreOf(0), (Point{.east = -150, .north = -150}));
  EXPECT_EQ(cells.cellAt({.east = -200, .north = -200}), 0U);
  EXPECT_EQ(cells.cellAt({.east = -100, .north = -200.001}), 3U);
  EXPECT_EQ(cells.cellAt({.east = -201, .north = -200}), std::nullopt);
  EXPECT_EQ(cells.cellAt({.east = 0, .north = -200}), std::nullopt);
  EXPECT_EQ(cells.cellAt({.east = std::nan(""), .north = 0}), std::nullopt);
}

TEST(LayCells, GivesAPointOnALineBetweenCellsToTheOneEastOrNorth) {
  const GroundCells cells = *layCells(test::groundOf(300, 300), Metres(100));
  EXPECT_EQ(cells.cellAt({.east = 100, .north = 100}), 4U);
  EXPECT_EQ(cells.cellAt({.east = 99.999, .north = 99.999}), 6U);
}

TEST(LayCells, SaysWhatItCannotDo) {
  const auto faultOfCells = [](const MultiPolygon& ground, double side) {
    return inEnglish(layCells(ground, Metres(side)).error().reason);
  };
  EXPECT_EQ(faultOfCells(test::groundOf(100, 100), 0.5), "Cells must be at least 1 m wide, in whole millimetres.");
  EXPECT_EQ(faultOfCells(test::groundOf(100, 100), 10.00005), "Cells must be at least 1 m wide, in whole millimetres.");
  EXPECT_EQ(faultOfCells({}, 10), "There is no ground to lay cells over; import the boundary first.");
  EXPECT_EQ(faultOfCells(test::groundOf(10'000, 10'000), 2),
            "Cells of 2 m are too many for this ground; take cells of 4 m or more.");
}

/// What is left of a ring on one side of a line, by Sutherland and Hodgman; `inside` is how far a point lies within it.
template <class Inside>
Ring clipped(const Ring& ring, Inside inside) {
  Ring left;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[(i + 1) % ring.size()];
    if (inside(a) >= 0) {
      left.push_back(a);
    }
    if ((inside(a) > 0 && inside(b) < 0) || (inside(a) < 0 && inside(b) > 0)) {
      const double share = inside(a) / (inside(a) - inside(b));
      left.push_back({.east = a.east + share * (b.east - a.east), .north = a.north + share * (b.north - a.north)});
    }
  }
  return left;
}

double areaWithin(Ring ring, const Box& box) {
  ring = clipped(ring, [&](Point point) { return point.east - box.west; });
  ring = clipped(ring, [&](Point point) { return box.east - point.east; });
  ring = clipped(ring, [&](Point point) { return point.north - box.south; });
  ring = clipped(ring, [&](Point point) { return box.north - point.north; });
  for (Point& point : ring) {
    point = {.east = point.east - box.west, .north = point.north - box.south};
  }
  return areaOf(ring).value;
}

RC_GTEST_PROP(LayCellsProperty, TakesExactlyTheCellsThatShareGround, (std::uint32_t seed)) {
  test::RandomAreas random(seed);
  MultiPolygon ground = random.star(40);
  for (Polygon& part : ground) {
    const auto enlarge = [](Ring& ring) {
      for (Point& point : ring) {
        point = {.east = std::round(point.east * 1000), .north = std::round(point.north * 1000)};
      }
    };
    enlarge(part.outer);
    std::ranges::for_each(part.holes, enlarge);
  }
  const GroundCells cells = *layCells(ground, Metres(7));
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    double shared = 0;
    for (const Polygon& part : ground) {
      shared += areaWithin(part.outer, cells.boxOf(cell));
      for (const Ring& hole : part.holes) {
        shared -= areaWithin(hole, cells.boxOf(cell));
      }
    }
    RC_ASSERT((cells.isGround[cell] != 0) == (shared > 1e-9));
  }
}

TEST(CountPerCell, CountsWhatIsOnTheGroundAndTellsTheRest) {
  const MultiPolygon ground = test::areaFromWkt("POLYGON((0 0,300 0,300 50,0 50,0 0))");
  const GroundCells cells = *layCells(ground, Metres(100));
  const std::vector<Point> points = {{.east = 10, .north = 10},
                                     {.east = 20, .north = 20},
                                     {.east = 250, .north = 49},
                                     {.east = 250, .north = 51},
                                     {.east = 1000, .north = 10}};
  const CellCounts counts = countPerCell(cells, ground, points);
  EXPECT_THAT(counts.perCell, ElementsAre(2, 0, 1));
  EXPECT_EQ(counts.counted, 3);
  EXPECT_EQ(counts.offGround, 2);
}

TEST(AddLengthPerCell, CutsALineWhereItLeavesACell) {
  const GroundCells cells = *layCells(test::groundOf(300, 100), Metres(100));
  std::vector<double> metres(3);
  addLengthPerCell(cells, {{.east = 50, .north = 10}, {.east = 250, .north = 10}, {.east = 250, .north = 60}}, metres);
  EXPECT_THAT(metres, ElementsAre(50, 100, 100));
}

RC_GTEST_PROP(AddLengthPerCellProperty, LosesNothingOfALineInsideTheCells, (std::uint32_t seed)) {
  test::RandomAreas random(seed);
  LineString line = random.points(6, 90);
  for (Point& point : line) {
    point = {.east = std::round(std::abs(point.east) * 1000), .north = std::round(std::abs(point.north) * 1000)};
  }
  const GroundCells cells = *layCells(test::groundOf(200, 200), Metres(7));
  std::vector<double> metres(cells.size());
  addLengthPerCell(cells, line, metres);
  const double sum = std::accumulate(metres.begin(), metres.end(), 0.0);
  RC_ASSERT(std::abs(sum - lengthOf(line).value) < 1e-6);
}

}  // namespace
}  // namespace buurtatlas
