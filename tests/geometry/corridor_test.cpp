#include "geometry/corridor.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "geometry/measure.h"
#include "geometry/validity.h"

namespace buurtatlas {
namespace {

TEST(CorridorAlong, IsAsWideAsTwiceTheDistance) {
  const Result<MultiPolygon> area = corridorAlong({{{.east = 0, .north = 0}, {.east = 100, .north = 0}}}, Metres(10));
  ASSERT_TRUE(area.has_value());
  EXPECT_NEAR(areaOf(*area).value, 100 * 20 + 3.14159 * 100, 1);
}

TEST(CorridorAlong, JoinsLinesThatMeet) {
  const Result<MultiPolygon> area = corridorAlong(
      {{{.east = 0, .north = 0}, {.east = 100, .north = 0}}, {{.east = 100, .north = 0}, {.east = 100, .north = 80}}},
      Metres(5));
  ASSERT_TRUE(area.has_value());
  EXPECT_EQ(area->size(), 1U);
}

TEST(CorridorAlong, RefusesNoLineAndNoWidth) {
  EXPECT_FALSE(corridorAlong({}, Metres(5)).has_value());
  EXPECT_FALSE(corridorAlong({{{.east = 0, .north = 0}}}, Metres(5)).has_value());
  EXPECT_FALSE(corridorAlong({{{.east = 0, .north = 0}, {.east = 9, .north = 0}}}, Metres(0)).has_value());
}

RC_GTEST_PROP(CorridorAlong, HoldsWhatIsNearerThanTheDistanceAndNothingFarther, ()) {
  const auto coordinate = [] { return static_cast<double>(*rc::gen::inRange(-100'000, 100'000)) / 1000; };
  LineString line;
  for (int vertex = *rc::gen::inRange(2, 6); vertex > 0; --vertex) {
    line.push_back({.east = coordinate(), .north = coordinate()});
  }
  const Metres distance(*rc::gen::inRange(1, 50));
  const Result<MultiPolygon> area = corridorAlong({line}, distance);
  RC_ASSERT(area.has_value());
  RC_ASSERT(!findFault(*area).has_value());
  const Point place{.east = coordinate(), .north = coordinate()};
  double nearest = INFINITY;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    nearest = std::min(nearest, distanceBetween(nearestOn(line[i], line[i + 1], place), place).value);
  }
  const double slack = 0.0005 * distance.value + 0.002;
  if (nearest < distance.value - slack) {
    RC_ASSERT(contains(*area, place));
  } else if (nearest > distance.value + slack) {
    RC_ASSERT(!contains(*area, place));
  }
}

}  // namespace
}  // namespace buurtatlas
