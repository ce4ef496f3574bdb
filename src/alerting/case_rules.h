#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/alert_case.h"
#include "core/result.h"

namespace buurtatlas {

/// What people do to an alert. Send and BreakGlass hand it to the outbox; BreakGlass does so without the approval that
/// the policy asks for.
enum class CaseAction { Edit, Submit, Return, Reject, Approve, Send, BreakGlass, FollowUp, Withdraw, GiveFeedback };

/// The policy of a police zone and urgency: the one of that zone, else the one for any zone, else the one of the house:
/// urgent alerts may be sent by one person, information needs two.
AlertPolicy policyFor(const CaseContent& content, const std::vector<AlertPolicy>& policies);

/// Whether a message that was handed over can be taken back: what ends an alert cannot.
constexpr bool canBeCalledBack(AlertKind kind) { return kind != AlertKind::FalseAlarm && kind != AlertKind::Feedback; }

/// From this many people on, whoever sends an alert types how many.
inline constexpr std::int64_t kTypedCountFrom = 500;
/// A correction never waits for it.
constexpr bool mustTypeCount(std::int64_t people, AlertKind kind) {
  return people >= kTypedCountFrom && kind != AlertKind::FalseAlarm;
}

/// For how long an urgent alert has whoever sends another one say that both are meant.
inline constexpr std::chrono::minutes kBrakeHolds{15};
/// Whether `earlier` is such an alert for `content` at that moment. Misses: whether they reach the same ground or
/// people. What is said about an alert is never braked.
bool brakes(const AlertCase& earlier, const CaseContent& content, Instant at);

/// Until when a case waits: one that was handed in for its approval, one that is approved for being sent. None for all
/// others. `state` is stateAt().
std::optional<Instant> waitsUntil(const AlertCase& alertCase, CaseState state, const AlertPolicy& policy);

/// Whether it waited too long before anybody sent it. `state` is stateAt().
constexpr bool isExpiredUnsent(const AlertCase& alertCase, CaseState state) {
  return state == CaseState::Expired && alertCase.alert == 0;
}

/// Those who may judge an alert.
std::vector<Person> judgesOf(const AlertCase& alertCase, const std::vector<Person>& people);

/// Whether somebody needs phone numbers and mail addresses whole: whoever writes or judges alerts.
bool seesContacts(const Person& person);

/// Where a case stands at a moment: an approval lapses, what was handed in and not answered expires, what was sent is
/// sending, live, waiting for feedback or over. Only a first urgent alert waits for feedback.
CaseState stateAt(const AlertCase& alertCase, const DeliveryCounts& deliveries, const AlertPolicy& policy, Instant now);

/// Whether a person may do this now. `state` is stateAt(). Fails: NotAllowed for the person, Conflict for the state,
/// each with who or what would do.
Result<void> mayAct(CaseAction action, const AlertCase& alertCase, CaseState state, const Person& actor,
                    const AlertPolicy& policy);

}  // namespace buurtatlas
