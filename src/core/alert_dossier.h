#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/alert_case.h"
#include "core/audit.h"
#include "core/dates.h"

namespace buurtatlas {

/// All that is on record of one alert. It names nobody who was warned.
struct AlertDossier {
  /// The alert or a message about it.
  struct Message {
    AlertCase alertCase = {};
    CaseState state = CaseState::Draft;
    std::string author = {};  ///< names; empty where nobody
    std::string approver = {};
    std::int64_t bySms = 0;  ///< of the frozen list
    std::int64_t byEmail = 0;
    DeliveryCounts deliveries = {};
    std::optional<Instant> listErasedAt = {};  ///< since then it is only known how many there were
  };
  std::vector<Message> messages = {};    ///< the alert first, then what was sent about it, oldest first
  std::vector<AuditEntry> entries = {};  ///< of these messages, in the order of the log
  bool isLogSound = false;
  std::string anchor = {};  ///< hash of the newest entry of the whole log: what a later look at the log is held against
  Instant madeAt = {};
};

}  // namespace buurtatlas
