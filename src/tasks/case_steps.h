#pragma once

#include <cstdint>
#include <string>

#include "tasks/alert_task.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

// The steps of an alert from its first word to its file. Each fails as actorOf() and mayAct() do, with NotFound for a
// number that is no alert, and with Conflict when somebody took a step in between. Each is in the log.

/// Fails: InvalidInput for somebody who is taken out without a reason.
Result<AlertCase> createCase(const CaseDesk& desk, const CaseContent& content);
/// Any approval is gone afterwards. Fails: as createCase().
Result<AlertCase> editCase(const CaseDesk& desk, Id id, const CaseContent& content);
/// Fails: InvalidInput for a text that may not be sent, an area that lies partly outside the municipality without a
/// reason, or nobody to reach.
Result<AlertCase> submitCase(const CaseDesk& desk, Id id);
/// Fails: InvalidInput without a reason.
Result<AlertCase> returnCase(const CaseDesk& desk, Id id, const std::string& reason);
/// Fails: InvalidInput without a reason.
Result<AlertCase> rejectCase(const CaseDesk& desk, Id id, const std::string& reason);
/// Freezes the list of recipients. `digest` is what the approver was shown. Fails: Conflict when it is another by now.
Result<AlertCase> approveCase(const CaseDesk& desk, Id id, const std::string& digest);

/// How an alert is sent.
struct SendOrder {
  std::int64_t expectedRecipients = 0;  ///< what the sender was shown
  std::string breakGlassReason = {};    ///< sends without the approval that the policy asks for
  Id secondAfter = 0;                   ///< the earlier alert that brakes this one, which the sender was shown
};
/// Hands the alert to the outbox. Fails: Conflict when it would reach another number of people, is no longer what was
/// approved, or another alert brakes it than the one that was shown, see earlierAlert(); InvalidInput as submitCase().
Result<AlertCase> sendCase(const CaseDesk& desk, Id id, const SendOrder& order);

/// Writes and sends a draft at once; where the policy asks for an approval, hands it in instead. Nothing is stored of
/// what cannot be sent. `secondAfter` is as in SendOrder. Fails: as sendCase().
Result<AlertCase> sendAlert(const CaseDesk& desk, const AlertDraft& draft, std::int64_t expectedRecipients,
                            Id secondAfter = 0);

/// Replaces what a case says that was not sent yet, such as one that was returned, and goes on with it as sendAlert()
/// does. `seen` is the case as it was opened. Fails: as editCase() and sendCase(); Conflict when somebody took a step
/// since it was opened.
Result<AlertCase> sendChanged(const CaseDesk& desk, const AlertCase& seen, const CaseContent& content,
                              std::int64_t expectedRecipients, Id secondAfter = 0);

/// A draft that goes to the frozen list of a sent alert, minus who left: an update or an all-clear.
Result<AlertCase> followUpCase(const CaseDesk& desk, Id id, AlertKind kind, const TextsByLanguage& texts);
/// Withdraws an alert. What is not on the wire yet is called off, and whom it may have reached is told that it was a
/// false alarm, at once and without approval. Returns the message that says so; the alert itself when it was never
/// sent. Of news about an alert, an update or an all-clear, the same: whom it may have reached gets an update instead,
/// and the alert stays. Without texts news is only called back while nobody can have got it. Fails: Conflict for a
/// false alarm and for feedback, which were handed over.
Result<AlertCase> withdrawCase(const CaseDesk& desk, Id id, const TextsByLanguage& texts);
/// Tells the frozen list how it ended, and closes the case. Returns the message that says so.
Result<AlertCase> giveFeedback(const CaseDesk& desk, Id id, const TextsByLanguage& texts);

}  // namespace buurtatlas
