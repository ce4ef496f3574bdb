#include "tasks/alert_follow_up.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

class FollowUpTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson(desk, "Eva", {Role::Author}));
    const Geocoder geocoder(store.snapshot()->addresses);
    ASSERT_TRUE(
        putMember(store, {.name = "Ann", .address = {.text = "Lindestraat 1"}, .phone = "0470123456"}, geocoder));
    ASSERT_TRUE(
        putMember(store, {.name = "Bo", .address = {.text = "Lindestraat 3"}, .phone = "0470123457"}, geocoder));
    alert = sendAlert(desk, {.area = kNorthHalf, .text = "Bel 101"}, 2).value().alert;
  }
  AlertFollowUp allClear() {
    return {.alert = alert,
            .use = AlertKind::AllClear,
            .texts = followUpTexts(*store.snapshot(), store.snapshot()->alerts->front(), AlertKind::AllClear)};
  }

  [[nodiscard]] AuditEvent lastEvent() const { return store.audit().value().back().event; }

  const MultiPolygon kNorthHalf = {rectangle(650000, 650500, 651000, 651000)};
  test::MemoryStore store{smallTown()};
  CaseDesk desk{.store = store, .actor = "Eva"};
  Id alert = 0;
};

TEST_F(FollowUpTest, GoesToTheSamePeopleEvenWhenMoreLiveThereNow) {
  const Geocoder geocoder(store.snapshot()->addresses);
  ASSERT_TRUE(putMember(store, {.name = "Cis", .address = {.text = "Lindestraat 1"}, .phone = "0470123458"}, geocoder));
  ASSERT_TRUE(sendFollowUp(desk, allClear(), 2));
  EXPECT_EQ(store.lastRecipients().size(), 2U);
  EXPECT_EQ(store.snapshot()->alerts->back().area, kNorthHalf);
}

TEST_F(FollowUpTest, LeavesOutWhoLeft) {
  ASSERT_TRUE(store.recordLeave(store.snapshot()->members->front().id, today()));
  EXPECT_EQ(sendFollowUp(desk, allClear(), 2).error().code, ErrorCode::Conflict);
  ASSERT_TRUE(sendFollowUp(desk, allClear(), 1));
  EXPECT_EQ(store.lastRecipients().front().address, "+32470123457");
}

TEST_F(FollowUpTest, SaysTheTimeOfTheAlertInEveryLanguage) {
  const AlertTexts texts = allClear().texts;
  EXPECT_EQ(texts.size(), 4U);
  const std::string clock = isoTime(localTime(store.snapshot()->alerts->front().acceptedAt)).substr(11, 5);
  for (const auto& [language, text] : texts) {
    EXPECT_THAT(text, ::testing::HasSubstr(clock)) << language;
  }
}

TEST_F(FollowUpTest, IsRefusedForNoAlertAndWithoutWords) {
  EXPECT_EQ(sendFollowUp(desk, {.alert = 99, .use = AlertKind::AllClear, .texts = allClear().texts}, 2).error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(sendFollowUp(desk, {.alert = alert, .use = AlertKind::AllClear}, 2).error().code, ErrorCode::InvalidInput);
}

TEST_F(FollowUpTest, ATrialGoesToOnePersonAndIsMarked) {
  ASSERT_TRUE(sendTrial(desk, {.area = kNorthHalf, .text = "Inbraak. Bel 101."}, "0470 12 34 57"));
  ASSERT_EQ(store.lastRecipients().size(), 1U);
  EXPECT_EQ(store.lastRecipients().front().address, "+32470123457");
  EXPECT_EQ(store.snapshot()->alerts->back().text, "TEST: Inbraak. Bel 101.");
}

TEST_F(FollowUpTest, ATrialGoesToMembersOnly) {
  EXPECT_EQ(sendTrial(desk, {.area = kNorthHalf, .text = "Bel 101"}, "0470999999").error().code, ErrorCode::NotFound);
  EXPECT_EQ(sendTrial(desk, {.area = kNorthHalf, .text = "Bel 101"}, "").error().code, ErrorCode::NotFound);
}

TEST_F(FollowUpTest, TheLogNamesWhoTriedAnAlertOutAndWhoSentAgain) {
  const CaseDesk nobody{.store = store};
  EXPECT_EQ(sendTrial(nobody, {.area = kNorthHalf, .text = "Inbraak. Bel 101."}, "0470123457").error().code,
            ErrorCode::InvalidInput);
  EXPECT_EQ(retryMessages(nobody, alert, DeliveryState::Failed).error().code, ErrorCode::InvalidInput);
  const Id trial = sendTrial(desk, {.area = kNorthHalf, .text = "Inbraak. Bel 101."}, "0470123457").value();
  EXPECT_EQ(lastEvent().actor, "Eva");
  EXPECT_EQ(lastEvent().action, "send");
  EXPECT_EQ(lastEvent().objectId, trial);
  store.alertDeliveries[alert].front().state = DeliveryState::Failed;
  EXPECT_EQ(retryMessages(desk, alert, DeliveryState::Failed).value(), 1);
  EXPECT_EQ(lastEvent().actor, "Eva");
  EXPECT_EQ(lastEvent().action, "retry");
  EXPECT_EQ(lastEvent().objectId, alert);
}

TEST_F(FollowUpTest, NothingIsSentAgainOfWhatWasWithdrawn) {
  store.handOverEverything();
  ASSERT_TRUE(addPerson(desk, "Jan", {Role::Approver}));
  const CaseDesk jan{.store = store, .actor = "Jan"};
  EXPECT_EQ(retryMessages(jan, alert, DeliveryState::Failed).error().code, ErrorCode::NotAllowed);
  store.alertDeliveries[alert].front().state = DeliveryState::Failed;
  ASSERT_TRUE(withdrawCase(desk, store.cases().value().front().id, {{"nl", "Vals alarm. Bel 101."}}));
  EXPECT_EQ(retryMessages(desk, alert, DeliveryState::Failed).error().code, ErrorCode::Conflict);
}

/// An update of the alert that is in the outbox.
class NewsTest : public FollowUpTest {
 protected:
  void SetUp() override {
    FollowUpTest::SetUp();
    store.handOverEverything();
    root = store.cases().value().front().id;
    news =
        sendFollowUp(desk, {.alert = alert, .use = AlertKind::Update, .texts = {{"nl", "Een rode wagen. Bel 101."}}}, 2)
            .value();
  }
  Id root = 0;
  AlertCase news;
};

TEST_F(NewsTest, IsCalledBackWhileItWaitsAndNobodyIsTold) {
  const auto back = withdrawCase(desk, news.id, {});
  ASSERT_TRUE(back) << inEnglish(back.error().reason);
  EXPECT_EQ(back->state, CaseState::Cancelled);
  EXPECT_EQ(store.deliveryCounts(news.alert)->in(DeliveryState::Cancelled), 2);
  EXPECT_EQ(store.snapshot()->alerts->size(), 2U);
  EXPECT_EQ(store.caseOf(root).value().state, CaseState::Sending) << "the alert itself stays";
}

TEST_F(NewsTest, IsNotCalledBackSilentlyOnceItMayHaveReachedSomebody) {
  store.alertDeliveries[news.alert].front().state = DeliveryState::Sending;
  EXPECT_EQ(withdrawCase(desk, news.id, {}).error().code, ErrorCode::Conflict);
  EXPECT_EQ(store.deliveryCounts(news.alert)->in(DeliveryState::Queued), 1) << "nothing was called off";
}

TEST_F(NewsTest, IsPutRightForThoseWhomItMayHaveReached) {
  store.alertDeliveries[news.alert].front().state = DeliveryState::Delivered;
  const auto told = withdrawCase(desk, news.id, {{"nl", "Toch geen rode wagen. Bel 101."}});
  ASSERT_TRUE(told) << inEnglish(told.error().reason);
  EXPECT_EQ(told->content.kind, AlertKind::Update) << "a false alarm would take the alert back";
  EXPECT_EQ(store.snapshot()->alerts->back().refersTo, alert);
  EXPECT_EQ(store.lastRecipients().size(), 1U);
  EXPECT_EQ(store.deliveryCounts(news.alert)->in(DeliveryState::Cancelled), 1);
  EXPECT_EQ(store.caseOf(news.id).value().state, CaseState::Cancelled);
}

TEST_F(NewsTest, WhatEndsAnAlertIsNotCalledBack) {
  const auto alarm = withdrawCase(desk, root, {{"nl", "Vals alarm. Bel 101."}});
  ASSERT_TRUE(alarm);
  EXPECT_EQ(withdrawCase(desk, alarm->id, {}).error().code, ErrorCode::Conflict);
}

}  // namespace
}  // namespace buurtatlas
