#include "alerting/case_rules.h"

#include <algorithm>
#include <array>

namespace buurtatlas {

namespace {

bool has(const Person& person, Role role) {
  return std::ranges::contains(person.roles, role) || std::ranges::contains(person.roles, Role::Chief);
}

bool isDecision(CaseAction action) {
  return action == CaseAction::Return || action == CaseAction::Reject || action == CaseAction::Approve;
}

std::unexpected<Error> isElsewhere() {
  return fail(ErrorCode::Conflict, "This step does not fit where the alert stands now. Look at it again.");
}

Result<void> checkState(CaseState state, std::initializer_list<CaseState> allowed) {
  if (std::ranges::find(allowed, state) == allowed.end()) {
    return isElsewhere();
  }
  return {};
}

Result<void> checkSend(CaseState state, const AlertPolicy& policy) {
  if (state == CaseState::Approved) {
    return {};
  }
  if (auto open = checkState(state, {CaseState::Draft, CaseState::Returned, CaseState::Submitted}); !open) {
    return open;
  }
  if (policy.needsApproval) {
    return fail(ErrorCode::NotAllowed,
                "Somebody else has to approve this alert first. Hand it in, or send it without and say why.");
  }
  return {};
}

/// One that lapsed may still be thrown away.
Result<void> checkWithdrawal(const AlertCase& alertCase, CaseState state) {
  using enum CaseState;
  return isExpiredUnsent(alertCase, state)
             ? Result<void>()
             : checkState(state, {Draft, Submitted, Returned, Approved, Sending, Live, Completed, AwaitingFeedback});
}

Result<void> checkStateFor(CaseAction action, const AlertCase& alertCase, CaseState state, const AlertPolicy& policy) {
  using enum CaseState;
  if (isExpiredUnsent(alertCase, state) && action != CaseAction::Edit && action != CaseAction::Withdraw) {
    return fail(ErrorCode::Conflict,
                "This alert waited too long and has expired. Change it and hand it in again, or drop it.");
  }
  switch (action) {
    case CaseAction::Edit:
      return checkState(state, {Draft, Submitted, Returned, Approved, Expired});
    case CaseAction::Submit:
      return checkState(state, {Draft, Returned});
    case CaseAction::Return:
      return checkState(state, {Submitted, Approved});
    case CaseAction::Reject:
    case CaseAction::Approve:
      return checkState(state, {Submitted});
    case CaseAction::Send:
      return checkSend(state, policy);
    case CaseAction::BreakGlass:
      return checkState(state, {Draft, Returned, Submitted, Approved});
    case CaseAction::FollowUp:
      return checkState(state, {Sending, Live, Completed, AwaitingFeedback});
    case CaseAction::Withdraw:
      return checkWithdrawal(alertCase, state);
    case CaseAction::GiveFeedback:
      return checkState(state, {Sending, Live, AwaitingFeedback});
  }
  return isElsewhere();
}

Result<void> checkPerson(CaseAction action, const AlertCase& alertCase, const Person& actor) {
  if (isDecision(action)) {
    if (!has(actor, Role::Approver)) {
      return fail(ErrorCode::NotAllowed, "%1 is no approver. Ask somebody who is.", {actor.name});
    }
    if (actor.id == alertCase.author || actor.id == alertCase.editor) {
      return fail(ErrorCode::NotAllowed, "%1 wrote this alert; somebody else has to judge it.", {actor.name});
    }
    return {};
  }
  if (!has(actor, Role::Author)) {
    return fail(ErrorCode::NotAllowed, "%1 may not write or send alerts. Ask somebody who may.", {actor.name});
  }
  return {};
}

bool isFirstUrgent(const CaseContent& content) {
  return content.kind == AlertKind::Alert && content.urgency == Urgency::Urgent;
}

CaseState sentStateAt(const AlertCase& sent, const DeliveryCounts& deliveries, Instant now) {
  const std::int64_t underWay = deliveries.in(DeliveryState::Queued) + deliveries.in(DeliveryState::Claimed) +
                                deliveries.in(DeliveryState::Sending);
  const bool isOver = now >= *sent.sentAt + sent.content.validFor;
  if (underWay > 0 && !isOver) {
    return CaseState::Sending;
  }
  const std::int64_t unsent = deliveries.in(DeliveryState::Expired) + deliveries.in(DeliveryState::Cancelled);
  if (isOver && underWay + unsent == deliveries.total()) {
    return CaseState::Expired;
  }
  if (!isOver) {
    return CaseState::Live;
  }
  return isFirstUrgent(sent.content) ? CaseState::AwaitingFeedback : CaseState::Completed;
}

}  // namespace

AlertPolicy policyFor(const CaseContent& content, const std::vector<AlertPolicy>& policies) {
  AlertPolicy best{.policeZone = content.policeZone,
                   .urgency = content.urgency,
                   .needsApproval = content.urgency == Urgency::Information};
  bool isOfZone = false;
  for (const AlertPolicy& policy : policies) {
    const bool fits = policy.policeZone == content.policeZone;
    if (policy.urgency == content.urgency && (fits || (policy.policeZone.empty() && !isOfZone))) {
      best = policy;
      isOfZone = fits;
    }
  }
  // A correction never waits: an alert that is wrong does harm every minute.
  best.needsApproval = best.needsApproval && content.kind != AlertKind::FalseAlarm;
  return best;
}

bool brakes(const AlertCase& earlier, const CaseContent& content, Instant at) {
  return isFirstUrgent(content) && isFirstUrgent(earlier.content) && earlier.alert != 0 &&
         at < *earlier.sentAt + kBrakeHolds;
}

std::optional<Instant> waitsUntil(const AlertCase& alertCase, CaseState state, const AlertPolicy& policy) {
  if (state != CaseState::Submitted && state != CaseState::Approved) {
    return std::nullopt;
  }
  const Instant lapses = *alertCase.submittedAt + alertCase.content.validFor;
  return state == CaseState::Approved ? std::min<Instant>(lapses, *alertCase.approvedAt + policy.approvalHolds)
                                      : lapses;
}

std::vector<Person> judgesOf(const AlertCase& alertCase, const std::vector<Person>& people) {
  std::vector<Person> judges;
  std::ranges::copy_if(people, std::back_inserter(judges), [&](const Person& person) {
    return checkPerson(CaseAction::Approve, alertCase, person).has_value();
  });
  return judges;
}

bool seesContacts(const Person& person) { return has(person, Role::Author) || has(person, Role::Approver); }

CaseState stateAt(const AlertCase& alertCase, const DeliveryCounts& deliveries, const AlertPolicy& policy,
                  Instant now) {
  if (alertCase.state == CaseState::Sending && alertCase.alert == 0) {
    return CaseState::Completed;  // a correction of what had reached nobody
  }
  if (alertCase.state == CaseState::Sending) {
    return sentStateAt(alertCase, deliveries, now);
  }
  const bool isHandedIn = alertCase.state == CaseState::Submitted || alertCase.state == CaseState::Approved;
  if (!isHandedIn) {
    return alertCase.state;
  }
  if (now >= *alertCase.submittedAt + alertCase.content.validFor) {
    return CaseState::Expired;
  }
  const bool hasLapsed = alertCase.state == CaseState::Approved && now >= *alertCase.approvedAt + policy.approvalHolds;
  return hasLapsed ? CaseState::Submitted : alertCase.state;
}

Result<void> mayAct(CaseAction action, const AlertCase& alertCase, CaseState state, const Person& actor,
                    const AlertPolicy& policy) {
  return checkPerson(action, alertCase, actor).and_then([&] {
    return checkStateFor(action, alertCase, state, policy);
  });
}

}  // namespace buurtatlas
