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
  ASSERT_TRUE(sendTrial(store, {.area = kNorthHalf, .text = "Inbraak. Bel 101."}, "0470 12 34 57"));
  ASSERT_EQ(store.lastRecipients().size(), 1U);
  EXPECT_EQ(store.lastRecipients().front().address, "+32470123457");
  EXPECT_EQ(store.snapshot()->alerts->back().text, "TEST: Inbraak. Bel 101.");
}

TEST_F(FollowUpTest, ATrialGoesToMembersOnly) {
  EXPECT_EQ(sendTrial(store, {.area = kNorthHalf, .text = "Bel 101"}, "0470999999").error().code, ErrorCode::NotFound);
  EXPECT_EQ(sendTrial(store, {.area = kNorthHalf, .text = "Bel 101"}, "").error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace buurtatlas
