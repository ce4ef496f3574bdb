#include "viewmodels/backup_keeper.h"

#include <atomic>
#include <mutex>
#include <thread>

#include "support/memory_store.h"
#include "support/small_town.h"
#include "support/wait_for.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas::test {
namespace {

class BackupKeeperTest : public testing::Test {
 protected:
  Instant m_now{std::chrono::seconds(1'000'000)};
  std::mutex m_mutex;
  std::vector<std::string> m_made;
  std::atomic_bool m_fails = false;
  std::atomic_bool m_hangs = false;
  AtlasSession m_session;
  BackupKeeper m_keeper{m_session,
                        [this](const std::string& atlas, const JobControl& control) -> Result<std::string> {
                          while (m_hangs && !control.isStopped()) {
                            std::this_thread::yield();
                          }
                          if (m_fails || control.isStopped()) {
                            return failInFile(ErrorCode::FileUnwritable, "/backups/dorp.gpkg", "The disk is full.");
                          }
                          const std::scoped_lock lock(m_mutex);
                          m_made.push_back(atlas);
                          return atlas;
                        },
                        [this] { return m_now; }};

  void SetUp() override { open("dorp.gpkg"); }
  void open(const std::string& file) {
    const auto store = std::make_shared<MemoryStore>(smallTown());
    store->file = file;
    m_session.setStore(store);
  }
  void change() {
    AtlasEdit edit{.label = {"Draw", {}}};
    edit.putZones = {{.name = "New"}};
    ASSERT_TRUE(m_session.perform(edit).has_value());
  }
  void pass(std::chrono::seconds time) {
    m_now += time;
    m_keeper.look();
    waitFor([this] { return !m_keeper.job()->busy(); });
  }
  [[nodiscard]] std::vector<std::string> made() {
    const std::scoped_lock lock(m_mutex);
    return m_made;
  }
};

using Files = std::vector<std::string>;

TEST_F(BackupKeeperTest, MakesOneWhenTheTimeIsOverAndTheAtlasChanged) {
  change();
  pass(kBackupInterval - std::chrono::seconds(1));
  EXPECT_EQ(made(), Files{});
  pass(std::chrono::seconds(1));
  EXPECT_EQ(made(), Files{"dorp.gpkg"});
}

TEST_F(BackupKeeperTest, MakesNoneOfAnAtlasThatDidNotChange) {
  pass(kBackupInterval * 3);
  EXPECT_EQ(made(), Files{});
  change();
  pass({});
  EXPECT_EQ(made(), Files{"dorp.gpkg"});
  pass(kBackupInterval * 3);
  EXPECT_EQ(made().size(), 1U);
  ASSERT_TRUE(m_keeper.finish().has_value());
  EXPECT_EQ(made().size(), 1U);
}

TEST_F(BackupKeeperTest, LetsTheUserWorkOnAndBacksUpWhatWasDoneMeanwhileTheNextTime) {
  m_hangs = true;
  change();
  m_now += kBackupInterval;
  m_keeper.look();
  EXPECT_TRUE(m_keeper.job()->busy());
  change();
  m_hangs = false;
  EXPECT_TRUE(waitFor([this] { return !m_keeper.job()->busy(); }));
  pass(kBackupInterval);
  EXPECT_EQ(made().size(), 2U);
}

TEST_F(BackupKeeperTest, AFailureIsSaidQuietlyTriedAgainAndForgottenWhenItWorks) {
  m_fails = true;
  change();
  pass(kBackupInterval);
  EXPECT_EQ(m_keeper.problem(), QStringLiteral("dorp.gpkg: The disk is full."));
  EXPECT_EQ(m_session.errorText(), QString());
  m_fails = false;
  pass(std::chrono::seconds(30));
  EXPECT_EQ(made(), Files{}) << "not at once";
  pass(kBackupInterval);
  EXPECT_EQ(made().size(), 1U);
  EXPECT_EQ(m_keeper.problem(), QString());
}

TEST_F(BackupKeeperTest, MakesOneOnClosing) {
  change();
  EXPECT_TRUE(m_keeper.finish().has_value());
  EXPECT_EQ(made(), Files{"dorp.gpkg"});
}

TEST_F(BackupKeeperTest, ClosingSaysWhenItFails) {
  change();
  m_fails = true;
  EXPECT_EQ(m_keeper.finish().error().file, "/backups/dorp.gpkg");
}

TEST_F(BackupKeeperTest, ClosingDoesNotWaitForOneThatHangsButMakesItAgain) {
  change();
  m_hangs = true;
  m_now += kBackupInterval;
  m_keeper.look();
  std::thread release([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    m_hangs = false;
  });
  EXPECT_TRUE(m_keeper.finish().has_value());
  release.join();
  EXPECT_EQ(made(), Files{"dorp.gpkg"});
}

TEST_F(BackupKeeperTest, MakesOneOfTheAtlasThatIsLeftForAnother) {
  change();
  open("stad.gpkg");
  EXPECT_TRUE(waitFor([this] { return !made().empty(); }));
  EXPECT_EQ(made(), Files{"dorp.gpkg"});
  pass(kBackupInterval);
  EXPECT_EQ(made().size(), 1U) << "the new one did not change";
}

TEST_F(BackupKeeperTest, MakesNoneOfAnAtlasInMemory) {
  open("");
  change();
  pass(kBackupInterval);
  EXPECT_TRUE(m_keeper.finish().has_value());
  EXPECT_EQ(made(), Files{});
}

}  // namespace
}  // namespace buurtatlas::test
