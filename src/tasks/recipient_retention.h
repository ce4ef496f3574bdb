#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "tasks/case_desk.h"

namespace buurtatlas {

/// How long the list of who was warned stays after all of an alert is over, unless somebody says otherwise.
inline constexpr std::chrono::days kListsStay{30};

/// Lists of people that have stayed for long enough.
struct OldLists {
  std::vector<ListErasure> lists = {};  ///< without their events
  std::int64_t people = 0;              ///< in all of them, each as often as warned
  std::vector<Id> owing = {};  ///< alerts that were over for long enough, but still owe feedback to their people
};
/// An alert and all that was said about it are old together. Fails: as the store.
Result<OldLists> oldLists(const AtlasStore& store, std::chrono::days stay, Instant at);

/// Erases them for good; counts stay. The log says so for each. Returns what was erased. Fails: as actorOf();
/// NotAllowed for who is no chief.
Result<OldLists> eraseOldLists(const CaseDesk& desk, std::chrono::days stay);

/// When the list of an alert in the outbox was erased; none while it is there.
Result<std::optional<Instant>> listErasedAt(const AtlasStore& store, Id alert);

/// When the lists of cases were erased.
std::map<Id, Instant> listErasures(const std::vector<AuditEntry>& entries);

}  // namespace buurtatlas
