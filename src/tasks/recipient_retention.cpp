#include "tasks/recipient_retention.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::string_view kErased = "erase_list";

Id firstOf(const AlertCase& alertCase) {
  return alertCase.content.refersTo != 0 ? alertCase.content.refersTo : alertCase.id;
}

bool isUnderWay(CaseState state) {
  return state == CaseState::Submitted || state == CaseState::Approved || state == CaseState::Sending ||
         state == CaseState::Live || state == CaseState::AwaitingFeedback;
}

bool isPast(const CaseView& view, Instant limit) {
  const AlertCase& alertCase = view.alertCase;
  return !isUnderWay(view.state) &&
         alertCase.sentAt.value_or(alertCase.createdAt) + alertCase.content.validFor <= limit;
}

/// Which objects of a kind the log says the lists of were erased.
std::map<Id, Instant> erasuresOf(const std::vector<AuditEntry>& entries, std::string_view object) {
  std::map<Id, Instant> erased;
  for (const AuditEntry& entry : entries) {
    if (entry.event.action == kErased && entry.event.object == object) {
      erased[entry.event.objectId] = entry.event.at;
    }
  }
  return erased;
}

/// Adds the lists of cases, and says in `known` which alerts these are of.
Result<void> addCases(const AtlasStore& store, const std::vector<CaseView>& views, Instant limit, OldLists& old,
                      std::set<Id>& known) {
  std::set<Id> kept;  // alerts of which something is younger or under way
  for (const CaseView& view : views) {
    if (!isPast(view, limit)) {
      kept.insert(firstOf(view.alertCase));
    }
    if (view.state == CaseState::AwaitingFeedback &&
        *view.alertCase.sentAt + view.alertCase.content.validFor <= limit) {
      old.owing.push_back(view.alertCase.id);
    }
  }
  for (const CaseView& view : views) {
    const AlertCase& alertCase = view.alertCase;
    known.insert(alertCase.alert);
    if (kept.contains(firstOf(alertCase))) {
      continue;
    }
    const auto people = store.frozenRecipients(alertCase.id);
    if (!people) {
      return std::unexpected(people.error());
    }
    if (!people->empty()) {
      old.lists.push_back({.alertCase = alertCase.id,
                           .alert = alertCase.alert,
                           .event = {.object = "alert", .objectId = alertCase.id, .amount = std::ssize(*people)}});
      old.people += std::ssize(*people);
    }
  }
  return {};
}

/// Adds the lists of tests, and of alerts from before there were cases.
void addAlerts(const AtlasStore& store, const std::vector<AuditEntry>& entries, Instant limit,
               const std::set<Id>& known, OldLists& old) {
  const std::map<Id, Instant> erased = erasuresOf(entries, "message");
  for (const Alert& alert : *store.snapshot()->alerts) {
    if (!known.contains(alert.id) && !erased.contains(alert.id) && alert.expiresAt <= limit) {
      old.lists.push_back(
          {.alert = alert.id, .event = {.object = "message", .objectId = alert.id, .amount = alert.recipients}});
      old.people += alert.recipients;
    }
  }
}

}  // namespace

Result<OldLists> oldLists(const AtlasStore& store, std::chrono::days stay, Instant at) {
  const auto views = viewCases(store, at);
  const auto entries = store.audit();
  if (!views || !entries) {
    return std::unexpected(!views ? views.error() : entries.error());
  }
  const Instant limit = at - stay;
  OldLists old;
  std::set<Id> known;
  return addCases(store, *views, limit, old, known).transform([&] {
    addAlerts(store, *entries, limit, known, old);
    return std::move(old);
  });
}

Result<OldLists> eraseOldLists(const CaseDesk& desk, std::chrono::days stay) {
  return actorOf(desk).and_then([&](const Person& actor) -> Result<OldLists> {
    if (!std::ranges::contains(actor.roles, Role::Chief)) {
      return fail(ErrorCode::NotAllowed, "Only a chief erases the lists of who was warned; %1 is none.", {actor.name});
    }
    return oldLists(desk.store, stay, desk.at).and_then([&](OldLists old) {
      for (ListErasure& list : old.lists) {
        list.event.at = desk.at;
        list.event.actor = desk.actor;
        list.event.action = kErased;
      }
      const Result<void> erased = old.lists.empty() ? Result<void>() : desk.store.eraseLists(old.lists);
      return erased.transform([&] { return std::move(old); });
    });
  });
}

Result<std::optional<Instant>> listErasedAt(const AtlasStore& store, Id alert) {
  const auto cases = store.cases();
  const auto entries = store.audit();
  if (!cases || !entries) {
    return std::unexpected(!cases ? cases.error() : entries.error());
  }
  const auto alertCase = std::ranges::find(*cases, alert, &AlertCase::alert);
  const bool hasCase = alertCase != cases->end();
  const std::map<Id, Instant> erased = erasuresOf(*entries, hasCase ? "alert" : "message");
  const auto found = erased.find(hasCase ? alertCase->id : alert);
  return found == erased.end() ? std::nullopt : std::optional(found->second);
}

std::map<Id, Instant> listErasures(const std::vector<AuditEntry>& entries) { return erasuresOf(entries, "alert"); }

}  // namespace buurtatlas
