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
  return {.urgency = draft.urgency,
          .includesPossible = draft.includesPossible,
          .coordinators = draft.coordinators,
          .takenOut = draft.takenOut};
}

std::vector<Finding> lintTexts(const AlertTexts& texts, Urgency urgency, AlertKind use, const AlertNames& names) {
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
                   .findings = lintTexts(textsOf(draft), draft.urgency, AlertKind::Alert, AlertNames(atlas))};
}

CaseContent contentOf(const AlertDraft& draft) {
  return {.urgency = draft.urgency,
          .policeZone = draft.policeZone,
          .area = draft.area,
          .texts = textsOf(draft),
          .language = draft.language,
          .includePossible = draft.includesPossible,
          .coordinators = draft.coordinators,
          .takenOut = draft.takenOut,
          .outsideReason = draft.outsideReason,
          .validFor = validityOf(draft.urgency)};
}

AlertDraft draftOf(const CaseContent& content) {
  AlertDraft draft{.area = content.area,
                   .urgency = content.urgency,
                   .language = content.language,
                   .translations = content.texts,
                   .includesPossible = content.includePossible,
                   .coordinators = content.coordinators,
                   .takenOut = content.takenOut,
                   .policeZone = content.policeZone,
                   .outsideReason = content.outsideReason};
  if (const auto main = draft.translations.extract(content.language)) {
    draft.text = main.mapped();
  }
  return draft;
}

}  // namespace buurtatlas
