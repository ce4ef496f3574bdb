#include <random>

#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class ErasureTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);

  /// Everything that lies in the folder of the atlas: the file itself, its log of changes, whatever else there is.
  std::string allBytes() const {
    std::string bytes;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
      bytes += bytesOf(entry.path());
    }
    return bytes;
  }
  static Member secretPerson() {
    Member member = memberNamed("Wilhelmina Verborgen");
    member.key = "SECRETKEY";
    member.phone = "+32470999999";
    member.email = "verborgen@example.org";
    member.address.text = "Geheimstraat 13";
    return member;
  }
  /// A person with a past: imported with others, renamed, alerted by two channels.
  Id personWithAPast() {
    AtlasEdit import{.label = {"Import members from %1", {"leden.csv"}}};
    for (int index = 0; index < 300; ++index) {
      import.putMembers.push_back(memberNamed("other" + std::to_string(index)));
    }
    import.putMembers.insert(import.putMembers.begin() + 150, secretPerson());
    Member member = secretPerson();
    member.id = m_atlas->perform(import).value().at(150);
    member.name = "Mina Verdoken";
    member.phone = "+32470888888";
    performed(*m_atlas, {.label = {"Change %1", {"Mina Verdoken"}}, .putMembers = {member}});
    Recipient mail = smsTo(member.id, member.email);
    mail.channel = Channel::Email;
    EXPECT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(member.id, member.phone), mail}).has_value());
    return member.id;
  }
  void erase(Id member) {
    const Result<void> erased = m_atlas->eraseMember(member);
    ASSERT_TRUE(erased.has_value()) << inEnglish(erased.error().reason);
  }
  void expectNoTrace() const {
    const std::string bytes = allBytes();
    for (const char* trace : {"Wilhelmina", "Verborgen", "verborgen@", "32470999999", "32470888888", "Mina Verdoken",
                              "SECRETKEY", "Geheimstraat"}) {
      EXPECT_EQ(bytes.find(trace), std::string::npos) << trace;
    }
  }
};

TEST_F(ErasureTest, LeavesNoTraceInTheFile) {
  const Id id = personWithAPast();
  ASSERT_NE(allBytes().find("Wilhelmina"), std::string::npos);
  erase(id);
  expectNoTrace();
  EXPECT_EQ(m_atlas->snapshot()->members->size(), 300U);
  m_atlas.reset();
  expectNoTrace();
}

TEST_F(ErasureTest, LeavesNoTraceInSpaceThatRowsMovedOutOf) {
  std::mt19937 random(7);
  std::vector<Id> people;
  for (int round = 0; round < 40; ++round) {
    Member member = secretPerson();
    member.key += std::to_string(round);
    member.address.text = std::string(random() % 1500, 'x');
    people.push_back(performed(*m_atlas, addMember(member)));
    Member longer = m_atlas->snapshot()->members->at(random() % m_atlas->snapshot()->members->size());
    longer.address.street = std::string(random() % 1500, 'y');
    performed(*m_atlas, addMember(longer));
  }
  for (const Id person : people) {
    erase(person);
  }
  expectNoTrace();
}

TEST_F(ErasureTest, UndoAndRedoBringEveryoneElseBack) {
  const Id id = personWithAPast();
  erase(id);
  EXPECT_EQ(m_atlas->history().size(), 1U);
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(m_atlas->snapshot()->members->empty());
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->members->size(), 300U);
  expectNoTrace();
}

TEST_F(ErasureTest, ReachesAPersonWhoseAddingWasUndone) {
  const Id id = performed(*m_atlas, addMember(secretPerson()));
  ASSERT_TRUE(m_atlas->undo().has_value());
  erase(id);
  expectNoTrace();
  EXPECT_EQ(m_atlas->redo().error().code, ErrorCode::Conflict);
}

TEST_F(ErasureTest, KeepsTheLabelsOfOthers) {
  const Id id = performed(*m_atlas, addMember(secretPerson()));
  performed(*m_atlas, drawZone(zoneNamed("Around Wilhelmina Verborgen")));
  performed(*m_atlas, drawZone(zoneNamed("Centrum")));
  erase(id);
  const auto history = m_atlas->history();
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].label.arguments, std::vector<std::string>{"…"});
  EXPECT_EQ(history[1].label.arguments, std::vector<std::string>{"Centrum"});
}

TEST_F(ErasureTest, CallsBackTheMessagesAndKeepsTheirCount) {
  const Id id = personWithAPast();
  erase(id);
  const DeliveryCounts counts = m_atlas->deliveryCounts(0).value();
  EXPECT_EQ(counts.in(DeliveryState::Cancelled), 2);
  EXPECT_EQ(counts.total(), 2);
}

TEST_F(ErasureTest, AMessageOnTheWireIsNotTriedAgain) {
  const Id id = personWithAPast();
  const auto outbox = OutboxTable::open(m_path).value();
  const Instant at = urgentAlert().acceptedAt;
  const Id delivery = outbox->claim(Channel::Sms, "a", 1, at, std::chrono::seconds(60)).value().at(0).id;
  ASSERT_EQ(outbox->markSending("a", {delivery}, at, std::chrono::seconds(60)).value().size(), 1U);
  erase(id);
  ASSERT_TRUE(outbox->record("a", {{.delivery = delivery, .state = DeliveryState::Queued}}, at).has_value());
  EXPECT_EQ(outbox->counts().value().in(DeliveryState::Cancelled), 2);
  expectNoTrace();
}

TEST_F(ErasureTest, AnOlderCopyOfTheRowDoesNotBringThePersonBack) {
  const Id id = performed(*m_atlas, addMember(secretPerson()));
  const Member copy = m_atlas->snapshot()->members->front();
  erase(id);
  EXPECT_EQ(m_atlas->perform(addMember(copy)).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->eraseMember(id).error().code, ErrorCode::NotFound);
  expectNoTrace();
}

}  // namespace
}  // namespace buurtatlas::test
