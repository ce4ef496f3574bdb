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

}  // namespace
}  // namespace buurtatlas::test
