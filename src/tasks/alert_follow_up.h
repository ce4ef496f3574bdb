#pragma once

#include <cstdint>
#include <string>

#include "alerting/alert_template.h"
#include "alerting/alert_texts.h"
#include "core/alert.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// Words about an alert that was sent, for everybody who got it and has not left since.
struct AlertFollowUp {
  Id alert = 0;
  TemplateUse use = TemplateUse::FalseAlarm;
  std::string language = "nl";  ///< of the text that readers of languages without one get too
  AlertTexts texts = {};
};

/// The text of the shipped template for this use, about this alert, in every language.
AlertTexts followUpTexts(const Alert& alert, TemplateUse use);

/// Accepts it for sending. `expectedRecipients` is the number the sender was shown. Fails: NotFound for no such alert;
/// InvalidInput for a text with a blocker or nobody left to reach; Conflict when the number has changed since.
Result<Id> sendFollowUp(AtlasStore& store, const AlertFollowUp& followUp, std::int64_t expectedRecipients);

/// The urgency and the area of an alert that is tried out on whoever writes it, and its words.
struct AlertTrial {
  Urgency urgency = Urgency::Urgent;
  MultiPolygon area = {};
  std::string text = {};
};

/// Accepts one message for the member with this phone number or e-mail address alone, marked as a test. Nobody else is
/// addressed, so that a member's leaving and erasure hold for it too. Fails: NotFound for no such member; InvalidInput
/// for a text with a blocker.
Result<Id> sendTrial(AtlasStore& store, const AlertTrial& trial, const std::string& address);

}  // namespace buurtatlas
