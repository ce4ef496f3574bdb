#include "viewmodels/zone_editor.h"

#include <QSignalSpy>
#include <algorithm>

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

TEST_F(ZoneEditorTest, GoesOnWithADrawingThatCouldNotBeStored) {
  store->failNext({.code = ErrorCode::FileUnwritable, .reason = Reason{"The disk is full.", {}}});
  editor.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(workspace.sketch()->vertexCount(), 4);
  workspace.sketch()->finish();
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(ZoneEditorTest, RefusesADrawingOverAZoneOfItsTypeWithThePlaceAndKeepsIt) {
  editor.beginDrawing();
  drawSquare(900, 200, 400);
  const QList<QGeoCoordinate> drawn = workspace.sketch()->path();
  workspace.sketch()->finish();
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral("West")));
  EXPECT_LT(workspace.session()->errorAt().distanceTo(coordinateAt(950, 400)), 60);
  EXPECT_TRUE(workspace.sketch()->isDrawing());
  EXPECT_EQ(workspace.sketch()->path(), drawn);
  EXPECT_TRUE(workspace.sketch()->problemAt().isValid());
  EXPECT_TRUE(editor.isRefused());
}

TEST_F(ZoneEditorTest, TakesADrawingOverAZoneOfAnotherType) {
  editor.select(1);
  editor.setType(static_cast<int>(ZoneType::ZBin));
  editor.beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(workspace.session()->errorText(), QString());
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(ZoneEditorTest, RefusesATypeThatMakesAnOverlapAndShowsTheOldOneAgain) {
  editor.beginDrawing();
  drawSquare(500, 500, 100);
  workspace.sketch()->finish();
  ASSERT_TRUE(workspace.sketch()->isDrawing()) << "it lies over a zone of its type";
  editor.allowRefused(QStringLiteral("only until it is moved"));
  editor.setType(static_cast<int>(ZoneType::WhatsApp));
  editor.setType(static_cast<int>(ZoneType::Bin));
  EXPECT_TRUE(workspace.session()->errorText().contains(QStringLiteral("same type")));
  EXPECT_TRUE(workspace.session()->errorAt().isValid());
  EXPECT_EQ(editor.typeIndex(), static_cast<int>(ZoneType::WhatsApp));
}

TEST_F(ZoneEditorTest, ClipsARefusedDrawingToItsNeighbour) {
  editor.beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  editor.clipRefused();
  ASSERT_EQ(atlas().zones->size(), 2U);
  EXPECT_EQ(editor.areaText(), QStringLiteral("12.0 ha"));
  EXPECT_FALSE(workspace.sketch()->isActive());
  EXPECT_FALSE(editor.isRefused());
  EXPECT_EQ(atlas().zones->front().border.front().outer.size(), 6U) << "West has the two new corners on its border";
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_EQ(atlas().zones->front().border.front().outer.size(), 4U);
}

TEST_F(ZoneEditorTest, TakesARefusedDrawingWithAReason) {
  editor.beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  editor.allowRefused(QStringLiteral("  "));
  EXPECT_EQ(atlas().zones->size(), 1U) << "an overlap needs a reason";
  editor.allowRefused(QStringLiteral("the school"));
  EXPECT_EQ(atlas().zones->size(), 2U);
  EXPECT_TRUE(workspace.session()->undoText().contains(QStringLiteral("the school")));
}

TEST_F(ZoneEditorTest, TakesARefusedDrawingOutsideTheBoundaryWhenThatIsMeant) {
  editor.beginDrawing();
  drawSquare(1800, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(atlas().zones->size(), 1U);
  editor.allowRefused({});
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(ZoneEditorTest, PutsTheBorderBackWhenADraggedVertexWouldTakeGroundOfAnother) {
  editor.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  editor.beginReshaping();
  const QList<QGeoCoordinate> before = workspace.sketch()->path();
  workspace.sketch()->moveVertex(0, coordinateAt(700, 200));
  workspace.sketch()->commitMove();
  EXPECT_EQ(workspace.sketch()->path(), before);
  EXPECT_NE(workspace.session()->errorText(), QString());
  EXPECT_TRUE(editor.isReshaping());
  EXPECT_TRUE(editor.isRefused());
}

TEST_F(ZoneEditorTest, DragsASharedVertexInBothZonesAsOneStep) {
  editor.beginDrawing();
  workspace.sketch()->addVertex(coordinateAt(1000, 0));
  workspace.sketch()->addVertex(coordinateAt(2000, 0));
  workspace.sketch()->addVertex(coordinateAt(2000, 2000));
  workspace.sketch()->addVertex(coordinateAt(1000, 2000));
  workspace.sketch()->finish();
  ASSERT_EQ(atlas().zones->size(), 2U) << workspace.session()->errorText().toStdString();
  editor.beginReshaping();
  const Ring& ring = atlas().zones->back().border.front().outer;
  const auto corner = std::ranges::find(ring, kTownCorner.east + 1000, &Point::east);
  workspace.sketch()->moveVertex(static_cast<int>(corner - ring.begin()), coordinateAt(900, 100));
  workspace.sketch()->commitMove();
  EXPECT_EQ(workspace.session()->errorText(), QString());
  const Point moved = {.east = kTownCorner.east + 900, .north = kTownCorner.north + 100};
  for (const Zone& zone : *atlas().zones) {
    EXPECT_TRUE(std::ranges::contains(zone.border.front().outer, moved)) << zone.name;
  }
  workspace.session()->undo();
  for (const Zone& zone : *atlas().zones) {
    EXPECT_FALSE(std::ranges::contains(zone.border.front().outer, moved)) << zone.name;
  }
}

}  // namespace
}  // namespace buurtatlas::test
