#include "tasks/alert_task.h"

#include <utility>

namespace buurtatlas {

Result<AlertPlan> planAlert(const Atlas& atlas, const AlertDraft& draft) {
  auto audience = AudienceSelector(atlas.members).select(draft.area, draft.urgency);
  if (!audience) {
    return std::unexpected(std::move(audience.error()));
  }
  return AlertPlan{.audience = std::move(*audience), .findings = lintMessage(draft.text, draft.urgency)};
}

Result<Id> sendAlert(AtlasStore& store, const AlertDraft& draft, std::int64_t expectedRecipients) {
  const auto plan = planAlert(*store.snapshot(), draft);
  if (!plan) {
    return std::unexpected(plan.error());
  }
  if (hasBlocker(plan->findings)) {
    return std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = plan->findings.front().reason});
  }
  const std::vector<Recipient> recipients = recipientsOf(plan->audience);
  if (recipients.empty()) {
    return fail(ErrorCode::InvalidInput, "Nobody in this area can be reached; draw a larger area.");
  }
  const auto count = static_cast<std::int64_t>(recipients.size());
  if (count != expectedRecipients) {
    return fail(ErrorCode::Conflict, "The alert would now reach %1 people instead of %2; look at the list again.",
                {std::to_string(count), std::to_string(expectedRecipients)});
  }
  const Instant accepted = now();
  return store.acceptAlert(
      {.urgency = draft.urgency,
       .exercise = store.snapshot()->info.exercise,
       .text = draft.text,
       .area = draft.area,
       .acceptedAt = accepted,
       .expiresAt = accepted + (draft.urgency == Urgency::Urgent ? kUrgentValidity : kInformationValidity),
       .recipients = count},
      recipients);
}

}  // namespace buurtatlas
