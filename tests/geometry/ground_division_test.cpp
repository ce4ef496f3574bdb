#include "geometry/ground_division.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;

const MultiPolygon& square() {
  static const MultiPolygon theSquare = areaFromWkt("POLYGON((0 0,100 0,100 100,0 100,0 0))");
  return theSquare;
}

TEST(GroundDivision, BorderRunsMidwayBetweenTheGroups) {
  const auto areas = divideGround(square(), {{.position = {20, 50}}, {.position = {60, 50}, .group = 1}}, 2).value();
  EXPECT_NEAR(areaOf(areas[0]).value, 4000, 1);
  EXPECT_NEAR(areaOf(areas[1]).value, 6000, 1);
}

TEST(GroundDivision, GroupWithoutAPointGetsNothing) {
  const auto areas = divideGround(square(), {{.position = {20, 50}, .group = 1}}, 2).value();
  EXPECT_TRUE(areas[0].empty());
  EXPECT_NEAR(areaOf(areas[1]).value, 10000, 0.01);
}

constexpr double kClose = 0.015;

bool isDeepInside(const MultiPolygon& ground, Point point) {
  return std::ranges::all_of(std::array{Point{.east = -kClose, .north = 0}, Point{.east = kClose, .north = 0},
                                        Point{.east = 0, .north = -kClose}, Point{.east = 0, .north = kClose}},
                             [&](Point step) {
                               return contains(ground,
                                               {.east = point.east + step.east, .north = point.north + step.north});
                             });
}

RC_GTEST_PROP(GroundDivisionProperty, GivesAllGroundOnceAndEveryPointToItsGroup, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const MultiPolygon ground = random.star(4000);
  const std::size_t groups = 1 + static_cast<std::size_t>(random.upTo(4));
  std::vector<GroupedSite> sites;
  for (const Point point : random.points(40, 4000)) {
    const bool isApart = std::ranges::none_of(
        sites, [point](const GroupedSite& site) { return distanceBetween(site.position, point) < Metres(2 * kClose); });
    if (isApart && isDeepInside(ground, point)) {
      sites.push_back({.position = point,
                       .group = static_cast<std::uint32_t>(random.upTo(static_cast<int>(groups) - 1)),
                       .row = static_cast<std::uint32_t>(random.upTo(9))});
    }
  }
  RC_PRE(!sites.empty());
  const auto areas = divideGround(ground, sites, groups).value();
  RC_ASSERT(areas.size() == groups);
  double sum = 0;
  for (const MultiPolygon& area : areas) {
    const auto fault = findFault(area);
    RC_LOG() << (fault ? inEnglish(fault->reason) : std::string());
    RC_ASSERT(area.empty() || !fault);
    sum += areaOf(area).value;
  }
  constexpr double kAMillimetreAlongAllBorders = 0.1;
  const double whole = areaOf(ground).value;
  RC_ASSERT(std::abs(sum - whole) <= kAMillimetreAlongAllBorders);
  RC_ASSERT(std::abs(areaOf(unionOf(areas).value()).value - whole) <= kAMillimetreAlongAllBorders);
  for (const GroupedSite& site : sites) {
    RC_ASSERT(contains(areas[site.group], site.position));
  }
}

}  // namespace
}  // namespace buurtatlas
