#include "viewmodels/border_editor.h"

#include <algorithm>

#include "geometry/measure.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class BorderEditorTest : public TownWorkspace {
 protected:
  void drawZone(double east, double north, double side) {
    borders.beginDrawing();
    drawSquare(east, north, side);
    workspace.sketch()->finish();
  }
  void drawLine(std::initializer_list<QGeoCoordinate> line) {
    for (const QGeoCoordinate& vertex : line) {
      workspace.sketch()->addVertex(vertex);
    }
    workspace.sketch()->finish();
  }

  ZoneEditor& editor = *workspace.zoneEditor();
  BorderEditor& borders = *workspace.borders();
  ZoneGate& gate = *workspace.gate();
};

TEST_F(BorderEditorTest, StoresADrawnZoneAsOneStepThatCanBeUndone) {
  borders.beginDrawing();
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

TEST_F(BorderEditorTest, FollowsUndoWhileTheBorderIsBeingChanged) {
  editor.select(1);
  borders.beginReshaping();
  const QList<QGeoCoordinate> before = workspace.sketch()->path();
  workspace.sketch()->moveVertex(0, coordinateAt(30, 30));
  workspace.sketch()->commitMove();
  EXPECT_NE(workspace.sketch()->path(), before);
  workspace.session()->undo();
  EXPECT_EQ(workspace.sketch()->path(), before);
  EXPECT_TRUE(borders.isReshaping());
}

TEST_F(BorderEditorTest, SaysWhyAZoneCouldNotBeStoredAndKeepsTheAtlas) {
  store->failNext({.code = ErrorCode::FileUnwritable, .reason = Reason{"The disk is full.", {}}});
  borders.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(workspace.session()->errorText(), QStringLiteral("The disk is full."));
  EXPECT_EQ(atlas().zones->size(), 1U);
}

TEST_F(BorderEditorTest, GoesOnWithADrawingThatCouldNotBeStored) {
  store->failNext({.code = ErrorCode::FileUnwritable, .reason = Reason{"The disk is full.", {}}});
  borders.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(workspace.sketch()->vertexCount(), 4);
  workspace.sketch()->finish();
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(BorderEditorTest, RefusesADrawingOverAZoneOfItsTypeWithThePlaceAndKeepsIt) {
  borders.beginDrawing();
  drawSquare(900, 200, 400);
  const QList<QGeoCoordinate> drawn = workspace.sketch()->path();
  workspace.sketch()->finish();
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_TRUE(gate.sentence().contains(QStringLiteral("West")));
  EXPECT_LT(gate.place().distanceTo(coordinateAt(950, 400)), 60);
  EXPECT_EQ(workspace.session()->errorText(), QString()) << "it is said once, at the drawing";
  EXPECT_TRUE(workspace.sketch()->isDrawing());
  EXPECT_EQ(workspace.sketch()->path(), drawn);
  EXPECT_TRUE(gate.isRefused());
}

TEST_F(BorderEditorTest, TakesADrawingOverAZoneOfAnotherType) {
  editor.select(1);
  editor.setType(static_cast<int>(ZoneType::ZBin));
  borders.beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(workspace.session()->errorText(), QString());
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(BorderEditorTest, ClipsARefusedDrawingToItsNeighbour) {
  borders.beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  gate.clip();
  ASSERT_EQ(atlas().zones->size(), 2U);
  EXPECT_EQ(editor.areaText(), QStringLiteral("12.0 ha"));
  EXPECT_FALSE(workspace.sketch()->isActive());
  EXPECT_FALSE(gate.isRefused());
  EXPECT_EQ(atlas().zones->front().border.front().outer.size(), 6U) << "West has the two new corners on its border";
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_EQ(atlas().zones->front().border.front().outer.size(), 4U);
}

TEST_F(BorderEditorTest, TakesARefusedDrawingWithAReason) {
  borders.beginDrawing();
  drawSquare(900, 200, 400);
  workspace.sketch()->finish();
  gate.allow(QStringLiteral("  "));
  EXPECT_EQ(atlas().zones->size(), 1U) << "an overlap needs a reason";
  gate.allow(QStringLiteral("the school"));
  EXPECT_EQ(atlas().zones->size(), 2U);
  EXPECT_TRUE(workspace.session()->undoText().contains(QStringLiteral("the school")));
}

TEST_F(BorderEditorTest, TakesARefusedDrawingOutsideTheBoundaryWhenThatIsMeant) {
  borders.beginDrawing();
  drawSquare(1800, 200, 400);
  workspace.sketch()->finish();
  EXPECT_EQ(atlas().zones->size(), 1U);
  gate.allow({});
  EXPECT_EQ(atlas().zones->size(), 2U);
}

TEST_F(BorderEditorTest, PutsTheBorderBackWhenADraggedVertexWouldTakeGroundOfAnother) {
  borders.beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->finish();
  borders.beginReshaping();
  const QList<QGeoCoordinate> before = workspace.sketch()->path();
  workspace.sketch()->moveVertex(0, coordinateAt(700, 200));
  workspace.sketch()->commitMove();
  EXPECT_EQ(workspace.sketch()->path(), before);
  EXPECT_NE(gate.sentence(), QString());
  EXPECT_TRUE(borders.isReshaping());
  EXPECT_TRUE(gate.isRefused());
}

TEST_F(BorderEditorTest, DragsASharedVertexInBothZonesAsOneStep) {
  borders.beginDrawing();
  workspace.sketch()->addVertex(coordinateAt(1000, 0));
  workspace.sketch()->addVertex(coordinateAt(2000, 0));
  workspace.sketch()->addVertex(coordinateAt(2000, 2000));
  workspace.sketch()->addVertex(coordinateAt(1000, 2000));
  workspace.sketch()->finish();
  ASSERT_EQ(atlas().zones->size(), 2U) << gate.sentence().toStdString();
  borders.beginReshaping();
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

TEST_F(BorderEditorTest, TakesTheGroundFromTheNeighbourWhenAsked) {
  drawZone(900, 200, 400);
  EXPECT_EQ(gate.giversText(), QStringLiteral("West"));
  gate.takeGround();
  ASSERT_EQ(atlas().zones->size(), 2U);
  EXPECT_EQ(editor.areaText(), QStringLiteral("16.0 ha"));
  EXPECT_FALSE(workspace.sketch()->isActive());
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->size(), 1U);
}

TEST_F(BorderEditorTest, ForgetsARefusalWhenTheDrawingGoesOn) {
  drawZone(900, 200, 400);
  ASSERT_TRUE(gate.isRefused());
  workspace.sketch()->undoVertex();
  EXPECT_FALSE(gate.isRefused());
}

TEST_F(BorderEditorTest, ReshapesTheBorderAlongALine) {
  editor.select(1);
  borders.beginNewBorder();
  drawLine({coordinateAt(1000, 500), coordinateAt(1200, 500), coordinateAt(1200, 700), coordinateAt(1000, 700)});
  EXPECT_EQ(gate.sentence(), QString());
  EXPECT_NEAR(areaOf(editor.zone()->border).value, 2'040'000, 1);
  EXPECT_FALSE(workspace.sketch()->isActive());
}

TEST_F(BorderEditorTest, KeepsALineThatDoesNotEndOnTheBorder) {
  editor.select(1);
  borders.beginNewBorder();
  drawLine({coordinateAt(400, 500), coordinateAt(600, 500)});
  EXPECT_TRUE(gate.isRefused());
  EXPECT_FALSE(gate.isRepairable());
  EXPECT_TRUE(workspace.sketch()->isLine());
  EXPECT_EQ(workspace.sketch()->vertexCount(), 2);
}

TEST_F(BorderEditorTest, CutsAHoleAndFillsIt) {
  editor.select(1);
  borders.beginHole();
  drawSquare(300, 300, 200);
  workspace.sketch()->finish();
  EXPECT_EQ(borders.holes(), QStringList{QStringLiteral("4.0 ha")});
  borders.fillHole(0);
  EXPECT_TRUE(borders.holes().isEmpty());
  EXPECT_TRUE(atlas().zones->front().border.front().holes.empty());
}

TEST_F(BorderEditorTest, OffersToMergeOnlyZonesThatTouchAndAreOfTheType) {
  drawZone(1200, 200, 100);
  EXPECT_TRUE(borders.mergeable().isEmpty());
  drawZone(1000, 200, 100);
  EXPECT_EQ(borders.mergeable(), QStringList{QStringLiteral("West")});
  borders.merge(0, QStringLiteral("West en meer"));
  EXPECT_EQ(atlas().zones->size(), 2U);
  EXPECT_EQ(editor.name(), QStringLiteral("West en meer"));
}

TEST_F(BorderEditorTest, GrowsAndShrinksByMetres) {
  drawZone(1200, 200, 400);
  borders.offset(-100);
  EXPECT_EQ(editor.areaText(), QStringLiteral("4.0 ha"));
  borders.offset(100);
  EXPECT_EQ(editor.areaText(), QStringLiteral("16.0 ha"));
}

TEST_F(BorderEditorTest, ClipsAnAllowedOverlapToTheOtherZoneAfterwards) {
  drawZone(900, 200, 400);
  gate.allow(QStringLiteral("the school"));
  EXPECT_EQ(borders.overlapping(), QStringList{QStringLiteral("West")});
  borders.clipToZone(0);
  EXPECT_EQ(editor.areaText(), QStringLiteral("12.0 ha"));
  EXPECT_TRUE(borders.overlapping().isEmpty());
}

TEST_F(BorderEditorTest, ClipsToTheBoundaryAfterwards) {
  drawZone(1800, 200, 400);
  gate.allow({});
  EXPECT_TRUE(borders.leavesBoundary());
  borders.clipToBoundary();
  EXPECT_FALSE(borders.leavesBoundary());
  EXPECT_EQ(editor.areaText(), QStringLiteral("8.0 ha"));
}

TEST_F(BorderEditorTest, MovesAndClosesASharedEdgeInBothZonesAsOneStep) {
  borders.beginDrawing();
  for (const auto& [east, north] : {std::pair(1000, 400), {1400, 400}, {1400, 800}, {1000, 800}}) {
    workspace.sketch()->addVertex(coordinateAt(east, north));
  }
  workspace.sketch()->finish();
  ASSERT_EQ(atlas().zones->size(), 2U) << gate.sentence().toStdString();
  borders.beginReshaping();
  const Ring& ring = editor.zone()->border.front().outer;
  const auto isShared = [&](std::size_t at) {
    return ring[at].east == kTownCorner.east + 1000 && ring[(at + 1) % ring.size()].east == kTownCorner.east + 1000;
  };
  std::size_t edge = 0;
  while (!isShared(edge)) {
    ++edge;
  }
  const auto ends = std::pair(ring[edge], ring[(edge + 1) % ring.size()]);
  workspace.sketch()->moveEdge(static_cast<int>(edge), coordinateAt(950, 600));
  workspace.sketch()->commitMove();
  EXPECT_EQ(gate.sentence(), QString());
  for (const Zone& zone : *atlas().zones) {
    EXPECT_TRUE(std::ranges::contains(zone.border.front().outer, kTownCorner.east + 950, &Point::east)) << zone.name;
    EXPECT_FALSE(std::ranges::contains(zone.border.front().outer, ends.first)) << zone.name;
  }
  workspace.session()->undo();
  workspace.sketch()->removeEdge(static_cast<int>(edge));
  EXPECT_EQ(gate.sentence(), QString());
  const Point middle = onGrid({.east = kTownCorner.east + 1000, .north = (ends.first.north + ends.second.north) / 2});
  for (const Zone& zone : *atlas().zones) {
    EXPECT_TRUE(std::ranges::contains(zone.border.front().outer, middle)) << zone.name;
    EXPECT_FALSE(std::ranges::contains(zone.border.front().outer, ends.second)) << zone.name;
  }
}

TEST_F(BorderEditorTest, KeepsCentreAndRadiusOfACircleAndTakesAnotherRadius) {
  borders.beginDrawing();
  workspace.sketch()->drawCircle(coordinateAt(1500, 500), 250);
  workspace.sketch()->finish();
  EXPECT_NEAR(borders.radius(), 250, 0.002);
  borders.setRadius(300);
  EXPECT_NEAR(borders.radius(), 300, 0.002);
  EXPECT_NEAR(areaOf(editor.zone()->border).value, 3.14159 * 300 * 300, 400);
  workspace.session()->undo();
  EXPECT_NEAR(borders.radius(), 250, 0.002);
  editor.select(1);
  EXPECT_EQ(borders.radius(), 0) << "West is no circle";
}

TEST_F(BorderEditorTest, MovesAWholeZoneOnlyByItsMiddle) {
  drawZone(1200, 200, 400);
  borders.beginReshaping();
  workspace.sketch()->moveWhole(coordinateAt(1500, 500));
  workspace.sketch()->commitMove();
  EXPECT_EQ(gate.sentence(), QString());
  EXPECT_NEAR(boundsOf(editor.zone()->border).west, kTownCorner.east + 1300, 0.002);
  workspace.session()->undo();
  EXPECT_NEAR(boundsOf(editor.zone()->border).west, kTownCorner.east + 1200, 0.002);
}

}  // namespace
}  // namespace buurtatlas::test
