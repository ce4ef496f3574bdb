#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "alerting/case_rules.h"
#include "core/alert_case.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// Who acts, on which atlas, and when.
struct CaseDesk {
  AtlasStore& store;
  std::string actor = {};
  Instant at = now();
};

/// The words of a message by language: nl, fr, de or en.
using TextsByLanguage = std::map<std::string, std::string>;

/// A case and what follows from the rest of the atlas.
struct CaseView {
  AlertCase alertCase = {};
  CaseState state = CaseState::Draft;  ///< stateAt()
  AlertPolicy policy = {};
  DeliveryCounts deliveries = {};
};

/// Order: newest first.
Result<std::vector<CaseView>> viewCases(const AtlasStore& store, Instant at);
/// Without those for which nobody can have anything to do: what was rejected, withdrawn or closed, and what was sent
/// and needs no feedback. Order: newest first.
Result<std::vector<CaseView>> viewOpenCases(const AtlasStore& store, Instant at);
/// Fails: NotFound.
Result<CaseView> viewCase(const AtlasStore& store, Id id, Instant at);

/// The alert and what was sent about it, oldest first; none when it was not sent. `id` is any of them. Fails: NotFound.
Result<std::vector<AlertCase>> sentWith(const AtlasStore& store, Id id);
/// The frozen lists of these, one after the other.
Result<std::vector<Recipient>> peopleAddressed(const AtlasStore& store, const std::vector<AlertCase>& sent);
/// Whom a message about an alert goes to: its frozen list and the newcomers who were told of it. Fails: NotFound.
Result<std::vector<Recipient>> peopleTold(const AtlasStore& store, Id first);
std::vector<Recipient> withoutDeparted(std::vector<Recipient> recipients, const std::vector<Member>& members);

/// Who gets an alert that has neither expired nor been withdrawn, and when it was sent.
Result<std::unordered_map<Id, Instant>> alertedNow(const AtlasStore& store, Instant at);

/// What an alert would be sent to now, and the digest that an approval is given for.
struct CaseProof {
  std::vector<Recipient> recipients = {};  ///< frozen, or as they would be now
  std::string digest = {};
};
/// Fails: InvalidInput or InvalidGeometry for an area that cannot be judged.
Result<CaseProof> proofOf(const AtlasStore& store, const CaseView& view);

/// The one who acts. Fails: InvalidInput without a name; NotFound when nobody of that name works with the atlas.
Result<Person> actorOf(const CaseDesk& desk);

/// What the log says when the actor does something.
AuditEvent eventOf(const CaseDesk& desk, std::string action, std::string detail = {});

}  // namespace buurtatlas
