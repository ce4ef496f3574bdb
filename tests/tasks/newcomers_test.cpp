#include "tasks/newcomers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/alert_follow_up.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

/// An alert that is live in the north, where An lived and Bo came to live since.
class NewcomersTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson(desk, "Eva", {Role::Author}));
    an = add("An", "Lindestraat 1", "0470123456");
    root = sendAlert(desk, {.area = kNorth, .text = "Inbraak. Bel 101"}, 1).value();
    bo = add("Bo", "Lindestraat 3", "0470123457");
    add("Cis", "Kerkstraat 2", "0470123458");
  }
  Id add(const std::string& name, const std::string& address, const std::string& phone) {
    const Geocoder geocoder(store.snapshot()->addresses);
    EXPECT_TRUE(putMember(store, {.name = name, .address = {.text = address}, .phone = phone}, geocoder));
    return store.snapshot()->members->back().id;
  }
  [[nodiscard]] std::vector<Id> newcomers() const {
    std::vector<Id> members;
    const Newcomers found = newcomersTo(store, root.id, now()).value();
    for (const AudienceLine& line : found.people) {
      members.push_back(line.member);
    }
    return members;
  }
  /// The alert with its message about it.
  AlertCase follow(AlertKind use, const std::string& text, std::int64_t people) {
    return sendFollowUp(desk, {.alert = root.alert, .use = use, .texts = {{"nl", text}}}, people).value();
  }

  const MultiPolygon kNorth = {rectangle(650000, 650500, 651000, 651000)};
  test::MemoryStore store{smallTown()};
  CaseDesk desk{.store = store, .actor = "Eva"};
  AlertCase root;
  Id an = 0;
  Id bo = 0;
};

TEST_F(NewcomersTest, AreThoseWhomItWouldReachNowAndDidNot) { EXPECT_THAT(newcomers(), testing::ElementsAre(bo)); }

TEST_F(NewcomersTest, GetTheWordsOnceAsAMessageOfItsOwn) {
  const Alert before = store.snapshot()->alerts->front();
  const auto told = sendToNewcomers(desk, root.id, 1);
  ASSERT_TRUE(told) << inEnglish(told.error().reason);
  EXPECT_EQ(told->content.kind, AlertKind::Newcomers);
  EXPECT_EQ(told->content.refersTo, root.id);
  ASSERT_EQ(store.lastRecipients().size(), 1U);
  EXPECT_EQ(store.lastRecipients().front().member, bo);
  EXPECT_EQ(store.snapshot()->alerts->back().text, "Inbraak. Bel 101");
  EXPECT_LE(store.snapshot()->alerts->back().expiresAt, before.expiresAt);
  EXPECT_EQ(store.snapshot()->alerts->front(), before);
  EXPECT_EQ(store.frozenRecipients(root.id).value().size(), 1U);
  EXPECT_THAT(newcomers(), testing::IsEmpty());
  EXPECT_EQ(sendToNewcomers(desk, root.id, 1).error().code, ErrorCode::InvalidInput);
}

TEST_F(NewcomersTest, AreInTheLogByNumberAlone) {
  ASSERT_TRUE(sendToNewcomers(desk, root.id, 1));
  const AuditEvent event = store.audit().value().back().event;
  EXPECT_EQ(event.action, "tell_newcomers");
  EXPECT_EQ(event.actor, "Eva");
  EXPECT_EQ(event.detail, "1");
}

TEST_F(NewcomersTest, GetTheWordsOfTheNewestUpdate) {
  follow(AlertKind::Update, "De dader vlucht. Bel 101", 1);
  ASSERT_TRUE(sendToNewcomers(desk, root.id, 1));
  EXPECT_EQ(store.snapshot()->alerts->back().text, "De dader vlucht. Bel 101");
}

TEST_F(NewcomersTest, GetWhatIsSaidAboutItLater) {
  ASSERT_TRUE(sendToNewcomers(desk, root.id, 1));
  follow(AlertKind::AllClear, "Het is voorbij.", 2);
  EXPECT_EQ(store.lastRecipients().size(), 2U);
}

TEST_F(NewcomersTest, AreCalledOffAndCorrectedWithTheAlert) {
  store.handOverEverything();
  const Id told = sendToNewcomers(desk, root.id, 1).value().alert;
  follow(AlertKind::FalseAlarm, "Vals alarm.", 1);
  EXPECT_EQ(store.deliveryCounts(told).value().in(DeliveryState::Cancelled), 1);
  EXPECT_EQ(store.lastRecipients().size(), 1U);
  EXPECT_EQ(store.lastRecipients().front().member, an);
}

TEST_F(NewcomersTest, AreToldItWasAFalseAlarmOnceTheyMayHaveGotIt) {
  ASSERT_TRUE(sendToNewcomers(desk, root.id, 1));
  store.handOverEverything();
  follow(AlertKind::FalseAlarm, "Vals alarm.", 2);
  EXPECT_EQ(store.lastRecipients().size(), 2U);
}

TEST_F(NewcomersTest, AreToldNothingOfAnAlertThatIsOver) {
  EXPECT_EQ(newcomersTo(store, root.id, now() + kUrgentValidity).error().code, ErrorCode::Conflict);
  follow(AlertKind::AllClear, "Het is voorbij.", 1);
  EXPECT_EQ(sendToNewcomers(desk, root.id, 1).error().code, ErrorCode::Conflict);
  EXPECT_TRUE(liveNewcomers(store, now()).value().empty());
}

TEST_F(NewcomersTest, WhoLeavesIsNoNewcomer) {
  ASSERT_TRUE(store.recordLeave(bo, today()));
  EXPECT_THAT(newcomers(), testing::IsEmpty());
}

TEST_F(NewcomersTest, WhoHasTheNumberOfSomebodyWhoWasToldIsNoNewcomer) {
  ASSERT_TRUE(store.recordLeave(an, today()));
  add("An again", "Lindestraat 1", "0470123456");
  EXPECT_THAT(newcomers(), testing::ElementsAre(bo));
}

TEST_F(NewcomersTest, AreSentNothingWhenTheirNumberIsNotTheOneThatWasShown) {
  EXPECT_EQ(sendToNewcomers(desk, root.id, 2).error().code, ErrorCode::Conflict);
  const CaseDesk nobody{.store = store};
  EXPECT_EQ(sendToNewcomers(nobody, root.id, 1).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(store.snapshot()->alerts->size(), 1U);
}

TEST_F(NewcomersTest, AreListedForEveryAlertThatIsLive) {
  const auto found = liveNewcomers(store, now()).value();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().alert.id, root.id);
  EXPECT_EQ(found.front().people.size(), 1U);
}

TEST_F(NewcomersTest, WhoWereToldSinceAnUpdateWasApprovedHoldItBack) {
  ASSERT_TRUE(addPerson(desk, "Jan", {Role::Approver}));
  ASSERT_TRUE(setPolicy(desk, {.urgency = Urgency::Urgent, .needsApproval = true}));
  const AlertCase update = follow(AlertKind::Update, "De dader vlucht. Bel 101", 1);
  const CaseDesk jan{.store = store, .actor = "Jan"};
  const std::string digest = proofOf(store, viewCase(store, update.id, now()).value()).value().digest;
  ASSERT_TRUE(approveCase(jan, update.id, digest));
  ASSERT_TRUE(sendToNewcomers(desk, root.id, 1));
  EXPECT_EQ(sendCase(desk, update.id, {.expectedRecipients = 1}).error().code, ErrorCode::Conflict);
}

}  // namespace
}  // namespace buurtatlas
