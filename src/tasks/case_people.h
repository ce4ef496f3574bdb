#pragma once

#include <string>
#include <vector>

#include "tasks/case_desk.h"

namespace buurtatlas {

/// The first person becomes a chief too. Fails: InvalidInput for a name that is empty; Conflict for one that is taken;
/// NotAllowed when there are people already and the actor is no chief.
Result<Id> addPerson(const CaseDesk& desk, const std::string& name, std::vector<Role> roles);
/// Replaces the roles of a person; none: no longer works here. Fails: NotFound; NotAllowed when the actor is no chief;
/// Conflict when no chief would remain.
Result<void> setRoles(const CaseDesk& desk, const std::string& name, std::vector<Role> roles);
/// Fails: NotAllowed when the actor is no chief; InvalidInput when an approval would hold for less than a minute.
Result<void> setPolicy(const CaseDesk& desk, const AlertPolicy& policy);

}  // namespace buurtatlas
