#include "incidents/near_repeat.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>
#include <stop_token>
#include <vector>

#include "incidents/dated_points.h"

namespace buurtatlas {
namespace {

using test::on;

std::vector<std::int64_t> observedIn(const std::vector<DatedPoint>& incidents, const KnoxRecipe& recipe) {
  std::vector<std::int64_t> observed;
  const KnoxTable table = *knoxTable(incidents, recipe);
  for (const KnoxCell& cell : table.cells) {
    observed.push_back(cell.observed);
  }
  return observed;
}

TEST(KnoxTable, PutsPairsOnTheEndOfABandIntoIt) {
  const KnoxRecipe recipe{.bands = 2, .days = 7, .dayBands = 2, .permutations = 9};
  const auto pair = [&](int days, double metres) { return observedIn({on(0, 0, 0), on(days, metres, 0)}, recipe); };
  EXPECT_THAT(pair(0, 0), testing::ElementsAre(1, 0, 0, 0, 0, 0));
  EXPECT_THAT(pair(7, 1), testing::ElementsAre(1, 0, 0, 0, 0, 0));
  EXPECT_THAT(pair(8, 1.001), testing::ElementsAre(0, 0, 0, 1, 0, 0));
  EXPECT_THAT(pair(14, 100), testing::ElementsAre(0, 0, 0, 1, 0, 0));
  EXPECT_THAT(pair(3, 100.001), testing::ElementsAre(0, 0, 0, 0, 1, 0));
  EXPECT_THAT(pair(15, 50), testing::ElementsAre(0, 0, 0, 0, 0, 0));
  EXPECT_THAT(pair(0, 200.001), testing::ElementsAre(0, 0, 0, 0, 0, 0));
}

TEST(KnoxTable, NamesTheEndsOfItsBands) {
  const KnoxTable table = *knoxTable(std::vector{on(0, 0, 0)}, {.permutations = 9});
  EXPECT_EQ(table.distanceBands(), 5);
  EXPECT_EQ(table.endsOf(0, 0).to, Metres(1));
  EXPECT_EQ(table.endsOf(1, 0).from, Metres(1));
  EXPECT_EQ(table.endsOf(4, 3).to, Metres(400));
  EXPECT_EQ(table.endsOf(4, 3).fromDays, 22);
  EXPECT_EQ(table.endsOf(4, 3).toDays, 28);
}

TEST(KnoxTable, GivesTheSmallestPThereIsWhereNoPermutationHasAsMany) {
  std::vector<DatedPoint> incidents;
  for (int i = 0; i < 40; ++i) {
    incidents.push_back(on(i * 90, i * 1000.0, 0));
    incidents.push_back(on(i * 90 + 2, i * 1000.0 + 60, 0));
  }
  const KnoxTable table = *knoxTable(incidents, {.permutations = 199});
  EXPECT_EQ(table.at(1, 0).observed, 40);
  EXPECT_DOUBLE_EQ(table.at(1, 0).p, 1.0 / 200);
  EXPECT_LT(table.at(1, 0).expected, 3);
  EXPECT_DOUBLE_EQ(table.at(4, 0).p, 1);
  EXPECT_EQ(table.closePairs, 40);
}

TEST(KnoxTable, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const auto incidents = test::invented(4, 300, 2000, 200);
  const auto cells = [&](std::uint64_t seed) {
    return knoxTable(incidents, {.permutations = 99, .seed = seed})->cells;
  };
  EXPECT_EQ(cells(1), cells(1));
  EXPECT_NE(cells(1), cells(2));
}

// Chance itself: where days and places have nothing to do with each other, p is even between 0 and 1.
TEST(KnoxTable, FindsNothingInWhatIsRandom) {
  int low = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    std::mt19937 random(seed);
    std::vector<DatedPoint> incidents;
    for (int i = 0; i < 250; ++i) {
      const auto upTo = [&random](unsigned most) { return static_cast<int>(random() % most); };
      incidents.push_back(on(upTo(200), upTo(3000), upTo(3000)));
    }
    low += knoxTable(incidents, {.permutations = 199})->at(4, 0).p <= 0.1 ? 1 : 0;
  }
  EXPECT_GE(low, 1);
  EXPECT_LE(low, 9);
}

TEST(KnoxTable, HoldsPlacesWithVeryManyIncidents) {
  const std::vector<DatedPoint> incidents(1000, on(3, 5, 5));
  const KnoxTable table = *knoxTable(incidents, {.permutations = 15});
  EXPECT_EQ(table.at(0, 0).observed, 1000 * 999 / 2);
  EXPECT_EQ(table.at(0, 0).expected, 1000 * 999 / 2);
}

TEST(KnoxTable, SaysWhatItCannotDo) {
  const std::vector<DatedPoint> one = {on(0, 0, 0)};
  EXPECT_FALSE(knoxTable({}, {}));
  EXPECT_FALSE(knoxTable(one, {.samePlace = Metres(100)}));
  EXPECT_FALSE(knoxTable(one, {.bands = 0}));
  EXPECT_FALSE(knoxTable(one, {.band = Metres(1000), .bands = 11}));
  EXPECT_FALSE(knoxTable(one, {.permutations = 0}));
  EXPECT_FALSE(knoxTable(std::vector{on(0, 0, 0), on(33'000, 0, 0)}, {}));
}

TEST(KnoxTable, ReportsItsProgressAndStopsWhenAsked) {
  std::stop_source source;
  std::vector<double> shares;
  const JobControl control{.stop = source.get_token(), .progress = [&](double share) {
                             shares.push_back(share);
                             source.request_stop();
                           }};
  const auto table = knoxTable(test::invented(4, 100, 500, 50), {}, control);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(shares.size(), 1U);
}

/// Every pair, one after the other.
std::vector<std::int64_t> pairsOneByOne(const std::vector<DatedPoint>& incidents, const KnoxRecipe& recipe) {
  std::vector<std::int64_t> cells(static_cast<std::size_t>((recipe.bands + 1) * recipe.dayBands));
  for (std::size_t a = 0; a < incidents.size(); ++a) {
    for (std::size_t b = a + 1; b < incidents.size(); ++b) {
      const double metres =
          std::hypot(incidents[a].at.east - incidents[b].at.east, incidents[a].at.north - incidents[b].at.north);
      const auto days = static_cast<int>(std::abs((incidents[a].day - incidents[b].day).count()));
      const int band =
          metres <= recipe.samePlace.value ? 0 : static_cast<int>(std::ceil(metres / recipe.band.value - 1e-12));
      const int dayBand = days == 0 ? 0 : (days - 1) / recipe.days;
      if (band <= recipe.bands && dayBand < recipe.dayBands) {
        ++cells[static_cast<std::size_t>(band * recipe.dayBands + dayBand)];
      }
    }
  }
  return cells;
}

RC_GTEST_PROP(KnoxTableProperty, CountsTheSamePairsAsOneByOneInAnyOrder, (std::uint32_t seed)) {
  std::vector<DatedPoint> incidents = test::invented(seed, 150, 900, 60);
  const KnoxRecipe recipe{.bands = *rc::gen::inRange(1, 6),
                          .days = *rc::gen::inRange(1, 9),
                          .dayBands = *rc::gen::inRange(1, 7),
                          .permutations = 20};
  const KnoxTable table = *knoxTable(incidents, recipe);
  const std::vector<std::int64_t> expected = pairsOneByOne(incidents, recipe);
  for (std::size_t cell = 0; cell < expected.size(); ++cell) {
    RC_ASSERT(table.cells[cell].observed == expected[cell]);
  }
  std::mt19937 random(seed);
  std::ranges::shuffle(incidents, random);
  RC_ASSERT(knoxTable(incidents, recipe)->cells == table.cells);
}

}  // namespace
}  // namespace buurtatlas
