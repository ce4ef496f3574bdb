#pragma once

#include <span>
#include <vector>

#include "core/dates.h"
#include "core/units.h"
#include "incidents/ground_cells.h"
#include "incidents/near_repeat.h"

namespace buurtatlas {

/// How far, and how long, an incident is thought to raise the risk around it.
struct RecentRiskReach {
  Metres distance = Metres(400);
  int days = 60;
  friend bool operator==(const RecentRiskReach&, const RecentRiskReach&) = default;
};

/// Of each cell the risk on a day, by what happened near it shortly before: each incident within reach of its centre
/// adds 1 / ((1 + d) (1 + w)), with d the whole steps of 50 m and w the whole weeks between (after Bowers, Johnson and
/// Pease, "Prospective hot-spotting", 2004). Incidents on the day itself and after it count for nothing.
std::vector<double> recentRisk(const GroundCells& cells, std::span<const DatedPoint> incidents, Date day,
                               const RecentRiskReach& reach = {});

}  // namespace buurtatlas
