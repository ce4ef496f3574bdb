#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/plan.h"
#include "core/result.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// How a zone of a plan was found to continue a stored one.
enum class PlanMatch { None, Row, Name, Ground };
/// id, name, ground; empty for none.
std::string_view nameOf(PlanMatch match);

/// What a plan makes of one zone.
struct PlanStep {
  enum class Kind { Same, Changed, New, Gone };
  Kind kind = Kind::Same;
  PlanMatch match = PlanMatch::None;
  Zone zone = {};             ///< as it will be; for one that goes as it is
  MultiPolygon before = {};   ///< its border now; empty for a new one
  std::string proposed = {};  ///< its name in the plan; empty for one that goes
};
/// same, changed, new, gone
std::string_view nameOf(PlanStep::Kind kind);

/// What adopting a plan comes to. A plan is about the types it has zones of: zones of other types stay as they are, and
/// so do dissolved ones that it does not hold.
struct PlanOutcome {
  std::vector<PlanStep> steps = {};  ///< zones of the plan in its order, then those that go
  std::vector<ZoneType> types = {};  ///< what the plan is about
  std::vector<Zone> zones = {};      ///< all zones there would be; new ones have ids below 0, each another
  [[nodiscard]] bool isAbout(ZoneType type) const;
};

/// A zone of the plan continues the stored zone it was copied from, else that of its name and type, else the one of its
/// type with which it shares most ground, if that is a tenth of the smaller of the two; each stored zone once. A zone
/// that is continued keeps its id, name, state and coordinator and gets the proposed border. Other stored zones of the
/// plan's types go. Misses: ground that borders with a fault share.
PlanOutcome outcomeOf(const Atlas& atlas, const Plan& plan);

/// The change of zones that makes a plan's outcome true.
ZoneChange changeOf(const PlanOutcome& outcome, const Plan& plan);

}  // namespace buurtatlas
