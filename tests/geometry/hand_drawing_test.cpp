#include "geometry/hand_drawing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace buurtatlas {
namespace {

HandDrawing drawingWith(DrawingTool tool) {
  HandDrawing drawing;
  drawing.setTool(tool);
  return drawing;
}

TEST(HandDrawing, TakesBackTheStrokeThatIsUnderWayBeforeAnyStep) {
  HandDrawing drawing = drawingWith(DrawingTool::Freehand);
  drawing.addWay({{1, 1}});
  drawing.beginStroke({2, 2});
  drawing.strokeTo({3, 3});
  EXPECT_TRUE(drawing.undo());
  EXPECT_EQ(drawing.ring(), (Ring{{1, 1}}));
  EXPECT_FALSE(drawing.isStroking());
  drawing.strokeTo({4, 4});
  drawing.endStroke(Metres(1));
  EXPECT_EQ(drawing.ring(), (Ring{{1, 1}})) << "the pointer is still down, and the stroke is over";
}

TEST(HandDrawing, LosesItsCentreWhenAVertexOfTheCircleMoves) {
  HandDrawing drawing;
  drawing.drawCircle({100, 100}, Metres(50));
  ASSERT_TRUE(drawing.form().centre);
  drawing.dragVertex(0, {160, 100});
  drawing.endDrag();
  EXPECT_FALSE(drawing.form().centre);
  EXPECT_TRUE(drawing.undo());
  EXPECT_EQ(drawing.form().radius, Metres(50));
}

TEST(HandDrawing, KeepsTheRadiusOfACircleThatIsDragged) {
  HandDrawing drawing;
  drawing.drawCircle({100, 100}, Metres(50));
  drawing.dragCircle({110, 100});
  drawing.dragCircle({200, 300});
  drawing.endDrag();
  EXPECT_EQ(drawing.form().centre, (Point{.east = 200, .north = 300}));
  EXPECT_EQ(drawing.form().radius, Metres(50));
  EXPECT_EQ(drawing.stepsBefore().size(), 2U) << "the circle, and one drag";
}

TEST(HandDrawing, IsNoCircleBelowOneMetre) {
  HandDrawing drawing;
  drawing.drawCircle({100, 100}, Metres(0.5));
  EXPECT_EQ(drawing.form(), DrawnForm());
  EXPECT_FALSE(drawing.undo());
}

TEST(HandDrawing, GoesOnWithAnEarlierOneAndItsSteps) {
  HandDrawing drawing({{0, 0}, {5, 0}}, {{}, {{0, 0}}});
  drawing.addWay({{5, 5}});
  for (const std::size_t left : {2U, 1U, 0U}) {
    EXPECT_TRUE(drawing.undo());
    EXPECT_EQ(drawing.ring().size(), left);
  }
  EXPECT_FALSE(drawing.undo());
}

RC_GTEST_PROP(HandDrawingProperty, UndoBringsEveryEarlierFormBack, ()) {
  HandDrawing drawing;
  std::vector<DrawnForm> forms{drawing.form()};
  const auto point = [] {
    return Point{.east = *rc::gen::inRange(0, 500) / 10.0, .north = *rc::gen::inRange(0, 500) / 10.0};
  };
  for (int step = *rc::gen::inRange(1, 15); step > 0; --step) {
    drawing.setTool(static_cast<DrawingTool>(*rc::gen::inRange(0, 4)));
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        drawing.addWay({point(), point()});
        break;
      case 1:
        drawing.beginStroke(point());
        drawing.strokeTo(point());
        drawing.endStroke(Metres(1));
        break;
      case 2:
        drawing.drawCircle(point(), Metres(10));
        break;
      default:
        if (!drawing.ring().empty()) {
          drawing.dragVertex(drawing.ring().size() - 1, point());
          drawing.endDrag();
        }
    }
    if (drawing.form() != forms.back()) {
      forms.push_back(drawing.form());
    }
  }
  for (; forms.size() > 1; forms.pop_back()) {
    RC_ASSERT(drawing.form() == forms.back());
    RC_ASSERT(drawing.undo());
  }
  RC_ASSERT(drawing.form() == forms.front());
  RC_ASSERT(!drawing.undo());
}

}  // namespace
}  // namespace buurtatlas
