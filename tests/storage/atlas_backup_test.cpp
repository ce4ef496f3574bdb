#include "storage/atlas_backup.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <thread>

#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"
#include "support/files_in.h"

namespace buurtatlas::test {
namespace {

LocalTime at(const std::string& text) { return parseTime(text).value().at; }

class AtlasBackupTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::string m_backup = m_folder.file("copy.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
};

TEST_F(AtlasBackupTest, HoldsAllThatWasDoneInAnAtlasThatIsOpen) {
  performed(*m_atlas, drawZone(zoneNamed("Centrum")));
  const Id member = performed(*m_atlas, addMember(memberNamed("an")));
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(member)}).has_value());
  ASSERT_TRUE(backUpAtlas(m_path, m_backup).has_value());
  performed(*m_atlas, drawZone(zoneNamed("Later", square(675000, 676200))));
  const auto copy = openAtlas(m_backup, OpenMode::ReadOnly);
  EXPECT_EQ(copy->snapshot()->zones->size(), 1U);
  EXPECT_EQ(*copy->snapshot()->members, *m_atlas->snapshot()->members);
  EXPECT_EQ(copy->history().size(), 2U);
  EXPECT_EQ(copy->deliveryCounts(0).value().in(DeliveryState::Queued), 1);
}

TEST_F(AtlasBackupTest, TheAtlasCanBeEditedOnAndClosedAsOneFile) {
  ASSERT_TRUE(backUpAtlas(m_path, m_backup).has_value());
  performed(*m_atlas, drawZone(zoneNamed("Centrum")));
  m_atlas.reset();
  EXPECT_EQ(filesIn(m_folder.path()), (std::vector<std::string>{"copy.gpkg", "dorp.gpkg"}));
}

TEST_F(AtlasBackupTest, OnlyTheOwnerMayReadIt) {
  ASSERT_TRUE(backUpAtlas(m_path, m_backup).has_value());
  EXPECT_EQ(std::filesystem::status(m_backup).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(AtlasBackupTest, NeverTakesThePlaceOfAFile) {
  std::ofstream(m_backup) << "mine";
  EXPECT_EQ(backUpAtlas(m_path, m_backup).error().code, ErrorCode::Conflict);
  EXPECT_EQ(bytesOf(m_backup), "mine");
}

TEST_F(AtlasBackupTest, IsOneMomentOfAnAtlasThatIsBeingWritten) {
  // Every action adds two members; a copy with an odd number would be of no moment at all.
  std::atomic_bool mayEnd = false;
  std::thread writer([&] {
    for (int round = 0; !mayEnd; ++round) {
      const std::string name = std::to_string(round);
      (void)m_atlas->perform({.label = {"Two", {}}, .putMembers = {memberNamed(name + "a"), memberNamed(name + "b")}});
    }
  });
  for (int copy = 0; copy < 20; ++copy) {
    const std::string path = m_folder.file(std::to_string(copy) + ".gpkg");
    ASSERT_TRUE(backUpAtlas(m_path, path).has_value());
    EXPECT_EQ(openAtlas(path, OpenMode::ReadOnly)->snapshot()->members->size() % 2, 0U);
  }
  mayEnd = true;
  writer.join();
}

TEST_F(AtlasBackupTest, ASenderGoesOnMeanwhile) {
  const Id member = performed(*m_atlas, addMember(memberNamed("an")));
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(member)}).has_value());
  const auto outbox = OutboxTable::open(m_path).value();
  ASSERT_TRUE(backUpAtlas(m_path, m_backup).has_value());
  const Instant now = urgentAlert().acceptedAt;
  EXPECT_EQ(outbox->claim(Channel::Sms, "a", 1, now, std::chrono::seconds(60)).value().size(), 1U);
}

TEST_F(AtlasBackupTest, LeavesNothingBehindWhenItIsStopped) {
  performed(*m_atlas, {.label = {"Import", {}},
                       .addresses = std::make_shared<const std::vector<Address>>(std::vector<Address>(50'000))});
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(backUpAtlas(m_path, m_backup, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
  EXPECT_THAT(filesIn(m_folder.path()), testing::Not(testing::Contains(testing::HasSubstr("copy"))));
}

TEST_F(AtlasBackupTest, ADamagedAtlasMakesNoBackup) {
  performed(*m_atlas, {.label = {"Import", {}},
                       .addresses = std::make_shared<const std::vector<Address>>(std::vector<Address>(5'000))});
  m_atlas.reset();
  std::string bytes = bytesOf(m_path);
  for (std::size_t page = 8192; page < bytes.size(); page += 4096) {
    bytes.replace(page, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  }
  std::ofstream(m_path, std::ios::binary) << bytes;
  EXPECT_EQ(backUpAtlas(m_path, m_backup).error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(filesIn(m_folder.path()), std::vector<std::string>{"dorp.gpkg"});
}

TEST_F(AtlasBackupTest, SaysThatThereIsNoAtlas) {
  const auto outcome = backUpAtlas(m_folder.file("nowhere.gpkg"), m_backup);
  EXPECT_THAT(inEnglish(outcome.error().reason), testing::StartsWith("There is no such file"));
}

TEST_F(AtlasBackupTest, HasADefaultNameWithDateAndTimeInAFolderOfItsOwn) {
  const auto made = backUpBeside(m_path, BackupKind::ByHand, at("2026-04-30T13:45:10"));
  EXPECT_EQ(made.value(), m_folder.file("backups/dorp-2026-04-30-134510.gpkg"));
  EXPECT_EQ(std::filesystem::status(m_folder.file("backups")).permissions(), std::filesystem::perms::owner_all);
  EXPECT_EQ(openAtlas(*made, OpenMode::ReadOnly)->snapshot()->info.name, "Testdorp");
}

TEST_F(AtlasBackupTest, NoFolderIsLeftWhereNothingCouldBeBackedUp) {
  const std::string poem = m_folder.file("poem.gpkg");
  std::ofstream(poem) << "Roses are red";
  EXPECT_FALSE(backUpBeside(poem, BackupKind::ByHand, at("2026-04-30T13:45:10")).has_value());
  EXPECT_FALSE(std::filesystem::exists(m_folder.file("backups")));
}

TEST_F(AtlasBackupTest, TwoOfOneSecondAreNumbered) {
  const LocalTime time = at("2026-04-30T13:45:10");
  ASSERT_TRUE(backUpBeside(m_path, BackupKind::ByHand, time).has_value());
  EXPECT_EQ(backUpBeside(m_path, BackupKind::ByHand, time).value(),
            m_folder.file("backups/dorp-2026-04-30-134510-2.gpkg"));
}

TEST_F(AtlasBackupTest, TheTimerKeepsTenAndThenOneADayAndLeavesTheRestAlone) {
  const auto made = [&](BackupKind kind, const std::string& time) {
    std::ofstream(backupPath(m_path, kind, at(time))) << "old";
  };
  std::filesystem::create_directory(m_folder.file("backups"));
  made(BackupKind::ByHand, "2020-01-01T10:00:00");
  made(BackupKind::BeforeRestore, "2020-01-01T10:00:00");
  made(BackupKind::ByTimer, "2026-03-01T10:00:00");  // too old
  made(BackupKind::ByTimer, "2026-04-28T10:00:00");  // not the last of its day
  made(BackupKind::ByTimer, "2026-04-28T11:00:00");
  for (int minute = 10; minute < 20; ++minute) {
    made(BackupKind::ByTimer, "2026-04-30T13:" + std::to_string(minute) + ":00");
  }
  std::ofstream(m_folder.file("backups/dorp-auto-notes.gpkg")) << "mine";
  ASSERT_TRUE(backUpByTimer(m_path, at("2026-04-30T13:45:10")).has_value());
  const std::vector<std::string> left = filesIn(m_folder.file("backups"));
  EXPECT_EQ(left.size(), 14U);
  EXPECT_THAT(left, testing::IsSupersetOf({"dorp-2020-01-01-100000.gpkg", "dorp-before-restore-2020-01-01-100000.gpkg",
                                           "dorp-auto-2026-04-28-110000.gpkg", "dorp-auto-notes.gpkg",
                                           "dorp-auto-2026-04-30-134510.gpkg", "dorp-auto-2026-04-30-131100.gpkg"}));
  EXPECT_THAT(left, testing::Not(testing::Contains("dorp-auto-2026-04-30-131000.gpkg")));
}

TEST(OutdatedBackups, AreNoneOfTheNewestTenHoweverOld) {
  std::vector<LocalTime> made;
  for (int second = 0; second < 10; ++second) {
    made.push_back(at("2020-01-01T10:00:00") + std::chrono::seconds(second));
  }
  EXPECT_TRUE(outdatedBackups(made, at("2026-04-30T12:00:00")).empty());
  made.push_back(at("2020-01-01T09:00:00"));
  EXPECT_EQ(outdatedBackups(made, at("2026-04-30T12:00:00")), std::vector{at("2020-01-01T09:00:00")});
}

TEST(OutdatedBackups, LeaveOneForEachOfThirtyDays) {
  const LocalTime now = at("2026-04-30T12:00:00");
  std::vector<LocalTime> made;
  for (int hour = 0; hour < 24 * 60; ++hour) {
    made.push_back(now - std::chrono::hours(hour));
  }
  const std::vector<LocalTime> outdated = outdatedBackups(made, now);
  // Ten of today, and the last of each of the 29 days before it.
  EXPECT_EQ(made.size() - outdated.size(), 10U + 29U);
  EXPECT_TRUE(std::ranges::is_sorted(outdated));
}

}  // namespace
}  // namespace buurtatlas::test
