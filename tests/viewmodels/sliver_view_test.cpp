#include "viewmodels/sliver_view.h"

#include <QSignalSpy>

#include "geometry/measure.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

MultiPolygon stripOfTown(double west, double east) {
  const Point corner = kTownCorner;
  return {{.outer = {{corner.east + west, corner.north + 100},
                     {corner.east + east, corner.north + 100},
                     {corner.east + east, corner.north + 900},
                     {corner.east + west, corner.north + 900}},
           .holes = {}}};
}

/// Three zones in a row, 0.6 m between the first two and 0.2 m under the last two.
class SliverViewTest : public TownWorkspace {
 protected:
  SliverViewTest() {
    std::vector<Id> old;
    for (const Zone& zone : *atlas().zones) {
      old.push_back(zone.id);
    }
    workspace.session()->perform({.label = {"Draw", {}},
                                  .putZones = {{.name = "A", .border = stripOfTown(100, 300)},
                                               {.name = "B", .border = stripOfTown(300.6, 500)},
                                               {.name = "C", .border = stripOfTown(499.8, 700)}},
                                  .removeZones = old});
    view.setWatched(true);
    settle();
  }

  SliverView& view = *workspace.slivers();
};

TEST_F(SliverViewTest, ListsNarrowGapsAndOverlapsLargestFirst) {
  ASSERT_EQ(view.count(), 2);
  EXPECT_TRUE(view.data(view.index(0), SliverView::IsGapRole).toBool());
  EXPECT_EQ(view.data(view.index(0), SliverView::ZonesRole).toString(), QStringLiteral("A · B"));
  EXPECT_FALSE(view.data(view.index(1), SliverView::IsGapRole).toBool());
  view.setWidth(0.5);
  settle();
  EXPECT_EQ(view.count(), 1);
}

TEST_F(SliverViewTest, WalksAlongThemOnTheMap) {
  QSignalSpy shown(workspace.focus(), &MapFocus::shown);
  view.showNext();
  view.showNext();
  EXPECT_EQ(view.current(), 1);
  view.showNext();
  EXPECT_EQ(view.current(), 1) << "the last one";
  view.showPrevious();
  EXPECT_EQ(view.current(), 0);
  EXPECT_TRUE(view.currentIsGap());
  EXPECT_EQ(shown.count(), 4);
  EXPECT_TRUE(shown.front().front().value<QGeoRectangle>().contains(coordinateAt(300.3, 500)));
  EXPECT_TRUE(view.place().isValid());
  view.clear();
  EXPECT_FALSE(view.place().isValid());
  EXPECT_EQ(view.current(), -1);
}

TEST_F(SliverViewTest, GivesAStripToTheNeighbourThatIsChosenInOneStepAndLooksAgain) {
  view.show(0);
  EXPECT_EQ(view.takers(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
  const std::size_t steps = workspace.session()->history().size();
  const double before = areaOf(atlas().zones->at(1).border).value;
  view.giveTo(1);
  settle();
  EXPECT_EQ(workspace.session()->history().size(), steps + 1) << workspace.session()->errorText().toStdString();
  EXPECT_NEAR(areaOf(atlas().zones->at(1).border).value, before + 0.6 * 800, 0.01);
  EXPECT_EQ(view.count(), 1);
  EXPECT_EQ(view.current(), -1);
  workspace.session()->undo();
  settle();
  EXPECT_EQ(view.count(), 2);
}

TEST_F(SliverViewTest, OfAnOverlapTheChosenZoneKeepsItsGround) {
  view.show(1);
  EXPECT_EQ(view.takers(), (QStringList{QStringLiteral("B"), QStringLiteral("C")}));
  const MultiPolygon before = atlas().zones->at(1).border;
  view.giveTo(0);
  settle();
  EXPECT_EQ(areaOf(atlas().zones->at(1).border), areaOf(before));
  EXPECT_EQ(view.count(), 1);
}

TEST_F(SliverViewTest, SaysWhyAStripCannotBeGiven) {
  workspace.session()->perform(
      {.label = {"Import", {}}, .boundary = std::make_shared<const MultiPolygon>(stripOfTown(0, 300))});
  settle();
  view.show(0);
  view.giveTo(0);
  EXPECT_TRUE(workspace.gate()->sentence().contains(QStringLiteral("boundary")));
  EXPECT_EQ(view.count(), 2);
}

TEST_F(SliverViewTest, NamesAZoneWithAFault) {
  Zone faulty = atlas().zones->at(0);
  std::swap(faulty.border.front().outer[1], faulty.border.front().outer[2]);
  workspace.session()->perform({.label = {"Import", {}}, .putZones = {faulty}});
  settle();
  EXPECT_TRUE(view.problem().contains(QStringLiteral("\"A\"")));
}

}  // namespace
}  // namespace buurtatlas::test
