#include "incidents/local_moran.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stop_token>
#include <vector>

#include "geometry/measure.h"
#include "incidents/hot_spots.h"
#include "incidents/incident_cells.h"
#include "incidents/neighbour_permutations.h"

namespace buurtatlas {
namespace {

TEST(FindLocalMoran, GivesTheValuesOfAGridReckonedByHand) {
  const test::CountedGrid grid = test::tenInTheMiddle();
  const LocalMoran found = *findLocalMoran(grid.cells, grid.counts, {.band = Metres(100), .permutations = 99});
  EXPECT_NEAR(found.i[12], 9.6 * -0.4 / 3.84, 1e-12);
  EXPECT_NEAR(found.i[7], -0.4 * 2.1 / 3.84, 1e-12);
  EXPECT_NEAR(found.i[0], 0.16 / 3.84, 1e-12);
}

TEST(FindLocalMoran, TellsAHighCellAmongHighOnesFromOneAmongLowOnes) {
  std::vector<std::uint32_t> counts(900, 1);
  for (std::size_t row = 2; row < 7; ++row) {
    std::fill_n(counts.begin() + static_cast<std::ptrdiff_t>(row * 30 + 2), 5, 30U);
  }
  counts[4 * 30 + 4] = 0;
  std::fill(counts.begin() + 450, counts.end(), 9U);
  counts[315] = 40;
  const test::CountedGrid grid = test::gridOf(30, counts);
  const LocalMoran found = *findLocalMoran(grid.cells, grid.counts, {.band = Metres(150), .seed = 7});
  EXPECT_EQ(found.classes[3 * 30 + 3], MoranClass::HighHigh);
  EXPECT_EQ(found.classes[4 * 30 + 4], MoranClass::LowHigh);
  EXPECT_EQ(found.classes[315], MoranClass::HighLow);
  EXPECT_EQ(found.classes[250], MoranClass::LowLow);
}

TEST(FindLocalMoran, IsTheSameForTheSameSeedAndAnotherForAnother) {
  std::vector<std::uint32_t> counts;
  for (std::uint32_t i = 0; i < 400; ++i) {
    counts.push_back(i * 2654435761U >> 29U);
  }
  const test::CountedGrid grid = test::gridOf(20, counts);
  const auto probabilities = [&](std::uint64_t seed) {
    return findLocalMoran(grid.cells, grid.counts, {.band = Metres(200), .permutations = 999, .seed = seed})->p;
  };
  EXPECT_EQ(probabilities(1), probabilities(1));
  EXPECT_NE(probabilities(1), probabilities(2));
}

// Both keep the cell's own count and lay out the others, so they ask the same of its neighbours.
TEST(PermuteHotSpots, GivesThePOfLocalMoran) {
  const test::CountedGrid grid = test::tenInTheMiddle();
  const MoranRecipe recipe{.band = Metres(100), .permutations = 999, .seed = 4};
  EXPECT_EQ(*permuteHotSpots(grid.cells, grid.counts, recipe.band, recipe.permutations, recipe.seed),
            findLocalMoran(grid.cells, grid.counts, recipe)->p);
  EXPECT_FALSE(permuteHotSpots(grid.cells, grid.counts, Metres(99), 999, 1));
}

TEST(FindLocalMoran, SaysNothingOfACellWithoutNeighbours) {
  MultiPolygon islands = test::groundOf(400, 400);
  islands.push_back({.outer = {{.east = 5000, .north = 0},
                               {.east = 5100, .north = 0},
                               {.east = 5100, .north = 100},
                               {.east = 5000, .north = 100}},
                     .holes = {}});
  const GroundCells cells = *layCells(islands, Metres(100));
  const std::vector<Point> points = {{.east = 50, .north = 50}, {.east = 5050, .north = 50}};
  const LocalMoran found = *findLocalMoran(cells, countPerCell(cells, islands, points), {.band = Metres(100)});
  const std::size_t island = *cells.cellAt(points[1]);
  EXPECT_TRUE(std::isnan(found.i[island]));
  EXPECT_TRUE(std::isnan(found.p[island]));
  EXPECT_EQ(found.classes[island], MoranClass::None);
  EXPECT_FALSE(std::isnan(found.i[*cells.cellAt(points[0])]));
}

TEST(FindLocalMoran, StopsWhenAsked) {
  const test::CountedGrid grid = test::tenInTheMiddle();
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(findLocalMoran(grid.cells, grid.counts, {.band = Metres(100)}, {.stop = source.get_token()}).error().code,
            ErrorCode::Cancelled);
}

/// The share of all ways to choose two of the other values whose sum is at least, or at most, the one there is.
double probabilityOfAllPairs(const std::vector<std::uint32_t>& values, std::size_t place, std::uint32_t sum) {
  int pairs = 0;
  int atLeast = 0;
  int atMost = 0;
  for (std::size_t a = 0; a < values.size(); ++a) {
    for (std::size_t b = a + 1; b < values.size(); ++b) {
      if (a != place && b != place) {
        ++pairs;
        atLeast += values[a] + values[b] >= sum ? 1 : 0;
        atMost += values[a] + values[b] <= sum ? 1 : 0;
      }
    }
  }
  return std::min(1.0, 2.0 * std::min(atLeast, atMost) / pairs);
}

TEST(PermutedProbabilities, ApproachThoseOfAllWaysToChooseTheNeighbours) {
  const std::vector<std::uint32_t> values = {5, 0, 0, 2, 1, 0, 7, 3};
  std::vector<Neighbourhood> places;
  for (std::size_t i = 0; i < values.size(); ++i) {
    places.push_back({.value = values[i],
                      .neighbours = 2,
                      .sum = values[(i + 1) % values.size()] + values[(i + 2) % values.size()]});
  }
  const auto probabilities = *permutedProbabilities(places, 99'999, 3, {});
  for (std::size_t i = 0; i < places.size(); ++i) {
    EXPECT_NEAR(probabilities[i], probabilityOfAllPairs(values, i, places[i].sum), 0.01) << i;
  }
}

TEST(PermutedProbabilities, KnowOnlyOneWayWhereAllOthersAreNeighbours) {
  const std::vector<Neighbourhood> places = {{.value = 4, .neighbours = 2, .sum = 3},
                                             {.value = 2, .neighbours = 2, .sum = 5},
                                             {.value = 1, .neighbours = 2, .sum = 6}};
  const std::vector<double> probabilities = *permutedProbabilities(places, 199, 1, {});
  EXPECT_EQ(probabilities, (std::vector<double>{1, 1, 1}));
}

}  // namespace
}  // namespace buurtatlas
