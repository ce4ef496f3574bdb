#include "tasks/case_parts.h"

#include <utility>

#include "alerting/alert_texts.h"

namespace buurtatlas {

Result<Permit> permit(const CaseDesk& desk, Id id, CaseAction action) {
  auto actor = actorOf(desk);
  auto view = viewCase(desk.store, id, desk.at);
  if (!actor || !view) {
    return std::unexpected(!actor ? actor.error() : view.error());
  }
  return mayAct(action, view->alertCase, view->state, *actor, view->policy).transform([&] {
    return Permit{.view = *std::move(view), .actor = *std::move(actor)};
  });
}

Result<void> requireCount(std::int64_t people, std::int64_t expected) {
  if (people != expected) {
    return fail(ErrorCode::Conflict,
                "The number of people the alert would reach is now %1 instead of %2; look at the list again.",
                {std::to_string(people), std::to_string(expected)});
  }
  return {};
}

Result<std::vector<Id>> calledOffWith(const AtlasStore& store, const AlertCase& wrong) {
  if (wrong.content.kind != AlertKind::Alert) {
    return std::vector<Id>{wrong.alert};
  }
  return sentWith(store, wrong.id).transform([](const std::vector<AlertCase>& sent) {
    std::vector<Id> alerts;
    for (const AlertCase& each : sent) {
      alerts.push_back(each.alert);
    }
    return alerts;
  });
}

AlertCase sentAs(AlertCase alertCase, Instant at) {
  alertCase.state = CaseState::Sending;
  alertCase.sentAt = at;
  return alertCase;
}

Alert messageOf(const CaseContent& content, Id about, Instant at) {
  Alert alert{.urgency = content.urgency,
              .kind = content.kind,
              .refersTo = about,
              .text = content.texts.at(textLanguageFor(content.language, content.texts, content.language)),
              .area = content.area,
              .acceptedAt = at,
              .expiresAt = at + content.validFor};
  for (const auto& [language, text] : content.texts) {
    alert.texts.push_back({.language = language, .text = text});
  }
  return alert;
}

}  // namespace buurtatlas
