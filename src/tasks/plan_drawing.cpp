#include "tasks/plan_drawing.h"

#include <algorithm>
#include <utility>

namespace buurtatlas {

namespace {

/// Whether an edit does nothing but put zones and take zones away.
bool changesZonesOnly(const AtlasEdit& edit) {
  AtlasEdit zones;
  zones.label = edit.label;
  zones.putZones = edit.putZones;
  zones.removeZones = edit.removeZones;
  zones.zonesFrom = edit.zonesFrom;
  zones.allowOverlaps = edit.allowOverlaps;
  return edit == zones;
}

Id freeId(const Plan& plan) {
  const auto lowest = std::ranges::min_element(plan.zones, {}, &Zone::id);
  return lowest == plan.zones.end() ? -1 : std::min<Id>(lowest->id, 0) - 1;
}

/// Whether a zone of the plan that continues a stored one would get something that its adoption does not give it.
bool isLostInAdoption(const Zone& before, const Zone& after) {
  return before.id > 0 && (before.name != after.name || before.type != after.type || before.state != after.state ||
                           before.coordinator != after.coordinator);
}

/// Returns the id that the zone has in the plan.
Result<Id> put(Plan& plan, Zone zone) {
  zone.validFrom = {};
  const auto same = zone.id == 0 ? plan.zones.end() : std::ranges::find(plan.zones, zone.id, &Zone::id);
  if (same == plan.zones.end()) {
    zone.id = freeId(plan);
    return plan.zones.emplace_back(std::move(zone)).id;
  }
  if (isLostInAdoption(*same, zone)) {
    return fail(
        ErrorCode::NotAllowed,
        "Zone \"%1\" exists today, and the plan \"%2\" changes only its border. Change its name, type, state or "
        "coordinator outside the plan.",
        {same->name, plan.name});
  }
  *same = std::move(zone);
  return same->id;
}

}  // namespace

Atlas atlasOfPlan(const Atlas& atlas, const Plan& plan) {
  Atlas drawn = atlas;
  drawn.zones = std::make_shared<const std::vector<Zone>>(plan.zones);
  drawn.comingZones = std::make_shared<const std::vector<ComingZone>>();
  drawn.allowedOverlaps = std::make_shared<const std::vector<AllowedOverlap>>();
  return drawn;
}

Result<PlanDrawing> drawnInPlan(const Plan& plan, const AtlasEdit& edit) {
  if (!changesZonesOnly(edit)) {
    return fail(ErrorCode::NotAllowed,
                "You are drawing in the plan \"%1\", where only zones can be changed. End the drawing first.",
                {plan.name});
  }
  if (edit.zonesFrom) {
    return fail(ErrorCode::NotAllowed,
                "The zones of the plan \"%1\" get their day when it is adopted. Leave the day out here.", {plan.name});
  }
  if (!edit.allowOverlaps.empty()) {
    return fail(ErrorCode::NotAllowed,
                "Zones of one type cannot overlap in the plan \"%1\". Clip one, or let it take the ground over.",
                {plan.name});
  }
  Plan drawn = plan;
  std::erase_if(drawn.zones, [&](const Zone& zone) { return std::ranges::contains(edit.removeZones, zone.id); });
  std::vector<Id> ids;
  for (const Zone& zone : edit.putZones) {
    const Result<Id> id = put(drawn, zone);
    if (!id) {
      return std::unexpected(id.error());
    }
    ids.push_back(*id);
  }
  drawn.adoptedFrom.reset();
  return PlanDrawing{.edit = {.label = edit.label, .putPlans = {std::move(drawn)}}, .ids = std::move(ids)};
}

}  // namespace buurtatlas
