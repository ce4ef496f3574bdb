#include "viewmodels/overlap_desk.h"

#include "tasks/overlap_repairs.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

/// A second zone reaches 200 m over the first.
class OverlapDeskTest : public TownWorkspace {
 protected:
  OverlapDeskTest() {
    Zone second = atlas().zones->front();
    second.id = 0;
    second.name = "Zuid";
    for (Point& vertex : second.border.front().outer) {
      vertex.east += 800;
    }
    workspace.session()->perform({.label = {"Add", {}}, .putZones = {second}});
    view.setWatched(true);
    settle();
  }

  [[nodiscard]] double sharedArea() {
    settle();
    return view.overlaps()->count() == 0 ? 0 : view.overlaps()->overlap(0).size.value;
  }

  CoverageView& view = *workspace.coverage();
  OverlapDesk& desk = *workspace.overlapDesk();
};

TEST_F(OverlapDeskTest, DoesNothingWhileNoOverlapIsPointedOut) {
  const double before = sharedArea();
  desk.split();
  desk.giveToFirst();
  desk.begin();
  EXPECT_FALSE(desk.isOpen());
  EXPECT_FALSE(desk.isRepairable());
  EXPECT_EQ(sharedArea(), before);
}

TEST_F(OverlapDeskTest, GivesTheGroundToEitherZoneInOneStep) {
  const std::vector<Zone> before = *atlas().zones;
  ASSERT_GT(sharedArea(), 0);
  view.showOverlap(0);
  desk.giveToFirst();
  EXPECT_EQ(sharedArea(), 0);
  EXPECT_EQ(atlas().zones->front().border, before.front().border) << "the first kept its ground";
  workspace.session()->undo();
  settle();
  EXPECT_EQ(*atlas().zones, before);
  view.showOverlap(0);
  desk.giveToSecond();
  EXPECT_EQ(sharedArea(), 0);
  EXPECT_EQ(atlas().zones->back().border, before.back().border);
}

TEST_F(OverlapDeskTest, SplitsAlongTheMiddleInOneStep) {
  const std::vector<Zone> before = *atlas().zones;
  view.showOverlap(0);
  desk.split();
  EXPECT_EQ(sharedArea(), 0);
  EXPECT_NE(atlas().zones->front().border, before.front().border);
  EXPECT_NE(atlas().zones->back().border, before.back().border);
  workspace.session()->undo();
  settle();
  EXPECT_EQ(*atlas().zones, before);
}

TEST_F(OverlapDeskTest, AllowsAnOverlapWithAReasonAlone) {
  view.showOverlap(0);
  desk.begin();
  desk.setProperty("reason", QStringLiteral("  "));
  desk.allow();
  EXPECT_TRUE(desk.isOpen());
  EXPECT_FALSE(desk.reasonProblem().isEmpty());
  desk.setProperty("reason", QStringLiteral("one square, two groups"));
  desk.allow();
  settle();
  EXPECT_FALSE(desk.isOpen());
  ASSERT_EQ(view.overlaps()->count(), 1);
  EXPECT_TRUE(view.overlaps()->overlap(0).allowed) << "the report follows what is allowed";
  workspace.session()->undo();
  settle();
  EXPECT_FALSE(view.overlaps()->overlap(0).allowed);
}

TEST_F(OverlapDeskTest, NamesWhoIsCountedTwice) {
  view.showOverlap(0);
  const Overlap& overlap = view.overlaps()->overlap(0);
  EXPECT_TRUE(desk.who().contains(QString::number(overlap.addresses))) << desk.who().toStdString();
  EXPECT_EQ(overlap.members, static_cast<std::int64_t>(membersInBoth(atlas(), overlap).size()));
}

}  // namespace
}  // namespace buurtatlas::test
