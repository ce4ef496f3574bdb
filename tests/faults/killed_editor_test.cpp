#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <random>
#include <thread>

#include "faults/child_process.h"
#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

using std::chrono::seconds;

/// Adds members, one action each, and acknowledges each one's id.
void addMembers(const std::string& path, int round, int output) {
  const auto atlas = AtlasFile::open(path, OpenMode::Edit);
  for (int index = 0; atlas; ++index) {
    const auto ids = (*atlas)->perform(addMember(memberNamed(std::to_string(round) + "-" + std::to_string(index))));
    if (!ids) {
      return;
    }
    tell(output, ids->front());
  }
}

/// Adds members in one action. Returns a text message to each of them.
std::vector<Recipient> importMembers(AtlasFile& atlas, int count) {
  AtlasEdit edit{.label = {"Import", {}}};
  for (int index = 0; index < count; ++index) {
    edit.putMembers.push_back(memberNamed(std::to_string(index)));
  }
  const std::vector<Id> members = atlas.perform(edit).value();
  std::vector<Recipient> recipients;
  std::ranges::transform(members, std::back_inserter(recipients), [](Id member) { return smsTo(member); });
  return recipients;
}

/// Claims twenty deliveries and acknowledges each one right before it would be on the wire.
void sendSome(const std::string& path, const std::string& owner, Instant at, int output) {
  const auto outbox = OutboxTable::open(path).value();
  const std::vector<Delivery> claimed = outbox->claim(Channel::Sms, owner, 20, at, seconds(60)).value();
  for (const Delivery& delivery : claimed) {
    if (!outbox->markSending(owner, {delivery.id}, at, seconds(60)).value().empty()) {
      tell(output, delivery.id);
      (void)outbox->record(owner, {{.delivery = delivery.id, .state = DeliveryState::Accepted}}, at);
    }
  }
}

void expectSound(const std::string& path) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt(), 0);
}

class KilledEditorTest : public testing::Test {
 protected:
  TemporaryFolder m_folder{std::filesystem::temp_directory_path()};  // on a disk, where a commit has to reach it
  std::string m_path = m_folder.file("dorp.gpkg");
};

TEST_F(KilledEditorTest, LosesNothingThatWasAcknowledged) {
  createAtlas(m_path).reset();
  std::mt19937 random(42);
  std::vector<Id> acknowledged;
  constexpr int kRounds = 50;
  for (int round = 0; round < kRounds; ++round) {
    ChildProcess editor([&](int output) { addMembers(m_path, round, output); });
    std::int64_t id = 0;
    ASSERT_TRUE(editor.readNumber(id)) << "the editor of round " << round << " could not start";
    acknowledged.push_back(id);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
    editor.kill();
    while (editor.readNumber(id)) {
      acknowledged.push_back(id);
    }
  }
  expectSound(m_path);
  const auto atlas = openAtlas(m_path);
  const auto& members = *atlas->snapshot()->members;
  for (const Id id : acknowledged) {
    EXPECT_TRUE(std::ranges::binary_search(members, id, {}, &Member::id)) << id;
  }
  // At most the one action that was under way at each kill is there without having been acknowledged.
  EXPECT_LE(members.size(), acknowledged.size() + kRounds);
  RecordProperty("acknowledged", static_cast<int>(acknowledged.size()));
}

TEST_F(KilledEditorTest, LeavesALockThatTheNextEditorTakesOver) {
  createAtlas(m_path).reset();
  ChildProcess editor([&](int output) { addMembers(m_path, 0, output); });
  std::int64_t id = 0;
  ASSERT_TRUE(editor.readNumber(id));
  EXPECT_EQ(AtlasFile::open(m_path, OpenMode::Edit).error().code, ErrorCode::Conflict);
  editor.kill();
  EXPECT_TRUE(AtlasFile::open(m_path, OpenMode::Edit).has_value());
}

TEST_F(KilledEditorTest, EditorsThatComeAndGoTogetherAreEitherInOrToldThatAnotherOneIs) {
  createAtlas(m_path).reset();
  constexpr std::int64_t kOpened = -1;
  const auto comeAndGo = [&](int output) {
    for (int index = 0; index < 150; ++index) {
      const auto atlas = AtlasFile::open(m_path, OpenMode::Edit);
      const bool isTold = !atlas && inEnglish(atlas.error().reason).contains("is being edited");
      tell(output, atlas ? kOpened : isTold ? std::int64_t{0} : static_cast<std::int64_t>(atlas.error().code) + 1);
    }
  };
  const ChildProcess first(comeAndGo);
  const ChildProcess second(comeAndGo);
  std::int64_t outcome = 0;
  int opened = 0;
  for (const ChildProcess* editor : {&first, &second}) {
    while (editor->readNumber(outcome)) {
      EXPECT_LE(outcome, 0) << "an unclear refusal";
      opened += outcome == kOpened ? 1 : 0;
    }
  }
  EXPECT_GT(opened, 0);
  expectSound(m_path);
}

TEST_F(KilledEditorTest, CanStillUndoWhatItDid) {
  createAtlas(m_path).reset();
  ChildProcess editor([&](int output) { addMembers(m_path, 0, output); });
  std::int64_t id = 0;
  ASSERT_TRUE(editor.readNumber(id));
  editor.kill();
  const auto atlas = openAtlas(m_path);
  for (auto left = atlas->snapshot()->members->size(); left > 0; --left) {
    ASSERT_TRUE(atlas->undo().has_value());
  }
  EXPECT_TRUE(atlas->snapshot()->members->empty());
}

TEST_F(KilledEditorTest, AnAlertIsThereWithAllItsDeliveriesOrNotAtAll) {
  auto atlas = createAtlas(m_path);
  const std::vector<Recipient> recipients = importMembers(*atlas, 200);
  atlas.reset();
  std::mt19937 random(7);
  for (int round = 0; round < 10; ++round) {
    ChildProcess console([&](int output) {
      const auto opened = AtlasFile::open(m_path, OpenMode::Edit);
      tell(output, std::int64_t{1});
      while (opened && (*opened)->acceptAlert(urgentAlert(), recipients)) {
      }
    });
    std::int64_t started = 0;
    ASSERT_TRUE(console.readNumber(started));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
    console.kill();
  }
  atlas = openAtlas(m_path);
  for (const Alert& alert : *atlas->snapshot()->alerts) {
    EXPECT_EQ(atlas->deliveryCounts(alert.id).value().total(), 200);
  }
  EXPECT_FALSE(atlas->snapshot()->alerts->empty());
}

TEST_F(KilledEditorTest, AKilledSenderLosesNothingAndNothingIsHandedOutTwice) {
  const auto atlas = createAtlas(m_path);
  ASSERT_TRUE(atlas->acceptAlert(urgentAlert(), importMembers(*atlas, 60)).has_value());
  Instant clock = urgentAlert().acceptedAt;
  std::vector<std::int64_t> sent;
  for (int round = 0; round < 6; ++round) {
    ChildProcess sender([&](int output) { sendSome(m_path, "sender" + std::to_string(round), clock, output); });
    std::int64_t id = 0;
    for (int index = 0; index < 5 && sender.readNumber(id); ++index) {
      sent.push_back(id);
    }
    sender.kill();
    while (sender.readNumber(id)) {
      sent.push_back(id);
    }
    clock += seconds(60);
    ASSERT_TRUE(OutboxTable::open(m_path).value()->endLeases(Channel::Sms, clock).has_value());
  }
  std::ranges::sort(sent);
  EXPECT_EQ(std::ranges::adjacent_find(sent), sent.end());
  const DeliveryCounts counts = atlas->deliveryCounts(0).value();
  EXPECT_EQ(counts.total(), 60);
  EXPECT_EQ(counts.in(DeliveryState::Queued) + counts.in(DeliveryState::Accepted) + counts.in(DeliveryState::Unknown),
            60);
  EXPECT_LE(counts.in(DeliveryState::Unknown), 6);
}

}  // namespace
}  // namespace buurtatlas::test
