#include "tasks/alert_task.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace buurtatlas {

AlertTexts textsOf(const AlertDraft& draft) {
  AlertTexts texts = draft.translations;
  texts[draft.language] = draft.text;
  std::erase_if(texts, [](const auto& each) { return each.second.empty(); });
  return texts;
}

AudienceChoice choiceOf(const AlertDraft& draft) {
  return {.urgency = draft.urgency, .includesPossible = draft.includesPossible, .coordinators = draft.coordinators};
}

std::vector<Finding> lintTexts(const AlertTexts& texts, Urgency urgency, TemplateUse use, const AlertNames& names) {
  if (texts.empty()) {
    return lintAlert({}, urgency, use, names);
  }
  std::vector<Finding> findings;
  for (const auto& [language, text] : texts) {
    std::ranges::move(lintAlert(text, urgency, use, names), std::back_inserter(findings));
  }
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  return findings;
}

Result<AlertPlan> planAlert(const Atlas& atlas, const AlertDraft& draft) {
  auto audience = AudienceSelector(atlas.members).select(draft.area, choiceOf(draft));
  if (!audience) {
    return std::unexpected(std::move(audience.error()));
  }
  return AlertPlan{.audience = *std::move(audience),
                   .findings = lintTexts(textsOf(draft), draft.urgency, TemplateUse::Alert, AlertNames(atlas))};
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
  return store.acceptAlert({.urgency = draft.urgency,
                            .text = draft.text,
                            .area = draft.area,
                            .acceptedAt = accepted,
                            .expiresAt = accepted + validityOf(draft.urgency),
                            .recipients = count},
                           recipients);
}

}  // namespace buurtatlas
