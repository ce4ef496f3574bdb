#include "viewmodels/split_desk.h"

#include <algorithm>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class SplitDeskTest : public TownWorkspace {
 protected:
  void cutWestAt(double north) {
    workspace.zoneEditor()->select(1);
    desk.begin();
    workspace.sketch()->addVertex(coordinateAt(-50, north));
    workspace.sketch()->addVertex(coordinateAt(1050, north));
    workspace.sketch()->finish();
  }

  SplitDesk& desk = *workspace.splitting();
};

TEST_F(SplitDeskTest, ShowsThePartsBeforeAnythingIsStored) {
  cutWestAt(400);
  EXPECT_TRUE(desk.isDeciding());
  EXPECT_EQ(desk.count(), 2);
  EXPECT_EQ(desk.pieces().size(), 2);
  EXPECT_EQ(desk.partOfPiece(), (QList<int>{0, 1}));
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_EQ(desk.names(), (QStringList{QStringLiteral("West"), QStringLiteral("West 2")}));
  EXPECT_TRUE(desk.texts().front().contains(QStringLiteral("addresses")));
}

TEST_F(SplitDeskTest, LetsThePartThatIsChosenStayTheZone) {
  cutWestAt(400);
  const QGeoCoordinate second = desk.middleOf(1);
  desk.setKeeper(1);
  desk.setName(0, QStringLiteral("Noord"));
  desk.accept();
  EXPECT_FALSE(desk.isDeciding());
  ASSERT_EQ(atlas().zones->size(), 2U);
  workspace.zoneEditor()->selectAt(second);
  EXPECT_EQ(workspace.zoneEditor()->name(), QStringLiteral("West"));
  EXPECT_EQ(workspace.zoneEditor()->selectedId(), 1);
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->size(), 1U);
}

TEST_F(SplitDeskTest, StoresNoPartsWithoutNamesOrWithOneName) {
  cutWestAt(400);
  desk.setName(1, {});
  EXPECT_NE(desk.problem(), QString());
  desk.accept();
  desk.setName(1, QStringLiteral("West"));
  EXPECT_NE(desk.problem(), QString());
  desk.accept();
  EXPECT_EQ(atlas().zones->size(), 1U);
}

TEST_F(SplitDeskTest, KeepsALineThatDoesNotCross) {
  workspace.zoneEditor()->select(1);
  desk.begin();
  workspace.sketch()->addVertex(coordinateAt(400, 400));
  workspace.sketch()->addVertex(coordinateAt(500, 400));
  workspace.sketch()->finish();
  EXPECT_FALSE(desk.isDeciding());
  EXPECT_TRUE(workspace.gate()->isRefused());
  EXPECT_TRUE(workspace.sketch()->isLine());
  EXPECT_EQ(workspace.sketch()->vertexCount(), 2);
}

TEST_F(SplitDeskTest, DropsThePartsWhenAnotherZoneIsChosen) {
  cutWestAt(400);
  workspace.zoneEditor()->clearSelection();
  EXPECT_FALSE(desk.isDeciding());
}

}  // namespace
}  // namespace buurtatlas::test
