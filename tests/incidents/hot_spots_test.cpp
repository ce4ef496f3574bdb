#include "incidents/hot_spots.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <stop_token>
#include <vector>

#include "geometry/measure.h"
#include "incidents/incident_cells.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

TEST(FindHotSpots, GivesTheValuesOfAGridReckonedByHand) {
  // Mean 0.4 and variance 3.84 of 25 cells; five cells in a band of 100 m weigh sqrt(3.84 * (125 - 25) / 24) = 4.
  const test::CountedGrid grid = test::tenInTheMiddle();
  const HotSpots found = *findHotSpots(grid.cells, grid.counts, Metres(100));
  EXPECT_NEAR(found.z[12], 2, 1e-12);
  EXPECT_NEAR(found.z[7], 2, 1e-12) << "a neighbour of the middle holds it too";
  EXPECT_NEAR(found.z[6], -0.5, 1e-12);
  EXPECT_NEAR(found.z[2], -1.6 / std::sqrt(13.44), 1e-12) << "an edge: four cells";
  EXPECT_NEAR(found.z[0], -1.2 / std::sqrt(10.56), 1e-12) << "a corner: three cells";
  EXPECT_NEAR(found.p[12], 0.0455002638963584, 1e-12) << "two-sided";
}

TEST(FindHotSpots, NamesCellsByTheirFalseDiscoveryRate) {
  std::vector<std::uint32_t> counts(400, 1);
  for (const std::size_t hot : {0U, 1U, 20U, 21U}) {
    counts[hot] = 40;
  }
  const test::CountedGrid grid = test::gridOf(20, counts);
  const HotSpots found = *findHotSpots(grid.cells, grid.counts, Metres(150));
  EXPECT_EQ(found.classes[0], HotSpotClass::Hot99);
  EXPECT_EQ(found.classes[399], HotSpotClass::None);
  for (std::size_t cell = 0; cell < found.classes.size(); ++cell) {
    EXPECT_EQ(found.classes[cell] != HotSpotClass::None, found.q[cell] <= 0.1);
    EXPECT_GE(found.q[cell], found.p[cell]);
  }
}

TEST(FindHotSpots, FindsNothingWhereAllCellsAreAlikeOrTheBandHoldsThemAll) {
  const test::CountedGrid alike = test::gridOf(5, std::vector<std::uint32_t>(25, 3));
  EXPECT_EQ(findHotSpots(alike.cells, alike.counts, Metres(100))->z[7], 0);
  const test::CountedGrid grid = test::tenInTheMiddle();
  EXPECT_EQ(findHotSpots(grid.cells, grid.counts, Metres(1000))->z[7], 0);
}

TEST(FindHotSpots, RefusesABandWithoutNeighbours) {
  const test::CountedGrid grid = test::tenInTheMiddle();
  EXPECT_EQ(inEnglish(findHotSpots(grid.cells, grid.counts, Metres(99)).error().reason),
            "A band of 99 m holds no neighbour of a cell of 100 m; take a band of 100 m or more.");
  EXPECT_FALSE(findHotSpots(grid.cells, grid.counts, Metres(200'000)));
}

TEST(FindHotSpots, StopsWhenAsked) {
  const test::CountedGrid grid = test::tenInTheMiddle();
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(findHotSpots(grid.cells, grid.counts, Metres(100), {.stop = source.get_token()}).error().code,
            ErrorCode::Cancelled);
}

/// The formula word for word, cell by cell.
double giStarOfDefinition(const GroundCells& cells, const CellCounts& counts, Metres band, std::size_t cell) {
  double n = 0;
  double sum = 0;
  double squares = 0;
  double weights = 0;
  double weighted = 0;
  for (std::size_t other = 0; other < cells.size(); ++other) {
    if (cells.isGround[other] == 0) {
      continue;
    }
    const double x = counts.perCell[other];
    n += 1;
    sum += x;
    squares += x * x;
    if (distanceBetween(cells.centreOf(cell), cells.centreOf(other)).value <= band.value + 1e-9) {
      weights += 1;
      weighted += x;
    }
  }
  const double mean = sum / n;
  const double deviation = std::sqrt(squares / n - mean * mean);
  const double scale = deviation * std::sqrt((n * weights - weights * weights) / (n - 1));
  return scale > 0 ? (weighted - mean * weights) / scale : 0;
}

RC_GTEST_PROP(FindHotSpotsProperty, EqualsTheFormulaOnAGroundWithAHole, (std::uint32_t seed)) {
  const MultiPolygon ground =
      test::areaFromWkt("POLYGON((0 0,930 0,930 410,700 880,0 700,0 0),(200 200,200 450,430 450,430 200,200 200))");
  const GroundCells cells = *layCells(ground, Metres(50));
  std::mt19937 random(seed);
  std::vector<Point> points;
  for (int i = 0; i < 200; ++i) {
    points.push_back({.east = static_cast<double>(random() % 930'000) / 1000,
                      .north = static_cast<double>(random() % 880'000) / 1000});
  }
  const CellCounts counts = countPerCell(cells, ground, points);
  const Metres band(static_cast<double>(*rc::gen::element(50, 100, 125, 250, 500)));
  const HotSpots found = *findHotSpots(cells, counts, band);
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cells.isGround[cell] == 0) {
      RC_ASSERT(std::isnan(found.z[cell]) && std::isnan(found.p[cell]) && std::isnan(found.q[cell]));
    } else {
      RC_ASSERT(std::abs(found.z[cell] - giStarOfDefinition(cells, counts, band, cell)) < 1e-9);
    }
  }
  std::ranges::shuffle(points, random);
  RC_ASSERT(findHotSpots(cells, countPerCell(cells, ground, points), band)->classes == found.classes);
}

}  // namespace
}  // namespace buurtatlas
