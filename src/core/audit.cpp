#include "core/audit.h"

#include <algorithm>
#include <format>

#include "core/digest.h"

namespace buurtatlas {

namespace {

/// What is wrong with an entry after the one before it.
std::vector<Reason> faultsOf(const AuditEntry& entry, Id expectedNumber, const std::string& expectedPrevious) {
  std::vector<Reason> faults;
  if (entry.number != expectedNumber) {
    faults.push_back({.text = "Entries are missing before entry %1, from entry %2 on.",
                      .arguments = {std::to_string(entry.number), std::to_string(expectedNumber)}});
  } else if (entry.previous != expectedPrevious) {
    faults.push_back({.text = "Entry %1 does not follow the one before it: an entry was put in, taken out or moved.",
                      .arguments = {std::to_string(entry.number)}});
  }
  if (auditHash(entry) != entry.hash) {
    faults.push_back({.text = "Entry %1 was changed.", .arguments = {std::to_string(entry.number)}});
  }
  return faults;
}

}  // namespace

std::string auditOrigin(std::string_view atlasKey) {
  return sha256(DigestText().add("buurtatlas audit").add(atlasKey).bytes());
}

std::string auditHash(const AuditEntry& entry) {
  const AuditEvent& event = entry.event;
  return sha256(DigestText()
                    .add(entry.number)
                    .add(entry.previous)
                    .add(isoInstant(event.at))
                    .add(event.actor)
                    .add(event.action)
                    .add(event.object)
                    .add(event.objectId)
                    .add(event.amount)
                    .add(event.detail)
                    .bytes());
}

std::vector<AuditFault> auditFaults(const std::vector<AuditEntry>& entries, const std::string& origin,
                                    const std::optional<std::string>& anchor) {
  std::vector<AuditFault> faults;
  Id expectedNumber = 1;
  std::string expectedPrevious = origin;
  for (const AuditEntry& entry : entries) {
    for (Reason& reason : faultsOf(entry, expectedNumber, expectedPrevious)) {
      faults.push_back({.number = entry.number, .reason = std::move(reason)});
    }
    expectedNumber = entry.number + 1;
    expectedPrevious = entry.hash;
  }
  const bool holdsAnchor = !anchor || *anchor == origin || std::ranges::contains(entries, *anchor, &AuditEntry::hash);
  if (!holdsAnchor) {
    faults.push_back({.reason = {.text = "The entry with the hash %1 is not in the log: its end was cut off or it was "
                                         "written anew.",
                                 .arguments = {*anchor}}});
  }
  return faults;
}

}  // namespace buurtatlas
