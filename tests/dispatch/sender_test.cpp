#include "dispatch/sender.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "dispatch/deliveries.h"
#include "dispatch/fake_outbox.h"

namespace buurtatlas {
namespace {

using test::FakeChannel;
using test::FakeOutbox;
using test::mailTo;
using test::smsTo;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// An outbox, a channel and a clock that a test turns by hand.
class SenderTest : public ::testing::Test {
 protected:
  Instant clock = now();
  FakeOutbox outbox;
  FakeChannel sms;
  SenderSettings settings{.owner = "me", .clock = [this] { return clock; }};

  Sender sender() { return {outbox, Channel::Sms, sms, settings}; }
  std::int64_t in(DeliveryState state) { return outbox.counts()->in(state); }
  void answerSms(DeliveryState state, std::chrono::seconds retryAfter = {}) {
    sms.answer = [=](const Delivery&) { return Outbox::Outcome{.state = state, .retryAfter = retryAfter}; };
  }
  void addSms(Id count) {
    for (Id id = 1; id <= count; ++id) {
      outbox.add(smsTo(id));
    }
  }
};

TEST_F(SenderTest, SendsEverythingThatIsDueOnce) {
  addSms(3);
  const Result<SenderReport> report = sender().sendAllDue({});
  EXPECT_THAT(sms.sent, ElementsAre(1, 2, 3));
  EXPECT_EQ(in(DeliveryState::Accepted), 3);
  EXPECT_EQ(report->attempts, 3);
  EXPECT_EQ(report->outcomes[static_cast<std::size_t>(DeliveryState::Accepted)], 3);
}

TEST_F(SenderTest, LeavesTheMessagesOfTheOtherChannelAlone) {
  outbox.add(mailTo(1));
  outbox.add(smsTo(2));
  outbox.add(mailTo(3));
  const Result<SenderReport> report = sender().sendAllDue({});
  EXPECT_THAT(sms.sent, ElementsAre(2));
  EXPECT_EQ(report->claimed, 1);
  EXPECT_EQ(in(DeliveryState::Queued), 2);
}

TEST_F(SenderTest, LeavesTheOtherChannelItsMessagesOnTheWireHoweverLongTheyTake) {
  outbox.add(mailTo(1));
  ASSERT_TRUE(outbox.claim(Channel::Email, "slow", 1, clock, std::chrono::seconds(60)));
  ASSERT_TRUE(outbox.markSending("slow", {1}, clock, std::chrono::seconds(60)));
  clock += std::chrono::seconds(61);
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_EQ(in(DeliveryState::Sending), 1);
}

TEST_F(SenderTest, HoldsWhatIsOnTheWireForAsLongAsTheSlowestBatchMayTake) {
  addSms(10);
  sms.slowest = std::chrono::seconds(180);
  sms.answer = [this](const Delivery& delivery) {
    clock += std::chrono::seconds(18);
    EXPECT_TRUE(outbox.endLeases(Channel::Sms, clock)) << "a second sender looks for what is lost";
    EXPECT_EQ(outbox.rows.at(delivery.id).delivery.state, DeliveryState::Sending);
    return Outbox::Outcome{.state = DeliveryState::Accepted};
  };
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_EQ(in(DeliveryState::Accepted), 10);
}

TEST_F(SenderTest, NeverPutsMoreOnTheWireThanABatch) {
  addSms(95);
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_EQ(sms.largestBatch, 10U);
  EXPECT_EQ(sms.sent.size(), 95U);
}

TEST_F(SenderTest, SendsUrgentMessagesFirst) {
  Delivery information = smsTo(1);
  information.urgency = Urgency::Information;
  outbox.add(information);
  outbox.add(smsTo(2));
  settings.batch = 1;
  ASSERT_TRUE(sender().runOnce({}));
  EXPECT_THAT(sms.sent, ElementsAre(2));
}

TEST_F(SenderTest, DoesNotSendWhatIsNotItsOwnAnyMore) {
  addSms(3);
  outbox.notMine = {2};
  ASSERT_TRUE(sender().runOnce({}));
  EXPECT_THAT(sms.sent, ElementsAre(1, 3));
}

TEST_F(SenderTest, TriesAgainLaterWhatWasPutOff) {
  addSms(1);
  answerSms(DeliveryState::Queued);
  Sender retrying = sender();
  ASSERT_TRUE(retrying.sendAllDue({}));
  ASSERT_TRUE(retrying.sendAllDue({}));
  EXPECT_EQ(sms.sent.size(), 1U);
  clock += settings.firstRetry;
  answerSms(DeliveryState::Accepted);
  ASSERT_TRUE(retrying.sendAllDue({}));
  EXPECT_EQ(in(DeliveryState::Accepted), 1);
}

TEST_F(SenderTest, WaitsAsLongAsTheGatewayAsks) {
  addSms(1);
  answerSms(DeliveryState::Queued, std::chrono::seconds(300));
  ASSERT_TRUE(sender().runOnce({}));
  EXPECT_EQ(outbox.rows.at(1).dueAt, clock + std::chrono::seconds(300));
}

TEST_F(SenderTest, NeverSendsAgainWhatMayHaveBeenSent) {
  addSms(1);
  answerSms(DeliveryState::Unknown);
  Sender careful = sender();
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(careful.sendAllDue({}));
    clock += std::chrono::hours(1) / 10;
  }
  EXPECT_EQ(sms.sent.size(), 1U);
  EXPECT_EQ(in(DeliveryState::Unknown), 1);
}

TEST_F(SenderTest, TakesWhatADeadSenderHadOnTheWireForUnknownAndSendsTheRest) {
  addSms(2);
  ASSERT_TRUE(outbox.claim(Channel::Sms, "dead", 10, clock, std::chrono::seconds(60)));
  ASSERT_TRUE(outbox.markSending("dead", {1}, clock, std::chrono::seconds(60)));
  clock += std::chrono::seconds(61);
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_THAT(sms.sent, ElementsAre(2));
  EXPECT_EQ(outbox.rows.at(1).delivery.state, DeliveryState::Unknown);
}

TEST_F(SenderTest, DoesNotSendAfterTheAlertHasExpired) {
  addSms(1);
  clock += std::chrono::hours(2);
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_THAT(sms.sent, IsEmpty());
  EXPECT_EQ(in(DeliveryState::Expired), 1);
}

TEST_F(SenderTest, TakesSilenceOfAChannelForUnknown) {
  struct Silent final : MessageChannel {
    std::vector<Outbox::Outcome> send(const std::vector<Delivery>&) override { return {}; }
  } silent;
  addSms(2);
  Sender blind(outbox, Channel::Sms, silent, settings);
  ASSERT_TRUE(blind.runOnce({}));
  EXPECT_EQ(in(DeliveryState::Unknown), 2);
}

TEST_F(SenderTest, RestsWhenTheChannelPutsEverythingOff) {
  addSms(100);
  answerSms(DeliveryState::Queued);
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_LE(sms.sent.size(), settings.batch);
  EXPECT_EQ(in(DeliveryState::Queued), 100);
}

TEST_F(SenderTest, TriesARestedChannelWithOneMessageBeforeTheRest) {
  addSms(30);
  answerSms(DeliveryState::Queued);
  Sender resting = sender();
  ASSERT_TRUE(resting.sendAllDue({}));
  sms.sent.clear();
  clock += settings.longestRetry;
  ASSERT_TRUE(resting.runOnce({}));
  EXPECT_EQ(sms.sent.size(), 1U);
  answerSms(DeliveryState::Accepted);
  clock += settings.longestRetry;
  ASSERT_TRUE(resting.sendAllDue({}));
  clock += std::chrono::seconds(1);
  ASSERT_TRUE(resting.sendAllDue({}));
  EXPECT_EQ(in(DeliveryState::Accepted), 30);
}

TEST_F(SenderTest, GivesBackWhatItClaimedWhenToldToStop) {
  addSms(5);
  std::stop_source stop;
  stop.request_stop();
  ASSERT_TRUE(sender().runOnce({.stop = stop.get_token()}));
  EXPECT_THAT(sms.sent, IsEmpty());
  EXPECT_EQ(in(DeliveryState::Queued), 5);
}

TEST_F(SenderTest, KeepsToItsRate) {
  settings.perSecond = 100;
  addSms(40);
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(290));
  EXPECT_EQ(sms.sent.size(), 40U);
}

TEST_F(SenderTest, SendsWhatComesLaterUntilItIsStopped) {
  settings.clock = now;
  Sender patient = sender();
  std::stop_source stop;
  sms.answer = [&](const Delivery&) {
    stop.request_stop();
    return Outbox::Outcome{.state = DeliveryState::Accepted};
  };
  addSms(1);
  outbox.rows.at(1).dueAt = now() + std::chrono::seconds(1);
  const Result<SenderReport> report =
      patient.runUntilStopped({.stop = stop.get_token()}, std::chrono::milliseconds(20));
  EXPECT_EQ(report->attempts, 1);
}

TEST_F(SenderTest, LeavesTheQueueAloneWhileTheChannelRests) {
  addSms(100);
  answerSms(DeliveryState::Queued);
  Sender resting = sender();
  ASSERT_TRUE(resting.sendAllDue({}));
  const auto again = resting.sendAllDue({});
  EXPECT_EQ(again->claimed, 0);
}

TEST_F(SenderTest, RestsWhenTheGatewayNoLongerAnswers) {
  addSms(100);
  answerSms(DeliveryState::Unknown);
  ASSERT_TRUE(sender().sendAllDue({}));
  EXPECT_EQ(in(DeliveryState::Unknown), 10) << "a gateway that swallows messages gets no more than a batch";
}

TEST_F(SenderTest, TellsWhenTheGatewayIsDownAndWhenItIsBack) {
  settings.perSecond = 100;
  addSms(20);
  sms.answer = [](const Delivery&) {
    return Outbox::Outcome{.state = DeliveryState::Queued, .reason = "the SMS gateway cannot be reached"};
  };
  Sender teller = sender();
  ASSERT_TRUE(teller.sendAllDue({}));
  ASSERT_FALSE(outbox.gateways.empty());
  EXPECT_FALSE(outbox.gateways.back().answeredAt.has_value());
  EXPECT_GT(outbox.gateways.back().restingUntil, clock);
  EXPECT_EQ(outbox.gateways.back().fault, "the SMS gateway cannot be reached");
  EXPECT_EQ(outbox.gateways.back().perSecond, 100);
  clock += settings.longestRetry;
  answerSms(DeliveryState::Accepted);
  ASSERT_TRUE(teller.sendAllDue({}));
  EXPECT_EQ(outbox.gateways.back().answeredAt, clock);
  EXPECT_FALSE(outbox.gateways.back().restingUntil.has_value());
  EXPECT_TRUE(outbox.gateways.back().fault.empty());
}

TEST_F(SenderTest, LooksAtDoubtsNowAndThen) {
  settings.doubts.honoursKey = true;
  Sender settling = sender();
  ASSERT_TRUE(settling.runOnce({}));
  ASSERT_TRUE(settling.runOnce({}));
  ASSERT_EQ(outbox.policies.size(), 1U);
  EXPECT_TRUE(outbox.policies[0].honoursKey);
  clock += std::chrono::seconds(5);
  ASSERT_TRUE(settling.runOnce({}));
  EXPECT_EQ(outbox.policies.size(), 2U);
}

}  // namespace
}  // namespace buurtatlas
