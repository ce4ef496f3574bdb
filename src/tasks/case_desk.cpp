#include "tasks/case_desk.h"

#include <algorithm>
#include <utility>

#include "alerting/case_digest.h"
#include "tasks/alert_task.h"

namespace buurtatlas {

namespace {

Result<CaseView> viewWith(const CaseDesk& desk, AlertCase alertCase, const std::vector<AlertPolicy>& policies) {
  CaseView view{.alertCase = std::move(alertCase)};
  view.policy = policyFor(view.alertCase.content, policies);
  if (view.alertCase.alert != 0) {
    Result<DeliveryCounts> deliveries = desk.store.deliveryCounts(view.alertCase.alert);
    if (!deliveries) {
      return std::unexpected(std::move(deliveries).error());
    }
    view.deliveries = *deliveries;
  }
  view.state = stateAt(view.alertCase, view.deliveries, view.policy, desk.at);
  return view;
}

/// The recipients as they are now: those in the area, or those of the alert that this one refers to.
Result<std::vector<Recipient>> presentRecipients(const CaseDesk& desk, const CaseContent& content) {
  if (content.refersTo != 0) {
    return desk.cases.frozenRecipients(content.refersTo);
  }
  return planAlert(*desk.store.snapshot(), {.area = content.area, .urgency = content.urgency})
      .transform([](const AlertPlan& plan) { return recipientsOf(plan.audience); });
}

}  // namespace

Result<std::vector<CaseView>> viewCases(const CaseDesk& desk) {
  const auto policies = desk.cases.policies();
  auto cases = desk.cases.cases();
  if (!policies || !cases) {
    return std::unexpected(!policies ? policies.error() : cases.error());
  }
  std::vector<CaseView> views;
  for (AlertCase& each : *cases) {
    Result<CaseView> view = viewWith(desk, std::move(each), *policies);
    if (!view) {
      return std::unexpected(std::move(view).error());
    }
    views.push_back(*std::move(view));
  }
  return views;
}

Result<CaseView> viewCase(const CaseDesk& desk, Id id) {
  const auto policies = desk.cases.policies();
  if (!policies) {
    return std::unexpected(policies.error());
  }
  return desk.cases.caseOf(id).and_then(
      [&](AlertCase alertCase) { return viewWith(desk, std::move(alertCase), *policies); });
}

Result<CaseProof> proofOf(const CaseDesk& desk, const CaseView& view) {
  const bool isFrozen = view.state == CaseState::Approved || view.alertCase.alert != 0;
  auto recipients =
      isFrozen ? desk.cases.frozenRecipients(view.alertCase.id) : presentRecipients(desk, view.alertCase.content);
  return std::move(recipients).transform([&](std::vector<Recipient> found) {
    std::string digest = caseDigest(view.alertCase.content, found);
    return CaseProof{.recipients = std::move(found), .digest = std::move(digest)};
  });
}

Result<Person> actorOf(const CaseDesk& desk) {
  if (desk.actor.empty()) {
    return fail(ErrorCode::InvalidInput, "Say who you are: choose a name among the people of this atlas.");
  }
  return desk.cases.people().and_then([&](const std::vector<Person>& people) -> Result<Person> {
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
