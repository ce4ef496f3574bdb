#include <SQLiteCpp/SQLiteCpp.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

using std::chrono::seconds;

/// One message, on the wire.
struct SentMessage {
  TemporaryFolder folder;
  std::string path = folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> atlas = createAtlas(path);
  std::unique_ptr<OutboxTable> outbox = OutboxTable::open(path).value();
  Instant at = urgentAlert().acceptedAt;
  Delivery delivery = sent();

  Delivery sent() {
    const Id member = performed(*atlas, addMember(memberNamed("an")));
    EXPECT_TRUE(atlas->acceptAlert(urgentAlert(), {smsTo(member)}).has_value());
    const Delivery claimed = outbox->claim(Channel::Sms, "a", 1, at, seconds(60)).value().at(0);
    EXPECT_EQ(outbox->markSending("a", {claimed.id}, at, seconds(60)).value().size(), 1U);
    return claimed;
  }
  void answer(DeliveryState state) {
    ASSERT_TRUE(
        outbox->record("a", {{.delivery = delivery.id, .state = state, .providerReference = "R1"}}, at).has_value());
  }
  ReceiptCounts report(DeliveryState state, const std::string& key) {
    return outbox->applyReceipts(Channel::Sms, {{.key = key, .state = state, .reason = "said so"}}, at).value();
  }
  ReceiptCounts report(DeliveryState state) { return report(state, delivery.key); }
  [[nodiscard]] DeliveryRecord record() const { return atlas->deliveriesOf(delivery.alert, {}, 0, 1).value().at(0); }
};

TEST(Receipts, BeforeTheAnswerCountAndTheAnswerStillNamesTheMessage) {
  SentMessage message;
  EXPECT_EQ(message.report(DeliveryState::Delivered).applied, 1);
  message.answer(DeliveryState::Accepted);
  EXPECT_EQ(message.record().state, DeliveryState::Delivered);
  EXPECT_EQ(message.record().providerReference, "R1");
}

TEST(Receipts, ThatComeTwiceChangeNothingTheSecondTime) {
  SentMessage message;
  message.answer(DeliveryState::Accepted);
  EXPECT_EQ(message.report(DeliveryState::Delivered), (ReceiptCounts{.applied = 1}));
  EXPECT_EQ(message.report(DeliveryState::Delivered), (ReceiptCounts{.older = 1}));
}

TEST(Receipts, AreAskedForOfWhatWasTakenEverMoreSeldom) {
  SentMessage message;
  message.answer(DeliveryState::Accepted);
  const Outbox::AskPolicy policy{.first = seconds(10), .longest = seconds(100), .until = seconds(1000)};
  std::vector<std::int64_t> asked;
  for (std::int64_t second = 0; second <= 1100; ++second) {
    const auto open = message.outbox->takeToAsk(Channel::Sms, policy, 5, message.at + seconds(second)).value();
    for (const Outbox::OpenMessage& each : open) {
      EXPECT_EQ(each.key, message.delivery.key);
      EXPECT_EQ(each.providerReference, "R1");
      asked.push_back(second);
    }
  }
  EXPECT_THAT(asked, testing::ElementsAre(10, 20, 40, 80, 160, 260, 360, 460, 560, 660, 760, 860, 960));
}

TEST(Receipts, AreNotAskedForOnceTheyHaveCome) {
  SentMessage message;
  const auto open = [&] { return message.outbox->takeToAsk(Channel::Sms, {}, 5, message.at + seconds(60)).value(); };
  EXPECT_TRUE(open().empty()) << "what is on the wire has no receipt";
  message.answer(DeliveryState::Unknown);
  EXPECT_EQ(open().size(), 1U) << "of a doubt the provider may know more";
  message.report(DeliveryState::Delivered);
  EXPECT_TRUE(message.outbox->takeToAsk(Channel::Sms, {}, 5, message.at + seconds(6000)).value().empty());
}

TEST(Receipts, EndADoubt) {
  SentMessage message;
  message.answer(DeliveryState::Unknown);
  message.report(DeliveryState::Accepted);
  EXPECT_EQ(message.record().state, DeliveryState::Accepted);
}

TEST(Receipts, StopARepetition) {
  SentMessage message;
  message.answer(DeliveryState::Queued);
  message.report(DeliveryState::Delivered);
  EXPECT_TRUE(message.outbox->claim(Channel::Sms, "a", 9, message.at + seconds(600), seconds(60)).value().empty());
}

TEST(Receipts, WithAForgedKeyAreCountedAndIgnored) {
  SentMessage message;
  message.answer(DeliveryState::Accepted);
  std::string guessed = message.delivery.key;
  guessed.back() = guessed.back() == '0' ? '1' : '0';
  for (const std::string& key : {guessed, std::string("x"), std::string(), std::string("-"), std::string("0-"),
                                 message.delivery.key + "0", std::string(10'000, 'z')}) {
    EXPECT_EQ(message.report(DeliveryState::Failed, key), (ReceiptCounts{.unknownKey = 1})) << key;
  }
  EXPECT_EQ(message.record().state, DeliveryState::Accepted);
  EXPECT_EQ(message.atlas->gateways().value().at(0).receipts.unknownKey, 7);
}

TEST(Receipts, OfAMessageThatWasNeverOnTheWireAreIgnored) {
  SentMessage message;
  SQLite::Database(message.path, SQLite::OPEN_READWRITE, 5000).exec("UPDATE outbox SET attempt = 0, state = 'queued'");
  EXPECT_EQ(message.report(DeliveryState::Delivered), (ReceiptCounts{.unknownKey = 1}));
}

RC_GTEST_PROP(ReceiptOrder, MakesNoDifference, ()) {
  const std::vector<DeliveryState> all = {DeliveryState::Accepted, DeliveryState::Accepted, DeliveryState::Failed,
                                          DeliveryState::Delivered};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  const auto swaps = *rc::gen::container<std::vector<std::size_t>>(4, rc::gen::inRange<std::size_t>(0, 4));
  for (std::size_t i = 0; i < swaps.size(); ++i) {
    std::swap(order[i], order[swaps[i]]);
  }
  const auto answerAt = *rc::gen::inRange<std::size_t>(0, 5);
  SentMessage message;
  int rank = 0;
  for (std::size_t i = 0; i <= order.size(); ++i) {
    if (i == answerAt) {
      message.answer(DeliveryState::Accepted);
    } else {
      message.report(all[order[i < answerAt ? i : i - 1]]);
    }
    RC_ASSERT(rankOf(message.record().state) >= rank);
    rank = rankOf(message.record().state);
  }
  RC_ASSERT(message.record().state == DeliveryState::Delivered);
}

}  // namespace
}  // namespace buurtatlas::test
