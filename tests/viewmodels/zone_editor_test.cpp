#include "viewmodels/zone_editor.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class ZoneEditorTest : public TownWorkspace {
 protected:
  ZoneEditor& editor = *workspace.zoneEditor();
};

TEST_F(ZoneEditorTest, StoresADrawnZoneAsOneStepThatCanBeUndone) {
  editor.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  ASSERT_EQ(atlas().zones->size(), 2U);
  EXPECT_EQ(editor.name(), QStringLiteral("New zone 1"));
  EXPECT_EQ(workspace.session()->undoText(), QStringLiteral("Undo: Draw zone New zone 1"));
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_FALSE(editor.hasSelection());
  workspace.session()->redo();
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(ZoneEditorTest, ChoosesTheZoneUnderTheClick) {
  editor.selectAt(coordinateAt(500, 500));
  EXPECT_EQ(editor.name(), QStringLiteral("West"));
  editor.selectAt(coordinateAt(1500, 500));
  EXPECT_FALSE(editor.hasSelection());
}

TEST_F(ZoneEditorTest, CountsAddressesAndMembersInTheZone) {
  editor.select(1);
  EXPECT_EQ(editor.addresses(), 10);
  EXPECT_EQ(editor.members(), 2) << "a member in review is nowhere yet";
}

TEST_F(ZoneEditorTest, KeepsANameThatWouldBecomeEmpty) {
  editor.select(1);
  editor.rename(QStringLiteral("  "));
  EXPECT_EQ(editor.name(), QStringLiteral("West"));
  EXPECT_EQ(workspace.session()->undoText(), QString());
}

TEST_F(ZoneEditorTest, RenamesAndChangesStateAndCoordinator) {
  editor.select(1);
  editor.rename(QStringLiteral("Westrand"));
  editor.setState(static_cast<int>(ZoneState::Dormant));
  editor.setCoordinator(QStringLiteral("Dirk"));
  const Zone& zone = atlas().zones->front();
  EXPECT_EQ(zone.name, "Westrand");
  EXPECT_EQ(zone.state, ZoneState::Dormant);
  EXPECT_EQ(zone.coordinator, "Dirk");
}

TEST_F(ZoneEditorTest, FollowsUndoWhileTheBorderIsBeingChanged) {
  editor.select(1);
  editor.beginReshaping();
  const QList<QGeoCoordinate> before = workspace.sketch()->path();
  workspace.sketch()->moveVertex(0, coordinateAt(30, 30));
  workspace.sketch()->commitMove();
  EXPECT_NE(workspace.sketch()->path(), before);
  workspace.session()->undo();
  EXPECT_EQ(workspace.sketch()->path(), before);
  EXPECT_TRUE(editor.isReshaping());
}

TEST_F(ZoneEditorTest, DeletesAndBringsBack) {
  editor.select(1);
  editor.remove();
  EXPECT_TRUE(atlas().zones->empty());
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->front().name, "West");
}

TEST_F(ZoneEditorTest, SaysWhyAZoneCouldNotBeStoredAndKeepsTheAtlas) {
  store->failNext({.code = ErrorCode::FileUnwritable, .reason = Reason{"The disk is full.", {}}});
  editor.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(workspace.session()->errorText(), QStringLiteral("The disk is full."));
  EXPECT_EQ(atlas().zones->size(), 1U);
}

}  // namespace
}  // namespace buurtatlas::test
