#pragma once

#include <vector>

#include "core/atlas.h"
#include "core/plan.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// The atlas for drawing in a plan: its zones are those that the plan proposes, and nothing waits for another day.
Atlas atlasOfPlan(const Atlas& atlas, const Plan& plan);

/// An edit that was made on atlasOfPlan() and changes zones only, as an edit of the plan, and the ids of its putZones
/// in their order. Fails: NotAllowed for an edit of anything else, and for what a plan does not keep: a day, the reason
/// of an allowed overlap, another name, type, state or coordinator of a zone there is.
struct PlanDrawing {
  AtlasEdit edit;
  std::vector<Id> ids;
};
Result<PlanDrawing> drawnInPlan(const Plan& plan, const AtlasEdit& edit);

}  // namespace buurtatlas
