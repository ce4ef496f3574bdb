#include "viewmodels/qt_convert.h"

#include <gtest/gtest.h>

namespace buurtatlas::test {
namespace {

TEST(QtConvert, PutsLatitudeFirst) {
  const QGeoCoordinate leuven = toCoordinate(LonLat{.lon = 4.70, .lat = 50.88});
  EXPECT_DOUBLE_EQ(leuven.latitude(), 50.88);
  EXPECT_DOUBLE_EQ(leuven.longitude(), 4.70);
  EXPECT_EQ(toLonLat(leuven), (LonLat{.lon = 4.70, .lat = 50.88}));
}

TEST(QtConvert, KeepsAPointOfThePlaneThereAndBack) {
  const Result<Plane> plane = Plane::create("EPSG:3812");
  ASSERT_TRUE(plane.has_value());
  const Point point{.east = 670'123.456, .north = 675'654.321};
  EXPECT_EQ(toPoint(*plane, toCoordinate(*plane, point)), point);
}

TEST(QtConvert, KnowsNoPointFarFromThePlane) {
  const Result<Plane> plane = Plane::create("EPSG:3812");
  EXPECT_FALSE(toPoint(*plane, QGeoCoordinate(0, 0)).has_value());
  EXPECT_FALSE(toPoint(*plane, QGeoCoordinate()).has_value());
}

TEST(QtConvert, KeepsHoles) {
  const Result<Plane> plane = Plane::create("EPSG:3812");
  const Polygon square{.outer = {{670'000, 675'000}, {671'000, 675'000}, {671'000, 676'000}, {670'000, 676'000}},
                       .holes = {{{670'400, 675'400}, {670'400, 675'600}, {670'600, 675'600}, {670'600, 675'400}}}};
  const QGeoPolygon shape = toGeoPolygon(*plane, square);
  EXPECT_EQ(shape.holesCount(), 1);
  EXPECT_FALSE(shape.contains(toCoordinate(*plane, {670'500, 675'500})));
}

}  // namespace
}  // namespace buurtatlas::test
