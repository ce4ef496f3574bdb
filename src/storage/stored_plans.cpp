#include "storage/stored_plans.h"

#include <algorithm>

#include "storage/label_text.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

std::vector<Zone> readPlanZones(const SQLite::Database& database, Id plan) {
  SQLite::Statement select(
      database, "SELECT zone_id, name, type, state, coordinator, geom FROM plan_zone WHERE plan_id = ? ORDER BY id");
  select.bind(1, plan);
  std::vector<Zone> zones;
  while (select.executeStep()) {
    Columns columns(select);
    Zone zone{.id = columns.number(), .name = columns.text()};
    zone.type = parseZoneType(columns.text()).value_or(ZoneType::Bin);
    zone.state = parseZoneState(columns.text()).value_or(ZoneState::Live);
    zone.coordinator = columns.text();
    zone.border = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
    if (zone.id == 0) {  // as programs wrote it that could not draw in a plan
      zone.id = -1 - static_cast<Id>(zones.size());
    }
    zones.push_back(std::move(zone));
  }
  return zones;
}

std::vector<LeftOutRow> readLeftOut(const SQLite::Database& database, Id plan) {
  SQLite::Statement select(database, "SELECT line, reason, arguments FROM plan_left_out WHERE plan_id = ? ORDER BY id");
  select.bind(1, plan);
  std::vector<LeftOutRow> rows;
  while (select.executeStep()) {
    Columns columns(select);
    LeftOutRow row{.line = columns.number(), .reason = {.text = columns.text(), .arguments = {}}};
    row.reason.arguments = splitArguments(columns.text());
    rows.push_back(std::move(row));
  }
  return rows;
}

void requireFreeName(const SQLite::Database& database, const Plan& plan) {
  SQLite::Statement select(database, "SELECT 1 FROM plan WHERE name = ? AND id <> ?");
  (Parameters(select) << plan.name << plan.id);
  if (select.executeStep()) {
    giveUp(fail(ErrorCode::Conflict,
                "There is already a plan called \"%1\". Take another name, or drop that plan first.", {plan.name}));
  }
}

Id putHead(SQLite::Database& database, const Plan& plan) {
  SQLite::Statement put(database, plan.id == 0 ? "INSERT INTO plan (name, adopted_from) VALUES (?, ?)"
                                               : "UPDATE plan SET name = ?, adopted_from = ? WHERE id = ?");
  const std::string day = plan.adoptedFrom ? isoDate(*plan.adoptedFrom) : std::string();
  Parameters parameters(put);
  parameters << plan.name << day;
  if (plan.id == 0) {
    parameters.run();
    return database.getLastInsertRowid();
  }
  if ((parameters << plan.id).run() == 0) {
    giveUp(fail(ErrorCode::NotFound, "The plan is no longer in the atlas."));
  }
  return plan.id;
}

void removeRows(SQLite::Database& database, Id plan) {
  for (const char* statement :
       {"DELETE FROM plan_zone WHERE plan_id = ?", "DELETE FROM plan_left_out WHERE plan_id = ?"}) {
    SQLite::Statement remove(database, statement);
    (Parameters(remove) << plan).run();
  }
}

void putRows(SQLite::Database& database, Id id, const Plan& plan, std::int32_t srsId) {
  SQLite::Statement zones(database,
                          "INSERT INTO plan_zone (plan_id, zone_id, name, type, state, coordinator, geom) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const Zone& zone : plan.zones) {
    const GeometryBlob border = geometryBlob(zone.border, srsId);
    (Parameters(zones) << id << zone.id << zone.name << nameOf(zone.type) << nameOf(zone.state) << zone.coordinator
                       << border)
        .run();
  }
  SQLite::Statement rows(database, "INSERT INTO plan_left_out (plan_id, line, reason, arguments) VALUES (?, ?, ?, ?)");
  for (const LeftOutRow& row : plan.leftOut) {
    (Parameters(rows) << id << row.line << row.reason.text << std::string_view(joinArguments(row.reason.arguments)))
        .run();
  }
}

}  // namespace

std::vector<Plan> readPlans(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id, name, adopted_from FROM plan ORDER BY id");
  std::vector<Plan> plans;
  while (select.executeStep()) {
    Columns columns(select);
    Plan plan{.id = columns.number(), .name = columns.text()};
    plan.adoptedFrom = parseDate(columns.text());
    plan.zones = readPlanZones(database, plan.id);
    plan.leftOut = readLeftOut(database, plan.id);
    plans.push_back(std::move(plan));
  }
  return plans;
}

Id putPlan(SQLite::Database& database, const Plan& plan, std::int32_t srsId) {
  requireFreeName(database, plan);
  const Id id = putHead(database, plan);
  if (plan.id == 0 || readPlanZones(database, id) != plan.zones || readLeftOut(database, id) != plan.leftOut) {
    removeRows(database, id);
    putRows(database, id, plan, srsId);
  }
  return id;
}

void removePlan(SQLite::Database& database, Id plan) {
  removeRows(database, plan);
  SQLite::Statement remove(database, "DELETE FROM plan WHERE id = ?");
  if ((Parameters(remove) << plan).run() == 0) {
    giveUp(fail(ErrorCode::NotFound, "The plan is no longer in the atlas."));
  }
}

}  // namespace buurtatlas
