#include "geometry/nearness.h"

#include <gtest/gtest.h>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;

const MultiPolygon kPark = areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");

bool isNear(const char* wkt, double metres) { return staysNear(areaFromWkt(wkt), kPark, Metres(metres)).value(); }

TEST(StaysNear, AsksForTheFarthestPlace) {
  EXPECT_TRUE(isNear("POLYGON ((100 0, 104.9 0, 104.9 100, 100 100, 100 0))", 5));
  EXPECT_FALSE(isNear("POLYGON ((100 0, 105.1 50, 100 100, 100 0))", 5)) << "its tip is too far";
}

TEST(StaysNear, MeasuresRoundACorner) {
  EXPECT_TRUE(isNear("POLYGON ((100 100, 103 100, 103 103, 100 103, 100 100))", 5));
  EXPECT_FALSE(isNear("POLYGON ((100 100, 104 100, 104 104, 100 104, 100 100))", 5)) << "5.66 m from the corner";
}

TEST(StaysNear, TakesWhatLiesInsideAndWhatLiesApart) {
  EXPECT_TRUE(isNear("POLYGON ((10 10, 20 10, 20 20, 10 10))", 1));
  EXPECT_TRUE(isNear("POLYGON ((102 10, 103 10, 103 20, 102 10))", 5));
  EXPECT_FALSE(isNear("POLYGON ((202 10, 203 10, 203 20, 202 10))", 5));
}

}  // namespace
}  // namespace buurtatlas
