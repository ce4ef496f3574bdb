#include "viewmodels/alert_filter.h"

#include <algorithm>
#include <chrono>

#include "geocoding/address_text.h"

namespace buurtatlas {

namespace {

bool says(const Alert& alert, const std::string& folded) {
  return foldText(alert.text).contains(folded) ||
         std::ranges::any_of(alert.texts, [&](const AlertText& each) { return foldText(each.text).contains(folded); });
}

bool isInDays(const AlertFilter& filter, const Alert& alert) {
  const Date day = std::chrono::floor<std::chrono::days>(localTime(alert.acceptedAt));
  return (!filter.from || day >= *filter.from) && (!filter.until || day <= *filter.until);
}

}  // namespace

bool passesWords(const AlertFilter& filter, const Alert& alert) {
  const std::string folded = foldText(filter.words);
  return (!filter.kind || alert.kind == *filter.kind) && (!filter.urgency || alert.urgency == *filter.urgency) &&
         isInDays(filter, alert) && (folded.empty() || says(alert, folded));
}

bool passesState(const AlertFilter& filter, CaseState state, const DeliveryCounts& counts) {
  if (!filter.state) {
    return true;
  }
  switch (*filter.state) {
    case AlertFilter::State::GoingOut:
      return state == CaseState::Sending;
    case AlertFilter::State::Live:
      return state == CaseState::Sending || state == CaseState::Live;
    case AlertFilter::State::WaitsForFeedback:
      return state == CaseState::AwaitingFeedback;
    case AlertFilter::State::Over:
      return state == CaseState::Completed || state == CaseState::Closed || state == CaseState::Expired;
    case AlertFilter::State::Withdrawn:
      return state == CaseState::Cancelled;
    case AlertFilter::State::SomeFailed:
      return counts.in(DeliveryState::Failed) > 0;
    case AlertFilter::State::SomeUnknown:
      return counts.in(DeliveryState::Unknown) > 0;
  }
  return true;
}

}  // namespace buurtatlas
