#pragma once

#include "alerting/audience.h"
#include "cli/command.h"

namespace buurtatlas {

/// How many are in, possible and out, by channel and reason.
Json audienceAsJson(const Audience& audience);

}  // namespace buurtatlas
