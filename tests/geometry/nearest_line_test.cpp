#include "geometry/nearest_line.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <optional>
#include <vector>

#include "geometry/measure.h"
#include "support/random_areas.h"

namespace buurtatlas {
namespace {

TEST(NearestLine, NamesTheFirstOfLinesEquallyNear) {
  const std::vector<LineString> lines = {{{.east = 0, .north = 20}, {.east = 100, .north = 20}},
                                         {{.east = 0, .north = 0}, {.east = 100, .north = 0}}};
  const NearestLine nearest(lines);
  EXPECT_EQ(nearest.within({.east = 50, .north = 10}, Metres(10)), 0U);
  EXPECT_EQ(nearest.within({.east = 50, .north = 9.999}, Metres(10)), 1U);
}

TEST(NearestLine, HoldsADistanceToItsVeryEnd) {
  const std::vector<LineString> lines = {{{.east = 0, .north = 0}, {.east = 100, .north = 0}}, {}};
  const NearestLine nearest(lines);
  EXPECT_EQ(nearest.within({.east = 50, .north = 10}, Metres(10)), 0U);
  EXPECT_EQ(nearest.within({.east = 50, .north = 10.001}, Metres(10)), std::nullopt);
  EXPECT_EQ(nearest.within({.east = std::nan(""), .north = 0}, Metres(10)), std::nullopt);
}

TEST(NearestLine, TakesALineOfOneVertexAsAPlace) {
  const std::vector<LineString> lines = {{{.east = 5, .north = 5}}};
  EXPECT_EQ(NearestLine(lines).within({.east = 8, .north = 9}, Metres(5)), 0U);
}

RC_GTEST_PROP(NearestLineProperty, FindsWhatLookingAtEveryLineFinds, (std::uint32_t seed)) {
  test::RandomAreas random(seed);
  std::vector<LineString> lines;
  for (int i = 0; i < 12; ++i) {
    lines.push_back(random.points(3, 60));
  }
  const std::vector<Point> points = random.points(30, 60);
  const Metres reach(0.02);
  const auto found = NearestLine(lines).within(points, reach);
  for (std::size_t i = 0; i < points.size(); ++i) {
    std::optional<std::uint32_t> expected;
    double least = reach.value;
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
      for (std::size_t piece = 1; piece < lines[line].size(); ++piece) {
        const Point on = nearestOn(lines[line][piece - 1], lines[line][piece], points[i]);
        const double away = distanceBetween(on, points[i]).value;
        if (away < least || (away == least && !expected)) {
          least = away;
          expected = line;
        }
      }
    }
    RC_ASSERT(found[i] == expected);
  }
}

}  // namespace
}  // namespace buurtatlas
