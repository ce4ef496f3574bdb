#include "tasks/alert_follow_up.h"

#include <algorithm>
#include <chrono>
#include <format>
#include <optional>
#include <utility>

#include "alerting/phone_number.h"
#include "tasks/alert_task.h"

namespace buurtatlas {

namespace {

constexpr std::string_view kTestMark = "TEST";

std::string clockOf(Instant instant) {
  return std::format("{:%H:%M}", std::chrono::floor<std::chrono::minutes>(localTime(instant)));
}

/// Why nothing may be sent in these words; none when it may.
std::optional<Error> blockerIn(const AlertTexts& texts, Urgency urgency, TemplateUse use) {
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

}  // namespace

AlertTexts followUpTexts(const Alert& alert, TemplateUse use) {
  const auto found = std::ranges::find(shippedTemplates(), use, &AlertTemplate::use);
  return found == shippedTemplates().end() ? AlertTexts()
                                           : filledIn(found->texts, {{"time", clockOf(alert.acceptedAt)}});
}

Result<Id> sendFollowUp(AtlasStore& store, const AlertFollowUp& followUp, std::int64_t expectedRecipients) {
  const Rows<Alert> alerts = store.snapshot()->alerts;
  const auto about = std::ranges::find(*alerts, followUp.alert, &Alert::id);
  if (about == alerts->end()) {
    return fail(ErrorCode::NotFound, "There is no alert %1.", {std::to_string(followUp.alert)});
  }
  if (std::optional<Error> blocker = blockerIn(followUp.texts, about->urgency, followUp.use)) {
    return std::unexpected(*std::move(blocker));
  }
  const Result<std::vector<Recipient>> recipients = store.recipientsOf(followUp.alert);
  if (!recipients) {
    return std::unexpected(recipients.error());
  }
  const auto count = static_cast<std::int64_t>(recipients->size());
  if (count == 0) {
    return fail(ErrorCode::InvalidInput, "Everybody who got this alert has left since; there is nobody to tell.");
  }
  if (count != expectedRecipients) {
    return fail(ErrorCode::Conflict, "The alert would now reach %1 people instead of %2; look at the list again.",
                {std::to_string(count), std::to_string(expectedRecipients)});
  }
  const Instant accepted = now();
  return store.acceptAlert({.urgency = about->urgency,
                            .text = followUp.texts.at(textLanguageFor(followUp.language, followUp.texts, "nl")),
                            .area = about->area,
                            .acceptedAt = accepted,
                            .expiresAt = accepted + validityOf(about->urgency),
                            .recipients = count},
                           *recipients);
}

Result<Id> sendTrial(AtlasStore& store, const AlertTrial& trial, const std::string& address) {
  if (std::optional<Error> blocker = blockerIn({{"nl", trial.text}}, trial.urgency, TemplateUse::Alert)) {
    return std::unexpected(*std::move(blocker));
  }
  const std::optional<Recipient> self = recipientFor(*store.snapshot()->members, address);
  if (!self) {
    return fail(ErrorCode::NotFound,
                "No member has this phone number or e-mail address. Add yourself as a member to get tests.");
  }
  const Instant accepted = now();
  return store.acceptAlert({.urgency = trial.urgency,
                            .text = std::format("{}: {}", kTestMark, trial.text),
                            .area = trial.area,
                            .acceptedAt = accepted,
                            .expiresAt = accepted + validityOf(trial.urgency),
                            .recipients = 1},
                           {*self});
}

}  // namespace buurtatlas
