#include "viewmodels/zone_editor.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class ZoneEditorTest : public TownWorkspace {
 protected:
  ZoneEditor& editor = *workspace.zoneEditor();
};

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

TEST_F(ZoneEditorTest, DeletesAndBringsBack) {
  editor.select(1);
  editor.remove();
  EXPECT_TRUE(atlas().zones->empty());
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->front().name, "West");
}

TEST_F(ZoneEditorTest, RefusesATypeThatWouldMakeZonesOverlap) {
  editor.select(1);
  editor.setType(static_cast<int>(ZoneType::ZBin));
  workspace.borders()->beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  ASSERT_EQ(atlas().zones->size(), 2U);
  editor.setType(static_cast<int>(ZoneType::ZBin));
  EXPECT_TRUE(workspace.gate()->isRefused());
  EXPECT_EQ(editor.typeIndex(), static_cast<int>(ZoneType::Bin));
  workspace.gate()->allow(QStringLiteral("shops and houses"));
  EXPECT_EQ(editor.typeIndex(), static_cast<int>(ZoneType::ZBin));
}

}  // namespace
}  // namespace buurtatlas::test
