#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "alerting/alert_lint.h"
#include "alerting/alert_texts.h"
#include "alerting/audience.h"
#include "core/alert_case.h"
#include "core/atlas.h"
#include "core/result.h"

namespace buurtatlas {

/// What is still unsent after this time is not sent any more.
inline constexpr std::chrono::hours kUrgentValidity{2};
inline constexpr std::chrono::hours kInformationValidity{48};

constexpr std::chrono::hours validityOf(Urgency urgency) {
  return urgency == Urgency::Urgent ? kUrgentValidity : kInformationValidity;
}

/// A warning as it is being written.
struct AlertDraft {
  MultiPolygon area = {};
  std::string text = {};
  Urgency urgency = Urgency::Urgent;
  std::string language = "nl";                  ///< of `text`, which readers of languages without one get too
  AlertTexts translations = {};                 ///< in other languages
  bool includesPossible = false;                ///< those who may live in the area are addressed too
  std::map<Id, std::string> coordinators = {};  ///< members who are addressed wherever they live, and their zone
  std::map<Id, TakenOut> takenOut = {};         ///< members who are not addressed, whatever else holds
  std::string policeZone = {};                  ///< whose policy says how it is checked
  std::string outsideReason = {};               ///< why ground outside the municipality is in the area; empty for none
  std::optional<Instant> begunAt = {};          ///< when somebody began to write it; none: when it is stored
};

/// All texts of a draft; without one that is empty.
AlertTexts textsOf(const AlertDraft& draft);
AudienceChoice choiceOf(const AlertDraft& draft);

/// Who would get a warning, and what is wrong with its text.
struct AlertPlan {
  Audience audience = {};
  std::vector<Finding> findings = {};  ///< of the texts in all languages
};

/// What is wrong with the texts, in the order of their languages; blockers first.
std::vector<Finding> lintTexts(const AlertTexts& texts, Urgency urgency, AlertKind use, const AlertNames& names);

/// Fails: as AudienceSelector::select.
Result<AlertPlan> planAlert(const Atlas& atlas, const AlertDraft& draft);

/// What is said to whom, as a case keeps it, and back.
CaseContent contentOf(const AlertDraft& draft);
AlertDraft draftOf(const CaseContent& content);

}  // namespace buurtatlas
