#include "tasks/case_steps.h"

#include <algorithm>
#include <format>
#include <unordered_set>
#include <utility>

#include "core/ascii.h"
#include "geometry/border_edit.h"
#include "geometry/overlay.h"
#include "tasks/case_parts.h"
#include "tasks/rate_brake.h"
#include "tasks/zones_beside.h"

namespace buurtatlas {

namespace {

Result<void> requireReason(const std::string& reason) {
  if (isBlank(reason)) {
    return fail(ErrorCode::InvalidInput, "Say why.");
  }
  return {};
}

Result<void> checkTexts(const Atlas& atlas, const CaseContent& content) {
  const std::vector<Finding> findings = lintTexts(content.texts, content.urgency, content.kind, AlertNames(atlas));
  return hasBlocker(findings)
             ? Result<void>(std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = findings.front().reason}))
             : Result<void>();
}

Result<void> checkArea(const CaseDesk& desk, const CaseContent& content) {
  const MultiPolygon boundary = soundBoundary(*desk.store.snapshot());
  if (content.refersTo != 0 || boundary.empty() || !isBlank(content.outsideReason)) {
    return {};
  }
  return differenceOf(content.area, boundary).transform(withoutDust).and_then([](const MultiPolygon& outside) {
    return outside.empty() ? Result<void>()
                           : fail(ErrorCode::InvalidInput,
                                  "A part of the area lies outside the municipality. Clip it, or say why it is kept.");
  });
}

/// Fails: InvalidInput for somebody who is taken out without a reason.
Result<void> checkTakenOut(const CaseContent& content) {
  const bool isEach =
      std::ranges::all_of(content.takenOut, [](const auto& each) { return !isBlank(each.second.reason); });
  return isEach ? Result<void>() : fail(ErrorCode::InvalidInput, "Say why somebody does not get the alert.");
}

/// The log names whom an alert is not sent to, by number.
AuditEvent writingOf(const CaseDesk& desk, const char* action, const CaseContent& content) {
  std::string detail;
  for (const auto& [member, decision] : content.takenOut) {
    detail += std::format("{}{}", detail.empty() ? "taken out: " : ", ", member);
  }
  return eventOf(desk, action, detail);
}

/// What is ready to be judged or sent. Fails: InvalidInput.
Result<CaseProof> readyProof(const CaseDesk& desk, const CaseView& view) {
  const CaseContent& content = view.alertCase.content;
  return checkTexts(*desk.store.snapshot(), content)
      .and_then([&] { return checkArea(desk, content); })
      .and_then([&] { return proofOf(desk.store, view); })
      .and_then([](CaseProof proof) -> Result<CaseProof> {
        if (proof.recipients.empty()) {
          return fail(ErrorCode::InvalidInput, "Nobody in this area can be reached; draw a larger area.");
        }
        return proof;
      });
}

/// The case as nobody has judged it.
AlertCase unjudged(AlertCase alertCase) {
  alertCase.approver = 0;
  alertCase.approvedAt.reset();
  alertCase.approvedDigest.clear();
  alertCase.recipients = 0;
  return alertCase;
}

Result<AlertCase> decide(const CaseDesk& desk, Id id, CaseAction action, CaseState state, const std::string& reason) {
  if (Result<void> given = requireReason(reason); !given) {
    return std::unexpected(std::move(given).error());
  }
  return permit(desk, id, action).and_then([&](Permit permit) {
    AlertCase next = unjudged(std::move(permit.view.alertCase));
    next.state = state;
    next.approver = permit.actor.id;
    next.note = reason;
    const std::string word = action == CaseAction::Return ? "return" : "reject";
    return desk.store.record({.change = {.next = std::move(next), .event = eventOf(desk, word, reason)}});
  });
}

/// In an exercise every text begins with the word for it.
CaseContent marked(const CaseDesk& desk, CaseContent content) {
  if (desk.store.snapshot()->info.exercise) {
    for (auto& [language, text] : content.texts) {
      const std::string_view prefix = exercisePrefix(language);
      text = text.starts_with(prefix) ? text : std::format("{}: {}", prefix, text);
    }
  }
  return content;
}

/// The alert in the outbox that a case is about, 0 for a first one.
Result<Id> aboutOf(const CaseDesk& desk, const CaseContent& content) {
  return content.refersTo == 0
             ? Result<Id>(0)
             : desk.store.caseOf(content.refersTo).transform([](const AlertCase& about) { return about.alert; });
}

Result<void> requireAsApproved(const CaseView& view, const CaseProof& proof) {
  if (view.state == CaseState::Approved && proof.digest != view.alertCase.approvedDigest) {
    return fail(ErrorCode::Conflict, "The alert is no longer what was approved. Hand it in again.");
  }
  return {};
}

/// A message about an alert that was sent, written by the actor.
AlertCase messageAbout(const CaseDesk& desk, const Permit& permit, AlertKind kind, const TextsByLanguage& texts) {
  AlertCase message{.content = permit.view.alertCase.content,
                    .author = permit.actor.id,
                    .editor = permit.actor.id,
                    .createdAt = desk.at};
  message.content.kind = kind;
  const Id about = permit.view.alertCase.content.refersTo;
  message.content.refersTo = about == 0 ? permit.view.alertCase.id : about;
  message.content.texts = texts;
  message.content = marked(desk, std::move(message.content));
  message.content.nextUpdateAt.reset();
  return message;
}

/// Somebody who was told between the approval of a message and now would not get it.
Result<void> requireNobodyElseTold(const CaseDesk& desk, const CaseContent& content, const CaseProof& proof) {
  if (content.refersTo == 0) {
    return {};
  }
  return peopleTold(desk.store, content.refersTo).and_then([&](const std::vector<Recipient>& told) {
    std::unordered_set<Id> judged;
    for (const Recipient& each : proof.recipients) {
      judged.insert(each.member);
    }
    const auto present = withoutDeparted(told, *desk.store.snapshot()->members);
    return std::ranges::all_of(present, [&](const Recipient& each) { return judged.contains(each.member); })
               ? Result<void>()
               : fail(ErrorCode::Conflict, "Newcomers got the alert since this was approved. Hand it in again.");
  });
}

/// What says that a message was wrong: of an alert that it was a false alarm, of news about one what is right instead.
AlertKind correctionOf(AlertKind wrong) {
  return wrong == AlertKind::Alert ? AlertKind::FalseAlarm : AlertKind::Update;
}

/// Sends a message to everybody who was told of the alert it is about.
Result<AlertCase> sendAbout(const CaseDesk& desk, AlertCase message, CaseChange along, std::vector<Id> callOff) {
  if (Result<void> written = checkTexts(*desk.store.snapshot(), message.content); !written) {
    return std::unexpected(std::move(written).error());
  }
  const auto about = aboutOf(desk, message.content);
  if (!about) {
    return std::unexpected(about.error());
  }
  return peopleTold(desk.store, message.content.refersTo).and_then([&](std::vector<Recipient> told) {
    const Alert alert = messageOf(message.content, *about, desk.at);
    CaseStep step{.change = {.next = sentAs(std::move(message), desk.at), .event = eventOf(desk, "send")},
                  .along = std::move(along),
                  .freeze = std::move(told),
                  .callOff = std::move(callOff),
                  .accept = alert};
    step.change.event.detail = nameOf(step.change.next.content.kind);
    return desk.store.record(step);
  });
}

/// Stores what somebody began to write at a moment.
Result<AlertCase> createBegun(const CaseDesk& desk, const CaseContent& content, Instant begunAt) {
  return checkTakenOut(content).and_then([&] { return actorOf(desk); }).and_then([&](const Person& actor) {
    const AlertCase fresh{
        .content = marked(desk, content), .author = actor.id, .editor = actor.id, .createdAt = begunAt};
    return mayAct(CaseAction::Edit, fresh, CaseState::Draft, actor, {}).and_then([&] {
      return desk.store.record({.change = {.next = fresh, .event = writingOf(desk, "create", content)}});
    });
  });
}

/// The alert that brakes this one, 0 for none. Fails: Conflict when it is not the one that the sender was shown.
Result<Id> requireMeant(const CaseDesk& desk, const CaseContent& content, const CaseProof& proof, Id secondAfter) {
  return earlierAlert(desk.store, content, proof.recipients, desk.at)
      .and_then([&](const std::optional<AlertCase>& earlier) -> Result<Id> {
        if (earlier && earlier->id != secondAfter) {
          return fail(ErrorCode::Conflict,
                      "Urgent alert %1 went to the same people or the same neighbourhood less than %2 minutes ago. Say "
                      "that a second one after alert %1 is meant.",
                      {std::to_string(earlier->id), std::to_string(kBrakeHolds.count())});
        }
        return earlier ? earlier->id : 0;
      });
}

/// What sending would say no to, before anything is stored.
Result<void> rehearse(const CaseDesk& desk, const CaseContent& content, const SendOrder& order) {
  const auto policies = desk.store.policies();
  if (!policies) {
    return std::unexpected(policies.error());
  }
  return readyProof(desk, {.alertCase = {.content = content}}).and_then([&](const CaseProof& proof) {
    return requireCount(std::ssize(proof.recipients), order.expectedRecipients).and_then([&]() -> Result<void> {
      return policyFor(content, *policies).needsApproval
                 ? Result<void>()
                 : requireMeant(desk, content, proof, order.secondAfter).transform([](Id) {});
    });
  });
}

/// Sends a draft; where the policy asks for an approval, hands it in instead.
Result<AlertCase> sendOrHandIn(const CaseDesk& desk, Id id, const SendOrder& order) {
  return viewCase(desk.store, id, desk.at).and_then([&](const CaseView& view) {
    return view.policy.needsApproval ? submitCase(desk, id) : sendCase(desk, id, order);
  });
}

/// What the log says of a case that is sent.
AuditEvent sendEvent(const CaseDesk& desk, const SendOrder& order, const std::string& digest, Id earlier) {
  const bool breaksGlass = !isBlank(order.breakGlassReason);
  AuditEvent event = eventOf(desk, breaksGlass ? "send_unapproved" : "send", digest);
  if (breaksGlass) {
    event.detail += " " + order.breakGlassReason;
  }
  if (earlier != 0) {
    event.detail += std::format(" second after alert {}", earlier);
  }
  return event;
}

}  // namespace

Result<AlertCase> createCase(const CaseDesk& desk, const CaseContent& content) {
  return createBegun(desk, content, desk.at);
}

Result<AlertCase> editCase(const CaseDesk& desk, Id id, const CaseContent& content) {
  return checkTakenOut(content)
      .and_then([&] { return permit(desk, id, CaseAction::Edit); })
      .and_then([&](Permit permit) {
        AlertCase next = unjudged(std::move(permit.view.alertCase));
        next.content = marked(desk, content);
        next.state = CaseState::Draft;
        next.submittedAt.reset();
        next.editor = permit.actor.id;
        return desk.store.record({.change = {.next = std::move(next), .event = writingOf(desk, "edit", content)}});
      });
}

Result<AlertCase> submitCase(const CaseDesk& desk, Id id) {
  return permit(desk, id, CaseAction::Submit).and_then([&](Permit permit) {
    return readyProof(desk, permit.view).and_then([&](const CaseProof& proof) {
      AlertCase next = std::move(permit.view.alertCase);
      next.state = CaseState::Submitted;
      next.submittedAt = desk.at;
      next.note.clear();
      return desk.store.record({.change = {.next = std::move(next), .event = eventOf(desk, "submit", proof.digest)}});
    });
  });
}

Result<AlertCase> returnCase(const CaseDesk& desk, Id id, const std::string& reason) {
  return decide(desk, id, CaseAction::Return, CaseState::Returned, reason);
}

Result<AlertCase> rejectCase(const CaseDesk& desk, Id id, const std::string& reason) {
  return decide(desk, id, CaseAction::Reject, CaseState::Rejected, reason);
}

Result<AlertCase> approveCase(const CaseDesk& desk, Id id, const std::string& digest) {
  return permit(desk, id, CaseAction::Approve).and_then([&](Permit permit) {
    return readyProof(desk, permit.view).and_then([&](CaseProof proof) -> Result<AlertCase> {
      if (proof.digest != digest) {
        return fail(ErrorCode::Conflict, "The alert changed while you were reading. Look at it again.");
      }
      AlertCase next = std::move(permit.view.alertCase);
      next.state = CaseState::Approved;
      next.approver = permit.actor.id;
      next.approvedAt = desk.at;
      next.approvedDigest = digest;
      return desk.store.record({.change = {.next = std::move(next), .event = eventOf(desk, "approve", digest)},
                                .freeze = std::move(proof.recipients)});
    });
  });
}

Result<AlertCase> sendCase(const CaseDesk& desk, Id id, const SendOrder& order) {
  const bool breaksGlass = !isBlank(order.breakGlassReason);
  return permit(desk, id, breaksGlass ? CaseAction::BreakGlass : CaseAction::Send).and_then([&](Permit permit) {
    return readyProof(desk, permit.view).and_then([&](CaseProof proof) {
      Id earlier = 0;
      return requireAsApproved(permit.view, proof)
          .and_then([&] { return requireNobodyElseTold(desk, permit.view.alertCase.content, proof); })
          .and_then([&] { return requireCount(std::ssize(proof.recipients), order.expectedRecipients); })
          .and_then([&] { return requireMeant(desk, permit.view.alertCase.content, proof, order.secondAfter); })
          .and_then([&](Id braking) {
            earlier = braking;
            return aboutOf(desk, permit.view.alertCase.content);
          })
          .and_then([&](Id about) {
            AlertCase next = sentAs(std::move(permit.view.alertCase), desk.at);
            next.breakGlassReason = order.breakGlassReason;
            const Alert alert = messageOf(next.content, about, desk.at);
            AuditEvent event = sendEvent(desk, order, proof.digest, earlier);
            return desk.store.record({.change = {.next = std::move(next), .event = std::move(event)},
                                      .freeze = std::move(proof.recipients),
                                      .accept = alert});
          });
    });
  });
}

Result<AlertCase> followUpCase(const CaseDesk& desk, Id id, AlertKind kind, const TextsByLanguage& texts) {
  return permit(desk, id, CaseAction::FollowUp).and_then([&](const Permit& permit) {
    return desk.store.record({.change = {.next = messageAbout(desk, permit, kind, texts),
                                         .event = eventOf(desk, "create", std::string(nameOf(kind)))}});
  });
}

Result<AlertCase> withdrawCase(const CaseDesk& desk, Id id, const TextsByLanguage& texts) {
  return permit(desk, id, CaseAction::Withdraw).and_then([&](const Permit& permit) -> Result<AlertCase> {
    AlertCase withdrawn = permit.view.alertCase;
    withdrawn.state = CaseState::Cancelled;
    CaseChange change{.next = std::move(withdrawn), .event = eventOf(desk, "withdraw")};
    const AlertCase& wrong = permit.view.alertCase;
    if (wrong.alert == 0) {
      return desk.store.record({.change = std::move(change)});
    }
    if (!canBeCalledBack(wrong.content.kind)) {
      return fail(ErrorCode::Conflict, "What ends an alert cannot be called back. Write a new alert.");
    }
    if (wrong.content.kind != AlertKind::Alert && texts.empty()) {
      return desk.store.record({.change = std::move(change), .callOff = {wrong.alert}});
    }
    return calledOffWith(desk.store, wrong).and_then([&](std::vector<Id> alerts) {
      return sendAbout(desk, messageAbout(desk, permit, correctionOf(wrong.content.kind), texts), std::move(change),
                       std::move(alerts));
    });
  });
}

Result<AlertCase> giveFeedback(const CaseDesk& desk, Id id, const TextsByLanguage& texts) {
  return permit(desk, id, CaseAction::GiveFeedback).and_then([&](const Permit& permit) {
    AlertCase closed = permit.view.alertCase;
    closed.state = CaseState::Closed;
    CaseChange change{.next = std::move(closed), .event = eventOf(desk, "close")};
    return sendAbout(desk, messageAbout(desk, permit, AlertKind::Feedback, texts), std::move(change), {});
  });
}

Result<AlertCase> sendAlert(const CaseDesk& desk, const AlertDraft& draft, std::int64_t expectedRecipients,
                            Id secondAfter) {
  const CaseContent content = contentOf(draft);
  const SendOrder order{.expectedRecipients = expectedRecipients, .secondAfter = secondAfter};
  return rehearse(desk, content, order)
      .and_then([&] { return createBegun(desk, content, draft.begunAt.value_or(desk.at)); })
      .and_then([&](const AlertCase& made) { return sendOrHandIn(desk, made.id, order); });
}

Result<AlertCase> sendChanged(const CaseDesk& desk, const AlertCase& seen, const CaseContent& content,
                              std::int64_t expectedRecipients, Id secondAfter) {
  const SendOrder order{.expectedRecipients = expectedRecipients, .secondAfter = secondAfter};
  return desk.store.caseOf(seen.id)
      .and_then([&](const AlertCase& present) -> Result<void> {
        if (present.version != seen.version) {
          return fail(ErrorCode::Conflict, "Somebody changed this alert while you were writing. Open it again.");
        }
        return rehearse(desk, content, order);
      })
      .and_then([&] { return editCase(desk, seen.id, content); })
      .and_then([&](const AlertCase& changed) { return sendOrHandIn(desk, changed.id, order); });
}

}  // namespace buurtatlas
