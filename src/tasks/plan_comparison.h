#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/plan.h"
#include "core/result.h"
#include "core/units.h"
#include "coverage/coverage_report.h"
#include "tasks/plan_outcome.h"

namespace buurtatlas {

/// How evenly something is spread over zones.
struct Balance {
  std::int64_t least = 0;
  double median = 0;
  double mean = 0;
  std::int64_t most = 0;
  [[nodiscard]] std::int64_t spread() const { return most - least; }
  friend bool operator==(const Balance&, const Balance&) = default;
};
/// Nothing gives zeros. The median of an even number is midway between the two in the middle.
Balance balanceOf(std::vector<std::int64_t> amounts);

/// The zones of one side of a comparison.
struct PlanSide {
  std::int64_t zones = 0;        ///< of the plan's types, neither dormant nor dissolved; those below are about them
  CoverageReport coverage = {};  ///< of all live zones; without a boundary only its addresses are known
  Balance members = {};
  Balance households = {};
  std::int64_t addressesOnceLive = 0;  ///< in a live zone, or in one in founding, which covers once it is live
  [[nodiscard]] double share() const;  ///< of the located addresses that lie in a live zone, 0 to 1
  [[nodiscard]] double shareOnceLive() const;
};

/// A zone before and after, or on one side only.
struct PlanStepFigures {
  PlanStep step = {};
  SquareMetres sizeNow = {};
  SquareMetres sizePlanned = {};
  std::int64_t addressesNow = 0;
  std::int64_t addressesPlanned = 0;
  std::int64_t membersNow = 0;
  std::int64_t membersPlanned = 0;
};

/// Members who would be in another zone. Zones of one type only; an empty name is no zone.
struct MemberMove {
  std::string from = {};
  std::string to = {};
  std::vector<Id> members = {};
};

struct PlanComparison {
  PlanSide now = {};
  PlanSide planned = {};
  std::vector<PlanStepFigures> zones = {};  ///< in the order of PlanOutcome::steps
  std::vector<MemberMove> moves = {};       ///< most members first
  [[nodiscard]] std::int64_t movedMembers() const;
  [[nodiscard]] std::int64_t count(PlanStep::Kind kind) const;
};

/// Lays a plan beside the zones of the atlas's day. Members are those who did not leave and whose place is accepted;
/// households are addresses that are not known to be of a business. Gaps smaller than `minimumGap` are not listed.
/// Fails: InvalidGeometry for a border with a fault; Cancelled.
Result<PlanComparison> comparePlan(const Atlas& atlas, const Plan& plan, SquareMetres minimumGap,
                                   const JobControl& control = {});

}  // namespace buurtatlas
