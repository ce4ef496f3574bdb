#include "incidents/density_advice.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace buurtatlas {
namespace {

std::vector<Point> clusters(std::size_t count, double width) {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> anywhere(0, 20'000);
  std::normal_distribution<double> nearby(0, width);
  std::vector<Point> centres(15);
  for (Point& centre : centres) {
    centre = {.east = anywhere(random), .north = anywhere(random)};
  }
  std::vector<Point> points;
  for (std::size_t i = 0; i < count; ++i) {
    const Point centre = centres[i % centres.size()];
    points.push_back({.east = centre.east + nearby(random), .north = centre.north + nearby(random)});
  }
  return points;
}

TEST(AdviseBandwidth, FollowsTheWidthOfTheClusters) {
  const double narrow = adviseBandwidth(clusters(1500, 100), Kernel::Gaussian)->bandwidth.value;
  const double wide = adviseBandwidth(clusters(1500, 800), Kernel::Gaussian)->bandwidth.value;
  EXPECT_LE(narrow, 100);
  EXPECT_GE(wide, 200);
  EXPECT_LE(wide, 800);
}

TEST(AdviseBandwidth, IsNarrowerForMoreIncidentsOfTheSamePattern) {
  const BandwidthAdvice few = *adviseBandwidth(clusters(300, 800), Kernel::Quartic);
  const BandwidthAdvice many = *adviseBandwidth(clusters(60'000, 800), Kernel::Quartic);
  EXPECT_LT(many.bandwidth, few.bandwidth);
  EXPECT_EQ(few.drawn, 300);
  EXPECT_EQ(many.drawn, 3000);
  EXPECT_EQ(many.incidents, 60'000);
}

TEST(AdviseBandwidth, IsWiderForTheQuarticKernelWhichEnds) {
  const std::vector<Point> points = clusters(1500, 300);
  EXPECT_GT(adviseBandwidth(points, Kernel::Quartic)->bandwidth, adviseBandwidth(points, Kernel::Gaussian)->bandwidth);
}

TEST(AdviseBandwidth, DoesNotCollapseOnHeapsNorSpreadForOneFarAway) {
  std::vector<Point> points = clusters(1500, 300);
  const Metres usual = adviseBandwidth(points, Kernel::Quartic)->bandwidth;
  for (std::size_t i = 0; i < 300; ++i) {
    points[i] = points[i % 20];
  }
  points.push_back({.east = 90'000, .north = -70'000});
  const Metres disturbed = adviseBandwidth(points, Kernel::Quartic)->bandwidth;
  EXPECT_GE(disturbed.value, 0.5 * usual.value);
  EXPECT_LE(disturbed.value, 2 * usual.value);
}

TEST(AdviseBandwidth, SaysWhenThereIsNothingToAdviseOn) {
  EXPECT_EQ(inEnglish(adviseBandwidth(clusters(9, 300), Kernel::Quartic).error().reason),
            "Too few incidents for a density: it takes 10 and gets 9. Look at the counts.");
  EXPECT_EQ(inEnglish(adviseBandwidth(std::vector<Point>(50, Point{1, 2}), Kernel::Quartic).error().reason),
            "All incidents lie at one place, so no bandwidth can be advised.");
}

}  // namespace
}  // namespace buurtatlas
