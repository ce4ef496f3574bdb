#pragma once

#include <cstdint>
#include <string>

#include "alerting/alert_template.h"
#include "alerting/alert_texts.h"
#include "core/alert.h"
#include "core/ports.h"
#include "core/result.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

/// Words about an alert that was sent, for everybody who got it and has not left since.
struct AlertFollowUp {
  Id alert = 0;
  AlertKind use = AlertKind::FalseAlarm;
  std::string language = "nl";  ///< of the text that readers of languages without one get too
  AlertTexts texts = {};
};

/// The text of the template for this use, about this alert, in every language it has.
AlertTexts followUpTexts(const Atlas& atlas, const Alert& alert, AlertKind use);

/// Whom words about an alert go to.
struct FollowUpReaders {
  std::vector<Recipient> people = {};
  std::int64_t left = 0;  ///< who was told of the alert and has left since
};
/// Of a false alarm those whom it may have reached, else all who were told of it; without who has left since. `about`
/// is the alert or the news that was sent. Fails: NotFound.
Result<FollowUpReaders> followUpReaders(const AtlasStore& store, const AlertCase& about, AlertKind use);

/// Sends it; where the policy asks for an approval, hands it in instead. `expectedRecipients` is the number the sender
/// was shown; of a false alarm it may have grown since. Returns the message. Fails: NotFound for no such alert or one
/// of an older version, which has no case; as withdrawCase(), giveFeedback() and sendCase() do.
Result<AlertCase> sendFollowUp(const CaseDesk& desk, const AlertFollowUp& followUp, std::int64_t expectedRecipients);

/// The urgency and the area of an alert that is tried out on whoever writes it, and its words.
struct AlertTrial {
  Urgency urgency = Urgency::Urgent;
  MultiPolygon area = {};
  std::string text = {};
};

/// Accepts one message for the member with this phone number or e-mail address alone, marked as a test. Nobody else is
/// addressed, so that a member's leaving and erasure hold for it too. The log names who did. Fails: as actorOf();
/// NotFound for no such member; InvalidInput for a text with a blocker.
Result<Id> sendTrial(const CaseDesk& desk, const AlertTrial& trial, const std::string& address);

/// Queues what failed of an alert again, or what nobody knows the fate of. The log names who did. Returns how many.
/// Fails: as actorOf() and AtlasStore::retryDeliveries(); NotAllowed for who may not send; Conflict for an alert that
/// was withdrawn or closed.
Result<std::int64_t> retryMessages(const CaseDesk& desk, Id alert, DeliveryState state);

}  // namespace buurtatlas
