#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/allowed_gap.h"
#include "coverage/gap_facts.h"
#include "coverage/gaps.h"

namespace buurtatlas {

/// The one with the number, or the nearest to the place within a metre. Fails: NotFound.
Result<const Gap*> chosenGap(const PlaceChoice& choice, const std::vector<Gap>& gaps);

/// {area_m2, addresses, street_m, neighbours, east, north, allowed, beside_allowed}, of an allowed one also {reason,
/// note, author, since, review, due}
Json gapAsJson(const Atlas& atlas, const Gap& gap);
/// Adds {members, incidents_1y, nearest_zone, nearest_zone_m, coordinator, points}.
void addFacts(const Atlas& atlas, const GapFacts& facts, Json& gap);

/// A gap in a line for people.
std::string describeGap(const Atlas& atlas, const Gap& gap);
/// The facts of one, to put behind it.
std::string describeFacts(const Atlas& atlas, const GapFacts& facts);

/// Which gaps are listed, and in which order.
struct GapFilter {
  double minimumArea = 0;
  double maximumArea = std::numeric_limits<double>::infinity();
  GapWeights weights = {};

  [[nodiscard]] bool takes(const Gap& gap) const {
    return gap.size.value >= minimumArea && gap.size.value <= maximumArea;
  }
};
/// Adds --min-area, --max-area and --weights.
void addFilterOptions(CLI::App& command, GapFilter& filter);

}  // namespace buurtatlas
