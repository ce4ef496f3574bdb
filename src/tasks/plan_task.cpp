#include "tasks/plan_task.h"

#include <algorithm>
#include <utility>

#include "geometry/validity.h"
#include "tasks/foreign_table.h"
#include "tasks/layer_rows.h"
#include "tasks/plan_outcome.h"
#include "tasks/zone_days.h"
#include "tasks/zones_beside.h"

namespace buurtatlas {

namespace {

Error leftOutFault(const Plan& plan, const LeftOutRow& row) {
  Error error = fail(ErrorCode::InvalidInput,
                     "Row %1 of the file of plan \"%2\" was left out, so a zone may be missing. Correct the file and "
                     "make the plan again. What was wrong: %3",
                     {std::to_string(row.line), plan.name, inEnglish(row.reason)})
                    .error();
  error.line = row.line;
  return error;
}

}  // namespace

Result<Plan> planFromFile(const Atlas& atlas, ForeignReader& reader, ForeignRequest request, std::string name,
                          const JobControl& control) {
  request.kind = LayerKind::Zones;
  request.plane = atlas.info.plane;
  Result<ForeignTable> table = readTable(reader, request, control);
  if (!table) {
    return std::unexpected(std::move(table).error());
  }
  Plan plan{.name = std::move(name)};
  for (ZoneRow& row : zonesFrom(*table, Date{})) {
    plan.zones.push_back(std::move(row.zone));
  }
  std::ranges::stable_sort(table->rejections, {}, &Rejection::line);
  for (Rejection& rejection : table->rejections) {
    if (!rejection.rowKept) {
      plan.leftOut.push_back({.line = rejection.line, .reason = std::move(rejection.reason)});
    }
  }
  if (plan.zones.empty()) {
    return plan.leftOut.empty()
               ? failInFile(ErrorCode::InvalidInput, request.file, "The file has no rows for this layer.")
               : failInFile(ErrorCode::InvalidInput, request.file, "None of the rows can be used. The first fault: %1",
                            {inEnglish(plan.leftOut.front().reason)}, plan.leftOut.front().line);
  }
  return plan;
}

Result<Plan> planFromZones(const Atlas& atlas, std::string name) {
  if (atlas.zones->empty()) {
    return fail(ErrorCode::InvalidInput, "There are no zones to copy. Make the plan from a file of zones.");
  }
  Plan plan{.name = std::move(name), .zones = *atlas.zones};
  for (Zone& zone : plan.zones) {
    zone.validFrom = {};
  }
  return plan;
}

Result<AtlasEdit> makePlan(const Atlas& atlas, Plan plan) {
  if (plan.name.empty()) {
    return fail(ErrorCode::InvalidInput, "A plan needs a name.");
  }
  if (std::ranges::contains(*atlas.plans, plan.name, &Plan::name)) {
    return fail(ErrorCode::Conflict,
                "There is already a plan called \"%1\". Take another name, or drop that plan first.", {plan.name});
  }
  for (std::size_t i = 0; i < plan.zones.size(); ++i) {
    Id& id = plan.zones[i].id;
    id = id > 0 ? id : -1 - static_cast<Id>(i);
  }
  Reason label = Reason{"Make plan %1", {plan.name}};
  return AtlasEdit{.label = std::move(label), .putPlans = {std::move(plan)}};
}

AtlasEdit dropPlan(const Plan& plan) { return {.label = {"Drop plan %1", {plan.name}}, .removePlans = {plan.id}}; }

Result<const Plan*> planCalled(const Atlas& atlas, std::string_view name) {
  const auto found = std::ranges::find(*atlas.plans, name, &Plan::name);
  if (found == atlas.plans->end()) {
    return fail(ErrorCode::NotFound, "There is no plan called \"%1\" in this atlas. See the list of plans.",
                {std::string(name)});
  }
  return &*found;
}

std::vector<Error> faultsOf(const Atlas& atlas, const Plan& plan) {
  std::vector<Error> faults;
  std::ranges::transform(plan.leftOut, std::back_inserter(faults),
                         [&](const LeftOutRow& row) { return leftOutFault(plan, row); });
  const std::size_t withoutFault = faults.size();
  for (const Zone& zone : plan.zones) {
    if (const std::optional<Error> fault = findFault(zone.border)) {
      faults.push_back(faultIn(zone, *fault).error());
    }
  }
  if (faults.size() > withoutFault) {
    return faults;
  }
  const Result<std::vector<Error>> refusals = groundRefusals(atlas, changeOf(outcomeOf(atlas, plan), plan));
  if (refusals) {
    std::ranges::copy(*refusals, std::back_inserter(faults));
  } else {
    faults.push_back(refusals.error());
  }
  return faults;
}

Result<AtlasEdit> adoptPlan(const Atlas& atlas, const Plan& plan, std::optional<Date> from,
                            const ZoneAllowance& allowance) {
  if (!plan.leftOut.empty()) {
    return std::unexpected(leftOutFault(plan, plan.leftOut.front()));
  }
  const Result<Atlas> then = atlasOn(atlas, from.value_or(atlas.day));
  if (!then) {
    return std::unexpected(then.error());
  }
  ZoneChange change = changeOf(outcomeOf(*then, plan), plan);
  change.from = from;
  Result<AtlasEdit> edit = checkedEdit(atlas, change, allowance);
  if (edit) {
    edit->putPlans = {plan};
    edit->putPlans.front().adoptedFrom = then->day;
  }
  return edit;
}

}  // namespace buurtatlas
