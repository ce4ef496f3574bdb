#include "storage/stored_zones.h"

#include <optional>

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

struct Border {
  Id id = 0;
  Date validFrom = {};
  std::optional<std::string> validTo = {};
  GeometryBlob geometry = {};
};

std::optional<Border> borderOn(const SQLite::Database& database, Id zone, Date day) {
  SQLite::Statement select(database,
                           "SELECT id, valid_from, valid_to, geom FROM zone_border WHERE zone_id = ?1 "
                           "AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2)");
  (Parameters(select) << zone << std::string_view(isoDate(day)));
  if (!select.executeStep()) {
    return std::nullopt;
  }
  Columns columns(select);
  Border border{.id = columns.number(), .validFrom = parseDate(columns.text()).value_or(Date{})};
  border.validTo = columns.optionalText();
  const SQLite::Column geometry = select.getColumn(3);
  const auto* bytes = static_cast<const unsigned char*>(geometry.getBlob());
  border.geometry = GeometryBlob(bytes, bytes + geometry.getBytes());
  return border;
}

Border requireBorder(const SQLite::Database& database, Id zone, Date day) {
  std::optional<Border> border = borderOn(database, zone, day);
  if (!border) {
    giveUp(fail(ErrorCode::NotFound, "The zone is no longer in the atlas."));
  }
  return *std::move(border);
}

void insertBorder(SQLite::Database& database, Id zone, Date from, const std::optional<std::string>& to,
                  const GeometryBlob& geometry) {
  SQLite::Statement insert(database,
                           "INSERT INTO zone_border (zone_id, valid_from, valid_to, geom) VALUES (?, ?, ?, ?)");
  Parameters parameters(insert);
  parameters << zone << std::string_view(isoDate(from));
  if (to) {
    parameters << *to;
  } else {
    parameters.addNull();
  }
  (parameters << geometry).run();
}

void closeBorder(SQLite::Database& database, Id border, Date day) {
  SQLite::Statement close(database, "UPDATE zone_border SET valid_to = ? WHERE id = ?");
  (Parameters(close) << std::string_view(isoDate(day)) << border).run();
}

Id insertZone(SQLite::Database& database, const Zone& zone, const GeometryBlob& geometry, Date day) {
  SQLite::Statement insert(database, "INSERT INTO zone (name, type, state, coordinator) VALUES (?, ?, ?, ?)");
  (Parameters(insert) << zone.name << nameOf(zone.type) << nameOf(zone.state) << zone.coordinator).run();
  const Id id = database.getLastInsertRowid();
  insertBorder(database, id, zone.validFrom == Date{} ? day : zone.validFrom, std::nullopt, geometry);
  return id;
}

/// The border holds from that day up to the next change that waits.
void replaceBorder(SQLite::Database& database, Id zone, const Border& stored, const GeometryBlob& geometry, Date from) {
  if (stored.geometry == geometry) {
    return;
  }
  if (from > stored.validFrom) {
    closeBorder(database, stored.id, from);
    insertBorder(database, zone, from, stored.validTo, geometry);
    return;
  }
  SQLite::Statement update(database, "UPDATE zone_border SET geom = ? WHERE id = ?");
  (Parameters(update) << geometry << stored.id).run();
}

/// What the zone is called on a day: the first row of the past that ends after it, else the zone itself.
constexpr const char* kNamesOn =
    "SELECT name, type, state FROM (SELECT name, type, state, until FROM zone_past WHERE zone_id = ?1 AND until > ?2 "
    "UNION ALL SELECT name, type, state, '9999-99-99' FROM zone WHERE id = ?1) ORDER BY until LIMIT 1";

/// Keeps what the zone was for the days before `day`; what it was for a part of that day only is not kept.
void keepPast(SQLite::Database& database, const Zone& changed, const std::string& day) {
  SQLite::Statement keep(
      database, std::string("INSERT INTO zone_past (zone_id, until, name, type, state) SELECT ?1, ?2, name, type, "
                            "state FROM (") +
                    kNamesOn +
                    ") WHERE (name <> ?3 OR type <> ?4 OR state <> ?5) "
                    "AND EXISTS (SELECT 1 FROM zone_border WHERE zone_id = ?1 AND valid_from < ?2) "
                    "AND NOT EXISTS (SELECT 1 FROM zone_past WHERE zone_id = ?1 AND until = ?2)");
  (Parameters(keep) << changed.id << day << changed.name << nameOf(changed.type) << nameOf(changed.state)).run();
}

/// From `day` on the zone is called so; a later name that waits and differs from the present one stays.
void rename(SQLite::Database& database, const Zone& zone, const std::string& day) {
  SQLite::Statement select(database, kNamesOn);
  (Parameters(select) << zone.id << day);
  select.executeStep();
  Columns present(select);
  const std::string name = present.text();
  const std::string type = present.text();
  const std::string state = present.text();
  for (const char* holders : {"zone_past SET %1 WHERE zone_id = ?1 AND until > ?8", "zone SET %1 WHERE id = ?1"}) {
    std::string statement = std::string("UPDATE ") + holders;
    statement.replace(statement.find("%1"), 2,
                      "name = CASE name WHEN ?2 THEN ?3 ELSE name END, type = CASE type WHEN ?4 THEN ?5 ELSE type END, "
                      "state = CASE state WHEN ?6 THEN ?7 ELSE state END");
    SQLite::Statement update(database, statement);
    Parameters parameters(update);
    parameters << zone.id << name << zone.name << type << nameOf(zone.type) << state << nameOf(zone.state);
    if (update.getBindParameterCount() == 8) {
      parameters << day;
    }
    parameters.run();
  }
  SQLite::Statement coordinator(database, "UPDATE zone SET coordinator = ? WHERE id = ?");
  (Parameters(coordinator) << zone.coordinator << zone.id).run();
}

void run(SQLite::Database& database, const char* statement, Id zone, const std::string& day) {
  SQLite::Statement change(database, statement);
  (Parameters(change) << zone << day).run();
}

/// Takes away a zone that is there on no day.
void removeEmpty(SQLite::Database& database, Id zone) {
  for (const char* empty :
       {"DELETE FROM zone_past WHERE zone_id = ?1 AND NOT EXISTS (SELECT 1 FROM zone_border WHERE zone_id = ?1)",
        "DELETE FROM overlap_reason WHERE ?1 IN (first_id, second_id) AND NOT EXISTS (SELECT 1 FROM zone_border WHERE "
        "zone_id = ?1)",
        "DELETE FROM zone WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM zone_border WHERE zone_id = ?1)"}) {
    SQLite::Statement remove(database, empty);
    (Parameters(remove) << zone).run();
  }
}

std::vector<Id> zonesIn(SQLite::Database& database, const char* selection, const std::string& day) {
  SQLite::Statement select(database, selection);
  (Parameters(select) << day);
  std::vector<Id> zones;
  while (select.executeStep()) {
    zones.push_back(select.getColumn(0).getInt64());
  }
  return zones;
}

void withdrawChange(SQLite::Database& database, Id zone, const std::string& day) {
  SQLite::Statement select(database, "SELECT valid_to FROM zone_border WHERE zone_id = ?1 AND valid_from = ?2");
  (Parameters(select) << zone << day);
  std::optional<std::string> end;
  if (select.executeStep()) {
    end = Columns(select).optionalText();
  }
  select.reset();
  run(database, "DELETE FROM zone_border WHERE zone_id = ?1 AND valid_from = ?2", zone, day);
  SQLite::Statement reopen(database, "UPDATE zone_border SET valid_to = ?3 WHERE zone_id = ?1 AND valid_to = ?2");
  Parameters parameters(reopen);
  parameters << zone << day;
  (end ? parameters << *end : parameters.addNull()).run();
  // What the zone was until that day it now stays until the change after it.
  run(database,
      "UPDATE zone_past SET (name, type, state) = (SELECT name, type, state FROM zone_past WHERE zone_id = ?1 AND "
      "until = ?2) WHERE zone_id = ?1 AND until = (SELECT min(until) FROM zone_past WHERE zone_id = ?1 AND until > ?2) "
      "AND EXISTS (SELECT 1 FROM zone_past WHERE zone_id = ?1 AND until = ?2)",
      zone, day);
  run(database,
      "UPDATE zone SET (name, type, state) = (SELECT name, type, state FROM zone_past WHERE zone_id = ?1 AND until = "
      "?2) WHERE id = ?1 AND ?2 = (SELECT max(until) FROM zone_past WHERE zone_id = ?1)",
      zone, day);
  run(database, "DELETE FROM zone_past WHERE zone_id = ?1 AND until = ?2", zone, day);
  removeEmpty(database, zone);
}

Zone readZone(Columns& columns) {
  Zone zone{.id = columns.number(), .name = columns.text()};
  zone.type = parseZoneType(columns.text()).value_or(ZoneType::Bin);
  zone.state = parseZoneState(columns.text()).value_or(ZoneState::Live);
  zone.coordinator = columns.text();
  zone.validFrom = parseDate(columns.text()).value_or(Date{});
  zone.border = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
  return zone;
}

}  // namespace

std::vector<Zone> readZones(const SQLite::Database& database, Date day) {
  SQLite::Statement select(
      database,
      "SELECT zone.id, coalesce(past.name, zone.name), coalesce(past.type, zone.type), "
      "coalesce(past.state, zone.state), zone.coordinator, border.valid_from, border.geom "
      "FROM zone_border AS border JOIN zone ON zone.id = border.zone_id "
      "LEFT JOIN zone_past AS past ON past.zone_id = zone.id AND past.until = "
      "(SELECT min(until) FROM zone_past WHERE zone_id = zone.id AND until > ?1) "
      "WHERE border.valid_from <= ?1 AND (border.valid_to IS NULL OR border.valid_to > ?1) ORDER BY zone.id");
  select.bind(1, isoDate(day));
  std::vector<Zone> zones;
  while (select.executeStep()) {
    Columns columns(select);
    zones.push_back(readZone(columns));
  }
  return zones;
}

std::vector<Zone> readZonesAsOf(const SQLite::Database& database, Date day) {
  std::vector<Zone> zones = readZones(database, day);
  for (Zone& zone : zones) {
    zone.coordinator.clear();
  }
  return zones;
}

std::vector<ComingZone> readComingZones(const SQLite::Database& database, Date day) {
  SQLite::Statement select(
      database,
      "WITH turn(zone_id, day) AS (SELECT zone_id, valid_from FROM zone_border WHERE valid_from > ?1 "
      "UNION SELECT zone_id, valid_to FROM zone_border WHERE valid_to > ?1 "
      "UNION SELECT zone_id, until FROM zone_past WHERE until > ?1) "
      "SELECT turn.day, border.id IS NULL, zone.id, coalesce(past.name, zone.name), coalesce(past.type, zone.type), "
      "coalesce(past.state, zone.state), zone.coordinator, coalesce(border.valid_from, last.valid_from), "
      "coalesce(border.geom, last.geom) FROM turn JOIN zone ON zone.id = turn.zone_id "
      "LEFT JOIN zone_border AS border ON border.zone_id = turn.zone_id AND border.valid_from <= turn.day "
      "AND (border.valid_to IS NULL OR border.valid_to > turn.day) "
      "LEFT JOIN zone_border AS last ON last.zone_id = turn.zone_id AND last.valid_to = turn.day "
      "LEFT JOIN zone_past AS past ON past.zone_id = turn.zone_id AND past.until = "
      "(SELECT min(until) FROM zone_past WHERE zone_id = turn.zone_id AND until > turn.day) "
      "ORDER BY turn.day, zone.id");
  select.bind(1, isoDate(day));
  std::vector<ComingZone> coming;
  while (select.executeStep()) {
    Columns columns(select);
    ComingZone change{.day = parseDate(columns.text()).value_or(Date{})};
    change.ends = columns.fact();
    change.zone = readZone(columns);
    coming.push_back(std::move(change));
  }
  return coming;
}

Id putZone(SQLite::Database& database, const Zone& zone, std::int32_t srsId, Date day) {
  const GeometryBlob geometry = geometryBlob(zone.border, srsId);
  if (zone.id == 0) {
    return insertZone(database, zone, geometry, day);
  }
  const Border present = requireBorder(database, zone.id, day);
  const bool isGiven = zone.validFrom != Date{} && zone.validFrom != present.validFrom;
  const Date from = isGiven ? zone.validFrom : day;
  keepPast(database, zone, isoDate(day));
  rename(database, zone, isoDate(day));
  replaceBorder(database, zone.id, from > day ? requireBorder(database, zone.id, from) : present, geometry, from);
  return zone.id;
}

void removeZone(SQLite::Database& database, Id zone, Date day) {
  const Border stored = requireBorder(database, zone, day);
  const std::string text = isoDate(day);
  run(database, "DELETE FROM zone_border WHERE zone_id = ?1 AND valid_from >= ?2", zone, text);
  if (day > stored.validFrom) {
    closeBorder(database, stored.id, day);
  }
  run(database,
      "UPDATE zone SET (name, type, state) = (SELECT name, type, state FROM zone_past WHERE zone_id = ?1 AND until > "
      "?2 ORDER BY until LIMIT 1) WHERE id = ?1 AND EXISTS (SELECT 1 FROM zone_past WHERE zone_id = ?1 AND until > ?2)",
      zone, text);
  run(database, "DELETE FROM zone_past WHERE zone_id = ?1 AND until > ?2", zone, text);
  removeEmpty(database, zone);
}

void withdrawChanges(SQLite::Database& database, Date day) {
  const std::string text = isoDate(day);
  for (const Id zone : zonesIn(database,
                               "SELECT zone_id FROM zone_border WHERE valid_from = ?1 OR valid_to = ?1 "
                               "UNION SELECT zone_id FROM zone_past WHERE until = ?1",
                               text)) {
    withdrawChange(database, zone, text);
  }
}

void forgetCoordinators(SQLite::Database& database, Date day) {
  SQLite::Statement forget(database,
                           "UPDATE zone SET coordinator = '' WHERE coordinator <> '' AND NOT EXISTS (SELECT 1 FROM "
                           "zone_border WHERE zone_id = zone.id AND (valid_to IS NULL OR valid_to > ?1))");
  (Parameters(forget) << std::string_view(isoDate(day))).run();
}

std::vector<AllowedOverlap> readAllowedOverlaps(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT first_id, second_id, reason FROM overlap_reason ORDER BY id");
  std::vector<AllowedOverlap> overlaps;
  while (select.executeStep()) {
    Columns columns(select);
    overlaps.push_back({.first = columns.number(), .second = columns.number(), .reason = columns.text()});
  }
  return overlaps;
}

void putAllowedOverlap(SQLite::Database& database, const AllowedOverlap& overlap) {
  if (overlap.reason.empty()) {
    SQLite::Statement forget(database,
                             "DELETE FROM overlap_reason WHERE first_id = min(?1, ?2) AND second_id = max(?1, ?2)");
    (Parameters(forget) << overlap.first << overlap.second).run();
    return;
  }
  SQLite::Statement put(database,
                        "INSERT INTO overlap_reason (first_id, second_id, reason) VALUES (min(?1, ?2), max(?1, ?2), "
                        "?3) ON CONFLICT (first_id, second_id) DO UPDATE SET reason = excluded.reason");
  (Parameters(put) << overlap.first << overlap.second << overlap.reason).run();
}

}  // namespace buurtatlas
