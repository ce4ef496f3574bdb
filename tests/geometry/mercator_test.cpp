#include "geometry/mercator.h"

#include <gtest/gtest.h>

#include <cmath>

namespace buurtatlas {
namespace {

TEST(Mercator, PutsTheOriginInTheMiddle) {
  EXPECT_NEAR(toMercator({.lon = 0, .lat = 0}).x, 0.5, 1e-15);
  EXPECT_NEAR(toMercator({.lon = 0, .lat = 0}).y, 0.5, 1e-15);
}

TEST(Mercator, GrowsEastAndSouth) {
  // Known value: tile 16/33623/21974 of the web map holds this place.
  const MercatorPoint leuven = toMercator({.lon = 4.7, .lat = 50.88});
  EXPECT_NEAR(leuven.x, 0.513055555555, 1e-12);
  EXPECT_EQ(static_cast<int>(leuven.x * 65536), 33623);
  EXPECT_EQ(static_cast<int>(leuven.y * 65536), 21974);
  EXPECT_LT(toMercator({.lon = 4.7, .lat = 51}).y, leuven.y);
}

TEST(Mercator, EndsTheWorldAtItsLastLatitude) {
  EXPECT_NEAR(toMercator({.lon = 180, .lat = 85.0511287798066}).y, 0, 1e-12);
  EXPECT_NEAR(toMercator({.lon = 180, .lat = 85}).x, 1, 1e-12);
}

TEST(Mercator, ComesBack) {
  const LonLat back = fromMercator(toMercator({.lon = 4.7, .lat = 50.88}));
  EXPECT_NEAR(back.lon, 4.7, 1e-12);
  EXPECT_NEAR(back.lat, 50.88, 1e-12);
}

double groundDistance(MercatorPoint a, MercatorPoint b) {
  constexpr double kMetresOfTheWorld = 40'075'016.7 * 0.63;  // at the latitude of Belgium
  return std::hypot(a.x - b.x, a.y - b.y) * kMetresOfTheWorld;
}

double worstOnBox(const Plane& plane, const Box& box) {
  const MercatorMap map(plane, box);
  double worst = 0;
  for (int i = 0; i <= 97; ++i) {
    for (int j = 0; j <= 97; ++j) {
      const Point point{.east = box.west + (box.east - box.west) * i / 97,
                        .north = box.south + (box.north - box.south) * j / 97};
      worst = std::fmax(worst, groundDistance(map.at(point), toMercator(plane.toLonLat(point))));
    }
  }
  return worst;
}

TEST(MercatorMap, IsWithinAMillimetreOverATown) {
  EXPECT_LT(worstOnBox(Plane::create("EPSG:3812").value(),
                       {.west = 665'000, .south = 668'000, .east = 690'000, .north = 690'000}),
            0.001);
}

TEST(MercatorMap, IsWithinAMillimetreOverTheCountry) {
  const Plane plane = Plane::create("EPSG:3812").value();
  EXPECT_LT(worstOnBox(plane, plane.bounds()), 0.001);
}

TEST(MercatorMap, AnswersManyAsItAnswersOne) {
  const MercatorMap map(Plane::create("EPSG:3812").value(), {});
  const std::vector<Point> points = {{.east = 673'310, .north = 674'459}, {.east = 600'000, .north = 700'000}};
  EXPECT_EQ(map.at(points)[1], map.at(points[1]));
}

TEST(MercatorMap, TakesABoxOfOnePoint) {
  const Plane plane = Plane::create("EPSG:3812").value();
  const Point point{.east = 673'310, .north = 674'459};
  const MercatorMap map(plane, {.west = point.east, .south = point.north, .east = point.east, .north = point.north});
  EXPECT_LT(groundDistance(map.at(point), toMercator(plane.toLonLat(point))), 0.001);
}

}  // namespace
}  // namespace buurtatlas
