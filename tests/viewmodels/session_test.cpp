#include <atomic>
#include <thread>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

using SessionTest = TownWorkspace;

TEST_F(SessionTest, WritesNothingElseWhileALongWriteRuns) {
  std::atomic_bool mayEnd = false;
  workspace.session()->performLong<int>(
      [&](AtlasStore&, const JobControl&) -> Result<int> {
        while (!mayEnd) {
          std::this_thread::yield();
        }
        return 1;
      },
      [](int) {});
  AtlasEdit edit;
  edit.removeZones = {1};
  EXPECT_FALSE(workspace.session()->perform(edit).has_value());
  EXPECT_NE(workspace.session()->errorText(), QString());
  mayEnd = true;
  settle();
  EXPECT_EQ(atlas().zones->size(), 1U);
  EXPECT_TRUE(workspace.session()->perform(edit).has_value());
}

TEST_F(SessionTest, HasNothingToUndoAtFirst) {
  EXPECT_EQ(workspace.session()->undoText(), QString());
  EXPECT_EQ(workspace.session()->redoText(), QString());
}

TEST_F(SessionTest, LooksAtTheWholeMunicipality) {
  const QGeoRectangle extent = workspace.session()->extent();
  EXPECT_TRUE(extent.contains(coordinateAt(1, 1)));
  EXPECT_TRUE(extent.contains(coordinateAt(1999, 1999)));
}

}  // namespace
}  // namespace buurtatlas::test
