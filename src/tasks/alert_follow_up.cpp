#include "tasks/alert_follow_up.h"

#include <algorithm>
#include <chrono>
#include <format>
#include <optional>
#include <utility>

#include "alerting/phone_number.h"
#include "tasks/alert_task.h"
#include "tasks/alert_templates.h"
#include "tasks/case_steps.h"

namespace buurtatlas {

namespace {

constexpr std::string_view kTestMark = "TEST";

std::string clockOf(Instant instant) {
  return std::format("{:%H:%M}", std::chrono::floor<std::chrono::minutes>(localTime(instant)));
}

/// Why nothing may be sent in these words; none when it may.
std::optional<Error> blockerIn(const AlertTexts& texts, Urgency urgency, AlertKind use) {
  const std::vector<Finding> findings = lintTexts(texts, urgency, use, {});
  return hasBlocker(findings) ? std::optional(Error{.code = ErrorCode::InvalidInput, .reason = findings.front().reason})
                              : std::nullopt;
}

std::optional<Recipient> recipientFor(const std::vector<Member>& members, const std::string& address) {
  const std::optional<std::string> phone = toE164(address);
  for (const Member& member : members) {
    const bool isPhone = phone && member.phone == *phone;
    if (!member.left && (isPhone || (!address.empty() && member.email == address))) {
      return Recipient{.member = member.id,
                       .channel = isPhone ? Channel::Sms : Channel::Email,
                       .address = isPhone ? member.phone : member.email,
                       .language = member.language};
    }
  }
  return std::nullopt;
}

/// Fails: NotFound.
Result<Id> caseOfAlert(const AtlasStore& store, Id alert) {
  return store.cases().and_then([&](const std::vector<AlertCase>& cases) -> Result<Id> {
    const auto found = std::ranges::find(cases, alert, &AlertCase::alert);
    if (alert == 0 || found == cases.end()) {
      return fail(ErrorCode::NotFound, "There is no alert %1 that can be followed up in this atlas.",
                  {std::to_string(alert)});
    }
    return found->id;
  });
}

Result<AlertCase> sendNews(const CaseDesk& desk, Id about, const AlertFollowUp& followUp, std::int64_t expected) {
  const Result<std::vector<Recipient>> recipients = followUpRecipients(desk.store, followUp.alert, followUp.use);
  if (!recipients) {
    return std::unexpected(recipients.error());
  }
  if (recipients->empty()) {
    return fail(ErrorCode::InvalidInput, "Everybody who got this alert has left since; there is nobody to tell.");
  }
  return followUpCase(desk, about, followUp.use, followUp.texts)
      .and_then([&](const AlertCase& made) { return viewCase(desk.store, made.id, desk.at); })
      .and_then([&](const CaseView& view) {
        return view.policy.needsApproval ? submitCase(desk, view.alertCase.id)
                                         : sendCase(desk, view.alertCase.id, {.expectedRecipients = expected});
      });
}

}  // namespace

AlertTexts followUpTexts(const Atlas& atlas, const Alert& alert, AlertKind use) {
  return filledIn(textsForUse(atlas, use), {{"time", clockOf(alert.acceptedAt)}});
}

Result<std::vector<Recipient>> followUpRecipients(const AtlasStore& store, Id alert, AlertKind use) {
  return store.recipientsOf(alert, use == AlertKind::FalseAlarm ? ListPart::MaybeReached : ListPart::Everyone);
}

Result<AlertCase> sendFollowUp(const CaseDesk& desk, const AlertFollowUp& followUp, std::int64_t expectedRecipients) {
  return caseOfAlert(desk.store, followUp.alert).and_then([&](Id about) -> Result<AlertCase> {
    switch (followUp.use) {
      case AlertKind::FalseAlarm:
        return withdrawCase(desk, about, followUp.texts);
      case AlertKind::Feedback:
        return giveFeedback(desk, about, followUp.texts);
      default:
        return sendNews(desk, about, followUp, expectedRecipients);
    }
  });
}

Result<Id> sendTrial(const CaseDesk& desk, const AlertTrial& trial, const std::string& address) {
  const Result<Person> actor = actorOf(desk);
  if (!actor) {
    return std::unexpected(actor.error());
  }
  if (std::optional<Error> blocker = blockerIn({{"nl", trial.text}}, trial.urgency, AlertKind::Alert)) {
    return std::unexpected(*std::move(blocker));
  }
  const std::shared_ptr<const Atlas> atlas = desk.store.snapshot();
  const std::optional<Recipient> self = recipientFor(*atlas->members, address);
  if (!self) {
    return fail(ErrorCode::NotFound,
                "No member has this phone number or e-mail address. Add yourself as a member to get tests.");
  }
  const Instant accepted = now();
  const std::string mark = atlas->info.exercise ? std::format("{} ", exercisePrefix(self->language)) : "";
  return desk.store.acceptAlert({.urgency = trial.urgency,
                                 .exercise = atlas->info.exercise,
                                 .text = std::format("{}{}: {}", mark, kTestMark, trial.text),
                                 .area = trial.area,
                                 .acceptedAt = accepted,
                                 .expiresAt = accepted + validityOf(trial.urgency),
                                 .recipients = 1},
                                {*self}, actor->name);
}

Result<std::int64_t> retryMessages(const CaseDesk& desk, Id alert, DeliveryState state) {
  return actorOf(desk)
      .and_then([&](const Person& actor) { return mayAct(CaseAction::FollowUp, {}, CaseState::Live, actor, {}); })
      .and_then([&] { return desk.store.cases(); })
      .and_then([&](const std::vector<AlertCase>& cases) -> Result<std::int64_t> {
        const auto about = std::ranges::find(cases, alert, &AlertCase::alert);
        if (about != cases.end() && (about->state == CaseState::Cancelled || about->state == CaseState::Closed)) {
          return fail(ErrorCode::Conflict,
                      "This alert was withdrawn or closed, so that nothing of it is sent again. Write a new one.");
        }
        return desk.store.retryDeliveries(alert, state, desk.actor);
      });
}

}  // namespace buurtatlas
