#include "incidents/density.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <stop_token>
#include <string>
#include <vector>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;

const char* const kSquare = "POLYGON((0 0,2000 0,2000 2000,0 2000,0 0))";

Raster densityOf(const std::vector<Point>& incidents, const DensityRecipe& recipe, const char* boundary = kSquare) {
  const auto raster = kernelDensity(incidents, areaFromWkt(boundary), recipe);
  EXPECT_TRUE(raster) << inEnglish(raster.error().reason);
  return raster.value_or(Raster{});
}

std::string faultOf(const std::vector<Point>& incidents, const DensityRecipe& recipe, const char* boundary = kSquare) {
  const auto raster = kernelDensity(incidents, areaFromWkt(boundary), recipe);
  return raster ? "" : inEnglish(raster.error().reason);
}

TEST(KernelDensity, IntegratesToTheNumberOfIncidents) {
  const Raster raster =
      densityOf({{.east = 1003, .north = 996}, {.east = 1003, .north = 996}, {.east = 800, .north = 1200}},
                {.bandwidth = Metres(300), .cell = Metres(10)});
  double sum = 0;
  for (const float value : raster.values) {
    sum += static_cast<double>(value) * 10 * 10 / 1e6;
  }
  EXPECT_NEAR(sum, 3, 1e-4);
}

TEST(KernelDensity, IsThreeOverPiTimesBandwidthSquaredAtAnIncident) {
  const Raster raster = densityOf({{.east = 1005, .north = 995}}, {.bandwidth = Metres(200), .cell = Metres(10)});
  EXPECT_FLOAT_EQ(raster.at(100, 100), static_cast<float>(3 / (std::numbers::pi * 200 * 200) * 1e6));
}

TEST(KernelDensity, IsTheSameOnAllSidesOfAnIncident) {
  const Raster raster = densityOf({{.east = 1005, .north = 995}}, {.bandwidth = Metres(205), .cell = Metres(10)});
  for (int i = 1; i < 21; ++i) {
    EXPECT_EQ(raster.at(100 + i, 100), raster.at(100 - i, 100));
    EXPECT_EQ(raster.at(100, 100 + i), raster.at(100, 100 - i));
    EXPECT_EQ(raster.at(100 + i, 100), raster.at(100, 100 + i));
  }
  EXPECT_EQ(raster.at(121, 100), 0);
}

TEST(KernelDensity, EqualsTheSumOverAllIncidents) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(-100, 2100);
  std::vector<Point> incidents(500);
  for (Point& point : incidents) {
    point = onGrid({.east = place(random), .north = place(random)});
  }
  const double bandwidth = 170;
  const Raster raster = densityOf(incidents, {.bandwidth = Metres(bandwidth), .cell = Metres(20)});
  for (int row = 0; row < raster.rows; ++row) {
    for (int column = 0; column < raster.columns; ++column) {
      const Point centre = raster.centreOf(column, row);
      double sum = 0;
      for (const Point point : incidents) {
        const double share = std::hypot(centre.east - point.east, centre.north - point.north) / bandwidth;
        sum += share < 1 ? 3 / (std::numbers::pi * bandwidth * bandwidth) * std::pow(1 - share * share, 2) * 1e6 : 0;
      }
      ASSERT_NEAR(raster.at(column, row), sum, 1e-6 * std::max(sum, 1.0)) << column << " " << row;
    }
  }
}

TEST(KernelDensity, IsTheSameEveryTime) {
  std::vector<Point> incidents;
  for (int i = 0; i < 300; ++i) {
    incidents.push_back({.east = std::fmod(i * 137.1, 2000), .north = std::fmod(i * 61.7, 2000)});
  }
  const DensityRecipe recipe{.bandwidth = Metres(400), .cell = Metres(10)};
  const Raster first = densityOf(incidents, recipe);
  std::ranges::reverse(incidents);
  EXPECT_EQ(densityOf(incidents, recipe).values, first.values);
}

TEST(KernelDensity, IsNoDataWhereTheCentreOfACellLiesOutside) {
  const Raster raster = densityOf({{.east = 500, .north = 500}}, {.bandwidth = Metres(300), .cell = Metres(100)},
                                  "POLYGON((0 0,1000 0,1000 940,0 960,0 0),(400 400,600 400,600 600,400 600,400 400))");
  EXPECT_EQ(raster.rows, 10);
  EXPECT_FALSE(std::isnan(raster.at(0, 0)));
  EXPECT_TRUE(std::isnan(raster.at(9, 0)));
  EXPECT_TRUE(std::isnan(raster.at(4, 5)));
  EXPECT_FALSE(std::isnan(raster.at(3, 5)));
}

TEST(KernelDensity, LaysItsCellsOnMultiplesOfTheirSize) {
  const Raster raster = densityOf({{.east = 150, .north = 150}}, {.bandwidth = Metres(100), .cell = Metres(40)},
                                  "POLYGON((90 90,205 90,205 205,90 205,90 90))");
  EXPECT_EQ(raster.northWest, (Point{.east = 80, .north = 240}));
  EXPECT_EQ(raster.columns, 4);
  EXPECT_EQ(raster.rows, 4);
}

TEST(KernelDensity, CountsIncidentsJustOutsideTheBoundary) {
  const Raster raster = densityOf({{.east = -50, .north = 1000}}, {.bandwidth = Metres(300), .cell = Metres(100)});
  EXPECT_GT(raster.at(0, 10), 0);
}

TEST(KernelDensity, SaysWhatItCannotDo) {
  const std::vector<Point> one = {{.east = 10, .north = 10}};
  EXPECT_EQ(faultOf({}, {}), "There are no incidents with a position to make a density of.");
  EXPECT_EQ(faultOf(one, {.bandwidth = Metres(0), .cell = Metres(1)}), "The bandwidth must be more than 0 m.");
  EXPECT_EQ(faultOf(one, {.bandwidth = Metres(100), .cell = Metres(-1)}), "The cell size must be more than 0 m.");
  EXPECT_EQ(faultOf(one, {.bandwidth = Metres(100), .cell = Metres(101)}),
            "Cells of 101 m are too large for a bandwidth of 100 m; take cells of 100 m or less.");
  EXPECT_EQ(kernelDensity(one, {}, {}).error().code, ErrorCode::InvalidInput);
}

TEST(KernelDensity, RefusesARasterThatIsTooLargeAndNamesTheCellToTake) {
  const std::vector<Point> one = {{.east = 10, .north = 10}};
  EXPECT_EQ(faultOf(one, {.bandwidth = Metres(100), .cell = Metres(0.2)}),
            "Cells of 0.2 m make a density too large to compute here; take cells of 0.5 m or more.");
}

TEST(KernelDensity, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  const auto raster = kernelDensity(std::vector<Point>{{.east = 10, .north = 10}}, areaFromWkt(kSquare), {},
                                    {.stop = source.get_token()});
  ASSERT_FALSE(raster);
  EXPECT_EQ(raster.error().code, ErrorCode::Cancelled);
}

TEST(KernelDensity, ReportsItsProgressUpToTheEnd) {
  std::vector<double> shares;
  const JobControl control{.progress = [&shares](double share) { shares.push_back(share); }};
  ASSERT_TRUE(kernelDensity(std::vector<Point>{{.east = 10, .north = 10}}, areaFromWkt(kSquare),
                            {.bandwidth = Metres(100), .cell = Metres(4)}, control));
  ASSERT_GT(shares.size(), 1U);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_EQ(shares.back(), 1);
}

TEST(AdviseCell, IsARoundTenthOfTheBandwidth) {
  EXPECT_EQ(adviseCell(Metres(300)), Metres(25));
  EXPECT_EQ(adviseCell(Metres(100)), Metres(10));
  EXPECT_EQ(adviseCell(Metres(199)), Metres(10));
  EXPECT_EQ(adviseCell(Metres(500)), Metres(50));
  EXPECT_EQ(adviseCell(Metres(20)), Metres(2));
}

}  // namespace
}  // namespace buurtatlas
