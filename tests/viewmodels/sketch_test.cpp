#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class SketchTest : public TownWorkspace {
 protected:
  Sketch& sketch = *workspace.sketch();
};

TEST_F(SketchTest, CannotBeFinishedWithTwoVertices) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.addVertex(coordinateAt(100, 100));
  sketch.addVertex(coordinateAt(200, 100));
  EXPECT_FALSE(sketch.canFinish());
  EXPECT_EQ(sketch.problem(), QString()) << "a drawing that has begun is no mistake";
  sketch.finish();
  EXPECT_TRUE(sketch.isDrawing());
}

TEST_F(SketchTest, SaysWhyABorderThatCrossesItselfIsRefused) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.addVertex(coordinateAt(100, 100));
  sketch.addVertex(coordinateAt(200, 200));
  sketch.addVertex(coordinateAt(200, 100));
  sketch.addVertex(coordinateAt(100, 200));
  EXPECT_FALSE(sketch.canFinish());
  EXPECT_NE(sketch.problem(), QString());
  EXPECT_TRUE(sketch.problemAt().isValid());
}

TEST_F(SketchTest, TakesVerticesBackDownToTheFirst) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  drawSquare(100, 100, 50);
  for (int left = 3; left >= 0; --left) {
    EXPECT_TRUE(sketch.undoVertex());
    EXPECT_EQ(sketch.vertexCount(), left);
  }
  EXPECT_FALSE(sketch.undoVertex());
  EXPECT_TRUE(sketch.isDrawing());
}

TEST_F(SketchTest, TakesAWayBackInOneStep) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.addVertex(coordinateAt(100, 100));
  sketch.addWay({coordinateAt(100, 150), coordinateAt(100, 200), coordinateAt(150, 200)});
  EXPECT_EQ(sketch.vertexCount(), 4);
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.vertexCount(), 1);
}

TEST_F(SketchTest, MakesNoSpikeWhereAWayGoesBack) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.addWay({coordinateAt(100, 100), coordinateAt(100, 200), coordinateAt(110, 200)});
  sketch.addWay({coordinateAt(100, 200), coordinateAt(50, 200)});
  EXPECT_EQ(sketch.vertexCount(), 3);
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.vertexCount(), 3);
  EXPECT_LT(sketch.path().back().distanceTo(coordinateAt(110, 200)), 0.01) << "undo brings the corner back";
}

TEST_F(SketchTest, LeavesOutAVertexThatIsSetTwice) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.addVertex(coordinateAt(100, 100));
  sketch.addVertex(coordinateAt(100, 100));
  EXPECT_EQ(sketch.vertexCount(), 1);
}

TEST_F(SketchTest, PutsADraggedVertexBackWhenTheShapeWouldCrossItself) {
  sketch.beginEditing(Sketch::ZoneBorder, atlas().zones->front().border);
  const QSignalSpy reshaped(&sketch, &Sketch::reshaped);
  const QList<QGeoCoordinate> before = sketch.path();
  sketch.moveVertex(0, coordinateAt(1500, 1900));
  sketch.commitMove();
  EXPECT_EQ(reshaped.count(), 0);
  EXPECT_EQ(sketch.path(), before);
  EXPECT_NE(workspace.session()->errorText(), QString());
}

TEST_F(SketchTest, GivesOneShapePerDrag) {
  sketch.beginEditing(Sketch::ZoneBorder, atlas().zones->front().border);
  const QSignalSpy reshaped(&sketch, &Sketch::reshaped);
  sketch.moveVertex(0, coordinateAt(10, 10));
  sketch.moveVertex(0, coordinateAt(20, 20));
  EXPECT_EQ(reshaped.count(), 0);
  sketch.commitMove();
  EXPECT_EQ(reshaped.count(), 1);
}

TEST_F(SketchTest, SplitsAnEdgeInItsMiddle) {
  sketch.beginEditing(Sketch::ZoneBorder, atlas().zones->front().border);
  const int before = sketch.vertexCount();
  const QGeoCoordinate middle = sketch.midpoints().at(1);
  EXPECT_EQ(sketch.splitEdge(1), 2);
  EXPECT_EQ(sketch.vertexCount(), before + 1);
  EXPECT_LT(sketch.path().at(2).distanceTo(middle), 0.01);
}

TEST_F(SketchTest, DrawsARectangleByTwoCornersInTwoSteps) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.setTool(Sketch::Rectangle);
  sketch.addVertex(coordinateAt(100, 100));
  EXPECT_EQ(sketch.ringTo(coordinateAt(300, 200)).size(), 4);
  sketch.addVertex(coordinateAt(300, 200));
  EXPECT_EQ(sketch.areaText(), QStringLiteral("2.0 ha"));
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.vertexCount(), 1);
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.vertexCount(), 0);
}

TEST_F(SketchTest, DrawsACircleInOneStrokeAndKeepsItsCentreAndRadius) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.setTool(Sketch::Circle);
  sketch.beginStroke(coordinateAt(500, 500));
  sketch.strokeTo(coordinateAt(560, 500));
  sketch.strokeTo(coordinateAt(700, 500));
  sketch.endStroke(1);
  EXPECT_NEAR(sketch.radius(), 200, 0.01);
  EXPECT_LT(sketch.centre().distanceTo(coordinateAt(500, 500)), 0.01);
  EXPECT_EQ(sketch.areaText(), QStringLiteral("12.5 ha"));
  sketch.drawCircle({}, 100);
  EXPECT_NEAR(sketch.radius(), 100, 0.01);
  EXPECT_LT(sketch.centre().distanceTo(coordinateAt(500, 500)), 0.01);
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_NEAR(sketch.radius(), 200, 0.01);
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.vertexCount(), 0);
  EXPECT_FALSE(sketch.isCircle());
}

TEST_F(SketchTest, DrawsACircleAroundAPlaceThatWasFound) {
  sketch.beginDrawing(Sketch::AlertArea);
  sketch.drawCircle(coordinateAt(500, 500), 250);
  EXPECT_TRUE(sketch.canFinish());
  EXPECT_NEAR(sketch.radius(), 250, 0.01);
}

TEST_F(SketchTest, SmoothsAFreehandStrokeAndTakesItBackAsOneStep) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  sketch.addVertex(coordinateAt(100, 100));
  sketch.setTool(Sketch::Freehand);
  sketch.beginStroke(coordinateAt(200, 100));
  for (int along = 1; along <= 50; ++along) {
    sketch.strokeTo(coordinateAt(200, 100 + 4 * along));
  }
  sketch.endStroke(2);
  EXPECT_EQ(sketch.vertexCount(), 3);
  EXPECT_TRUE(sketch.canFinish());
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.vertexCount(), 1);
}

TEST_F(SketchTest, TakesBackTheDragOfAVertexOfADrawing) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  drawSquare(100, 100, 50);
  const QList<QGeoCoordinate> before = sketch.path();
  sketch.moveVertex(0, coordinateAt(90, 95));
  sketch.moveVertex(0, coordinateAt(80, 90));
  sketch.commitMove();
  EXPECT_NE(sketch.path(), before);
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_EQ(sketch.path(), before);
}

TEST_F(SketchTest, MendsADrawingThatCrossesItself) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  for (const auto& [east, north] : {std::pair(100, 100), {400, 100}, {400, 400}, {390, 90}, {100, 400}}) {
    sketch.addVertex(coordinateAt(east, north));
  }
  ASSERT_TRUE(sketch.canMend());
  sketch.mend();
  EXPECT_TRUE(sketch.canFinish());
  EXPECT_TRUE(sketch.undoVertex());
  EXPECT_FALSE(sketch.canFinish());
}

TEST_F(SketchTest, FinishesALineWithTwoVerticesAndNeverAsAnArea) {
  QSignalSpy areas(&sketch, &Sketch::finished);
  QSignalSpy lines(&sketch, &Sketch::lineFinished);
  sketch.beginDrawing(Sketch::CutLine);
  sketch.setTool(Sketch::Circle);
  EXPECT_EQ(sketch.tool(), Sketch::Corners) << "a line is no circle";
  sketch.addVertex(coordinateAt(100, 100));
  EXPECT_FALSE(sketch.canFinish());
  sketch.addVertex(coordinateAt(200, 100));
  sketch.finish();
  EXPECT_EQ(areas.count(), 0);
  EXPECT_EQ(lines.count(), 1);
}

}  // namespace
}  // namespace buurtatlas::test
