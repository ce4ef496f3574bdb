#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// A plan of the zones in a file. Rows that cannot be used are kept in Plan::leftOut. Fails: as the reader;
/// InvalidInput for a file without a usable zone.
Result<Plan> planFromFile(const Atlas& atlas, ForeignReader& reader, ForeignRequest request, std::string name,
                          const JobControl& control = {});
/// A plan that is a copy of the zones there are. Fails: InvalidInput when there are none.
Result<Plan> planFromZones(const Atlas& atlas, std::string name);

/// Stores a new plan. Fails: InvalidInput for an empty name, Conflict for one that another plan has.
Result<AtlasEdit> makePlan(const Atlas& atlas, Plan plan);
AtlasEdit dropPlan(const Plan& plan);

/// Fails: NotFound.
Result<const Plan*> planCalled(const Atlas& atlas, std::string_view name);

/// Why a plan cannot be adopted as it is on the atlas's day, each with its place: rows left out, borders with a fault,
/// and, where no border has one, ground that zones of one type share or that lies outside the boundary. What the zones
/// there are do already is no fault.
std::vector<Error> faultsOf(const Atlas& atlas, const Plan& plan);

/// Gives the zones the borders that a plan proposes, see outcomeOf(), as one step that can be undone: at once, or from
/// a later day on. The plan stays and says from when it holds. Fails: as checkedEdit(), and for rows left out.
Result<AtlasEdit> adoptPlan(const Atlas& atlas, const Plan& plan, std::optional<Date> from = {},
                            const ZoneAllowance& allowance = {});

}  // namespace buurtatlas
