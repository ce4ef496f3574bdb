#include "viewmodels/sketch_figures.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class SketchFiguresTest : public TownWorkspace {
 protected:
  SketchFiguresTest() { settle(); }
  Sketch& sketch = *workspace.sketch();
  SketchFigures& figures = *workspace.sketchFigures();
};

TEST_F(SketchFiguresTest, FollowEveryVertexOfADrawing) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  EXPECT_TRUE(figures.text().isEmpty());
  drawSquare(1100, 0, 800);
  const QString of800 = figures.text();
  EXPECT_TRUE(of800.contains(QStringLiteral("addresses"))) << of800.toStdString();
  sketch.cancel();
  EXPECT_TRUE(figures.text().isEmpty());
}

TEST_F(SketchFiguresTest, NameTheZonesThatWouldBeOverlapped) {
  sketch.beginDrawing(Sketch::ZoneBorder);
  drawSquare(1100, 100, 100);
  EXPECT_TRUE(figures.overlapText().isEmpty());
  sketch.cancel();
  sketch.beginDrawing(Sketch::ZoneBorder);
  drawSquare(900, 100, 200);
  EXPECT_EQ(figures.overlapText(), QStringLiteral("Overlaps West by 2.0 ha."));
}

TEST_F(SketchFiguresTest, CountNoOverlapOfAZoneWithItself) {
  workspace.zoneEditor()->select(1);
  workspace.borders()->beginReshaping();
  EXPECT_FALSE(figures.text().isEmpty());
  EXPECT_TRUE(figures.overlapText().isEmpty());
}

TEST_F(SketchFiguresTest, AreNotForTheAreaOfAnAlert) {
  sketch.beginDrawing(Sketch::AlertArea);
  drawSquare(1100, 0, 800);
  EXPECT_TRUE(figures.text().isEmpty());
}

}  // namespace
}  // namespace buurtatlas::test
