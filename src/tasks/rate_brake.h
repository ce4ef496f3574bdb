#pragma once

#include <optional>
#include <vector>

#include "core/alert_case.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// The newest alert that brakes this one: sent a short while ago, in a zone that this one touches too, to ground that
/// it touches, or to one of the same people. None for what is not braked, see brakes(). Fails: InvalidGeometry for a
/// zone with a fault that an overlay stumbles over.
Result<std::optional<AlertCase>> earlierAlert(const AtlasStore& store, const CaseContent& content,
                                              const std::vector<Recipient>& recipients, Instant at);

}  // namespace buurtatlas
