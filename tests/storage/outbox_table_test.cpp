#include "storage/outbox_table.h"

#include <fcntl.h>
#include <unistd.h>

#include <set>
#include <thread>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

using std::chrono::seconds;

/// Whether a connection of this process holds the file, as another program would see it.
bool isLocked(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct flock whole{};
  whole.l_type = F_WRLCK;
  EXPECT_EQ(fcntl(file, F_OFD_GETLK, &whole), 0);
  close(file);
  return whole.l_type != F_UNLCK;
}

class OutboxTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  std::unique_ptr<OutboxTable> m_outbox = OutboxTable::open(m_path).value();
  std::vector<Id> m_members;
  Instant m_now = urgentAlert().acceptedAt;

  void queue(int count, const Alert& alert = urgentAlert(), Channel channel = Channel::Sms) {
    AtlasEdit edit{.label = {"Add", {}}};
    for (int index = 0; index < count; ++index) {
      edit.putMembers.push_back(memberNamed(alert.text + std::to_string(index)));
    }
    const std::vector<Id> members = m_atlas->perform(edit).value();
    std::vector<Recipient> recipients;
    for (const Id member : members) {
      recipients.push_back(channel == Channel::Sms ? smsTo(member) : mailTo(member));
    }
    ASSERT_TRUE(m_atlas->acceptAlert(alert, recipients).has_value());
    m_members.insert(m_members.end(), members.begin(), members.end());
  }
  std::vector<Delivery> claim(const std::string& owner = "a", std::size_t most = 100, Channel channel = Channel::Sms) {
    return m_outbox->claim(channel, owner, most, m_now, seconds(60)).value();
  }
  void endLeases(Channel channel = Channel::Sms) { ASSERT_TRUE(m_outbox->endLeases(channel, m_now).has_value()); }
  std::vector<Id> markSending(const Delivery& delivery, const std::string& owner = "a") {
    return m_outbox->markSending(owner, {delivery.id}, m_now, seconds(60)).value();
  }
  void record(const Delivery& delivery, DeliveryState state, seconds retryAfter = {}, const std::string& owner = "a") {
    ASSERT_TRUE(m_outbox->record(owner, {{.delivery = delivery.id, .state = state, .retryAfter = retryAfter}}, m_now)
                    .has_value());
  }
  std::int64_t count(DeliveryState state) { return m_outbox->counts().value().in(state); }
};

TEST_F(OutboxTest, HandsOutAllThatASenderNeeds) {
  queue(1);
  const Delivery delivery = claim().at(0);
  EXPECT_EQ(delivery.member, m_members[0]);
  EXPECT_EQ(delivery.channel, Channel::Sms);
  EXPECT_EQ(delivery.urgency, Urgency::Urgent);
  EXPECT_EQ(delivery.address, "+32470000001");
  EXPECT_EQ(delivery.text, "Let op.");
  EXPECT_EQ(delivery.attempt, 0);
  EXPECT_EQ(delivery.state, DeliveryState::Claimed);
  EXPECT_EQ(delivery.expiresAt, urgentAlert().expiresAt);
  EXPECT_FALSE(delivery.key.empty());
}

TEST_F(OutboxTest, UrgentGoesFirst) {
  Alert information = urgentAlert("info");
  information.urgency = Urgency::Information;
  queue(2, information);
  queue(1, urgentAlert("urgent"));
  EXPECT_EQ(claim("a", 1).at(0).text, "urgent");
  EXPECT_EQ(claim("a", 10).size(), 2U);
}

TEST_F(OutboxTest, HandsOutWhatGoesOverTheChannelAlone) {
  queue(20, urgentAlert("text message"));
  queue(2, urgentAlert("mail"), Channel::Email);
  const std::vector<Delivery> mails = claim("mails", 10, Channel::Email);
  ASSERT_EQ(mails.size(), 2U);
  EXPECT_EQ(mails[0].channel, Channel::Email);
  EXPECT_EQ(mails[0].text, "mail");
  EXPECT_EQ(claim("texts").size(), 20U);
}

TEST_F(OutboxTest, HandsOutEachDeliveryOnce) {
  queue(5);
  EXPECT_EQ(claim("a", 3).size(), 3U);
  EXPECT_EQ(claim("b", 3).size(), 2U);
  EXPECT_TRUE(claim("a").empty());
}

TEST_F(OutboxTest, HandsOutEachDeliveryOnceToManySenders) {
  queue(200);
  std::vector<std::vector<Id>> taken(4);
  {
    std::vector<std::jthread> senders;
    for (std::size_t index = 0; index < taken.size(); ++index) {
      senders.emplace_back([&, index] {
        const auto outbox = OutboxTable::open(m_path).value();
        const std::string owner = "sender" + std::to_string(index);
        for (auto some = outbox->claim(Channel::Sms, owner, 7, m_now, seconds(60)).value(); !some.empty();
             some = outbox->claim(Channel::Sms, owner, 7, m_now, seconds(60)).value()) {
          std::ranges::transform(some, std::back_inserter(taken[index]), &Delivery::id);
        }
      });
    }
  }
  std::multiset<Id> all;
  for (const auto& ids : taken) {
    all.insert(ids.begin(), ids.end());
  }
  EXPECT_EQ(all.size(), 200U);
  EXPECT_EQ(std::set<Id>(all.begin(), all.end()).size(), 200U);
}

TEST_F(OutboxTest, SendersMayComeAndGoAtTheSameTime) {
  queue(100);
  m_outbox.reset();
  m_atlas.reset();
  std::vector<std::size_t> taken(4);
  {
    std::vector<std::jthread> senders;
    for (std::size_t index = 0; index < taken.size(); ++index) {
      senders.emplace_back([&, index] {
        for (int visit = 0; visit < 25; ++visit) {
          const auto outbox = OutboxTable::open(m_path);
          ASSERT_TRUE(outbox.has_value()) << inEnglish(outbox.error().reason);
          const auto some = (*outbox)->claim(Channel::Sms, "sender" + std::to_string(index), 1, m_now, seconds(60));
          ASSERT_TRUE(some.has_value()) << inEnglish(some.error().reason);
          taken[index] += some->size();
        }
      });
    }
  }
  EXPECT_EQ(taken, std::vector<std::size_t>(4, 25));
}

TEST_F(OutboxTest, AFurtherConnectionSharesTheOutbox) {
  queue(2);
  const auto further = m_outbox->connectAgain().value();
  EXPECT_EQ(claim("a", 1).size(), 1U);
  EXPECT_EQ(further->claim(Channel::Sms, "b", 10, m_now, seconds(60)).value().size(), 1U);
}

TEST_F(OutboxTest, AFurtherConnectionKeepsTheFileLockedAgainstOtherPrograms) {
  m_outbox.reset();
  m_atlas.reset();
  m_outbox = OutboxTable::open(m_path).value();
  claim();
  const auto further = m_outbox->connectAgain().value();
  EXPECT_TRUE(isLocked(m_path));
}

TEST_F(OutboxTest, OnlyTheOwnerMaySend) {
  queue(1);
  const Delivery delivery = claim().at(0);
  EXPECT_TRUE(markSending(delivery, "b").empty());
  EXPECT_EQ(markSending(delivery), std::vector<Id>{delivery.id});
  EXPECT_TRUE(markSending(delivery).empty());
}

TEST_F(OutboxTest, OnlyTheOwnerMayRecord) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  record(delivery, DeliveryState::Failed, {}, "b");
  EXPECT_EQ(count(DeliveryState::Sending), 1);
  record(delivery, DeliveryState::Accepted);
  EXPECT_EQ(count(DeliveryState::Accepted), 1);
}

TEST_F(OutboxTest, ALeaveBetweenClaimAndSendingStopsTheSend) {
  queue(1);
  const Delivery delivery = claim().at(0);
  ASSERT_TRUE(m_atlas->recordLeave(m_members[0], today()).has_value());
  EXPECT_TRUE(markSending(delivery).empty());
  EXPECT_EQ(count(DeliveryState::Cancelled), 1);
}

TEST_F(OutboxTest, ALeaveWhileSendingPreventsTheRetry) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  ASSERT_TRUE(m_atlas->recordLeave(m_members[0], today()).has_value());
  record(delivery, DeliveryState::Queued);
  EXPECT_EQ(count(DeliveryState::Cancelled), 1);
  EXPECT_TRUE(claim().empty());
}

TEST_F(OutboxTest, ALostClaimIsQueuedAgain) {
  queue(1);
  const Delivery delivery = claim().at(0);
  m_now += seconds(59);
  endLeases();
  EXPECT_EQ(count(DeliveryState::Claimed), 1);
  m_now += seconds(1);
  endLeases();
  EXPECT_TRUE(markSending(delivery).empty());
  EXPECT_EQ(claim("b").size(), 1U);
}

TEST_F(OutboxTest, TheLeasesOfOneChannelEndWithoutThoseOfTheOther) {
  queue(1, urgentAlert("text message"));
  queue(1, urgentAlert("mail"), Channel::Email);
  markSending(claim("mails", 1, Channel::Email).at(0), "mails");
  claim();
  m_now += seconds(60);
  endLeases(Channel::Sms);
  EXPECT_EQ(count(DeliveryState::Queued), 1);
  EXPECT_EQ(count(DeliveryState::Sending), 1);
  endLeases(Channel::Email);
  EXPECT_EQ(count(DeliveryState::Unknown), 1);
}

TEST_F(OutboxTest, ALostSendIsUnknownAndNeverRetried) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  m_now += seconds(60);
  endLeases();
  EXPECT_EQ(count(DeliveryState::Unknown), 1);
  EXPECT_TRUE(claim("b").empty());
  record(delivery, DeliveryState::Queued);
  EXPECT_EQ(count(DeliveryState::Unknown), 1);
}

TEST_F(OutboxTest, TriesAgainLaterAndCountsTheAttempts) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  record(delivery, DeliveryState::Queued, seconds(30));
  m_now += seconds(29);
  EXPECT_TRUE(claim().empty());
  m_now += seconds(1);
  const Delivery again = claim().at(0);
  EXPECT_EQ(again.attempt, 1);
  EXPECT_EQ(again.key, delivery.key);
}

TEST_F(OutboxTest, WhatIsPastItsExpiryIsNotSent) {
  queue(2);
  const auto claimed = claim("a", 1);
  m_now = urgentAlert().expiresAt;
  EXPECT_TRUE(claim().empty());
  EXPECT_TRUE(markSending(claimed.at(0)).empty());
  EXPECT_EQ(count(DeliveryState::Expired), 2);
}

TEST_F(OutboxTest, WorksWithoutAnEditor) {
  queue(1);
  m_outbox.reset();
  m_atlas.reset();
  m_outbox = OutboxTable::open(m_path).value();
  EXPECT_EQ(claim().size(), 1U);
  m_outbox.reset();
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), 1);
}

}  // namespace
}  // namespace buurtatlas::test
