#pragma once

#include <cstdint>
#include <vector>

#include "alerting/audience.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

/// Who joined or moved into the area of a live alert since it was sent, and the words they would get.
struct Newcomers {
  AlertCase alert = {};                   ///< the first one
  AlertCase current = {};                 ///< whose words hold now: the alert or its newest update
  std::vector<AudienceLine> people = {};  ///< by member; nobody who was addressed about this alert before
};

/// Whom it would reach now and did not before. `id` is the alert or a message about it. Fails: NotFound; Conflict for
/// an alert that is not live: not sent, expired, withdrawn, closed, or all clear.
Result<Newcomers> newcomersTo(const AtlasStore& store, Id id, Instant at);

/// Of every live alert that has some. Order: newest alert first.
Result<std::vector<Newcomers>> liveNewcomers(const AtlasStore& store, Instant at);

/// Sends the current words to the newcomers, as a message of its own that refers to the alert and ends with it; no
/// approval is asked, as the words were judged before. `expected` is the number that was shown. Fails: as newcomersTo()
/// and mayAct(); InvalidInput when there is nobody; Conflict for another number, or when somebody took a step
/// meanwhile.
Result<AlertCase> sendToNewcomers(const CaseDesk& desk, Id id, std::int64_t expected);

}  // namespace buurtatlas
