#pragma once

#include "tasks/case_desk.h"

// Private to tasks: what the steps of an alert are made of.

namespace buurtatlas {

/// A case that somebody may take a step with.
struct Permit {
  CaseView view = {};
  Person actor = {};
};

/// Fails: as actorOf() and mayAct(); NotFound.
Result<Permit> permit(const CaseDesk& desk, Id id, CaseAction action);

/// Fails: Conflict when a message would reach another number of people than the sender was shown.
Result<void> requireCount(std::int64_t people, std::int64_t expected);

/// The alerts that are called off with a message that was wrong: with a first one also what was sent about it.
Result<std::vector<Id>> calledOffWith(const AtlasStore& store, const AlertCase& wrong);

/// The case once it is handed to the outbox.
AlertCase sentAs(AlertCase alertCase, Instant at);
/// What the outbox gets. `about` is the alert there that it is about, 0 for a first one.
Alert messageOf(const CaseContent& content, Id about, Instant at);

}  // namespace buurtatlas
