#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class AlertStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Id m_an = performed(*m_atlas, addMember(memberNamed("an")));
  Id m_bo = performed(*m_atlas, addMember(memberNamed("bo")));

  std::int64_t queued(Id alert) { return m_atlas->deliveryCounts(alert).value().in(DeliveryState::Queued); }
};

TEST_F(AlertStoreTest, QueuesOneDeliveryPerRecipientWithTheAlert) {
  const Id id = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(queued(id), 2);
  ASSERT_EQ(m_atlas->snapshot()->alerts->size(), 1U);
  Alert expected = urgentAlert();
  expected.id = id;
  expected.recipients = 2;
  EXPECT_EQ(m_atlas->snapshot()->alerts->front(), expected);
  m_atlas.reset();
  EXPECT_EQ(openAtlas(m_path)->snapshot()->alerts->front(), expected);
}

TEST_F(AlertStoreTest, ReachesAPersonOncePerChannel) {
  Recipient mail = smsTo(m_an, "an@example.org");
  mail.channel = Channel::Email;
  EXPECT_EQ(queued(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_an), mail}).value()), 2);
}

TEST_F(AlertStoreTest, KnowsWhomAnAlertWasForAndHasNotLeftSince) {
  const Id alert = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(m_atlas->recipientsOf(alert).value(), (std::vector{smsTo(m_an), smsTo(m_bo)}));
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(m_atlas->recipientsOf(alert).value(), std::vector{smsTo(m_bo)});
  ASSERT_TRUE(m_atlas->eraseMember(m_bo).has_value());
  EXPECT_TRUE(m_atlas->recipientsOf(alert).value().empty());
}

TEST_F(AlertStoreTest, SkipsWhoLeftSinceTheListWasMade) {
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(queued(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value()), 1);
}

TEST_F(AlertStoreTest, RefusesAnAlertThatNobodyGets) {
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  EXPECT_EQ(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).error().code, ErrorCode::InvalidInput);
  EXPECT_TRUE(m_atlas->snapshot()->alerts->empty());
}

TEST_F(AlertStoreTest, CountsEachAlertByItself) {
  const Id first = m_atlas->acceptAlert(urgentAlert("een"), {smsTo(m_an)}).value();
  const Id second = m_atlas->acceptAlert(urgentAlert("twee"), {smsTo(m_an), smsTo(m_bo)}).value();
  EXPECT_EQ(queued(first), 1);
  EXPECT_EQ(queued(second), 2);
}

TEST_F(AlertStoreTest, ALeaveCallsBackWhatIsQueued) {
  const Id alert = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an), smsTo(m_bo)}).value();
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  const DeliveryCounts counts = m_atlas->deliveryCounts(alert).value();
  EXPECT_EQ(counts.in(DeliveryState::Cancelled), 1);
  EXPECT_EQ(counts.in(DeliveryState::Queued), 1);
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
}

TEST_F(AlertStoreTest, ALeaveInAMemberRowCallsBackToo) {
  const Id alert = m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).value();
  Member an = m_atlas->snapshot()->members->front();
  an.left = today();
  performed(*m_atlas, addMember(an));
  EXPECT_EQ(queued(alert), 0);
}

TEST_F(AlertStoreTest, AnOlderCopyOfTheRowDoesNotUndoALeave) {
  Member an = m_atlas->snapshot()->members->front();
  ASSERT_TRUE(m_atlas->recordLeave(m_an, today()).has_value());
  an.email = "other@example.org";
  performed(*m_atlas, addMember(an));
  EXPECT_EQ(m_atlas->snapshot()->members->front().left, today());
}

TEST_F(AlertStoreTest, TellsWhatIsOnTheWire) {
  ASSERT_TRUE(m_atlas->acceptAlert(urgentAlert(), {smsTo(m_an)}).has_value());
  const auto outbox = OutboxTable::open(m_path).value();
  const Instant at = urgentAlert().acceptedAt;
  const auto claimed = outbox->claim(Channel::Sms, "sender", 10, at, std::chrono::seconds(60)).value();
  ASSERT_EQ(outbox->markSending("sender", {claimed.at(0).id}, at, std::chrono::seconds(60)).value().size(), 1U);
  EXPECT_EQ(m_atlas->deliveriesOnTheWire(m_an).value(), 1);
  ASSERT_TRUE(
      outbox->record("sender", {{.delivery = claimed[0].id, .state = DeliveryState::Accepted}}, at).has_value());
  EXPECT_EQ(m_atlas->deliveriesOnTheWire(m_an).value(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
