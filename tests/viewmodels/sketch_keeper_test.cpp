#include "viewmodels/sketch_keeper.h"

#include <gmock/gmock.h>

#include <QDateTime>
#include "support/kept_in_memory.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class SketchKeeperTest : public testing::Test {
 protected:
  SketchKeeperTest() { begin(); }

  /// A program that is started and opens the atlas.
  void begin() {
    m_workspace.reset();
    Workspace::Ports ports;
    ports.drawings = m_kept.doors();
    m_workspace = std::make_unique<Workspace>(std::move(ports));
    open("town.gpkg");
  }
  void open(const std::string& file) {
    auto store = std::make_shared<MemoryStore>(smallTown());
    store->file = file;
    m_workspace->session()->setStore(store);
  }
  void click(double east, double north) {
    sketch().addVertex(toCoordinate(m_workspace->session()->plane(), {.east = 650000 + east, .north = 650000 + north}));
  }
  void draw() {
    sketch().beginDrawing(Sketch::AlertArea);
    click(10, 10);
    click(100, 10);
    click(100, 100);
  }
  void settle() {
    waitFor([this] { return !keeper().isBehind(); });
  }
  Sketch& sketch() { return *m_workspace->sketch(); }
  SketchKeeper& keeper() { return *m_workspace->sketchKeeper(); }

  KeptInMemory m_kept;
  std::unique_ptr<Workspace> m_workspace;
};

TEST_F(SketchKeeperTest, OffersAnUnfinishedDrawingWithItsStepsAndPurpose) {
  draw();
  const auto drawn = sketch().shape();
  begin();
  EXPECT_TRUE(keeper().isOffering());
  EXPECT_EQ(keeper().offeredPurpose(), Sketch::AlertArea);
  keeper().resume();
  EXPECT_FALSE(keeper().isOffering());
  EXPECT_TRUE(sketch().isDrawing());
  EXPECT_EQ(sketch().purpose(), Sketch::AlertArea);
  EXPECT_EQ(sketch().shape(), drawn);
  for (const int left : {2, 1, 0}) {
    EXPECT_TRUE(sketch().undoVertex());
    EXPECT_EQ(sketch().vertexCount(), left);
  }
  EXPECT_FALSE(sketch().undoVertex());
}

using ComplaintTest = SketchKeeperTest;

TEST_F(ComplaintTest, Number12ADrawingIsThereAgainAfterACrash) {
  draw();
  settle();
  begin();
  keeper().resume();
  EXPECT_EQ(sketch().vertexCount(), 3);
}

TEST_F(SketchKeeperTest, WritesSoonAfterEachStepAndWhatIsTakenBackToo) {
  draw();
  settle();
  ASSERT_EQ(m_kept.in("town.gpkg").size(), 1U);
  EXPECT_EQ(m_kept.in("town.gpkg")[0].steps.size(), 3U);
  sketch().undoVertex();
  settle();
  EXPECT_EQ(m_kept.in("town.gpkg")[0].steps.size(), 2U);
  click(50, 60);
  sketch().addWay({sketch().path()[1], sketch().path()[0]});  // back over the newest vertices
  settle();
  EXPECT_EQ(m_kept.in("town.gpkg")[0].steps.back(), (DrawingStep{.kept = 1, .added = {}}));
}

TEST_F(SketchKeeperTest, ForgetsADrawingThatIsFinishedOrGivenUp) {
  draw();
  settle();
  sketch().finish();
  settle();
  EXPECT_TRUE(m_kept.in("town.gpkg").empty());
  draw();
  settle();
  sketch().cancel();
  settle();
  EXPECT_TRUE(m_kept.in("town.gpkg").empty());
}

TEST_F(SketchKeeperTest, KeepsADrawingThatWasRefusedAndGoesOn) {
  sketch().beginDrawing(Sketch::ZoneBorder);
  for (const auto& [east, north] : {std::pair(2000, 2000), {2100, 2000}, {2100, 2100}}) {
    click(east, north);
  }
  sketch().finish();
  ASSERT_TRUE(sketch().isDrawing()) << "it lies outside the boundary";
  settle();
  EXPECT_EQ(m_kept.in("town.gpkg").size(), 1U);
}

TEST_F(SketchKeeperTest, LeavesTheDrawingInTheAtlasThatIsLeft) {
  draw();
  open("other.gpkg");
  settle();
  EXPECT_FALSE(keeper().isOffering());
  EXPECT_EQ(m_kept.in("town.gpkg").size(), 1U);
  EXPECT_TRUE(m_kept.in("other.gpkg").empty());
  open("town.gpkg");
  EXPECT_TRUE(keeper().isOffering());
}

TEST_F(SketchKeeperTest, KeepsANewDrawingBesideTheOneThatIsOffered) {
  draw();
  begin();
  draw();
  EXPECT_FALSE(keeper().isOffering()) << "something is being drawn";
  begin();
  EXPECT_EQ(m_kept.in("town.gpkg").size(), 2U);
  keeper().discard();
  EXPECT_TRUE(keeper().isOffering()) << "the older one";
  keeper().discard();
  EXPECT_FALSE(keeper().isOffering());
  settle();
  EXPECT_TRUE(m_kept.in("town.gpkg").empty());
}

TEST_F(SketchKeeperTest, SaysOnceThatItCannotBeKeptAndTriesAgain) {
  m_kept.failures = 2;
  draw();
  waitFor([this] { return !m_workspace->session()->errorText().isEmpty(); });
  m_workspace->session()->dismissError();
  waitFor([this] { return !m_kept.in("town.gpkg").empty(); });
  EXPECT_TRUE(m_workspace->session()->errorText().isEmpty());
}

TEST_F(SketchKeeperTest, SaysWhenTheDrawingWasMade) {
  draw();
  begin();
  EXPECT_TRUE(keeper().offerText().contains(QDateTime::currentDateTime().toString(QStringLiteral("HH:"))));
}

}  // namespace
}  // namespace buurtatlas::test
