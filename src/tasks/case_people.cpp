#include "tasks/case_people.h"

#include <algorithm>
#include <format>
#include <utility>

namespace buurtatlas {

namespace {

std::vector<Role> inOrder(std::vector<Role> roles) {
  std::ranges::sort(roles);
  const auto repeats = std::ranges::unique(roles);
  roles.erase(repeats.begin(), repeats.end());
  return roles;
}

bool isChief(const Person& person) { return std::ranges::contains(person.roles, Role::Chief); }

Result<void> requireChief(const CaseDesk& desk) {
  return actorOf(desk).and_then([](const Person& actor) -> Result<void> {
    if (!isChief(actor)) {
      return fail(ErrorCode::NotAllowed, "Only a chief chooses people and policies; %1 is none.", {actor.name});
    }
    return {};
  });
}

AuditEvent personEvent(const CaseDesk& desk, std::string action, const Person& person) {
  std::string detail = person.name + ":";
  for (const Role role : person.roles) {
    detail += ' ' + std::string(nameOf(role));
  }
  AuditEvent event = eventOf(desk, std::move(action), std::move(detail));
  event.object = "person";
  return event;
}

}  // namespace

Result<Id> addPerson(const CaseDesk& desk, const std::string& name, std::vector<Role> roles) {
  if (name.find_first_not_of(' ') == std::string::npos) {
    return fail(ErrorCode::InvalidInput, "Give the person a name.");
  }
  const auto people = desk.store.people();
  if (!people) {
    return std::unexpected(people.error());
  }
  if (people->empty()) {
    roles.push_back(Role::Chief);
  } else if (Result<void> chief = requireChief(desk); !chief) {
    return std::unexpected(std::move(chief).error());
  }
  const Person person{.name = name, .roles = inOrder(std::move(roles))};
  return desk.store.putPerson(person, personEvent(desk, "add", person));
}

Result<void> setRoles(const CaseDesk& desk, const std::string& name, std::vector<Role> roles) {
  if (Result<void> chief = requireChief(desk); !chief) {
    return chief;
  }
  auto people = desk.store.people();
  if (!people) {
    return std::unexpected(people.error());
  }
  const auto found = std::ranges::find(*people, name, &Person::name);
  if (found == people->end()) {
    return fail(ErrorCode::NotFound, "%1 is not among the people of this atlas.", {name});
  }
  found->roles = inOrder(std::move(roles));
  if (std::ranges::none_of(*people, isChief)) {
    return fail(ErrorCode::Conflict, "Somebody has to remain chief. Make another person chief first.");
  }
  return desk.store.putPerson(*found, personEvent(desk, "change", *found)).transform([](Id) {});
}

Result<void> setPolicy(const CaseDesk& desk, const AlertPolicy& policy) {
  if (policy.approvalHolds < std::chrono::minutes(1)) {
    return fail(ErrorCode::InvalidInput, "An approval has to hold for a minute or longer.");
  }
  return requireChief(desk).and_then([&] {
    AuditEvent event =
        eventOf(desk, "policy",
                std::format("{} {}: {}, {} min", policy.policeZone, nameOf(policy.urgency),
                            policy.needsApproval ? "two people" : "one person", policy.approvalHolds.count()));
    event.object = "policy";
    return desk.store.putPolicy(policy, event);
  });
}

}  // namespace buurtatlas
