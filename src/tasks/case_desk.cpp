#include "tasks/case_desk.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "alerting/case_digest.h"
#include "tasks/alert_task.h"

namespace buurtatlas {

namespace {

Result<CaseView> viewWith(const AtlasStore& store, AlertCase alertCase, const std::vector<AlertPolicy>& policies,
                          Instant at) {
  CaseView view{.alertCase = std::move(alertCase)};
  view.policy = policyFor(view.alertCase.content, policies);
  if (view.alertCase.alert != 0) {
    Result<DeliveryCounts> deliveries = store.deliveryCounts(view.alertCase.alert);
    if (!deliveries) {
      return std::unexpected(std::move(deliveries).error());
    }
    view.deliveries = *deliveries;
  }
  view.state = stateAt(view.alertCase, view.deliveries, view.policy, at);
  return view;
}

std::vector<Recipient> withoutDeparted(std::vector<Recipient> recipients, const std::vector<Member>& members) {
  std::unordered_set<Id> present;
  for (const Member& member : members) {
    if (!member.left) {
      present.insert(member.id);
    }
  }
  std::erase_if(recipients, [&](const Recipient& recipient) { return !present.contains(recipient.member); });
  return recipients;
}

/// The recipients as they are now: those in the area, or those of the alert that this one refers to.
Result<std::vector<Recipient>> presentRecipients(const AtlasStore& store, const CaseContent& content) {
  if (content.refersTo != 0) {
    return store.frozenRecipients(content.refersTo).transform([&](std::vector<Recipient> frozen) {
      return withoutDeparted(std::move(frozen), *store.snapshot()->members);
    });
  }
  return planAlert(*store.snapshot(), draftOf(content)).transform([](const AlertPlan& plan) {
    return recipientsOf(plan.audience);
  });
}

}  // namespace

Result<std::vector<CaseView>> viewCases(const AtlasStore& store, Instant at) {
  const auto policies = store.policies();
  auto cases = store.cases();
  if (!policies || !cases) {
    return std::unexpected(!policies ? policies.error() : cases.error());
  }
  std::vector<CaseView> views;
  for (AlertCase& each : *cases) {
    Result<CaseView> view = viewWith(store, std::move(each), *policies, at);
    if (!view) {
      return std::unexpected(std::move(view).error());
    }
    views.push_back(*std::move(view));
  }
  return views;
}

Result<CaseView> viewCase(const AtlasStore& store, Id id, Instant at) {
  const auto policies = store.policies();
  if (!policies) {
    return std::unexpected(policies.error());
  }
  return store.caseOf(id).and_then(
      [&](AlertCase alertCase) { return viewWith(store, std::move(alertCase), *policies, at); });
}

Result<CaseProof> proofOf(const AtlasStore& store, const CaseView& view) {
  const bool isFrozen = view.state == CaseState::Approved || view.alertCase.alert != 0;
  auto recipients =
      isFrozen ? store.frozenRecipients(view.alertCase.id) : presentRecipients(store, view.alertCase.content);
  return std::move(recipients).transform([&](std::vector<Recipient> found) {
    std::string digest = caseDigest(view.alertCase.content, found);
    return CaseProof{.recipients = std::move(found), .digest = std::move(digest)};
  });
}

Result<Person> actorOf(const CaseDesk& desk) {
  if (desk.actor.empty()) {
    return fail(ErrorCode::InvalidInput, "Say who you are: choose a name among the people of this atlas.");
  }
  return desk.store.people().and_then([&](const std::vector<Person>& people) -> Result<Person> {
    const auto found = std::ranges::find(people, desk.actor, &Person::name);
    if (found == people.end() || found->roles.empty()) {
      return fail(ErrorCode::NotFound, "%1 is not among the people who work with this atlas. A chief can add the name.",
                  {desk.actor});
    }
    return *found;
  });
}

AuditEvent eventOf(const CaseDesk& desk, std::string action, std::string detail) {
  return {
      .at = desk.at, .actor = desk.actor, .action = std::move(action), .object = "alert", .detail = std::move(detail)};
}

}  // namespace buurtatlas
