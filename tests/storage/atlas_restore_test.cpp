#include "storage/atlas_restore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "storage/atlas_backup.h"
#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

using std::chrono::seconds;

class AtlasRestoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::string m_backup = m_folder.file("copy.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  LocalTime m_time = parseTime("2026-04-30T13:45:10").value().at;

  void backUp() { ASSERT_TRUE(backUpAtlas(m_path, m_backup).has_value()); }
  Restoration restore() {
    m_atlas.reset();
    const Result<Restoration> restored = restoreAtlas(m_path, m_backup, m_time);
    EXPECT_TRUE(restored.has_value()) << inEnglish(restored.error().reason);
    if (restored) {
      m_atlas = openAtlas(m_path);
    }
    return restored.value_or(Restoration{});
  }
  Error refusal() const {
    const std::string before = bytesOf(m_path);
    const Result<Restoration> restored = restoreAtlas(m_path, m_backup, m_time);
    EXPECT_FALSE(restored.has_value());
    EXPECT_TRUE(bytesOf(m_path) == before);
    return restored ? Error{} : restored.error();
  }
  [[nodiscard]] std::vector<std::string> zoneNames() const {
    std::vector<std::string> names;
    std::ranges::transform(*m_atlas->snapshot()->zones, std::back_inserter(names), &Zone::name);
    return names;
  }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
      names.push_back(std::filesystem::relative(entry.path(), m_folder.path()));
    }
    std::ranges::sort(names);
    return names;
  }
  /// Writes rubbish over what the addresses of the atlas lie in, and nothing else.
  void damageAddresses() {
    m_atlas.reset();
    std::size_t page = 0;
    {
      SQLite::Database database(m_path);
      page = static_cast<std::size_t>(
          database.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'addresses'").getInt());
    }
    damageFrom((page - 1) * 4096, 16);
  }
  void damageFrom(std::size_t place, std::size_t size) {
    m_atlas.reset();
    std::string bytes = bytesOf(m_path);
    bytes.replace(place, size, std::string(size, '\xFF'));
    std::ofstream(m_path, std::ios::binary) << bytes;
  }
  Id memberWithAlert() {
    const Id member = performed(*m_atlas, addMember(memberNamed("an")));
    EXPECT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(member)}).has_value());
    return member;
  }
  /// What a sender would send now.
  [[nodiscard]] std::size_t sendable() const {
    return OutboxTable::open(m_path)
        .value()
        ->claim(Channel::Sms, "sender", 100, urgentAlert().acceptedAt + seconds(1), seconds(60))
        .value()
        .size();
  }
  void sendAll() const {
    const auto outbox = OutboxTable::open(m_path).value();
    const Instant now = urgentAlert().acceptedAt;
    const std::vector<Delivery> claimed = outbox->claim(Channel::Sms, "s", 100, now, seconds(60)).value();
    for (const Delivery& delivery : claimed) {
      ASSERT_EQ(outbox->markSending("s", {delivery.id}, now, seconds(60)).value().size(), 1U);
      ASSERT_TRUE(outbox->record("s", {{.delivery = delivery.id, .state = DeliveryState::Accepted}}, now).has_value());
    }
  }
};

TEST_F(AtlasRestoreTest, BringsBackWhatTheBackupHolds) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  performed(*m_atlas, addMember(memberNamed("an")));
  const auto before = m_atlas->snapshot();
  backUp();
  performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {1}});
  performed(*m_atlas, drawZone(zoneNamed("B")));
  const Restoration restoration = restore();
  EXPECT_EQ(*m_atlas->snapshot()->zones, *before->zones);
  EXPECT_EQ(*m_atlas->snapshot()->members, *before->members);
  EXPECT_TRUE(restoration.canBeUndone);
  EXPECT_TRUE(restoration.knowsErased);
}

TEST_F(AtlasRestoreTest, KeepsTheAtlasAsItWas) {
  backUp();
  performed(*m_atlas, drawZone(zoneNamed("Later")));
  const Restoration restoration = restore();
  EXPECT_EQ(restoration.kept, m_folder.file("backups/dorp-before-restore-2026-04-30-134510.gpkg"));
  EXPECT_EQ(openAtlas(restoration.kept, OpenMode::ReadOnly)->snapshot()->zones->front().name, "Later");
}

TEST_F(AtlasRestoreTest, IsAStepThatCanBeUndoneAndRedone) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  backUp();
  performed(*m_atlas, drawZone(zoneNamed("B", square(675000, 676200))));
  restore();
  EXPECT_EQ(zoneNames(), std::vector<std::string>{"A"});
  EXPECT_EQ(m_atlas->undo().value(), (Reason{"Restore %1", {"copy.gpkg"}}));
  EXPECT_EQ(zoneNames(), (std::vector<std::string>{"A", "B"}));
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(zoneNames(), std::vector<std::string>{"A"});
  ASSERT_TRUE(m_atlas->undo().has_value());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(zoneNames(), std::vector<std::string>{"A"}) << "what was done before the backup is still in the history";
}

TEST_F(AtlasRestoreTest, OfWhatIsThereAlreadyIsNoStep) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  backUp();
  restore();
  EXPECT_EQ(m_atlas->history().size(), 1U);
}

TEST_F(AtlasRestoreTest, LeavesNothingElseBehind) {
  backUp();
  performed(*m_atlas, drawZone(zoneNamed("Later")));
  restore();
  m_atlas.reset();
  EXPECT_EQ(files(), (std::vector<std::string>{"backups", "backups/dorp-before-restore-2026-04-30-134510.gpkg",
                                               "copy.gpkg", "dorp.gpkg"}));
}

TEST_F(AtlasRestoreTest, AnAlertThatWasSentIsNotSentAgain) {
  memberWithAlert();
  backUp();  // with the delivery queued
  sendAll();
  restore();
  EXPECT_EQ(sendable(), 0U);
  EXPECT_EQ(m_atlas->deliveryCounts(0).value().in(DeliveryState::Accepted), 1);
}

TEST_F(AtlasRestoreTest, AnAlertAcceptedSinceTheBackupStillGoesOut) {
  const Id member = performed(*m_atlas, addMember(memberNamed("an")));
  backUp();
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert("Nu."), {smsTo(member)}).has_value());
  restore();
  EXPECT_EQ(m_atlas->snapshot()->alerts->size(), 1U);
  EXPECT_EQ(sendable(), 1U);
}

TEST_F(AtlasRestoreTest, ASenderThatHasTheAtlasOpenGoesOnWithWhatIsRestored) {
  memberWithAlert();
  backUp();
  performed(*m_atlas, drawZone(zoneNamed("Later")));
  const auto sender = OutboxTable::open(m_path).value();
  restore();
  EXPECT_TRUE(zoneNames().empty());
  const Instant now = urgentAlert().acceptedAt;
  EXPECT_EQ(sender->claim(Channel::Sms, "a", 9, now, seconds(60)).value().size(), 1U);
  EXPECT_EQ(m_atlas->deliveryCounts(0).value().in(DeliveryState::Claimed), 1);
}

TEST_F(AtlasRestoreTest, WhoWasErasedStaysErased) {
  const Id member = memberWithAlert();
  performed(*m_atlas, addMember(memberNamed("bo")));
  backUp();
  ASSERT_TRUE(m_atlas->eraseMember(member).has_value());
  restore();
  ASSERT_EQ(m_atlas->snapshot()->members->size(), 1U);
  EXPECT_EQ(m_atlas->snapshot()->members->front().name, "bo");
  while (m_atlas->undo()) {
    EXPECT_TRUE(
        std::ranges::none_of(*m_atlas->snapshot()->members, [](const Member& each) { return each.name == "an"; }));
  }
  m_atlas.reset();
  EXPECT_FALSE(bytesOf(m_path).contains("an@example.org"));
}

TEST_F(AtlasRestoreTest, WhoLeftStaysAway) {
  const Id member = memberWithAlert();
  backUp();
  ASSERT_TRUE(m_atlas->recordLeave(member, today()).has_value());
  restore();
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
  EXPECT_EQ(sendable(), 0U);
}

TEST_F(AtlasRestoreTest, ANewMemberNeverGetsTheNumberOfOneWhoLeft) {
  backUp();
  const Id left = performed(*m_atlas, addMember(memberNamed("an")));
  ASSERT_TRUE(m_atlas->recordLeave(left, today()).has_value());
  restore();
  EXPECT_GT(performed(*m_atlas, addMember(memberNamed("bo"))), left);
  EXPECT_FALSE(m_atlas->snapshot()->members->front().left.has_value());
}

TEST_F(AtlasRestoreTest, ADamagedBackupIsRefused) {
  performed(*m_atlas, {.label = {"Import", {}},
                       .addresses = std::make_shared<const std::vector<Address>>(std::vector<Address>(5'000))});
  backUp();
  m_atlas.reset();
  std::string bytes = bytesOf(m_backup);
  bytes.replace(bytes.size() / 2, 8'192, std::string(8'192, '\xFF'));
  std::ofstream(m_backup, std::ios::binary) << bytes;
  EXPECT_EQ(refusal().code, ErrorCode::FileUnreadable);
  std::ofstream(m_backup, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
  EXPECT_EQ(refusal().code, ErrorCode::FileUnreadable);
  std::ofstream(m_backup, std::ios::binary) << "poem";
  EXPECT_EQ(refusal().code, ErrorCode::InvalidInput);
  EXPECT_EQ(files(), (std::vector<std::string>{"copy.gpkg", "dorp.gpkg"}));
}

TEST_F(AtlasRestoreTest, ABackupOfAnotherAtlasIsRefused) {
  const std::string other = m_folder.file("other.gpkg");
  createAtlas(other).reset();
  ASSERT_TRUE(backUpAtlas(other, m_backup).has_value());
  m_atlas.reset();
  EXPECT_THAT(inEnglish(refusal().reason), testing::StartsWith("This is a backup of another atlas"));
}

TEST_F(AtlasRestoreTest, AnAtlasThatIsBeingEditedIsRefused) {
  backUp();
  const Result<Restoration> restored = restoreAtlas(m_path, m_backup, m_time);
  EXPECT_EQ(restored.error().code, ErrorCode::Conflict);
  EXPECT_THAT(inEnglish(restored.error().reason), testing::HasSubstr("is being edited"));
}

TEST_F(AtlasRestoreTest, SomethingElseThanAnAtlasIsLeftAlone) {
  backUp();
  m_atlas.reset();
  std::filesystem::remove(m_path);
  SQLite::Database(m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE songs (name TEXT)");
  EXPECT_EQ(refusal().code, ErrorCode::InvalidInput);
}

TEST_F(AtlasRestoreTest, AnOlderBackupIsBroughtUpToDateAndStaysAsItIs) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  backUp();
  makeOfVersion(m_backup, 1);
  const std::string before = bytesOf(m_backup);
  performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {1}});
  restore();
  EXPECT_EQ(zoneNames(), std::vector<std::string>{"A"});
  EXPECT_TRUE(bytesOf(m_backup) == before);
}

TEST_F(AtlasRestoreTest, AnAtlasThatIsGoneComesBackAndSendsNothing) {
  const Id member = memberWithAlert();
  performed(*m_atlas, drawZone(zoneNamed("A")));
  backUp();
  m_atlas.reset();
  std::filesystem::remove(m_path);
  const Restoration restoration = restore();
  EXPECT_EQ(restoration, (Restoration{.knowsErased = false, .heldBack = 1}));
  EXPECT_EQ(zoneNames(), std::vector<std::string>{"A"});
  EXPECT_EQ(m_atlas->deliveryCounts(0).value().in(DeliveryState::Unknown), 1);
  EXPECT_EQ(sendable(), 0U);
  // Gateways know messages by their key: one to come must not look like one that was accepted after the backup.
  EXPECT_GT(m_atlas->acceptAlert(urgentAlert("Nieuw."), {smsTo(member)}).value(), 1000);
  EXPECT_EQ(sendable(), 1U);
}

TEST_F(AtlasRestoreTest, ADamagedAtlasStillKnowsWhoWasErasedAndWhatWasSent) {
  performed(*m_atlas, {.label = {"Import", {}},
                       .addresses = std::make_shared<const std::vector<Address>>(std::vector<Address>(5'000))});
  const Id erased = memberWithAlert();
  const Id left = performed(*m_atlas, addMember(memberNamed("bo")));
  backUp();
  sendAll();
  ASSERT_TRUE(m_atlas->eraseMember(erased).has_value());
  ASSERT_TRUE(m_atlas->recordLeave(left, today()).has_value());
  const Id later = performed(*m_atlas, addMember(memberNamed("cas")));
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert("Later."), {smsTo(later)}).has_value());
  damageAddresses();
  const std::string damaged = bytesOf(m_path);
  const Restoration restoration = restore();
  EXPECT_TRUE(restoration.knowsErased);
  EXPECT_FALSE(restoration.canBeUndone);
  EXPECT_TRUE(bytesOf(restoration.kept) == damaged);
  ASSERT_EQ(m_atlas->snapshot()->members->size(), 1U);
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
  EXPECT_EQ(m_atlas->snapshot()->alerts->size(), 2U);
  EXPECT_EQ(sendable(), 1U) << "the alert of after the backup";
  EXPECT_GT(performed(*m_atlas, addMember(memberNamed("dirk"))), later);
  while (m_atlas->undo()) {
  }
  m_atlas.reset();
  EXPECT_FALSE(bytesOf(m_path).contains("an@example.org"));
}

TEST_F(AtlasRestoreTest, AnAtlasThatCannotBeReadAtAllSendsNothing) {
  memberWithAlert();
  backUp();
  damageFrom(0, 4096);
  const Restoration restoration = restore();
  EXPECT_FALSE(restoration.knowsErased);
  EXPECT_EQ(restoration.heldBack, 1);
  EXPECT_EQ(sendable(), 0U);
}

TEST_F(AtlasRestoreTest, AnotherAtlasIsNotPutInThePlaceOfADamagedOne) {
  performed(*m_atlas, {.label = {"Import", {}},
                       .addresses = std::make_shared<const std::vector<Address>>(std::vector<Address>(5'000))});
  damageAddresses();
  const std::string other = m_folder.file("other.gpkg");
  createAtlas(other).reset();
  ASSERT_TRUE(backUpAtlas(other, m_backup).has_value());
  EXPECT_THAT(inEnglish(refusal().reason), testing::StartsWith("This is a backup of another atlas"));
}

TEST_F(AtlasRestoreTest, ALogOfTheOldFileIsNotPlayedIntoTheNewOne) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  backUp();
  performed(*m_atlas, drawZone(zoneNamed("B", square(675000, 676200))));
  const std::string log = bytesOf(m_path + "-wal");
  m_atlas.reset();
  std::filesystem::remove(m_path);
  std::ofstream(m_path + "-wal", std::ios::binary) << log;
  restore();
  EXPECT_EQ(zoneNames(), std::vector<std::string>{"A"});
}

}  // namespace
}  // namespace buurtatlas::test
