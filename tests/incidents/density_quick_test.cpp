// The quick sum of a density against the exact one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "geometry/cells_inside.h"
#include "incidents/density.h"
#include "incidents/density_exact.h"
#include "incidents/density_sources.h"
#include "incidents/density_spline.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

const char* const kTown =
    "POLYGON((0 0,9000 300,8500 7800,4000 8200,-300 6000,0 0),(4000 4000,4000 4600,4700 4300,4000 4000))";

/// The largest difference between the quick and the exact sum, as a share of the highest value.
double errorOf(const std::vector<Point>& incidents, const DensityRecipe& recipe) {
  const MultiPolygon town = test::areaFromWkt(kTown);
  Raster quick{.columns = 240, .rows = 210, .northWest = {.east = -400, .north = 8250}, .cell = recipe.cell};
  quick = quick.sameCells(0.0F);
  const CellsInside inside(town, quick);
  ExactRaster exact = quick.sameCells(0.0);
  EXPECT_TRUE(addExactly(sourcesOf(incidents, recipe.bandwidth), recipe.kernel, exact, {}));
  EXPECT_TRUE(sumBySplines(incidents, recipe.kernel, recipe.bandwidth, inside, quick, {}).value_or(false));
  double highest = 0;
  double worst = 0;
  for (int row = 0; row < quick.rows; ++row) {
    for (const CellSpan span : inside.ofRow(row)) {
      for (int column = span.begin; column < span.end; ++column) {
        highest = std::max(highest, exact.at(column, row));
        worst = std::max(worst, std::abs(exact.at(column, row) - static_cast<double>(quick.at(column, row))));
      }
    }
  }
  return worst / highest;
}

using Made = std::function<std::vector<Point>(std::mt19937&)>;

std::vector<Point> madeOf(std::size_t count, const std::function<Point()>& one) {
  std::vector<Point> points(count);
  std::ranges::generate(points, one);
  return points;
}

struct Case {
  std::string name;
  Made make;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"evenly spread",
       [](std::mt19937& random) {
         std::uniform_real_distribution<double> place(-500, 9000);
         return madeOf(3'000, [&] { return Point{place(random), place(random)}; });
       }},
      {"in clusters",
       [](std::mt19937& random) {
         std::uniform_real_distribution<double> anywhere(1000, 7000);
         std::normal_distribution<double> nearby(0, 250);
         Point centre;
         int count = 0;
         return madeOf(3'000, [&] {
           centre = count++ % 150 == 0 ? Point{anywhere(random), anywhere(random)} : centre;
           return Point{centre.east + nearby(random), centre.north + nearby(random)};
         });
       }},
      {"in one tight cluster",
       [](std::mt19937& random) {
         std::normal_distribution<double> nearby(3000, 60);
         return madeOf(3'000, [&] { return Point{nearby(random), nearby(random)}; });
       }},
      {"all at one spot", [](std::mt19937&) { return madeOf(3'000, [] { return Point{3012.345, 2987.654}; }); }},
      {"half at one spot",
       [](std::mt19937& random) {
         std::uniform_real_distribution<double> place(0, 8000);
         int count = 0;
         return madeOf(
             3'000, [&] { return count++ % 2 == 0 ? Point{5000.001, 2000.002} : Point{place(random), place(random)}; });
       }},
      {"at a hundred addresses",
       [](std::mt19937& random) {
         std::uniform_int_distribution<int> place(10, 80);
         return madeOf(3'000, [&] { return Point{place(random) * 100.0, place(random) % 2 * 100.0 + 3000}; });
       }},
      {"along a straight street",
       [](std::mt19937& random) {
         std::uniform_real_distribution<double> along(0, 1);
         return madeOf(3'000, [&] {
           const double t = along(random);
           return Point{500 + t * 8000, 1000 + t * 5000};
         });
       }},
      {"on a circle of one bandwidth",
       [](std::mt19937& random) {
         std::uniform_real_distribution<double> turn(0, 2 * std::numbers::pi);
         return madeOf(3'000, [&] {
           const double angle = turn(random);
           return Point{3000 + 300 * std::cos(angle), 3000 + 300 * std::sin(angle)};
         });
       }},
      {"mostly outside",
       [](std::mt19937& random) {
         std::uniform_real_distribution<double> place(-20'000, 30'000);
         return madeOf(5'000, [&] { return Point{place(random), place(random)}; });
       }},
  };
  return all;
}

TEST(QuickDensity, IsWithinItsErrorForEveryKernelAndPattern) {
  for (const Case& one : cases()) {
    std::mt19937 random(5);
    const std::vector<Point> incidents = one.make(random);
    for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
      for (const double bandwidth : {150.0, 400.0}) {
        const double error = errorOf(incidents, {.bandwidth = Metres(bandwidth), .cell = Metres(40), .kernel = kernel});
        EXPECT_LE(error, kQuickDensityError)
            << one.name << ", bandwidth " << bandwidth << ", kernel " << static_cast<int>(kernel);
      }
    }
  }
}

TEST(QuickDensity, IsTakenForManyIncidentsAndMakesUpForTheBoundaryAsTheExactOneDoes) {
  std::mt19937 random(8);
  std::uniform_real_distribution<double> place(-500, 9000);
  const std::vector<Point> incidents = madeOf(40'000, [&] { return Point{place(random), place(random)}; });
  const MultiPolygon town = test::areaFromWkt(kTown);
  DensityRecipe recipe{.bandwidth = Metres(400), .cell = Metres(25), .atBoundary = true};
  const Density quick = *densityOf(incidents, town, recipe);
  recipe.exact = true;
  const Density exact = *densityOf(incidents, town, recipe);
  EXPECT_FALSE(quick.isExact);
  EXPECT_TRUE(exact.isExact);
  EXPECT_EQ(quick.incidents, exact.incidents);
  double highest = 0;
  double worst = 0;
  for (std::size_t i = 0; i < exact.exact.values.size(); ++i) {
    ASSERT_EQ(std::isnan(exact.exact.values[i]), std::isnan(quick.raster.values[i]));
    highest = std::fmax(highest, exact.exact.values[i]);
    worst = std::fmax(worst, std::abs(exact.exact.values[i] - static_cast<double>(quick.raster.values[i])));
  }
  EXPECT_LE(worst, kQuickDensityError * highest);
}

TEST(QuickDensity, IsTheSameEveryTime) {
  std::mt19937 random(6);
  std::uniform_real_distribution<double> place(-500, 9000);
  const std::vector<Point> incidents = madeOf(40'000, [&] { return Point{place(random), place(random)}; });
  const MultiPolygon town = test::areaFromWkt(kTown);
  const DensityRecipe recipe{.bandwidth = Metres(400), .cell = Metres(25)};
  const Density first = *densityOf(incidents, town, recipe);
  const Density second = *densityOf(incidents, town, recipe);
  const auto bits = [](const Unfilled<float>& values) {
    return std::vector<std::byte>(reinterpret_cast<const std::byte*>(values.data()),
                                  reinterpret_cast<const std::byte*>(values.data() + values.size()));
  };
  EXPECT_EQ(bits(first.raster.values), bits(second.raster.values));
}

TEST(QuickDensity, DoesNotMindInWhichOrderIncidentsCome) {
  const MultiPolygon town = test::areaFromWkt(kTown);
  const DensityRecipe recipe{.bandwidth = Metres(400), .cell = Metres(25)};
  std::mt19937 random(9);
  std::uniform_real_distribution<double> place(-2000, 12'000);
  std::vector<Point> incidents = madeOf(150'000, [&] { return Point{place(random), place(random)}; });
  const Density shuffled = *densityOf(incidents, town, recipe);
  std::ranges::sort(incidents, {}, &Point::north);
  const Density northward = *densityOf(incidents, town, recipe);
  std::swap(incidents[10'000], incidents[140'000]);  // each out of its row
  const Density mixed = *densityOf(incidents, town, recipe);
  float highest = 0;
  float apart = 0;
  for (std::size_t i = 0; i < northward.raster.values.size(); ++i) {
    if (const float value = northward.raster.values[i]; !std::isnan(value)) {
      highest = std::max(highest, value);
      apart = std::max({apart, std::abs(value - shuffled.raster.values[i]), std::abs(value - mixed.raster.values[i])});
    }
  }
  EXPECT_FALSE(northward.isExact);
  EXPECT_LE(apart, 1e-6F * highest);
}

TEST(QuickDensity, SkipsPointsWithoutAPlace) {
  std::mt19937 random(6);
  std::uniform_real_distribution<double> place(-500, 9000);
  std::vector<Point> incidents = madeOf(40'000, [&] { return Point{place(random), place(random)}; });
  const MultiPolygon town = test::areaFromWkt(kTown);
  const DensityRecipe recipe{.bandwidth = Metres(400), .cell = Metres(25)};
  const Density clean = *densityOf(incidents, town, recipe);
  incidents.push_back({std::nan(""), 100});
  incidents.push_back({100, std::numeric_limits<double>::infinity()});
  incidents.push_back({1e300, -1e300});
  const Density dirty = *densityOf(incidents, town, recipe);
  ASSERT_EQ(clean.raster.values.size(), dirty.raster.values.size());
  EXPECT_NEAR(clean.raster.at(100, 100), dirty.raster.at(100, 100), 1e-3 * clean.raster.at(100, 100));
}

}  // namespace
}  // namespace buurtatlas
