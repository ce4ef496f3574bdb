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
  return {.step = rearranged(std::move(before), boundary, all, boxes, {.area = area, .before = &old}).value(),
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

RC_GTEST_PROP(RearrangedProperty, IsWhatAnArrangementFromScratchIs, (std::uint32_t seed)) {
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
  const MultiPolygon border = random.upTo(4) == 0 ? MultiPolygon{} : random.star(kSide);
  const MultiPolygon boundary = random.upTo(1) == 0 ? random.partition(1, kSide).front() : random.star(kSide);
  const Change change = changed(boundary, areas, area, border);
  // Slivers of rounding may come and go; everything larger is the same.
  constexpr double kSliver = 2;
  const auto larger = [](auto open) {
    std::erase_if(open, [](const auto& each) { return each.first < kSliver; });
    return open;
  };
  const auto step = larger(sortedOpen(change.step));
  const auto anew = larger(sortedOpen(change.anew));
  RC_ASSERT(step.size() == anew.size());
  for (std::size_t i = 0; i < step.size(); ++i) {
    RC_ASSERT(std::abs(step[i].first - anew[i].first) < kSliver);
  }
  for (const OpenGround& open : change.step.open) {
    RC_ASSERT(!findFault(open.ground));
  }
  RC_ASSERT(change.step.common.size() == change.anew.common.size());
  for (std::size_t i = 0; i < change.step.common.size(); ++i) {
    RC_ASSERT(change.step.common[i].first == change.anew.common[i].first);
    RC_ASSERT(change.step.common[i].second == change.anew.common[i].second);
    RC_ASSERT(std::abs(areaOf(change.step.common[i].ground).value - areaOf(change.anew.common[i].ground).value) <
              kSliver);
  }
  RC_ASSERT(change.step.borders.size() == change.anew.borders.size());
  for (std::size_t i = 0; i < change.step.borders.size(); ++i) {
    RC_ASSERT(change.step.borders[i].first == change.anew.borders[i].first);
    RC_ASSERT(change.step.borders[i].second == change.anew.borders[i].second);
    RC_ASSERT(std::abs(change.step.borders[i].length.value - change.anew.borders[i].length.value) < 0.1);
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
