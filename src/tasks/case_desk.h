#pragma once

#include <map>
#include <string>
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
/// Fails: NotFound.
Result<CaseView> viewCase(const AtlasStore& store, Id id, Instant at);

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
