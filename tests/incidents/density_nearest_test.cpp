// Bandwidths that follow the incidents, and what is lost beyond the boundary.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "geometry/kernel_mass.h"
#include "geometry/zone_index.h"
#include "incidents/density.h"
#include "incidents/density_exact.h"
#include "incidents/density_sources.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

const char* const kField = "POLYGON((0 0,2000 0,2000 1500,900 2000,0 1500,0 0))";

/// Some at the same place.
std::vector<Point> scattered(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> place(0, 2000);
  std::normal_distribution<double> nearby(700, 80);
  std::vector<Point> points;
  while (points.size() < count) {
    points.push_back(
        onGrid(points.size() % 2 == 0 ? Point{place(random), place(random)} : Point{nearby(random), nearby(random)}));
    if (points.size() % 7 == 0) {
      points.push_back(points[points.size() / 2]);
    }
  }
  return points;
}

double nearestByHand(const std::vector<Point>& points, std::size_t of, int nearest) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i != of) {
      distances.push_back(std::hypot(points[i].east - points[of].east, points[i].north - points[of].north));
    }
  }
  std::ranges::sort(distances);
  return distances[static_cast<std::size_t>(nearest) - 1];
}

double kernelByHand(Kernel kernel, double distance, double h) {
  const double share = distance / h;
  if (kernel == Kernel::Gaussian) {
    return std::exp(-share * share / 2) / (2 * std::numbers::pi * h * h) * 1e6;
  }
  return share < 1 ? 3 / (std::numbers::pi * h * h) * std::pow(1 - share * share, 2) * 1e6 : 0;
}

TEST(NearestBandwidth, IsTheDistanceToTheKthOtherIncident) {
  for (const int nearest : {1, 5, 40}) {
    const std::vector<Point> points = scattered(400, 21);
    std::vector<DensitySource> sources = sourcesOf(points, Metres(10));
    widenToNearest(sources, nearest, {});
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto source = std::ranges::find(sources, points[i], &DensitySource::at);
      ASSERT_NE(source, sources.end());
      ASSERT_NEAR(source->bandwidth, std::max(10.0, nearestByHand(points, i, nearest)), 1e-9) << nearest << ' ' << i;
    }
  }
}

TEST(NearestBandwidth, IsFoundAlongALineAndInOneHeap) {
  std::vector<Point> line;
  for (int i = 0; i < 200; ++i) {
    line.push_back({.east = 3.0 * i, .north = 50});
  }
  std::vector<DensitySource> sources = sourcesOf(line, Metres(1));
  widenToNearest(sources, 2, {});
  EXPECT_DOUBLE_EQ(sources[100].bandwidth, 3);
  EXPECT_DOUBLE_EQ(sources[0].bandwidth, 6);
  sources = sourcesOf(std::vector<Point>(30, Point{5, 5}), Metres(7));
  widenToNearest(sources, 29, {});
  EXPECT_DOUBLE_EQ(sources.front().bandwidth, 7);
}

TEST(ExactDensity, IsTheSumOfAllKernelsToNineDigits) {
  const std::vector<Point> points = scattered(300, 4);
  const MultiPolygon field = test::areaFromWkt(kField);
  const ZoneIndex index({field});
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    for (const int nearest : {0, 12}) {
      for (const bool atBoundary : {false, true}) {
        const DensityRecipe recipe{.bandwidth = Metres(90),
                                   .cell = Metres(30),
                                   .kernel = kernel,
                                   .nearest = nearest,
                                   .atBoundary = atBoundary,
                                   .exact = true};
        const auto density = densityOf(points, field, recipe);
        ASSERT_TRUE(density) << inEnglish(density.error().reason);
        std::vector<Point> counted;
        std::ranges::copy_if(points, std::back_inserter(counted),
                             [&](Point point) { return !atBoundary || index.isInAny(point); });
        std::vector<double> bandwidths;
        for (std::size_t i = 0; i < counted.size(); ++i) {
          bandwidths.push_back(nearest == 0 ? 90 : std::max(90.0, nearestByHand(counted, i, nearest)));
        }
        const KernelMass mass(field, kernel, Metres(std::ranges::max(bandwidths)));
        const auto shareOf = [&](Point point, double h) {
          return atBoundary ? std::max(mass.at(point, Metres(h), true), kLeastKernelMass) : 1;
        };
        double highest = 0;
        double worst = 0;
        for (int row = 0; row < density->exact.rows; ++row) {
          for (int column = 0; column < density->exact.columns; ++column) {
            const Point centre = density->exact.centreOf(column, row);
            ASSERT_EQ(std::isnan(density->exact.at(column, row)), !index.isInAny(centre));
            if (!index.isInAny(centre)) {
              continue;
            }
            double sum = 0;
            for (std::size_t i = 0; i < counted.size(); ++i) {
              const double distance = std::hypot(counted[i].east - centre.east, counted[i].north - centre.north);
              sum += kernelByHand(kernel, distance, bandwidths[i]) /
                     (nearest > 0 ? shareOf(counted[i], bandwidths[i]) : 1);
            }
            sum /= nearest == 0 ? shareOf(centre, 90) : 1;
            highest = std::max(highest, sum);
            worst = std::max(worst, std::abs(sum - density->exact.at(column, row)));
          }
        }
        EXPECT_LE(worst, 1e-9 * highest) << static_cast<int>(kernel) << nearest << atBoundary;
        EXPECT_EQ(density->incidents, static_cast<std::int64_t>(counted.size()));
        EXPECT_EQ(density->outside, static_cast<std::int64_t>(points.size() - counted.size()));
      }
    }
  }
}

TEST(DensityAtTheBoundary, IsEvenWhereIncidentsLieEvenly) {
  std::vector<Point> even;
  for (int i = 0; i < 400; ++i) {
    for (int j = 0; j < 400; ++j) {
      even.push_back({.east = 2.5 + 5.0 * i, .north = 2.5 + 5.0 * j});
    }
  }
  const MultiPolygon field = test::areaFromWkt(kField);
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    const auto density =
        densityOf(even, field, {.bandwidth = Metres(150), .cell = Metres(25), .kernel = kernel, .atBoundary = true});
    ASSERT_TRUE(density);
    for (const float value : density->raster.values) {
      if (!std::isnan(value)) {
        ASSERT_NEAR(value, 40'000, 600);  // 1 per 25 m2
      }
    }
  }
}

TEST(DensityAtTheBoundary, IsNeverDividedByLessThanATenth) {
  // A needle, of which nearly nothing of a kernel covers.
  const auto density = densityOf(std::vector<Point>{{.east = 500, .north = 0.5}},
                                 test::areaFromWkt("POLYGON((0 0,1000 0,1000 1,0 1,0 0))"),
                                 {.bandwidth = Metres(100), .cell = Metres(1), .atBoundary = true});
  ASSERT_TRUE(density);
  const double peak = 3 / (std::numbers::pi * 100 * 100) * 1e6;
  for (const float value : density->raster.values) {
    EXPECT_LE(value, 10.0001 * peak);
  }
}

TEST(CountReaching, CountsThePlacesWithinTheBandwidth) {
  const std::vector<Point> points = scattered(120, 9);
  const std::vector<DensitySource> sources = sourcesOf(points, Metres(150));
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    RasterOf<std::uint8_t> counts{
        .columns = 50, .rows = 40, .northWest = {.east = 0, .north = 2000}, .cell = Metres(50)};
    counts.values.assign(2000, 0);
    ASSERT_TRUE(countReaching(sources, kernel, counts, {}));
    for (int row = 0; row < counts.rows; ++row) {
      for (int column = 0; column < counts.columns; ++column) {
        const Point centre = counts.centreOf(column, row);
        const auto within = std::ranges::count_if(sources, [&](const DensitySource& source) {
          return std::hypot(source.at.east - centre.east, source.at.north - centre.north) <=
                 (kernel == Kernel::Quartic ? 150 : 300);
        });
        ASSERT_EQ(counts.at(column, row), within);
      }
    }
  }
}

TEST(NearestBandwidth, NeedsMoreIncidentsThanItCounts) {
  const auto density = densityOf(std::vector<Point>(5, Point{100, 100}), test::areaFromWkt(kField), {.nearest = 5});
  ASSERT_FALSE(density);
  EXPECT_EQ(inEnglish(density.error().reason),
            "A bandwidth up to the 5th nearest incident needs more than 5 incidents; there are 5.");
}

}  // namespace
}  // namespace buurtatlas
