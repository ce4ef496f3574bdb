#include "tasks/feedback_debt.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

using namespace std::chrono_literals;

constexpr Instant kEvening = std::chrono::sys_days(std::chrono::year(2026) / 5 / 31) + 20h;  ///< 22:00 in Belgium

CaseView sent(Id id, Instant at, CaseState state, std::string policeZone = {}) {
  return {.alertCase = {.id = id,
                        .content = {.policeZone = std::move(policeZone)},
                        .state = CaseState::Sending,
                        .alert = id,
                        .sentAt = at},
          .state = state};
}

CaseView feedbackOn(Id alert, Instant at) {
  CaseView view = sent(100 + alert, at, CaseState::Completed);
  view.alertCase.content.kind = AlertKind::Feedback;
  view.alertCase.content.refersTo = alert;
  return view;
}

TEST(FeedbackDebt, ListsWhatWaitsLongestFirst) {
  const FeedbackDebt debt =
      feedbackDebt({sent(2, kEvening + 1h, CaseState::AwaitingFeedback), sent(1, kEvening, CaseState::AwaitingFeedback),
                    sent(3, kEvening, CaseState::Closed)},
                   kEvening + 4h);
  ASSERT_EQ(debt.owed.size(), 2U);
  EXPECT_EQ(debt.owed[0].alertCase.id, 1);
  EXPECT_EQ(debt.owed[0].since, kEvening + 2h);
}

TEST(FeedbackDebt, IsDueOnTheNextDayOfTheBelgianClock) {
  const CaseView view = sent(1, kEvening, CaseState::AwaitingFeedback);
  EXPECT_FALSE(owedFor(view, kEvening + 1h + 59min)->isDue);
  EXPECT_TRUE(owedFor(view, kEvening + 2h)->isDue);
  EXPECT_FALSE(owedFor(sent(1, kEvening, CaseState::Live), kEvening + 48h));
}

TEST(FeedbackDebt, MeasuresEachTeamAndMonthByWhatPeopleHeard) {
  const FeedbackDebt debt =
      feedbackDebt({sent(1, kEvening, CaseState::Closed, "Noord"), feedbackOn(1, kEvening + 10h),
                    sent(2, kEvening, CaseState::Closed, "Noord"), feedbackOn(2, kEvening + 20h),
                    sent(3, kEvening, CaseState::AwaitingFeedback, "Noord"),
                    sent(4, kEvening, CaseState::Cancelled, "Noord"), sent(5, kEvening, CaseState::Expired, "Noord"),
                    sent(6, kEvening + 3h, CaseState::Live, "Noord"), sent(7, kEvening, CaseState::Live)},
                   kEvening + 4h);
  ASSERT_EQ(debt.teams.size(), 3U);
  EXPECT_EQ(debt.teams[0].month, std::chrono::year(2026) / 6) << "it was past midnight in Belgium";
  EXPECT_EQ(debt.teams[1].policeZone, "");
  const TeamMonth& north = debt.teams[2];
  EXPECT_EQ(north.sent, 3);
  EXPECT_EQ(north.closed, 2);
  EXPECT_DOUBLE_EQ(north.medianHours.value(), 15);
}

TEST(FeedbackDebt, OfNothingIsNothing) {
  const FeedbackDebt debt = feedbackDebt({}, kEvening);
  EXPECT_TRUE(debt.owed.empty());
  EXPECT_TRUE(debt.teams.empty());
}

}  // namespace
}  // namespace buurtatlas
