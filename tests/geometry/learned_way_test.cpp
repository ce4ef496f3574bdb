#include "geometry/learned_way.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "geometry/plane.h"
#include "support/random_areas.h"

namespace buurtatlas {
namespace {

constexpr Box kBounds{.west = -1e6, .south = -1e6, .east = 1e6, .north = 1e6};
constexpr int kEnoughAsks = 300;

/// Asks so often that a square is learned, if it can be, and tells how often it was answered afterwards.
int answeredAround(LearnedWay& way, double x, double y) {
  for (int ask = 0; ask < kEnoughAsks; ++ask) {
    static_cast<void>(way.at(x, y));
  }
  int answered = 0;
  for (int ask = 0; ask < 100; ++ask) {
    answered += way.at(x + 0.37 * ask, y - 0.13 * ask) ? 1 : 0;
  }
  return answered;
}

TEST(LearnedWay, AnswersWhereTheWayIsSmooth) {
  LearnedWay way([](double x, double y) { return Point{.east = 1.01 * x + 1e-8 * x * y, .north = y - 0.2 * x}; }, 4096,
                 kBounds);
  EXPECT_GT(answeredAround(way, 2000.3, 2000.7), 90);
  EXPECT_EQ(way.at(std::numeric_limits<double>::quiet_NaN(), 0), std::nullopt);
}

TEST(LearnedWay, LeavesAKinkToTheWayItself) {
  LearnedWay way([](double x, double y) { return Point{.east = x + 1e-4 * std::abs(x - 2000), .north = y}; }, 4096,
                 kBounds);
  EXPECT_EQ(answeredAround(way, 2000.3, 2000.7), 0);
  EXPECT_GT(answeredAround(way, 6000.3, 2000.7), 90);
}

TEST(LearnedWay, LeavesTheEdgeOfTheBoundsToTheWayItself) {
  LearnedWay way([](double x, double y) { return Point{.east = x, .north = y}; }, 4096,
                 {.west = 0, .south = 0, .east = 8192, .north = 8192});
  EXPECT_EQ(answeredAround(way, 2000.3, 2000.7), 0);
}

TEST(LearnedWay, LeavesWhatLiesBetweenTwoPointsOfTheGridToTheWayItself) {
  LearnedWay way([](double x, double y) { return Point{.east = x, .north = y}; }, 4096, kBounds);
  answeredAround(way, 2000.3, 2000.7);
  EXPECT_EQ(way.at(2000.0015, 2000), std::nullopt);
  EXPECT_EQ(way.at(2000.0012, 2000), (Point{.east = 2000.001, .north = 2000}));
}

/// Asks little enough of each copy that nothing is learned.
class PlainWay {
 public:
  explicit PlainWay(const Reprojection& way) : m_way(way), m_fresh(way.copy()) {}
  std::optional<Point> at(double x, double y) {
    if (++m_asked % 100 == 0) {
      m_fresh = m_way.copy();
    }
    return m_fresh.transform(x, y);
  }

 private:
  const Reprojection& m_way;
  Reprojection m_fresh;
  int m_asked = 0;
};

RC_GTEST_PROP(LearnedWayProperty, LeadsToTheVerySamePointsAsTheWayItself, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const auto share = [&] { return random.upTo(1'000'000) / 1e6; };
  const bool isInDegrees = random.upTo(1) == 0;
  const Reprojection way = Reprojection::create(isInDegrees ? "EPSG:4326" : "EPSG:31370", "EPSG:3812").value();
  PlainWay plain(way);
  const double west = isInDegrees ? 2.6 + 3.6 * share() : 30'000 + 250'000 * share();
  const double south = isInDegrees ? 49.6 + 1.8 * share() : 30'000 + 200'000 * share();
  const double side = isInDegrees ? 0.03 : 3000;
  for (int ask = 0; ask < 1500; ++ask) {
    const double x = west + side * share();
    const double y = south + side * share();
    RC_ASSERT(way.transform(x, y) == plain.at(x, y));
  }
}

}  // namespace
}  // namespace buurtatlas
