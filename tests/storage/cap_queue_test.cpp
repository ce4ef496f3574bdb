#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/outbox_table.h"
#include "storage/published_files.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

using std::chrono::seconds;

/// An atlas with one member; alerts go to that member.
class CapQueueTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Id m_an = performed(*m_atlas, addMember(memberNamed("an")));
  std::unique_ptr<OutboxTable> m_outbox = OutboxTable::open(m_path).value();
  std::unique_ptr<CapQueueTable> m_queue = m_outbox->capQueue().value();
  Instant m_at = urgentAlert().acceptedAt;

  AlertCase sent(AlertKind kind = AlertKind::Alert, Id about = 0, Urgency urgency = Urgency::Urgent) {
    Alert alert = urgentAlert();
    alert.kind = kind;
    alert.refersTo = about;
    alert.urgency = urgency;
    return m_atlas
        ->record({.change = {.next = {.content = {.kind = kind}, .state = CaseState::Sending, .sentAt = m_at}},
                  .freeze = std::vector{smsTo(m_an)},
                  .accept = alert})
        .value();
  }
  void withdraw(AlertCase alertCase) {
    alertCase.state = CaseState::Cancelled;
    ASSERT_TRUE(m_atlas->record({.change = {.next = std::move(alertCase)}}).has_value());
  }
  std::vector<CapTask> claim(const std::string& owner = "a") {
    return m_queue->claim({.owner = owner, .at = m_at, .lease = seconds(60)}).value();
  }
  void record(const CapTask& task, DeliveryState state, seconds after = {}, const std::string& owner = "a") {
    ASSERT_TRUE(m_queue->record(owner, task, {.state = state, .reason = "said so", .retryAfter = after}, m_at));
  }
  std::vector<DeliveryState> states() {
    std::vector<DeliveryState> found;
    const std::vector<CapReport> reports = m_queue->reports().value();
    for (const CapReport& report : reports) {
      found.push_back(report.state);
    }
    return found;
  }
};

using testing::ElementsAre;
using testing::IsEmpty;
using enum DeliveryState;

TEST_F(CapQueueTest, HandsOutEveryAlertThatPeopleSentOnce) {
  const AlertCase first = sent();
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert("TEST"), {smsTo(m_an)}).has_value());
  const std::vector<CapTask> tasks = claim();
  ASSERT_EQ(tasks.size(), 1U) << "what somebody tried out is no news";
  EXPECT_EQ(tasks[0].alert, first.alert);
  EXPECT_EQ(tasks[0].attempt, 1);
  EXPECT_THAT(claim("b"), IsEmpty());
  record(tasks[0], Accepted);
  EXPECT_THAT(claim(), IsEmpty());
  EXPECT_THAT(states(), ElementsAre(Accepted));
}

TEST_F(CapQueueTest, LeavesInformationOutUnlessToldOtherwise) {
  sent(AlertKind::Alert, 0, Urgency::Information);
  EXPECT_THAT(claim(), IsEmpty());
  EXPECT_EQ(m_queue->claim({.owner = "a", .at = m_at, .withInformation = true}).value().size(), 1U);
}

TEST_F(CapQueueTest, TriesAgainWhenItIsTime) {
  sent();
  record(claim().at(0), Queued, seconds(30));
  EXPECT_THAT(claim(), IsEmpty());
  m_at += seconds(30);
  EXPECT_EQ(claim().at(0).attempt, 2);
}

TEST_F(CapQueueTest, TakesBackWhatASenderLeftBehindWithItsOldNumber) {
  sent();
  const CapTask lost = claim("dead").at(0);
  EXPECT_THAT(claim(), IsEmpty());
  m_at += seconds(61);
  EXPECT_EQ(claim("b").at(0).attempt, 2);
  record(lost, Failed, {}, "dead");
  EXPECT_THAT(states(), ElementsAre(Sending)) << "who lost the message has nothing to say of it";
}

TEST_F(CapQueueTest, KeepsTheOrderOfMessagesAboutOneAlert) {
  const AlertCase first = sent();
  sent(AlertKind::Update, first.alert);
  const AlertCase other = sent();
  const std::vector<CapTask> tasks = claim();
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks[1].alert, other.alert);
  record(tasks[0], Queued, seconds(30));
  EXPECT_THAT(claim(), IsEmpty()) << "an update waits for what it updates";
  m_at += seconds(30);
  record(claim().at(0), Failed);
  EXPECT_EQ(claim().at(0).alert, 2) << "and not for what is refused for good";
}

TEST_F(CapQueueTest, LetsGoOfWhatExpired) {
  sent();
  record(claim().at(0), Queued);
  m_at = urgentAlert().expiresAt;
  EXPECT_THAT(claim(), IsEmpty());
  EXPECT_THAT(states(), ElementsAre(Expired));
  sent();
  EXPECT_THAT(claim(), IsEmpty()) << "and does not begin with it";
}

TEST_F(CapQueueTest, SaysNothingOfAnAlertThatWasWithdrawnBeforeItsTurn) {
  const AlertCase first = sent();
  withdraw(first);
  EXPECT_THAT(claim(), IsEmpty());
  EXPECT_THAT(states(), IsEmpty());
}

TEST_F(CapQueueTest, TakesBackWhatOthersHaveWhereNoMessageDoes) {
  const AlertCase first = sent();
  record(claim().at(0), Accepted);
  withdraw(first);
  const std::vector<CapTask> tasks = claim();
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_TRUE(tasks[0].isWithdrawal);
  EXPECT_EQ(tasks[0].madeAt, m_at);
  record(tasks[0], Accepted);
  EXPECT_THAT(claim(), IsEmpty());
}

TEST_F(CapQueueTest, TakesBackWhatOthersMayHave) {
  const AlertCase first = sent();
  record(claim().at(0), Queued);
  withdraw(first);
  EXPECT_TRUE(claim().at(0).isWithdrawal);
  EXPECT_THAT(states(), ElementsAre(Cancelled, Sending));
}

TEST_F(CapQueueTest, LeavesTheWordsToTheMessageThatSaysItWasAFalseAlarm) {
  const AlertCase first = sent();
  record(claim().at(0), Accepted);
  withdraw(first);
  const AlertCase correction = sent(AlertKind::FalseAlarm, first.alert);
  const std::vector<CapTask> tasks = claim();
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].alert, correction.alert);
  EXPECT_FALSE(tasks[0].isWithdrawal);
}

TEST_F(CapQueueTest, TellsWhatMessagesAreMadeFrom) {
  sent();
  const CapSource source = m_queue->source().value();
  EXPECT_EQ(source.info.plane, m_atlas->snapshot()->info.plane);
  EXPECT_EQ(source.alerts, *m_atlas->snapshot()->alerts);
  record(claim().at(0), Failed);
  const CapReport report = readCapReports(m_path).value().at(0);
  EXPECT_EQ(report.state, Failed);
  EXPECT_EQ(report.reason, "said so");
}

TEST(PublishedFolder, HoldsTheFilesOfTheIndexAndNoOtherOfOurs) {
  const TemporaryFolder folder;
  const auto publish = [&](const std::map<std::string, std::string>& files, const std::string& index) {
    return publishFiles(folder.path(),
                        {.files = files, .indexName = "feed.atom", .index = index, .ownPrefix = "ours."});
  };
  std::ofstream(folder.file("theirs.xml")) << "t";
  ASSERT_TRUE(publish({{"ours.1.xml", "one"}, {"ours.2.xml", "two"}}, "1 2"));
  const auto written = std::filesystem::last_write_time(folder.file("ours.2.xml"));
  ASSERT_TRUE(publish({{"ours.2.xml", "two"}}, "2"));
  EXPECT_FALSE(std::filesystem::exists(folder.file("ours.1.xml")));
  EXPECT_EQ(bytesOf(folder.file("feed.atom")), "2");
  EXPECT_EQ(bytesOf(folder.file("theirs.xml")), "t");
  EXPECT_EQ(std::filesystem::last_write_time(folder.file("ours.2.xml")), written);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 3);
  EXPECT_EQ(publishFiles(folder.file("none"), {}).error().code, ErrorCode::FileUnwritable);
}

}  // namespace
}  // namespace buurtatlas::test
