#include "storage/outbox_table.h"

#include <fcntl.h>
#include <unistd.h>

#include <set>
#include <thread>

#include "storage/atlas_faults.h"
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
  EXPECT_EQ(claim("texts").size(), kUrgentClaim);
  EXPECT_EQ(claim("texts").size(), 20 - kUrgentClaim);
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

TEST_F(OutboxTest, HandsOutLaneByLane) {
  Alert information = urgentAlert("information");
  information.urgency = Urgency::Information;
  queue(2, information);
  queue(1, urgentAlert("urgent"));
  const Id urgent = m_atlas->snapshot()->alerts->back().id;
  Alert update = urgentAlert("update");
  update.kind = AlertKind::Update;
  update.refersTo = urgent;
  update.revision = 2;
  ASSERT_TRUE(m_atlas->acceptAlert(update, {smsTo(m_members.back())}).has_value());
  Alert falseAlarm = update;
  falseAlarm.text = "false alarm";
  falseAlarm.kind = AlertKind::FalseAlarm;
  falseAlarm.revision = 3;
  ASSERT_TRUE(m_atlas->acceptAlert(falseAlarm, {smsTo(m_members.back())}).has_value());
  std::vector<std::string> texts;
  for (int i = 0; i < 5; ++i) {
    texts.push_back(claim("a", 1).at(0).text);
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"false alarm", "urgent", "update", "information", "information"}));
}

TEST_F(OutboxTest, KeepsAPlaceInTenForWhatCanWait) {
  Alert information = urgentAlert("information");
  information.urgency = Urgency::Information;
  queue(5, information);
  queue(30, urgentAlert("urgent"));
  const std::vector<Delivery> claimed = claim("a", 10);
  ASSERT_EQ(claimed.size(), 10U);
  EXPECT_EQ(std::ranges::count(claimed, Urgency::Urgent, &Delivery::urgency), 9);
  EXPECT_EQ(claimed.back().urgency, Urgency::Information) << "the urgent ones go first in the batch too";
}

TEST_F(OutboxTest, MakesAThousandOfWhatCanWaitAtOnceButFewUrgentOnes) {
  Alert information = urgentAlert("information");
  information.urgency = Urgency::Information;
  queue(1500, information);
  EXPECT_EQ(claim("a", 1000).size(), 1000U);
  queue(40, urgentAlert("urgent"));
  EXPECT_EQ(claim("a", 1000).size(), kUrgentClaim);
  EXPECT_EQ(count(DeliveryState::Queued) + count(DeliveryState::Claimed), 1540);
}

TEST_F(OutboxTest, NamesAMessageTheSameForEveryAttemptInAtMostFortyLetters) {
  queue(40);
  std::set<std::string> keys;
  for (std::vector<Delivery> some = claim(); !some.empty(); some = claim()) {
    for (const Delivery& delivery : some) {
      EXPECT_LE(delivery.key.size(), 40U);
      EXPECT_EQ(delivery.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
      EXPECT_TRUE(keys.insert(delivery.key).second);
    }
  }
  EXPECT_EQ(keys.size(), 40U);
}

TEST_F(OutboxTest, GivesEachTheWordsOfTheirLanguage) {
  Alert alert = urgentAlert("Let op.");
  alert.texts = {{.language = "fr", .text = "Attention.", .subject = "Avis"}};
  const Id an = performed(*m_atlas, addMember(memberNamed("an")));
  const Id bo = performed(*m_atlas, addMember(memberNamed("bo")));
  Recipient french = smsTo(bo);
  french.language = "fr";
  ASSERT_TRUE(m_atlas->acceptAlert(alert, {smsTo(an), french}).has_value());
  const std::vector<Delivery> claimed = claim();
  ASSERT_EQ(claimed.size(), 2U);
  EXPECT_EQ(claimed[0].text, "Let op.");
  EXPECT_EQ(claimed[1].text, "Attention.");
  EXPECT_EQ(claimed[1].subject, "Avis");
}

TEST_F(OutboxTest, WhoLeftIsDroppedWhenTheRowWouldBeMade) {
  queue(3);
  SQLite::Database(m_path, SQLite::OPEN_READWRITE, 5000)
      .exec("INSERT INTO departure VALUES (" + std::to_string(m_members[1]) + ", '2026-01-01')");
  const std::vector<Delivery> claimed = claim();
  ASSERT_EQ(claimed.size(), 2U);
  EXPECT_NE(claimed[0].member, m_members[1]);
  EXPECT_NE(claimed[1].member, m_members[1]);
  EXPECT_EQ(count(DeliveryState::Cancelled), 1);
  EXPECT_EQ(m_outbox->counts().value().total(), 3);
}

TEST_F(OutboxTest, NothingIsLostOrDoubledInAnyMixOfClaimsLeavesAndLostLeases) {
  queue(60);
  std::set<Id> sent;
  for (int round = 0; round < 30; ++round) {
    if (round % 4 == 1) {
      ASSERT_TRUE(m_atlas->recordLeave(m_members[static_cast<std::size_t>(round) * 2], today()).has_value());
    }
    const std::vector<Delivery> claimed = claim("a", 7);
    for (std::size_t i = 0; i < claimed.size(); i += 2) {
      if (!markSending(claimed[i]).empty()) {
        EXPECT_TRUE(sent.insert(claimed[i].id).second);
        record(claimed[i], DeliveryState::Accepted);
      }
    }
    m_now += seconds(61);
    endLeases();
    EXPECT_EQ(m_outbox->counts().value().total(), 60);
  }
  EXPECT_EQ(std::ssize(sent), count(DeliveryState::Accepted));
  EXPECT_EQ(count(DeliveryState::Accepted) + count(DeliveryState::Cancelled), 60);
}

TEST_F(OutboxTest, CancellingStopsAllThatIsNotOnTheWire) {
  queue(40);
  const std::vector<Delivery> claimed = claim();
  markSending(claimed.at(0));
  markSending(claimed.at(1));
  record(claimed.at(1), DeliveryState::Accepted);
  const Id alert = m_atlas->snapshot()->alerts->back().id;
  const CancelReport report = m_atlas->cancelAlert(alert).value();
  EXPECT_EQ(report.cancelled, 38);
  EXPECT_EQ(report.maybeReached, 2);
  EXPECT_TRUE(claim().empty());
  EXPECT_TRUE(markSending(claimed.at(2)).empty());
  EXPECT_EQ(count(DeliveryState::Cancelled), 38);
  EXPECT_EQ(m_atlas->recipientsOf(alert, ListPart::MaybeReached).value().size(), 2U);
  EXPECT_EQ(m_atlas->recipientsOf(alert, ListPart::Everyone).value().size(), 40U);
}

TEST_F(OutboxTest, OnlyWhatFailedIsTriedAgain) {
  queue(3);
  const std::vector<Delivery> claimed = claim();
  for (const Delivery& delivery : claimed) {
    markSending(delivery);
  }
  record(claimed.at(0), DeliveryState::Accepted);
  record(claimed.at(1), DeliveryState::Failed);
  record(claimed.at(2), DeliveryState::Unknown);
  const Id alert = m_atlas->snapshot()->alerts->back().id;
  EXPECT_EQ(m_atlas->retryDeliveries(alert, DeliveryState::Failed).value(), 0) << "the alert of long ago has expired";
  SQLite::Database(m_path, SQLite::OPEN_READWRITE, 5000).exec("UPDATE outbox SET expires_at = 99999999999");
  EXPECT_EQ(m_atlas->retryDeliveries(alert, DeliveryState::Failed, "Eva").value(), 1);
  EXPECT_EQ(m_atlas->audit().value().back().event.actor, "Eva");
  EXPECT_EQ(count(DeliveryState::Queued), 1);
  EXPECT_EQ(m_atlas->retryDeliveries(alert, DeliveryState::Accepted).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(m_atlas->retryDeliveries(999, DeliveryState::Failed).error().code, ErrorCode::NotFound);
}

TEST_F(OutboxTest, ListsEachDeliveryOfAnAlertWithoutItsAddress) {
  queue(3);
  const std::vector<Delivery> claimed = claim();
  markSending(claimed.at(1));
  ASSERT_TRUE(m_outbox
                  ->record("a",
                           {{.delivery = claimed[1].id,
                             .state = DeliveryState::Failed,
                             .reason = "refused",
                             .providerReference = "R1"}},
                           m_now)
                  .has_value());
  const Id alert = m_atlas->snapshot()->alerts->back().id;
  const auto failed = m_atlas->deliveriesOf(alert, DeliveryState::Failed, 0, 10).value();
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0], (DeliveryRecord{.id = claimed[1].id,
                                       .member = m_members[1],
                                       .channel = Channel::Sms,
                                       .state = DeliveryState::Failed,
                                       .attempts = 1,
                                       .reason = "refused",
                                       .providerReference = "R1",
                                       .changedAt = m_now}));
  EXPECT_EQ(m_atlas->deliveriesOf(alert, {}, claimed[0].id, 10).value().size(), 2U);
  EXPECT_EQ(m_atlas->deliveriesOf(alert, {}, 0, 2).value().size(), 2U);
}

TEST_F(OutboxTest, CountsEachChannelByItself) {
  queue(3);
  queue(2, urgentAlert("mail"), Channel::Email);
  claim("a", 1);
  const AlertProgress progress = m_atlas->alertProgress(0).value();
  EXPECT_EQ(progress.sms.in(DeliveryState::Queued), 2);
  EXPECT_EQ(progress.sms.in(DeliveryState::Claimed), 1);
  EXPECT_EQ(progress.email.in(DeliveryState::Queued), 2);
  EXPECT_EQ(timeToSend(41, 20), seconds(3));
  EXPECT_FALSE(timeToSend(41, 0).has_value());
}

TEST_F(OutboxTest, AClockThatIsSetBackHoldsNothingUp) {
  queue(2);
  const std::vector<Delivery> claimed = claim();
  markSending(claimed.at(0));
  record(claimed.at(0), DeliveryState::Queued, seconds(5));
  m_now -= std::chrono::hours(1);
  EXPECT_EQ(claim("b").size(), 1U) << "what waits for a moment that has become far away";
  endLeases();
  EXPECT_EQ(claim("b").size(), 1U) << "a lease that was given in what is now the future";
}

TEST_F(OutboxTest, ALateAnswerOfTheSenderItselfEndsTheDoubt) {
  queue(2);
  const std::vector<Delivery> claimed = claim();
  markSending(claimed.at(0));
  markSending(claimed.at(1));
  m_now += seconds(60);
  endLeases();
  EXPECT_EQ(count(DeliveryState::Unknown), 2);
  record(claimed.at(0), DeliveryState::Accepted);
  record(claimed.at(1), DeliveryState::Queued);
  EXPECT_EQ(count(DeliveryState::Accepted), 1);
  EXPECT_EQ(count(DeliveryState::Unknown), 1);
}

TEST_F(OutboxTest, RepeatsAnUnknownOneOnlyAsTheGatewayAllows) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  record(delivery, DeliveryState::Unknown);
  const auto settle = [&](const Outbox::DoubtPolicy& policy) {
    return m_outbox->settleDoubts(Channel::Sms, policy, m_now).value();
  };
  m_now += seconds(59);
  EXPECT_EQ(settle({}), 0);
  EXPECT_EQ(settle({.repeatUrgentOnce = true}), 0);
  m_now += seconds(1);
  EXPECT_EQ(settle({.repeatUrgentOnce = true}), 1);
  const Delivery again = claim().at(0);
  EXPECT_EQ(again.key, delivery.key);
  markSending(again);
  record(again, DeliveryState::Unknown);
  m_now += seconds(600);
  EXPECT_EQ(settle({.repeatUrgentOnce = true}), 0) << "once only";
  EXPECT_EQ(settle({.honoursKey = true}), 1);
  EXPECT_EQ(claim().at(0).key, delivery.key);
}

TEST_F(OutboxTest, AnAcceptedOneOfWhichNothingIsHeardHasNoReceipt) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  record(delivery, DeliveryState::Accepted);
  m_now += seconds(3600);
  ASSERT_TRUE(m_outbox->settleDoubts(Channel::Sms, {}, m_now).has_value());
  EXPECT_EQ(count(DeliveryState::Accepted), 1);
  ASSERT_TRUE(m_outbox->settleDoubts(Channel::Sms, {.receiptWait = seconds(3600)}, m_now).has_value());
  EXPECT_EQ(count(DeliveryState::NoReceipt), 1);
}

TEST_F(OutboxTest, AReceiptThatIsAskedForLateEndsWhatHadNone) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  record(delivery, DeliveryState::Accepted);
  m_now += seconds(3600);
  ASSERT_TRUE(m_outbox->settleDoubts(Channel::Sms, {.receiptWait = seconds(3600)}, m_now).has_value());
  ASSERT_EQ(count(DeliveryState::NoReceipt), 1);
  const auto asked = [&] { return m_outbox->takeToAsk(Channel::Sms, {}, 5, m_now).value(); };
  EXPECT_TRUE(asked().empty());
  m_now += seconds(60);
  const auto open = asked();
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open.at(0).key, delivery.key);
  const auto hear = [&](const std::string& key, DeliveryState state) {
    return m_outbox->applyReceipts(Channel::Sms, {{.key = key, .state = state}}, m_now).value();
  };
  EXPECT_EQ(hear(delivery.key + "0", DeliveryState::Delivered), (ReceiptCounts{.unknownKey = 1}));
  EXPECT_EQ(hear(delivery.key, DeliveryState::Accepted), (ReceiptCounts{.older = 1}));
  EXPECT_EQ(count(DeliveryState::NoReceipt), 1);
  EXPECT_EQ(hear(delivery.key, DeliveryState::Delivered), (ReceiptCounts{.applied = 1}));
  EXPECT_EQ(count(DeliveryState::Delivered), 1);
  m_now += seconds(7200);
  EXPECT_TRUE(asked().empty());
}

TEST_F(OutboxTest, NobodyIsAskedForEverAboutWhatHasNoReceipt) {
  queue(1);
  const Delivery delivery = claim().at(0);
  markSending(delivery);
  record(delivery, DeliveryState::Accepted);
  m_now += seconds(3600);
  ASSERT_TRUE(m_outbox->settleDoubts(Channel::Sms, {.receiptWait = seconds(3600)}, m_now).has_value());
  m_now += seconds(172'801);
  EXPECT_TRUE(m_outbox->takeToAsk(Channel::Sms, {}, 5, m_now).value().empty());
}

TEST_F(OutboxTest, AMessageThatIsThereAlreadyIsNotMadeAgain) {
  queue(6);
  const Id alert = m_atlas->snapshot()->alerts->back().id;
  const auto plant = [&](Id id, Id member) {
    SQLite::Database(m_path, SQLite::OPEN_READWRITE, 5000)
        .exec("INSERT INTO outbox SELECT " + std::to_string(id) + ", " + std::to_string(alert) + ", " +
              std::to_string(member) +
              ", 'sms', 1, '+32470000001', 'nl', 'accepted', 1, 0, 9999999999, NULL, NULL, '', '', 1");
  };
  plant((alert << 24U) | 2, m_members[2]);          // under its own number
  plant((alert << 24U) | 1'000'000, m_members[4]);  // under another one
  std::vector<Id> members;
  for (const Delivery& delivery : claim("a", 4)) {
    members.push_back(delivery.member);
  }
  for (const Delivery& delivery : claim("b", 9)) {
    members.push_back(delivery.member);
  }
  EXPECT_EQ(members, (std::vector<Id>{m_members[0], m_members[1], m_members[3], m_members[5]}));
  EXPECT_EQ(count(DeliveryState::Accepted), 2);
  EXPECT_EQ(count(DeliveryState::Claimed), 4);
}

TEST_F(OutboxTest, AnAtlasOfVersionEightGoesOnWithWhatIsUnderWay) {
  queue(20);
  std::vector<Delivery> claimed = claim();
  markSending(claimed.at(0));
  record(claimed.at(0), DeliveryState::Accepted);
  markSending(claimed.at(1));
  const DeliveryCounts before = m_outbox->counts().value();
  m_outbox.reset();
  m_atlas.reset();
  makeOfVersion(m_path, 8);
  EXPECT_FALSE(OutboxTable::open(m_path)) << "a sender leaves the bringing up to the editor";
  m_atlas = openAtlas(m_path);
  m_outbox = OutboxTable::open(m_path).value();
  EXPECT_EQ(m_outbox->counts().value().byState, before.byState);
  record(claimed.at(1), DeliveryState::Accepted);
  EXPECT_EQ(count(DeliveryState::Accepted), 2);
  EXPECT_EQ(claim("b").size(), 10U);
  m_atlas.reset();
  m_outbox.reset();
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(OutboxTest, KeepsWhatASenderSaysOfItsGateway) {
  EXPECT_TRUE(m_atlas->gateways().value().empty());
  GatewayReport report{.channel = Channel::Sms, .answeredAt = m_now, .perSecond = 20, .noticedAt = m_now};
  ASSERT_TRUE(m_outbox->noteGateway(report).has_value());
  EXPECT_EQ(m_atlas->gateways().value(), std::vector{report});
  GatewayReport down = report;
  down.answeredAt.reset();
  down.restingUntil = m_now + seconds(30);
  down.fault = "the SMS gateway cannot be reached";
  ASSERT_TRUE(m_outbox->noteGateway(down).has_value());
  down.answeredAt = m_now;
  EXPECT_EQ(m_atlas->gateways().value(), std::vector{down}) << "when it answered last is kept";
}

}  // namespace
}  // namespace buurtatlas::test
