#include "viewmodels/simplify_desk.h"

#include "geometry/measure.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class SimplifyDeskTest : public TownWorkspace {
 protected:
  void look(double tolerance) {
    desk.look(tolerance);
    ASSERT_TRUE(waitFor([this] { return !desk.job()->busy(); }));
  }

  SimplifyDesk& desk = *workspace.simplifying();
};

TEST_F(SimplifyDeskTest, SaysWhatItWouldDoBeforeItDoesIt) {
  workspace.borders()->beginDrawing();
  drawSquare(1200, 200, 400);
  workspace.sketch()->addVertex(coordinateAt(1199.9, 400));
  workspace.sketch()->finish();
  look(10);
  EXPECT_TRUE(desk.isReady());
  EXPECT_TRUE(desk.text().startsWith(QStringLiteral("9 vertices become 8.")));
  EXPECT_EQ(atlas().zones->back().border.front().outer.size(), 5U);
  desk.apply();
  EXPECT_EQ(atlas().zones->back().border.front().outer.size(), 4U);
  EXPECT_FALSE(desk.isReady()) << "the zones are others now";
  workspace.session()->undo();
  EXPECT_EQ(atlas().zones->back().border.front().outer.size(), 5U);
}

TEST_F(SimplifyDeskTest, SaysWhenNothingCanGo) {
  look(2);
  EXPECT_FALSE(desk.isReady());
  EXPECT_EQ(desk.text(), QStringLiteral("No vertex can go within this tolerance."));
}

}  // namespace
}  // namespace buurtatlas::test
