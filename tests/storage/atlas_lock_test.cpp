#include "storage/atlas_lock.h"

#include <unistd.h>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class AtlasLockTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");

  /// A lock file as another computer leaves it.
  void writeForeignLock(Instant lastSign) const {
    std::ofstream(AtlasLock::pathFor(m_path)) << "elsewhere\n4711\n2026-04-30T08:00:00Z\n"
                                              << isoInstant(lastSign) << "\n";
  }
};

TEST_F(AtlasLockTest, RefusesASecondEditorAndNamesTheFirst) {
  const auto first = AtlasLock::acquire(m_path);
  ASSERT_TRUE(first.has_value());
  const auto second = AtlasLock::acquire(m_path);
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().code, ErrorCode::Conflict);
  std::string host(256, '\0');
  gethostname(host.data(), host.size());
  EXPECT_EQ(second.error().reason.arguments.at(0), host.c_str());
  EXPECT_EQ(second.error().reason.arguments.at(1), std::to_string(getpid()));
  EXPECT_TRUE(parseInstant(second.error().reason.arguments.at(2)).has_value());
}

using ComplaintTest = AtlasLockTest;

TEST_F(ComplaintTest, Number13NobodyWipesTheEditsOfAnotherSinceOnlyOneEdits) {
  const auto first = AtlasLock::acquire(m_path);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(AtlasLock::acquire(m_path).error().code, ErrorCode::Conflict);
}

TEST_F(AtlasLockTest, IsFreeAgainAfterRelease) {
  {
    const auto first = AtlasLock::acquire(m_path);
  }
  EXPECT_FALSE(std::filesystem::exists(AtlasLock::pathFor(m_path)));
  EXPECT_TRUE(AtlasLock::acquire(m_path).has_value());
}

TEST_F(AtlasLockTest, RespectsALivingEditorOnAnotherComputer) {
  writeForeignLock(now());
  const auto lock = AtlasLock::acquire(m_path);
  EXPECT_EQ(lock.error().reason.arguments, (std::vector<std::string>{"elsewhere", "4711", "2026-04-30T08:00:00Z"}));
}

TEST_F(AtlasLockTest, TakesOverFromAnotherComputerThatFellSilent) {
  writeForeignLock(now() - kHeartbeatTimeout - std::chrono::seconds(1));
  EXPECT_TRUE(AtlasLock::acquire(m_path).has_value());
}

TEST_F(AtlasLockTest, IsSharedByAllNamesOfOneFile) {
  createAtlas(m_path).reset();
  const std::string link = m_folder.file("link.gpkg");
  std::filesystem::create_symlink(m_path, link);
  const auto first = openAtlas(m_path);
  EXPECT_EQ(AtlasFile::open(link, OpenMode::Edit).error().code, ErrorCode::Conflict);
}

TEST_F(AtlasLockTest, IsSharedByHardLinksOfOneFile) {
  createAtlas(m_path).reset();
  const std::string link = m_folder.file("link.gpkg");
  std::filesystem::create_hard_link(m_path, link);
  auto first = openAtlas(m_path);
  const Error refused = AtlasFile::open(link, OpenMode::Edit).error();
  EXPECT_EQ(refused.code, ErrorCode::Conflict);
  EXPECT_THAT(inEnglish(refused.reason), testing::HasSubstr("another name of the same file"));
  EXPECT_FALSE(std::filesystem::exists(AtlasLock::pathFor(link)));
  first.reset();
  EXPECT_TRUE(AtlasFile::open(link, OpenMode::Edit).has_value());
}

TEST_F(AtlasLockTest, IsAskedForBeforeTheFileIsRead) {
  createAtlas(m_path).reset();
  const auto lock = AtlasLock::acquire(m_path);
  std::ofstream(m_path) << "in the middle of being written";
  EXPECT_EQ(AtlasFile::open(m_path, OpenMode::Edit).error().code, ErrorCode::Conflict);
}

TEST_F(AtlasLockTest, LetsReadersInBesideTheEditor) {
  const auto editor = createAtlas(m_path);
  performed(*editor, drawZone(zoneNamed("A")));
  const auto reader = openAtlas(m_path, OpenMode::ReadOnly);
  performed(*editor, drawZone(zoneNamed("B")));
  EXPECT_EQ(reader->snapshot()->zones->size(), 1U);
  EXPECT_EQ(openAtlas(m_path, OpenMode::ReadOnly)->snapshot()->zones->size(), 2U);
}

}  // namespace
}  // namespace buurtatlas::test
