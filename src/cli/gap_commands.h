#pragma once

#include <string>

#include "cli/command.h"
#include "core/allowed_gap.h"
#include "coverage/gaps.h"

namespace buurtatlas {

/// {area_m2, addresses, street_m, neighbours, east, north, allowed, beside_allowed}, of an allowed one also {reason,
/// note, author, since, review, due}
Json gapAsJson(const Atlas& atlas, const Gap& gap);

/// A gap in a line for people.
std::string describeGap(const Atlas& atlas, const Gap& gap);

}  // namespace buurtatlas
