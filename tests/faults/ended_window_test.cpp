#include <QGuiApplication>
#include <QTimer>

#include <filesystem>
#include <thread>

#include "app/ending_signals.h"
#include "faults/child_process.h"
#include "storage/atlas_backup.h"
#include "storage/kept_drawings.h"
#include "storage/sample_atlas.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/workspace.h"

namespace buurtatlas::test {
namespace {

using std::chrono::milliseconds;

/// The view-models of a window in a process of its own, with the atlas open, as main.cpp joins them.
int runWindow(const std::string& path, const std::function<void(Workspace&)>& begin) {
  int count = 1;
  std::array<char, 5> name = {"test"};
  std::array<char*, 2> arguments = {name.data(), nullptr};
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(count, arguments.data());
  const EndingSignals endingSignals;
  Workspace::Ports ports;
  ports.backUp = [](const std::string& atlas, const JobControl& control) {
    return backUpByTimer(atlas, localTime(now()), control);
  };
  ports.drawings = {.read = readKeptDrawings, .keep = keepDrawing};
  Workspace workspace(std::move(ports));
  workspace.session()->setStore(AtlasFile::open(path, OpenMode::Edit).value());
  QTimer::singleShot(0, &workspace, [&] { begin(workspace); });
  const int code = QGuiApplication::exec();
  return workspace.backups()->finish() ? code : 1;
}

class EndedWindowTest : public testing::Test {
 protected:
  void SetUp() override { createAtlas(m_path).reset(); }

  [[nodiscard]] std::vector<std::string> filesIn(const std::string& folder) const {
    std::vector<std::string> names;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(folder, absent)) {
      names.push_back(entry.path().filename());
    }
    std::ranges::sort(names);
    return names;
  }

  TemporaryFolder m_folder{std::filesystem::temp_directory_path()};
  std::string m_path = m_folder.file("dorp.gpkg");
};

class AskedToEndTest : public EndedWindowTest, public testing::WithParamInterface<int> {};

TEST_P(AskedToEndTest, MakesTheClosingBackupAndClosesTheAtlas) {
  ChildProcess window([&](int output) {
    runWindow(m_path, [&](Workspace& workspace) {
      workspace.session()->perform(test::drawZone(zoneNamed("A")));
      tell(output, std::int64_t{1});
    });
    tell(output, std::int64_t{2});
  });
  std::int64_t stage = 0;
  ASSERT_TRUE(window.readNumber(stage));
  EXPECT_TRUE(std::filesystem::exists(m_path + ".lock"));
  window.signal(GetParam());
  ASSERT_TRUE(window.readNumber(stage)) << "it was ended instead of asked";
  EXPECT_EQ(filesIn(m_folder.path()), (std::vector<std::string>{"backups", "dorp.gpkg"}));
  ASSERT_EQ(filesIn(m_folder.file("backups")).size(), 1U);
  const std::string backup = m_folder.file("backups/" + filesIn(m_folder.file("backups")).front());
  EXPECT_EQ(openAtlas(backup, OpenMode::ReadOnly)->snapshot()->zones->size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Signals, AskedToEndTest, testing::Values(SIGTERM, SIGINT, SIGHUP));

/// Clicks until it is killed, and acknowledges how many vertices the file has.
void drawForEver(const std::string& path, int output) {
  runWindow(path, [&](Workspace& workspace) {
    Sketch& sketch = *workspace.sketch();
    sketch.beginDrawing(Sketch::ZoneBorder);
    auto* timer = new QTimer(&workspace);
    QObject::connect(timer, &QTimer::timeout, &workspace, [&workspace, &sketch, output] {
      if (!workspace.sketchKeeper()->isBehind()) {
        tell(output, sketch.vertexCount());
        const double place = 10.0 * sketch.vertexCount();
        sketch.addVertex(toCoordinate(workspace.session()->plane(),
                                      {.east = 675000 + place, .north = 676000 + place * place / 100}));
      }
    });
    timer->start(milliseconds(1));
  });
}

TEST_F(EndedWindowTest, KilledAtAnyMomentAnUnfinishedDrawingIsThereWithAllItsSteps) {
  for (int round = 0; round < 15; ++round) {
    SCOPED_TRACE(round);
    ChildProcess window([&](int output) { drawForEver(m_path, output); });
    std::int64_t vertices = 0;
    for (int step = 0; step < 3 + round; ++step) {
      ASSERT_TRUE(window.readNumber(vertices));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(round * 700));
    window.kill();
    while (window.readNumber(vertices)) {
    }
    const auto atlas = openAtlas(m_path);
    const std::vector<KeptDrawing> kept = readKeptDrawings(m_path).value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_GE(kept[0].steps.size(), static_cast<std::size_t>(vertices));
    EXPECT_LE(kept[0].steps.size(), static_cast<std::size_t>(vertices) + 1) << "the one under way";
    ASSERT_TRUE(keepDrawing(m_path, {.id = kept[0].id}).has_value());
  }
}

}  // namespace
}  // namespace buurtatlas::test
