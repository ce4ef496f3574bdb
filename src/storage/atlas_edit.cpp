#include "storage/atlas_edit.h"

#include <algorithm>
#include <memory>

#include "storage/atlas_schema.h"
#include "storage/atlas_snapshot.h"
#include "storage/stored_aliases.h"
#include "storage/stored_allowed_gaps.h"
#include "storage/stored_covered_days.h"
#include "storage/stored_layers.h"
#include "storage/stored_members.h"
#include "storage/stored_plans.h"
#include "storage/stored_recipes.h"
#include "storage/stored_templates.h"
#include "storage/stored_zones.h"
#include "storage/write_progress.h"

namespace buurtatlas {

namespace {

template <class Row>
std::size_t sizeOf(const Rows<Row>& rows) {
  return rows ? rows->size() : 0;
}

std::size_t rowsOf(const AtlasEdit& edit) {
  return edit.putZones.size() + edit.putMembers.size() + edit.putIncidents.size() + sizeOf(edit.streets) +
         sizeOf(edit.background) + sizeOf(edit.addresses) + sizeOf(edit.neighbourhoods) + sizeOf(edit.areas);
}

/// The rows with some of them replaced and others added. Order: by id, before and after.
template <class Row>
Rows<Row> withRows(const Rows<Row>& rows, const std::vector<Row>& changed) {
  auto result = std::make_shared<std::vector<Row>>(*rows);
  for (const Row& row : changed) {
    const auto place = std::ranges::lower_bound(*result, row.id, {}, &Row::id);
    if (place != result->end() && place->id == row.id) {
      *place = row;
    } else {
      result->insert(place, row);
    }
  }
  return result;
}

void replaceLayers(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, std::int32_t srsId,
                   WriteProgress& progress) {
  if (edit.boundary) {
    replaceBoundary(database, *edit.boundary, srsId);
    atlas.boundary = edit.boundary;
  }
  if (edit.streets) {
    atlas.streets = replaceRows(database, "streets", edit.streets, srsId, progress);
  }
  if (edit.background) {
    atlas.background = replaceRows(database, "background", edit.background, srsId, progress);
  }
  if (edit.addresses) {
    atlas.addresses = replaceRows(database, "addresses", edit.addresses, srsId, progress);
  }
  if (edit.neighbourhoods) {
    atlas.neighbourhoods = replaceRows(database, "neighbourhoods", edit.neighbourhoods, srsId, progress);
  }
  if (edit.areas) {
    atlas.areas = replaceRows(database, "areas", edit.areas, srsId, progress);
  }
}

bool touchesZones(const AtlasEdit& edit) {
  return !edit.putZones.empty() || !edit.removeZones.empty() || !edit.allowOverlaps.empty() || edit.withdrawZonesOf;
}

std::vector<Id> editZones(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, std::int32_t srsId,
                          WriteProgress& progress) {
  const Date day = edit.zonesFrom.value_or(atlas.day);
  if (edit.withdrawZonesOf) {
    withdrawChanges(database, *edit.withdrawZonesOf);
  }
  for (const Id zone : edit.removeZones) {
    removeZone(database, zone, day);
  }
  std::vector<Id> ids;
  for (const Zone& zone : edit.putZones) {
    progress.count();
    ids.push_back(putZone(database, zone, srsId, day));
  }
  const auto stored = [&](Id zone) { return zone < 0 ? ids[static_cast<std::size_t>(-zone) - 1] : zone; };
  for (const AllowedOverlap& overlap : edit.allowOverlaps) {
    putAllowedOverlap(database,
                      {.first = stored(overlap.first), .second = stored(overlap.second), .reason = overlap.reason});
  }
  if (touchesZones(edit)) {
    forgetCoordinators(database, atlas.day);
    reloadZones(atlas, database);
  }
  return ids;
}

bool touchesPlans(const AtlasEdit& edit) { return !edit.putPlans.empty() || !edit.removePlans.empty(); }

std::vector<Id> editPlans(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, std::int32_t srsId) {
  for (const Id plan : edit.removePlans) {
    removePlan(database, plan);
  }
  std::vector<Id> ids;
  for (const Plan& plan : edit.putPlans) {
    ids.push_back(putPlan(database, plan, srsId));
  }
  if (touchesPlans(edit)) {
    atlas.plans = std::make_shared<const std::vector<Plan>>(readPlans(database));
  }
  return ids;
}

bool touchesAllowedGaps(const AtlasEdit& edit) {
  return !edit.putAllowedGaps.empty() || !edit.removeAllowedGaps.empty();
}

std::vector<Id> editAllowedGaps(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, std::int32_t srsId) {
  for (const Id gap : edit.removeAllowedGaps) {
    removeAllowedGap(database, gap);
  }
  std::vector<Id> ids;
  for (const AllowedGap& gap : edit.putAllowedGaps) {
    ids.push_back(putAllowedGap(database, gap, srsId));
  }
  if (touchesAllowedGaps(edit)) {
    atlas.allowedGaps = std::make_shared<const std::vector<AllowedGap>>(readAllowedGaps(database));
  }
  return ids;
}

bool touchesAliases(const AtlasEdit& edit) { return !edit.addAliases.empty() || !edit.removeAliases.empty(); }

std::vector<Id> editAliases(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, std::int32_t srsId) {
  for (const Id alias : edit.removeAliases) {
    removeAlias(database, alias);
  }
  std::vector<Id> ids;
  for (const AddressAlias& alias : edit.addAliases) {
    ids.push_back(addAlias(database, alias, srsId));
  }
  if (touchesAliases(edit)) {
    atlas.aliases = std::make_shared<const std::vector<AddressAlias>>(readAliases(database));
  }
  return ids;
}

bool touchesTemplates(const AtlasEdit& edit) { return !edit.putTemplates.empty() || !edit.removeTemplates.empty(); }

std::vector<Id> editTemplates(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit) {
  for (const Id each : edit.removeTemplates) {
    removeTemplateRow(database, each);
  }
  std::vector<Id> ids;
  for (const AlertTemplate& each : edit.putTemplates) {
    ids.push_back(putTemplateRow(database, each));
  }
  if (touchesTemplates(edit)) {
    atlas.templates = std::make_shared<const std::vector<AlertTemplate>>(readTemplateRows(database));
  }
  return ids;
}

bool touchesIncidents(const AtlasEdit& edit) { return !edit.putIncidents.empty() || !edit.addCoveredDays.empty(); }

bool touchesRecipes(const AtlasEdit& edit) { return !edit.putRecipes.empty() || !edit.removeRecipes.empty(); }

void editIncidents(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, std::int32_t srsId,
                   WriteProgress& progress) {
  putIncidents(database, edit.putIncidents, srsId, progress);
  for (const CoveredDays& days : edit.addCoveredDays) {
    addCoveredDays(database, days);
  }
  if (touchesIncidents(edit)) {
    reloadIncidents(atlas, database);
  }
  for (const Id recipe : edit.removeRecipes) {
    removeRecipe(database, recipe);
  }
  for (const IncidentRecipe& recipe : edit.putRecipes) {
    putRecipe(database, recipe);
  }
  if (touchesRecipes(edit)) {
    atlas.recipes = std::make_shared<const std::vector<IncidentRecipe>>(readRecipes(database));
  }
}

}  // namespace

LayerSet layersOf(const AtlasEdit& edit) {
  LayerSet layers = 0;
  const auto add = [&layers](bool touched, LayerKind kind) { layers |= touched ? setOf(kind) : LayerSet{0}; };
  add(edit.boundary != nullptr, LayerKind::Boundary);
  add(edit.streets != nullptr, LayerKind::Streets);
  add(edit.background != nullptr, LayerKind::Background);
  add(edit.addresses != nullptr, LayerKind::Addresses);
  add(edit.neighbourhoods != nullptr, LayerKind::Neighbourhoods);
  add(edit.areas != nullptr, LayerKind::Areas);
  add(touchesZones(edit), LayerKind::Zones);
  layers |= touchesPlans(edit) ? kPlanLayer : LayerSet{0};
  layers |= touchesAllowedGaps(edit) ? kAllowedGapLayer : LayerSet{0};
  layers |= touchesAliases(edit) ? kAliasLayer : LayerSet{0};
  layers |= touchesTemplates(edit) ? kTemplateLayer : LayerSet{0};
  add(!edit.putMembers.empty(), LayerKind::Members);
  add(touchesIncidents(edit), LayerKind::Incidents);
  layers |= touchesRecipes(edit) ? kRecipeLayer : LayerSet{0};
  return layers;
}

std::vector<Id> applyEdit(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, Instant at,
                          const JobControl& control) {
  const std::int32_t srsId = srsIdOf(atlas.info.plane);
  WriteProgress progress(control, rowsOf(edit));
  replaceLayers(database, atlas, edit, srsId, progress);
  std::vector<Id> ids = editZones(database, atlas, edit, srsId, progress);
  if (!edit.putMembers.empty()) {
    const std::vector<Member> stored = putMembers(database, edit.putMembers, srsId, at, progress);
    atlas.members = withRows(atlas.members, stored);
    std::ranges::transform(stored, std::back_inserter(ids), &Member::id);
  }
  std::ranges::move(editPlans(database, atlas, edit, srsId), std::back_inserter(ids));
  std::ranges::move(editAllowedGaps(database, atlas, edit, srsId), std::back_inserter(ids));
  std::ranges::move(editAliases(database, atlas, edit, srsId), std::back_inserter(ids));
  std::ranges::move(editTemplates(database, atlas, edit), std::back_inserter(ids));
  editIncidents(database, atlas, edit, srsId, progress);
  if (!edit.sources.empty()) {
    putSources(database, edit.sources);
    atlas.info.sources = readSources(database);
  }
  progress.stopIfAsked();
  return ids;
}

}  // namespace buurtatlas
