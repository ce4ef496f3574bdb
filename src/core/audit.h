#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/member.h"
#include "core/result.h"

namespace buurtatlas {

/// Something that was done. Personal data of members never goes in: they are named by their number.
struct AuditEvent {
  Instant at = {};
  std::string actor = {};   ///< the name of who acted, as chosen and not proved; empty where nobody was asked
  std::string action = {};  ///< such as approve
  std::string object = {};  ///< such as alert or member
  Id objectId = 0;
  std::int64_t amount = 0;  ///< such as a number of recipients
  std::string detail = {};  ///< a reason or a digest
  friend bool operator==(const AuditEvent&, const AuditEvent&) = default;
};

/// An event in the chain: `hash` is over the event, its number and the hash of the entry before it.
struct AuditEntry {
  Id number = 0;
  AuditEvent event = {};
  std::string previous = {};
  std::string hash = {};
  friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// What the first entry of an atlas follows.
std::string auditOrigin(std::string_view atlasKey);

/// SHA-256 over the number, the hash before it, and every field of the event.
std::string auditHash(const AuditEntry& entry);

/// A place where the chain does not hold.
struct AuditFault {
  Id number = 0;  ///< of the entry; 0 for the chain as a whole
  Reason reason = {};
};

/// Finds every entry that was changed, removed, inserted or put elsewhere. With an anchor, a hash that was written down
/// earlier, also a tail that was cut off before it and a chain that was made anew. Misses: both, without an anchor.
/// Order of the entries: as the file has them, by number.
std::vector<AuditFault> auditFaults(const std::vector<AuditEntry>& entries, const std::string& origin,
                                    const std::optional<std::string>& anchor);

}  // namespace buurtatlas
