#include "tasks/alert_follow_up.h"

#include <algorithm>
#include <chrono>
#include <format>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "alerting/phone_number.h"
#include "tasks/alert_task.h"
#include "tasks/alert_templates.h"
#include "tasks/case_parts.h"
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
Result<AlertCase> caseOfAlert(const AtlasStore& store, Id alert) {
  return store.cases().and_then([&](const std::vector<AlertCase>& cases) -> Result<AlertCase> {
    const auto found = std::ranges::find(cases, alert, &AlertCase::alert);
    if (alert == 0 || found == cases.end()) {
      return fail(ErrorCode::NotFound, "There is no alert %1 that can be followed up in this atlas.",
                  {std::to_string(alert)});
    }
    return *found;
  });
}

/// Those whom any of the messages that are called off may have reached, each once.
Result<std::vector<Recipient>> maybeReached(const AtlasStore& store, const AlertCase& wrong) {
  return calledOffWith(store, wrong).and_then([&](const std::vector<Id>& alerts) -> Result<std::vector<Recipient>> {
    std::unordered_set<Id> seen;
    std::vector<Recipient> people;
    for (const Id alert : alerts) {
      auto reached = store.recipientsOf(alert, ListPart::MaybeReached);
      if (!reached) {
        return std::unexpected(std::move(reached).error());
      }
      std::ranges::copy_if(*reached, std::back_inserter(people),
                           [&](const Recipient& each) { return seen.insert(each.member).second; });
    }
    return people;
  });
}

Result<AlertCase> sendNews(const CaseDesk& desk, const AlertCase& about, const AlertFollowUp& followUp,
                           std::int64_t expected) {
  const Result<FollowUpReaders> readers = followUpReaders(desk.store, about, followUp.use);
  if (!readers) {
    return std::unexpected(readers.error());
  }
  if (readers->people.empty()) {
    return fail(ErrorCode::InvalidInput, "Everybody who got this alert has left since; there is nobody to tell.");
  }
  return followUpCase(desk, about.id, followUp.use, followUp.texts)
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

Result<FollowUpReaders> followUpReaders(const AtlasStore& store, const AlertCase& about, AlertKind use) {
  const auto told = peopleTold(store, about.content.refersTo == 0 ? about.id : about.content.refersTo);
  if (!told) {
    return std::unexpected(told.error());
  }
  std::vector<Recipient> present = withoutDeparted(*told, *store.snapshot()->members);
  const std::int64_t left = std::ssize(*told) - std::ssize(present);
  const auto toPeople = [left](std::vector<Recipient> people) {
    return FollowUpReaders{.people = std::move(people), .left = left};
  };
  return use == AlertKind::FalseAlarm ? maybeReached(store, about).transform(toPeople)
                                      : Result<FollowUpReaders>(toPeople(std::move(present)));
}

Result<AlertCase> sendFollowUp(const CaseDesk& desk, const AlertFollowUp& followUp, std::int64_t expectedRecipients) {
  return caseOfAlert(desk.store, followUp.alert).and_then([&](const AlertCase& about) -> Result<AlertCase> {
    switch (followUp.use) {
      case AlertKind::FalseAlarm:
        return withdrawCase(desk, about.id, followUp.texts);
      case AlertKind::Feedback:
        return giveFeedback(desk, about.id, followUp.texts);
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
