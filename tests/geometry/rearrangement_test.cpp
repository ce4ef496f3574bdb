#include "geometry/rearrangement.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "geometry/measure.h"
#include "geometry/validity.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;

struct Change {
  AreaArrangement step = {};
  AreaArrangement anew = {};
};

Change changed(const MultiPolygon& boundary, std::vector<MultiPolygon> areas, std::uint32_t area, MultiPolygon border) {
  const auto arrangedAll = [&] {
    std::vector<const MultiPolygon*> all;
    for (const MultiPolygon& each : areas) {
      all.push_back(&each);
    }
    return arrange(boundary, all).value();
  };
  AreaArrangement before = arrangedAll();
  const MultiPolygon old = std::exchange(areas[area], std::move(border));
  std::vector<const MultiPolygon*> all;
  std::vector<Box> boxes;
  for (const MultiPolygon& each : areas) {
    all.push_back(&each);
    boxes.push_back(boundsOf(each));
  }
  return {.step = rearranged(std::move(before), boundary, all, boxes, {.area = area, .before = &old}).value().now,
          .anew = arrangedAll()};
}

/// Open ground by its size and what lies beside it.
std::vector<std::pair<double, std::vector<std::uint32_t>>> sortedOpen(const AreaArrangement& arrangement) {
  std::vector<std::pair<double, std::vector<std::uint32_t>>> open;
  for (const OpenGround& each : arrangement.open) {
    open.emplace_back(areaOf(each.ground).value, each.beside);
  }
  std::ranges::sort(open);
  return open;
}

TEST(Rearranged, OpensGroundThatAnAreaLeaves) {
  const Change change = changed(areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
                                {areaFromWkt("POLYGON ((0 0, 50 0, 50 100, 0 100, 0 0))"),
                                 areaFromWkt("POLYGON ((50 0, 100 0, 100 100, 50 100, 50 0))")},
                                1, areaFromWkt("POLYGON ((60 0, 100 0, 100 100, 60 100, 60 0))"));
  ASSERT_EQ(change.step.open.size(), 1U);
  EXPECT_EQ(areaOf(change.step.open[0].ground), SquareMetres(1000));
  EXPECT_THAT(change.step.open[0].beside, ::testing::ElementsAre(0, 1));
  EXPECT_TRUE(change.step.borders.empty());
}

Change randomChange(std::uint32_t seed) {
  RandomAreas random(seed);
  constexpr int kSide = 1'200'000;
  std::vector<MultiPolygon> areas;
  for (MultiPolygon& cell : random.partition(2 + random.upTo(3), kSide)) {
    if (random.upTo(5) > 0) {
      areas.push_back(std::move(cell));
    }
  }
  areas.push_back(random.star(kSide / 2));
  const auto area = static_cast<std::uint32_t>(random.upTo(static_cast<int>(areas.size()) - 1));
  MultiPolygon border = random.upTo(4) == 0 ? MultiPolygon{} : random.star(kSide);
  const MultiPolygon boundary = random.upTo(1) == 0 ? random.partition(1, kSide).front() : random.star(kSide);
  return changed(boundary, std::move(areas), area, std::move(border));
}

/// Slivers of rounding, in square metres, may come and go; everything larger is the same.
constexpr double kSliver = 2;

std::vector<std::pair<double, std::vector<std::uint32_t>>> openButSlivers(const AreaArrangement& arrangement) {
  auto open = sortedOpen(arrangement);
  std::erase_if(open, [](const auto& each) { return each.first < kSliver; });
  return open;
}

std::vector<CommonGround> commonButSlivers(std::vector<CommonGround> common) {
  std::erase_if(common, [](const CommonGround& each) { return areaOf(each.ground).value < kSliver; });
  return common;
}

/// Whether two areas touch in a point is a matter of rounding where they nearly do.
std::vector<CommonBorder> bordersButPoints(std::vector<CommonBorder> borders) {
  std::erase_if(borders, [](const CommonBorder& each) { return each.length.value < 0.1; });
  return borders;
}

TEST(Rearranged, KeepsGroundWholeWhereItsOldAndNewBordersAreRoundedApart) {
  for (const std::uint32_t seed : {6377U, 100363U, 14878354U, 3958990211U}) {
    const Change change = randomChange(seed);
    EXPECT_EQ(openButSlivers(change.step).size(), openButSlivers(change.anew).size()) << seed;
  }
}

RC_GTEST_PROP(RearrangedProperty, IsWhatAnArrangementFromScratchIs, (std::uint32_t seed)) {
  const Change change = randomChange(seed);
  const auto step = openButSlivers(change.step);
  const auto anew = openButSlivers(change.anew);
  RC_ASSERT(step.size() == anew.size());
  for (std::size_t i = 0; i < step.size(); ++i) {
    RC_ASSERT(std::abs(step[i].first - anew[i].first) < kSliver);
  }
  for (const OpenGround& open : change.step.open) {
    RC_ASSERT(!findFault(open.ground));
  }
  const auto common = commonButSlivers(change.step.common);
  const auto commonAnew = commonButSlivers(change.anew.common);
  RC_ASSERT(common.size() == commonAnew.size());
  for (std::size_t i = 0; i < common.size(); ++i) {
    RC_ASSERT(common[i].first == commonAnew[i].first);
    RC_ASSERT(common[i].second == commonAnew[i].second);
    RC_ASSERT(std::abs(areaOf(common[i].ground).value - areaOf(commonAnew[i].ground).value) < kSliver);
  }
  const auto borders = bordersButPoints(change.step.borders);
  const auto bordersAnew = bordersButPoints(change.anew.borders);
  RC_ASSERT(borders.size() == bordersAnew.size());
  for (std::size_t i = 0; i < borders.size(); ++i) {
    RC_ASSERT(borders[i].first == bordersAnew[i].first);
    RC_ASSERT(borders[i].second == bordersAnew[i].second);
    RC_ASSERT(std::abs(borders[i].length.value - bordersAnew[i].length.value) < 0.1);
  }
  const auto sumOf = [](const std::vector<StackedGround>& stacks) {
    double sum = 0;
    for (const StackedGround& stack : stacks) {
      sum += static_cast<double>(stack.areas.size()) * stack.size.value;
    }
    return sum;
  };
  RC_ASSERT(std::abs(sumOf(change.step.stacks) - sumOf(change.anew.stacks)) < 4 * kSliver);
}

}  // namespace
}  // namespace buurtatlas
