#include "tasks/feedback_debt.h"

#include <algorithm>
#include <map>
#include <utility>

#include "tasks/alert_months.h"

namespace buurtatlas {

namespace {

bool isFirstUrgentAlert(const AlertCase& alertCase) {
  return alertCase.content.kind == AlertKind::Alert && alertCase.content.urgency == Urgency::Urgent;
}

/// Whether people got it, so that they are to hear how it ended.
bool wasHeard(const CaseView& view) {
  return view.alertCase.sentAt && view.state != CaseState::Cancelled && view.state != CaseState::Expired;
}

/// When people were told how an alert ended.
std::optional<Instant> closedAt(const std::vector<CaseView>& views, Id alert) {
  const auto told = std::ranges::find_if(views, [&](const CaseView& view) {
    return view.alertCase.content.kind == AlertKind::Feedback && view.alertCase.content.refersTo == alert;
  });
  return told == views.end() ? std::nullopt : told->alertCase.sentAt;
}

struct TeamTally {
  std::int64_t sent = 0;
  std::vector<double> hours = {};
};

}  // namespace

std::optional<OwedFeedback> owedFor(const CaseView& view, Instant at) {
  if (view.state != CaseState::AwaitingFeedback) {
    return std::nullopt;
  }
  const Instant sent = *view.alertCase.sentAt;
  return OwedFeedback{.alertCase = view.alertCase,
                      .since = sent + view.alertCase.content.validFor,
                      .isDue = belgianDay(sent) < belgianDay(at)};
}

FeedbackDebt feedbackDebt(const std::vector<CaseView>& views, Instant at) {
  FeedbackDebt debt;
  std::map<std::pair<std::chrono::year_month, std::string>, TeamTally> tallies;
  for (const CaseView& view : views) {
    if (std::optional<OwedFeedback> owed = owedFor(view, at)) {
      debt.owed.push_back(*std::move(owed));
    }
    const AlertCase& alertCase = view.alertCase;
    if (isFirstUrgentAlert(alertCase) && wasHeard(view)) {
      TeamTally& tally = tallies[{belgianMonth(*alertCase.sentAt), alertCase.content.policeZone}];
      ++tally.sent;
      if (const std::optional<Instant> told = closedAt(views, alertCase.id)) {
        tally.hours.push_back(std::chrono::duration<double, std::ratio<3600>>(*told - *alertCase.sentAt).count());
      }
    }
  }
  std::ranges::stable_sort(debt.owed, {}, &OwedFeedback::since);
  for (auto& [key, tally] : tallies) {
    debt.teams.push_back({.month = key.first,
                          .policeZone = key.second,
                          .sent = tally.sent,
                          .closed = std::ssize(tally.hours),
                          .medianHours = medianOf(std::move(tally.hours))});
  }
  std::ranges::stable_sort(debt.teams, std::greater{}, &TeamMonth::month);
  return debt;
}

}  // namespace buurtatlas
