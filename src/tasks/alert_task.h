#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "alerting/audience.h"
#include "alerting/message_lint.h"
#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// What is still unsent after this time is not sent any more.
inline constexpr std::chrono::hours kUrgentValidity{2};
inline constexpr std::chrono::hours kInformationValidity{48};

/// A warning as it is being written.
struct AlertDraft {
  MultiPolygon area = {};
  std::string text = {};
  Urgency urgency = Urgency::Urgent;
};

/// Who would get a warning, and what is wrong with its text.
struct AlertPlan {
  Audience audience = {};
  std::vector<Finding> findings = {};
};

/// Fails: as AudienceSelector::select.
Result<AlertPlan> planAlert(const Atlas& atlas, const AlertDraft& draft);

/// Accepts an alert for sending: the alert and one delivery per recipient in one transaction. buurtatlas-dispatch sends
/// them. `expectedRecipients` is the number the sender was shown. Fails: InvalidInput for a text with a blocker or
/// nobody to reach; Conflict when the number of recipients has changed since.
Result<Id> sendAlert(AtlasStore& store, const AlertDraft& draft, std::int64_t expectedRecipients);

}  // namespace buurtatlas
