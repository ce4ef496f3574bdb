#include "storage/stored_zones.h"

#include <optional>

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

struct Border {
  Id id = 0;
  Date validFrom = {};
  GeometryBlob geometry = {};
};

std::optional<Border> borderInForce(const SQLite::Database& database, Id zone) {
  SQLite::Statement select(database,
                           "SELECT id, valid_from, geom FROM zone_border WHERE zone_id = ? AND valid_to IS NULL");
  select.bind(1, zone);
  if (!select.executeStep()) {
    return std::nullopt;
  }
  const SQLite::Column geometry = select.getColumn(2);
  const auto* bytes = static_cast<const unsigned char*>(geometry.getBlob());
  return Border{.id = select.getColumn(0).getInt64(),
                .validFrom = parseDate(select.getColumn(1).getString()).value_or(Date{}),
                .geometry = GeometryBlob(bytes, bytes + geometry.getBytes())};
}

Border requireBorder(const SQLite::Database& database, Id zone) {
  std::optional<Border> border = borderInForce(database, zone);
  if (!border) {
    giveUp(fail(ErrorCode::NotFound, "The zone is no longer in the atlas."));
  }
  return *std::move(border);
}

void insertBorder(SQLite::Database& database, Id zone, Date from, const GeometryBlob& geometry) {
  SQLite::Statement insert(database, "INSERT INTO zone_border (zone_id, valid_from, geom) VALUES (?, ?, ?)");
  (Parameters(insert) << zone << std::string_view(isoDate(from)) << geometry).run();
}

void closeBorder(SQLite::Database& database, Id border, Date day) {
  SQLite::Statement close(database, "UPDATE zone_border SET valid_to = ? WHERE id = ?");
  (Parameters(close) << std::string_view(isoDate(day)) << border).run();
}

Id insertZone(SQLite::Database& database, const Zone& zone, const GeometryBlob& geometry, Date day) {
  SQLite::Statement insert(database, "INSERT INTO zone (name, type, state, coordinator) VALUES (?, ?, ?, ?)");
  (Parameters(insert) << zone.name << nameOf(zone.type) << nameOf(zone.state) << zone.coordinator).run();
  const Id id = database.getLastInsertRowid();
  insertBorder(database, id, zone.validFrom == Date{} ? day : zone.validFrom, geometry);
  return id;
}

void replaceBorder(SQLite::Database& database, const Zone& zone, const Border& stored, const GeometryBlob& geometry,
                   Date day) {
  const bool isGiven = zone.validFrom != Date{} && zone.validFrom != stored.validFrom;
  const Date from = isGiven ? zone.validFrom : day;
  if (from > stored.validFrom) {
    closeBorder(database, stored.id, from);
    insertBorder(database, zone.id, from, geometry);
    return;
  }
  SQLite::Statement update(database, "UPDATE zone_border SET geom = ? WHERE id = ?");
  (Parameters(update) << geometry << stored.id).run();
}

/// Keeps what the zone was for the days it was so; what it was for a part of `day` only is not kept.
void keepPast(SQLite::Database& database, const Zone& changed, Date day) {
  SQLite::Statement keep(
      database,
      "INSERT INTO zone_past (zone_id, until, name, type, state) SELECT id, ?2, name, type, state FROM zone "
      "WHERE id = ?1 AND (name <> ?3 OR type <> ?4 OR state <> ?5) "
      "AND EXISTS (SELECT 1 FROM zone_border WHERE zone_id = ?1 AND valid_from < ?2) "
      "AND NOT EXISTS (SELECT 1 FROM zone_past WHERE zone_id = ?1 AND until >= ?2)");
  (Parameters(keep) << changed.id << std::string_view(isoDate(day)) << changed.name << nameOf(changed.type)
                    << nameOf(changed.state))
      .run();
}

Zone readZone(SQLite::Statement& row) {
  Columns columns(row);
  Zone zone{.id = columns.number(), .name = columns.text()};
  zone.type = parseZoneType(columns.text()).value_or(ZoneType::Bin);
  zone.state = parseZoneState(columns.text()).value_or(ZoneState::Live);
  zone.coordinator = columns.text();
  zone.validFrom = parseDate(columns.text()).value_or(Date{});
  zone.border = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
  return zone;
}

std::vector<Zone> readAll(SQLite::Statement& select) {
  std::vector<Zone> zones;
  while (select.executeStep()) {
    zones.push_back(readZone(select));
  }
  return zones;
}

}  // namespace

std::vector<Zone> readZones(const SQLite::Database& database) {
  SQLite::Statement select(
      database, "SELECT OGC_FID, name, type, state, coordinator, valid_from, geom FROM zones ORDER BY OGC_FID");
  return readAll(select);
}

std::vector<Zone> readZonesAsOf(const SQLite::Database& database, Date day) {
  SQLite::Statement select(
      database,
      "SELECT zone.id, coalesce(past.name, zone.name), coalesce(past.type, zone.type), "
      "coalesce(past.state, zone.state), '', border.valid_from, border.geom "
      "FROM zone_border AS border JOIN zone ON zone.id = border.zone_id "
      "LEFT JOIN zone_past AS past ON past.zone_id = zone.id AND past.until = "
      "(SELECT min(until) FROM zone_past WHERE zone_id = zone.id AND until > ?1) "
      "WHERE border.valid_from <= ?1 AND (border.valid_to IS NULL OR border.valid_to > ?1) ORDER BY zone.id");
  select.bind(1, isoDate(day));
  return readAll(select);
}

Id putZone(SQLite::Database& database, const Zone& zone, std::int32_t srsId, Date day) {
  const GeometryBlob geometry = geometryBlob(zone.border, srsId);
  if (zone.id == 0) {
    return insertZone(database, zone, geometry, day);
  }
  const Border stored = requireBorder(database, zone.id);
  keepPast(database, zone, day);
  SQLite::Statement update(database, "UPDATE zone SET name = ?, type = ?, state = ?, coordinator = ? WHERE id = ?");
  (Parameters(update) << zone.name << nameOf(zone.type) << nameOf(zone.state) << zone.coordinator << zone.id).run();
  if (stored.geometry != geometry) {
    replaceBorder(database, zone, stored, geometry, day);
  }
  return zone.id;
}

void removeZone(SQLite::Database& database, Id zone, Date day) {
  const Border stored = requireBorder(database, zone);
  if (day > stored.validFrom) {
    closeBorder(database, stored.id, day);
  } else {
    SQLite::Statement remove(database, "DELETE FROM zone_border WHERE id = ?");
    (Parameters(remove) << stored.id).run();
  }
  SQLite::Statement forget(database, "UPDATE zone SET coordinator = '' WHERE id = ?");
  (Parameters(forget) << zone).run();
  for (const char* empty :
       {"DELETE FROM overlap_reason WHERE ?1 IN (first_id, second_id)",
        "DELETE FROM zone_past WHERE zone_id = ?1 AND NOT EXISTS (SELECT 1 FROM zone_border WHERE zone_id = ?1)",
        "DELETE FROM zone WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM zone_border WHERE zone_id = ?1)"}) {
    SQLite::Statement removeEmpty(database, empty);
    (Parameters(removeEmpty) << zone).run();
  }
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
  SQLite::Statement put(database,
                        "INSERT INTO overlap_reason (first_id, second_id, reason) VALUES (min(?1, ?2), max(?1, ?2), "
                        "?3) ON CONFLICT (first_id, second_id) DO UPDATE SET reason = excluded.reason");
  (Parameters(put) << overlap.first << overlap.second << overlap.reason).run();
}

}  // namespace buurtatlas
