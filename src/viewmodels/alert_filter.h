#pragma once

#include <optional>
#include <string>

#include "core/alert.h"
#include "core/alert_case.h"
#include "core/dates.h"

namespace buurtatlas {

/// Which alerts of the past are listed. What is not set lets everything through.
struct AlertFilter {
  /// Groups of states that people look for.
  enum class State { GoingOut, Live, WaitsForFeedback, Over, Withdrawn, SomeFailed, SomeUnknown };

  std::string words = {};  ///< in any of the texts, whatever their capitals and accents
  std::optional<State> state = {};
  std::optional<AlertKind> kind = {};
  std::optional<Urgency> urgency = {};
  std::optional<Date> from = {};
  std::optional<Date> until = {};  ///< this day too
  friend bool operator==(const AlertFilter&, const AlertFilter&) = default;
};

/// Whether the alert passes all but the state, which takes its deliveries to know.
bool passesWords(const AlertFilter& filter, const Alert& alert);
bool passesState(const AlertFilter& filter, CaseState state, const DeliveryCounts& counts);

}  // namespace buurtatlas
