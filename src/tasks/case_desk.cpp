#include "tasks/case_desk.h"

#include <algorithm>
#include <iterator>
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

Result<std::vector<CaseView>> viewsOf(const AtlasStore& store, std::vector<AlertCase> cases, Instant at) {
  const auto policies = store.policies();
  if (!policies) {
    return std::unexpected(policies.error());
  }
  std::vector<CaseView> views;
  for (AlertCase& each : cases) {
    Result<CaseView> view = viewWith(store, std::move(each), *policies, at);
    if (!view) {
      return std::unexpected(std::move(view).error());
    }
    views.push_back(*std::move(view));
  }
  return views;
}

/// Whether somebody may have to do something with it, as far as it tells by itself.
bool mayWait(const AlertCase& alertCase) {
  const bool isUrgentAlert = alertCase.content.kind == AlertKind::Alert && alertCase.content.urgency == Urgency::Urgent;
  return alertCase.state == CaseState::Draft || alertCase.state == CaseState::Submitted ||
         alertCase.state == CaseState::Returned || alertCase.state == CaseState::Approved ||
         (alertCase.state == CaseState::Sending && isUrgentAlert);
}

/// The recipients as they are now: those in the area, or those who were told of the alert that this one refers to.
Result<std::vector<Recipient>> presentRecipients(const AtlasStore& store, const CaseContent& content) {
  if (content.refersTo != 0) {
    return peopleTold(store, content.refersTo).transform([&](std::vector<Recipient> told) {
      return withoutDeparted(std::move(told), *store.snapshot()->members);
    });
  }
  return planAlert(*store.snapshot(), draftOf(content)).transform([](const AlertPlan& plan) {
    return recipientsOf(plan.audience);
  });
}

}  // namespace

Result<std::vector<CaseView>> viewCases(const AtlasStore& store, Instant at) {
  return store.cases().and_then([&](std::vector<AlertCase> cases) { return viewsOf(store, std::move(cases), at); });
}

Result<std::vector<CaseView>> viewOpenCases(const AtlasStore& store, Instant at) {
  return store.cases().and_then([&](std::vector<AlertCase> cases) {
    std::erase_if(cases, [](const AlertCase& each) { return !mayWait(each); });
    return viewsOf(store, std::move(cases), at);
  });
}

Result<CaseView> viewCase(const AtlasStore& store, Id id, Instant at) {
  const auto policies = store.policies();
  if (!policies) {
    return std::unexpected(policies.error());
  }
  return store.caseOf(id).and_then(
      [&](AlertCase alertCase) { return viewWith(store, std::move(alertCase), *policies, at); });
}

Result<std::vector<AlertCase>> sentWith(const AtlasStore& store, Id id) {
  return store.caseOf(id)
      .and_then([&](AlertCase asked) {
        return asked.content.refersTo == 0 ? Result<AlertCase>(std::move(asked)) : store.caseOf(asked.content.refersTo);
      })
      .and_then([&](AlertCase first) {
        return store.casesAbout(first.id).transform([&](std::vector<AlertCase> sent) {
          sent.insert(sent.begin(), std::move(first));
          std::erase_if(sent, [](const AlertCase& each) { return each.alert == 0; });
          return sent;
        });
      });
}

Result<std::vector<Recipient>> peopleAddressed(const AtlasStore& store, const std::vector<AlertCase>& sent) {
  std::vector<Recipient> people;
  for (const AlertCase& each : sent) {
    auto frozen = store.frozenRecipients(each.id);
    if (!frozen) {
      return std::unexpected(std::move(frozen).error());
    }
    std::ranges::move(*frozen, std::back_inserter(people));
  }
  return people;
}

Result<std::vector<Recipient>> peopleTold(const AtlasStore& store, Id first) {
  return sentWith(store, first).and_then([&](std::vector<AlertCase> sent) {
    std::erase_if(sent, [](const AlertCase& each) {
      const bool isToNewcomers = each.content.kind == AlertKind::Newcomers && each.state != CaseState::Cancelled;
      return each.content.kind != AlertKind::Alert && !isToNewcomers;
    });
    return peopleAddressed(store, sent);
  });
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

Result<std::unordered_map<Id, Instant>> alertedNow(const AtlasStore& store, Instant at) {
  std::unordered_map<Id, Instant> alerted;
  if (std::ranges::none_of(*store.snapshot()->alerts, [&](const Alert& each) { return each.expiresAt > at; })) {
    return alerted;
  }
  return store.cases().transform([&](std::vector<AlertCase> cases) {
    std::erase_if(cases, [&](const AlertCase& each) {
      const bool isFirst = each.content.kind == AlertKind::Alert || each.content.kind == AlertKind::Newcomers;
      return each.alert == 0 || !isFirst || each.state != CaseState::Sending ||
             *each.sentAt + each.content.validFor <= at;
    });
    for (const AlertCase& each : cases) {
      for (const Recipient& recipient : store.frozenRecipients(each.id).value_or(std::vector<Recipient>())) {
        alerted.try_emplace(recipient.member, *each.sentAt);
      }
    }
    return alerted;
  });
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
