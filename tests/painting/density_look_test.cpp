#include "painting/density_look.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace buurtatlas {

namespace {

Raster gridOf(const std::vector<float>& values) {
  return {.columns = static_cast<int>(values.size()),
          .rows = 1,
          .cell = Metres(100),
          .values = {values.begin(), values.end()}};
}

std::vector<double> limitsOf(const std::vector<Raster>& grids, DensityClassing classing) {
  std::vector<const Raster*> all;
  for (const Raster& grid : grids) {
    all.push_back(&grid);
  }
  std::vector<double> limits;
  for (const DensityClass& step : densityClasses(all, {.classing = classing})) {
    limits.push_back(step.from);
  }
  return limits;
}

}  // namespace

TEST(DensityClasses, HaveRoundLimitsUpToTheMaximum) {
  EXPECT_THAT(limitsOf({gridOf({0, 87, 3})}, DensityClassing::Round), testing::ElementsAre(1, 2, 5, 10, 20, 50));
  EXPECT_EQ(limitsOf({gridOf({10})}, DensityClassing::Round).back(), 5);
}

TEST(DensityClasses, AreNoneWhereNothingHappened) {
  EXPECT_THAT(limitsOf({gridOf({0, 0})}, DensityClassing::Round), testing::IsEmpty());
  EXPECT_THAT(limitsOf({gridOf({std::numeric_limits<float>::quiet_NaN()})}, DensityClassing::Quantile),
              testing::IsEmpty());
  EXPECT_THAT(limitsOf({}, DensityClassing::Equal), testing::IsEmpty());
}

TEST(DensityClasses, OfSeveralGridsReachTheHighestOfAll) {
  const std::vector<Raster> grids = {gridOf({4, 5}), gridOf({87}),
                                     gridOf({std::numeric_limits<float>::quiet_NaN(), 1})};
  EXPECT_EQ(limitsOf(grids, DensityClassing::Round), limitsOf({gridOf({87})}, DensityClassing::Round));
}

TEST(DensityClasses, HoldAsMuchGroundEachAsQuantiles) {
  std::vector<float> values(6000);
  std::iota(values.begin(), values.end(), 1.0F);
  for (float& value : values) {
    value = value * value;  // skewed
  }
  const Raster grid = gridOf(values);
  const Raster* const only = &grid;
  for (const DensityClass& step : densityClasses({&only, 1}, {.classing = DensityClassing::Quantile})) {
    const auto held = std::ranges::count_if(values, [&](float value) { return value >= step.from && value < step.to; });
    EXPECT_NEAR(static_cast<double>(held), 930, 120) << step.from;
  }
}

TEST(DensityClasses, OfEqualStepsAreEquallyHigh) {
  EXPECT_THAT(limitsOf({gridOf({600})}, DensityClassing::Equal), testing::ElementsAre(3, 100, 200, 300, 400, 500));
}

TEST(DensityClasses, LetTheMapThroughWhereValuesAreLow) {
  const Raster grid = gridOf({87});
  const Raster* const only = &grid;
  const auto classes = densityClasses({&only, 1}, {});
  EXPECT_LT(classes.front().colour.alpha(), classes.back().colour.alpha());
  EXPECT_EQ(classes.back().to, 87);
}

}  // namespace buurtatlas
