#include "viewmodels/draw_guide.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

constexpr double kMetrePerPixel = 1;

/// The small town has one zone over its western half: its eastern border runs along east 1000.
class DrawGuideTest : public TownWorkspace {
 protected:
  DrawGuideTest() { settle(); }
  DrawGuide& guide = *workspace.guide();
};

double metresBetween(const QGeoCoordinate& a, const QGeoCoordinate& b) { return a.distanceTo(b); }

TEST_F(DrawGuideTest, TakesTheCornerOfAZoneNearThePointer) {
  const QGeoCoordinate place = guide.snapped(coordinateAt(1008, 6), kMetrePerPixel);
  EXPECT_LT(metresBetween(place, coordinateAt(1000, 0)), 0.01);
  EXPECT_TRUE(guide.markIsVertex());
  EXPECT_EQ(guide.mark(), place);
}

TEST_F(DrawGuideTest, MeasuresItsToleranceInPixels) {
  const QGeoCoordinate pointer = coordinateAt(1500, 1500);
  EXPECT_EQ(guide.snapped(pointer, kMetrePerPixel), pointer);
  EXPECT_FALSE(guide.mark().isValid());
  EXPECT_NE(guide.snapped(pointer, 50 * kMetrePerPixel), pointer);
}

TEST_F(DrawGuideTest, LeavesThePointerFreeWhenItIsOff) {
  guide.setProperty("snapping", false);
  const QGeoCoordinate pointer = coordinateAt(1001, 1);
  EXPECT_EQ(guide.snapped(pointer, kMetrePerPixel), pointer);
}

TEST_F(DrawGuideTest, PassesOverTheZoneThatIsBeingChanged) {
  guide.setProperty("passedOver", static_cast<int>(atlas().zones->front().id));
  guide.setProperty("tolerance", 2);
  const QGeoCoordinate pointer = coordinateAt(1001, 300);
  const QGeoCoordinate place = guide.snapped(pointer, kMetrePerPixel);
  EXPECT_TRUE(place == pointer || !guide.markIsVertex());
}

TEST_F(DrawGuideTest, GoesStraightUnlessItTraces) {
  const QGeoCoordinate end = coordinateAt(1000, 1000);
  EXPECT_EQ(guide.way(coordinateAt(500, 0), end), QList<QGeoCoordinate>{end});
}

TEST_F(DrawGuideTest, FollowsTheBorderOfANeighbour) {
  guide.setProperty("tracing", true);
  const QGeoCoordinate end = coordinateAt(1000, 500);
  const QList<QGeoCoordinate> way = guide.way(coordinateAt(500, 0), end);
  ASSERT_EQ(way.size(), 2);
  EXPECT_LT(metresBetween(way[0], coordinateAt(1000, 0)), 0.01);
  EXPECT_LT(metresBetween(way[1], end), 0.01);
}

TEST_F(DrawGuideTest, GoesStraightWhereNoLineLeads) {
  guide.setProperty("tracing", true);
  EXPECT_EQ(guide.way(coordinateAt(1500, 1500), coordinateAt(1600, 1700)).size(), 1);
}

}  // namespace
}  // namespace buurtatlas::test
