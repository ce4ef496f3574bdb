#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>

#include <random>
#include <thread>

#include "faults/child_process.h"
#include "storage/atlas_backup.h"
#include "storage/atlas_faults.h"
#include "storage/atlas_restore.h"
#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"
#include "support/files_in.h"

namespace buurtatlas::test {
namespace {

using test::filesIn;

class KilledBackupTest : public testing::Test {
 protected:
  TemporaryFolder m_folder{std::filesystem::temp_directory_path()};  // on a disk, where a commit has to reach it
  std::string m_path = m_folder.file("dorp.gpkg");
  std::string m_backup = m_folder.file("copy.gpkg");
  LocalTime m_time = parseTime("2026-04-30T13:45:10").value().at;

  /// An atlas of some megabytes with one zone.
  void makeAtlas() {
    const auto atlas = createAtlas(m_path);
    performed(*atlas, {.label = {"Import", {}},
                       .putZones = {zoneNamed("A")},
                       .addresses = std::make_shared<const std::vector<Address>>(
                           std::vector<Address>(30'000, Address{.street = "Kerkstraat", .position = Point{1, 2}}))});
  }
  void makeBackup() {
    makeAtlas();
    ASSERT_TRUE(backUpAtlas(m_path, m_backup).has_value());
    performed(*openAtlas(m_path), {.label = {"Change", {}},
                                   .putZones = {zoneNamed("B", square(675000, 676200))},
                                   .addresses = std::make_shared<const std::vector<Address>>(
                                       std::vector<Address>(30'000, Address{.street = "Dorpsstraat"}))});
  }
};

TEST_F(KilledBackupTest, ABackupIsThereWholeOrNotAtAllAndTheNextOneCleansUp) {
  makeAtlas();
  std::mt19937 random(42);
  for (int round = 0; round < 15; ++round) {
    ChildProcess program([&](int output) {
      tell(output, std::int64_t{1});
      (void)backUpByTimer(m_path, m_time);
    });
    std::int64_t started = 0;
    ASSERT_TRUE(program.readNumber(started));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
    program.kill();
  }
  ASSERT_TRUE(backUpByTimer(m_path, m_time + std::chrono::seconds(1)).has_value());
  const std::vector<std::string> names = filesIn(m_folder.file("backups"));
  for (const std::string& name : names) {
    EXPECT_THAT(name, testing::StartsWith("dorp-auto-"));
    EXPECT_TRUE(faultsOf(m_folder.file("backups/" + name)).value().empty()) << name;
  }
}

TEST_F(KilledBackupTest, ARestoreIsDoneWholeOrNotAtAll) {
  makeBackup();
  std::mt19937 random(7);
  bool isDone = false;
  for (int round = 0; round < 12; ++round) {
    ChildProcess program([&](int output) {
      tell(output, std::int64_t{1});
      (void)restoreAtlas(m_path, m_backup, m_time);
    });
    std::int64_t started = 0;
    ASSERT_TRUE(program.readNumber(started));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 400'000));
    program.kill();
    EXPECT_TRUE(faultsOf(m_path).value().empty());
    const auto atlas = openAtlas(m_path);
    const bool isRestored = atlas->snapshot()->zones->size() == 1;
    EXPECT_EQ(atlas->snapshot()->addresses->front().street, isRestored ? "Kerkstraat" : "Dorpsstraat");
    isDone = isDone || isRestored;
  }
  ASSERT_TRUE(restoreAtlas(m_path, m_backup, m_time).has_value());
  EXPECT_EQ(filesIn(m_folder.path()), (std::vector<std::string>{"backups", "copy.gpkg", "dorp.gpkg"}));
  RecordProperty("finished before a kill", isDone ? "yes" : "no");
}

TEST_F(KilledBackupTest, ARestoreOfALostAtlasIsThereWholeOrNotAtAll) {
  makeBackup();
  std::filesystem::remove(m_path);
  std::mt19937 random(9);
  for (int round = 0; round < 15; ++round) {
    ChildProcess program([&](int output) {
      tell(output, std::int64_t{1});
      (void)restoreAtlas(m_path, m_backup, m_time);
    });
    std::int64_t started = 0;
    ASSERT_TRUE(program.readNumber(started));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 150'000));
    program.kill();
    if (std::filesystem::exists(m_path)) {
      EXPECT_TRUE(faultsOf(m_path).value().empty());
      EXPECT_EQ(openAtlas(m_path)->snapshot()->zones->size(), 1U);
      std::filesystem::remove(m_path);
    }
  }
  ASSERT_TRUE(restoreAtlas(m_path, m_backup, m_time).has_value());
  EXPECT_EQ(filesIn(m_folder.path()), (std::vector<std::string>{"copy.gpkg", "dorp.gpkg"}));
}

TEST_F(KilledBackupTest, AFullDiskMakesNoBackupAndSaysSo) {
  makeAtlas();
  const ChildProcess program([&](int output) {
    signal(SIGXFSZ, SIG_IGN);
    constexpr rlim_t kBytes = 256 * 1024;
    const rlimit limit{.rlim_cur = kBytes, .rlim_max = kBytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto outcome = backUpAtlas(m_path, m_backup);
    tell(output, outcome ? "it fitted" : outcome.error().file + ": " + inEnglish(outcome.error().reason));
  });
  EXPECT_THAT(program.readAll(), testing::StartsWith(m_backup + ": This copy of the atlas cannot be written whole"));
  EXPECT_EQ(filesIn(m_folder.path()), std::vector<std::string>{"dorp.gpkg"});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(KilledBackupTest, AFullDiskRestoresNothing) {
  makeBackup();
  const ChildProcess program([&](int output) {
    signal(SIGXFSZ, SIG_IGN);
    // Room for a copy of the backup beside the atlas, and not for keeping the atlas as it is.
    const rlim_t bytes = std::filesystem::file_size(m_backup) + 64 * 1024;
    const rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto outcome = restoreAtlas(m_path, m_backup, m_time);
    tell(output, outcome ? "it fitted" : inEnglish(outcome.error().reason));
  });
  EXPECT_THAT(program.readAll(), testing::AnyOf(testing::HasSubstr("disk"), testing::HasSubstr("room")));
  EXPECT_TRUE(faultsOf(m_path).value().empty());
  EXPECT_EQ(openAtlas(m_path)->snapshot()->zones->size(), 2U);
}

TEST_F(KilledBackupTest, ADamagedAtlasThatASenderHasOpenIsNotReplaced) {
  makeBackup();
  std::size_t page = 0;
  {
    SQLite::Database database(m_path);
    page = static_cast<std::size_t>(
        database.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'addresses'").getInt());
  }
  std::string bytes = bytesOf(m_path);
  bytes.replace((page - 1) * 4096, 16, std::string(16, '\xFF'));
  std::ofstream(m_path, std::ios::binary) << bytes;
  ChildProcess sender([&](int output) {
    const auto outbox = OutboxTable::open(m_path);
    tell(output, std::int64_t{outbox.has_value() && (*outbox)->counts().has_value()});
    pause();
  });
  std::int64_t isOpen = 0;
  ASSERT_TRUE(sender.readNumber(isOpen));
  ASSERT_EQ(isOpen, 1);
  const Result<Restoration> refused = restoreAtlas(m_path, m_backup, m_time);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
  EXPECT_THAT(inEnglish(refused.error().reason), testing::HasSubstr("Stop the sender"));
  sender.kill();
  EXPECT_TRUE(restoreAtlas(m_path, m_backup, m_time).has_value());
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

}  // namespace
}  // namespace buurtatlas::test
