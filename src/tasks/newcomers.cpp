#include "tasks/newcomers.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>

#include "core/ascii.h"
#include "tasks/alert_task.h"
#include "tasks/case_parts.h"

namespace buurtatlas {

namespace {

bool endsAlert(AlertKind kind) {
  return kind == AlertKind::AllClear || kind == AlertKind::FalseAlarm || kind == AlertKind::Feedback;
}

Instant endOf(const AlertCase& sent) { return *sent.sentAt + sent.content.validFor; }

/// The message whose words hold now. Fails: Conflict when none does any more.
Result<AlertCase> currentOf(const std::vector<AlertCase>& sent, Instant at) {
  const AlertCase* current = nullptr;
  bool isOver = sent.empty() || sent.front().state != CaseState::Sending;
  for (const AlertCase& each : sent) {
    const bool holds = each.state == CaseState::Sending;
    isOver = isOver || (holds && endsAlert(each.content.kind));
    if (holds && (each.content.kind == AlertKind::Alert || each.content.kind == AlertKind::Update)) {
      current = &each;
    }
  }
  if (isOver || current == nullptr || at + std::chrono::minutes(1) > endOf(*current)) {
    return fail(ErrorCode::Conflict, "This alert is not live, so newcomers are told nothing of it.");
  }
  return *current;
}

/// Members and addresses that were addressed before.
class Told {
 public:
  explicit Told(const std::vector<Recipient>& recipients) {
    for (const Recipient& each : recipients) {
      m_members.insert(each.member);
      m_addresses.insert(lowered(each.address));
    }
  }
  [[nodiscard]] bool has(const AudienceLine& line) const {
    return m_members.contains(line.member) || m_addresses.contains(lowered(line.address));
  }

 private:
  std::unordered_set<Id> m_members;
  std::unordered_set<std::string> m_addresses;
};

std::vector<Recipient> recipientsIn(const std::vector<AudienceLine>& people) {
  return recipientsOf(Audience{.lines = people});
}

/// The words of the message that holds now, until it ends.
AlertCase messageToNewcomers(const Newcomers& newcomers, const Person& actor, Instant at) {
  AlertCase message{.content = newcomers.current.content, .author = actor.id, .editor = actor.id, .createdAt = at};
  message.content.kind = AlertKind::Newcomers;
  message.content.refersTo = newcomers.alert.id;
  message.content.validFor = std::chrono::floor<std::chrono::minutes>(endOf(newcomers.current) - at);
  return sentAs(std::move(message), at);
}

Result<AlertCase> recordMessage(const CaseDesk& desk, Newcomers newcomers, const Person& actor) {
  AlertCase message = messageToNewcomers(newcomers, actor, desk.at);
  const Alert alert = messageOf(message.content, newcomers.alert.alert, desk.at);
  const std::string detail(nameOf(AlertKind::Newcomers));
  // The alert grows a version, so that two who press at the same moment do not both send.
  return desk.store.record(
      {.change = {.next = std::move(message), .event = eventOf(desk, "send", detail)},
       .along = CaseChange{.next = std::move(newcomers.alert),
                           .event = eventOf(desk, "tell_newcomers", std::to_string(newcomers.people.size()))},
       .freeze = recipientsIn(newcomers.people),
       .accept = alert});
}

Result<Newcomers> newcomersAmong(const AtlasStore& store, const AudienceSelector& members, Id id, Instant at) {
  const auto sent = sentWith(store, id);
  if (!sent) {
    return std::unexpected(sent.error());
  }
  const auto current = currentOf(*sent, at);
  const auto told = peopleAddressed(store, *sent);
  if (!current || !told) {
    return std::unexpected(!current ? current.error() : told.error());
  }
  const AlertDraft draft = draftOf(current->content);
  return members.select(draft.area, choiceOf(draft)).transform([&](Audience&& audience) {
    const Told before(*told);
    std::erase_if(audience.lines, [&](const AudienceLine& line) { return !line.channel || before.has(line); });
    return Newcomers{.alert = sent->front(), .current = *current, .people = std::move(audience.lines)};
  });
}

/// The first alerts of which some words have not expired yet.
std::unordered_set<Id> unexpiredAlerts(const Atlas& atlas, Instant at) {
  std::unordered_set<Id> first;
  for (const Alert& each : *atlas.alerts) {
    if (each.expiresAt > at) {
      first.insert(each.refersTo == 0 ? each.id : each.refersTo);
    }
  }
  return first;
}

}  // namespace

Result<Newcomers> newcomersTo(const AtlasStore& store, Id id, Instant at) {
  return newcomersAmong(store, AudienceSelector(store.snapshot()->members), id, at);
}

Result<std::vector<Newcomers>> liveNewcomers(const AtlasStore& store, Instant at) {
  const std::shared_ptr<const Atlas> atlas = store.snapshot();
  const std::unordered_set<Id> unexpired = unexpiredAlerts(*atlas, at);
  if (unexpired.empty()) {
    return std::vector<Newcomers>();
  }
  return store.cases().transform([&](const std::vector<AlertCase>& cases) {
    const AudienceSelector members(atlas->members);
    std::vector<Newcomers> found;
    for (const AlertCase& each : cases) {
      if (each.content.refersTo != 0 || !unexpired.contains(each.alert)) {
        continue;
      }
      auto newcomers = newcomersAmong(store, members, each.id, at);
      if (newcomers && !newcomers->people.empty()) {  // one that fails is not live any more
        found.push_back(*std::move(newcomers));
      }
    }
    return found;
  });
}

Result<AlertCase> sendToNewcomers(const CaseDesk& desk, Id id, std::int64_t expected) {
  return newcomersTo(desk.store, id, desk.at).and_then([&](Newcomers newcomers) -> Result<AlertCase> {
    if (newcomers.people.empty()) {
      return fail(ErrorCode::InvalidInput, "Nobody joined or moved into the area since this alert was sent.");
    }
    return permit(desk, newcomers.alert.id, CaseAction::FollowUp).and_then([&](const Permit& permit) {
      return requireCount(std::ssize(newcomers.people), expected).and_then([&] {
        return recordMessage(desk, std::move(newcomers), permit.actor);
      });
    });
  });
}

}  // namespace buurtatlas
