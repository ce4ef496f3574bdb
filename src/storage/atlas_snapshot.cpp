#include "storage/atlas_snapshot.h"

#include <charconv>
#include <memory>

#include "storage/atlas_schema.h"
#include "storage/stored_alerts.h"
#include "storage/stored_aliases.h"
#include "storage/stored_allowed_gaps.h"
#include "storage/stored_covered_days.h"
#include "storage/stored_layers.h"
#include "storage/stored_members.h"
#include "storage/stored_plans.h"
#include "storage/stored_recipes.h"
#include "storage/stored_templates.h"
#include "storage/stored_zones.h"

namespace buurtatlas {

namespace {

template <class T>
std::shared_ptr<const T> shared(T value) {
  return std::make_shared<const T>(std::move(value));
}

std::int64_t revisionOf(const SQLite::Database& database) {
  const std::string text = factOf(database, "revision");
  std::int64_t revision = 0;
  std::from_chars(text.data(), text.data() + text.size(), revision);
  return revision;
}

}  // namespace

void reloadZones(Atlas& atlas, const SQLite::Database& database) {
  atlas.zones = shared(readZones(database, atlas.day));
  atlas.comingZones = shared(readComingZones(database, atlas.day));
  atlas.allowedOverlaps = shared(readAllowedOverlaps(database));
}

void reloadIncidents(Atlas& atlas, const SQLite::Database& database) {
  atlas.incidents = shared(readRows<Incident>(database, "incidents"));
  atlas.incidentColumns = makeColumns(atlas.incidents);
  atlas.coveredDays = shared(readCoveredDays(database));
}

void reload(Atlas& atlas, const SQLite::Database& database, LayerSet layers) {
  const auto wants = [layers](LayerKind kind) { return (layers & setOf(kind)) != 0; };
  if (wants(LayerKind::Boundary)) {
    atlas.boundary = shared(readBoundary(database));
  }
  if (wants(LayerKind::Streets)) {
    atlas.streets = shared(readRows<Street>(database, "streets"));
  }
  if (wants(LayerKind::Background)) {
    atlas.background = shared(readRows<BackgroundArea>(database, "background"));
  }
  if (wants(LayerKind::Addresses)) {
    atlas.addresses = shared(readRows<Address>(database, "addresses"));
  }
  if (wants(LayerKind::Neighbourhoods)) {
    atlas.neighbourhoods = shared(readRows<NamedArea>(database, "neighbourhoods"));
  }
  if (wants(LayerKind::Areas)) {
    atlas.areas = shared(readRows<NamedArea>(database, "areas"));
  }
  if (wants(LayerKind::Zones)) {
    reloadZones(atlas, database);
  }
  if ((layers & kPlanLayer) != 0) {
    atlas.plans = shared(readPlans(database));
  }
  if ((layers & kAllowedGapLayer) != 0) {
    atlas.allowedGaps = shared(readAllowedGaps(database));
  }
  if (wants(LayerKind::Members)) {
    atlas.members = shared(readMembers(database));
  }
  if ((layers & kAliasLayer) != 0) {
    atlas.aliases = shared(readAliases(database));
  }
  if ((layers & kTemplateLayer) != 0) {
    atlas.templates = shared(readTemplateRows(database));
  }
  if (wants(LayerKind::Incidents)) {
    reloadIncidents(atlas, database);
  }
  if ((layers & kRecipeLayer) != 0) {
    atlas.recipes = shared(readRecipes(database));
  }
  atlas.info.sources = readSources(database);
  atlas.revision = revisionOf(database);
}

Atlas loadAtlas(SQLite::Database& database) {
  const SQLite::Transaction transaction(database);
  Atlas atlas;
  atlas.info.name = factOf(database, "name");
  atlas.info.nis = factOf(database, "nis");
  atlas.info.plane = factOf(database, "plane");
  atlas.info.exercise = !factOf(database, kExerciseFact).empty();
  reload(atlas, database, kAllLayers);
  atlas.alerts = shared(readAlerts(database));
  return atlas;
}

}  // namespace buurtatlas
