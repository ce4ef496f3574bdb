#include "painting/line_joining.h"

#include <gmock/gmock.h>

namespace buurtatlas {

TEST(JoinLines, JoinsEndToEndWhicheverWayTheyRun) {
  const LineString first{{0, 0}, {10, 0}};
  const LineString second{{20, 1}, {10, 0}};
  EXPECT_THAT(joinLines({&first, &second}), testing::ElementsAre(testing::SizeIs(3)));
}

TEST(JoinLines, GoesStraightOnAtACrossing) {
  const LineString west{{-30, 0}, {0, 0}};
  const LineString east{{0, 0}, {20, 0}};
  const LineString side{{0, 0}, {0, 15}};
  const auto joined = joinLines({&side, &east, &west});
  ASSERT_THAT(joined, testing::SizeIs(2));
  EXPECT_THAT(joined[0], testing::UnorderedElementsAre(Point{-30, 0}, Point{0, 0}, Point{20, 0}));
  EXPECT_THAT(joined[1], testing::UnorderedElementsAre(Point{0, 0}, Point{0, 15}));
}

TEST(JoinLines, DoesNotTurnASharpCorner) {
  const LineString there{{0, 0}, {10, 0}};
  const LineString back{{10, 0}, {1, 2}};
  EXPECT_THAT(joinLines({&there, &back}), testing::SizeIs(2));
}

}  // namespace buurtatlas
