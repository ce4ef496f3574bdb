#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/allowed_gap.h"
#include "coverage/gaps.h"

namespace buurtatlas {

/// One of the gaps that `gaps list` tells.
struct GapChoice {
  std::size_t number = 0;  ///< from 1
  std::optional<Point> at = {};
};
/// Adds --number and --at, of which one is needed.
void addGapChoice(CLI::App& command, GapChoice& choice);
/// The one with the number, or the nearest to the place within a metre. Fails: NotFound.
Result<const Gap*> chosenGap(const GapChoice& choice, const std::vector<Gap>& gaps);

/// {area_m2, addresses, street_m, neighbours, east, north, allowed, beside_allowed}, of an allowed one also {reason,
/// note, author, since, review, due}
Json gapAsJson(const Atlas& atlas, const Gap& gap);

/// A gap in a line for people.
std::string describeGap(const Atlas& atlas, const Gap& gap);

}  // namespace buurtatlas
