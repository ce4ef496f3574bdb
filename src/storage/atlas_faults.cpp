#include "storage/atlas_faults.h"

#include <format>
#include <set>

#include "core/audit.h"
#include "geometry/validity.h"
#include "storage/atlas_check.h"
#include "storage/atlas_schema.h"
#include "storage/statement_values.h"
#include "storage/stored_audit.h"

namespace buurtatlas {

namespace {

using Faults = std::vector<Error>;

/// The rows of a query, the columns of each as texts.
std::vector<std::vector<std::string>> rowsOf(const SQLite::Database& database, const std::string& query) {
  SQLite::Statement select(database, query);
  std::vector<std::vector<std::string>> rows;
  while (select.executeStep()) {
    std::vector<std::string> row;
    for (int column = 0; column < select.getColumnCount(); ++column) {
      row.push_back(select.getColumn(column).getString());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void add(Faults& faults, std::unexpected<Error> fault) { faults.push_back(std::move(fault.error())); }

void findDamage(const SQLite::Database& database, Faults& faults) {
  for (const auto& row : rowsOf(database, "PRAGMA integrity_check(20)")) {
    if (row[0] != "ok") {
      add(faults, fail(ErrorCode::FileUnreadable, "The file is damaged: %1. Restore a backup.", {row[0]}));
    }
  }
}

/// A new atlas of the same plane, to compare with.
SQLite::Database freshAtlas(const std::string& plane) {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  createSchema(fresh, {.plane = plane}, "");
  return fresh;
}

void findMissingParts(const SQLite::Database& database, const SQLite::Database& fresh, Faults& faults) {
  constexpr const char* kParts =
      "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
  constexpr const char* kColumns =
      "SELECT schema.name, part.name FROM sqlite_schema AS schema JOIN pragma_table_info(schema.name) AS part "
      "WHERE schema.type = 'table' ORDER BY 1, 2";
  const auto setOf = [](const std::vector<std::vector<std::string>>& rows) {
    return std::set(rows.begin(), rows.end());
  };
  const auto parts = setOf(rowsOf(database, kParts));
  for (const auto& part : rowsOf(fresh, kParts)) {
    if (!parts.contains(part)) {
      add(faults, fail(ErrorCode::FileUnreadable, "The %1 %2 is missing. Restore a backup.", {part[0], part[1]}));
    }
  }
  const auto columns = setOf(rowsOf(database, kColumns));
  for (const auto& column : rowsOf(fresh, kColumns)) {
    if (parts.contains({"table", column[0]}) && !columns.contains(column)) {
      add(faults, fail(ErrorCode::FileUnreadable, "The column %2 of the table %1 is missing. Restore a backup.",
                       {column[0], column[1]}));
    }
  }
}

void findLooseReferences(const SQLite::Database& database, Faults& faults) {
  for (const auto& row : rowsOf(database, "PRAGMA foreign_key_check")) {
    add(faults, fail(ErrorCode::FileUnreadable,
                     "Row %2 of the table %1 refers to a row of %3 that is not there. Restore a backup.",
                     {row[0], row[1], row[2]}));
  }
}

void findGeoPackageFaults(const SQLite::Database& database, const SQLite::Database& fresh, Faults& faults) {
  const auto differs = [&](const std::string& query) { return rowsOf(database, query) != rowsOf(fresh, query); };
  if (differs("PRAGMA application_id") || differs("PRAGMA user_version")) {
    add(faults, fail(ErrorCode::InvalidInput,
                     "The file no longer says that it is a GeoPackage, so other programs may refuse it. Restore a "
                     "backup."));
  }
  for (const auto& layer : rowsOf(fresh, "SELECT table_name FROM gpkg_contents ORDER BY 1")) {
    const std::string& table = layer[0];
    if (differs(std::format("SELECT data_type, srs_id FROM gpkg_contents WHERE table_name = '{}'", table)) ||
        differs(std::format("SELECT column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns WHERE "
                            "table_name = '{}'",
                            table))) {
      add(faults, fail(ErrorCode::InvalidInput,
                       "The layer %1 is not listed as GeoPackage asks, so other programs do not show it rightly. "
                       "Restore a backup.",
                       {table}));
    }
  }
  const std::string plane =
      std::format("SELECT organization, organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = {}",
                  srsIdOf(factOf(fresh, "plane")));
  if (differs(plane)) {
    add(faults, fail(ErrorCode::InvalidInput,
                     "The reference system of the atlas is not described in the file, so other programs cannot place "
                     "it. Restore a backup."));
  }
}

void findUnreadableShapes(const SQLite::Database& database, Faults& faults) {
  for (const char* table : {"boundary", "streets", "background", "addresses", "neighbourhoods", "areas", "zone_border",
                            "plan_zone", "allowed_gap", "address_alias", "member", "incidents", "alert"}) {
    if (!database.tableExists(table)) {
      continue;  // an older atlas lacks some of them
    }
    SQLite::Statement select(database, std::format("SELECT id, geom FROM {} WHERE geom IS NOT NULL", table));
    while (select.executeStep()) {
      const SQLite::Column column = select.getColumn(1);
      const auto* bytes = static_cast<const unsigned char*>(column.getBlob());
      // Without bytes there is no position.
      if (column.getBytes() > 0 && !shapeOf(std::span(bytes, static_cast<std::size_t>(column.getBytes())))) {
        add(faults, fail(ErrorCode::FileUnreadable,
                         "The shape of row %2 of the table %1 cannot be read. Restore a "
                         "backup.",
                         {table, select.getColumn(0).getString()}));
      }
    }
  }
}

void findBorderFaults(const SQLite::Database& database, Faults& faults) {
  SQLite::Statement select(database,
                           "SELECT zone.name, border.valid_from, border.geom FROM zone_border AS border JOIN zone ON "
                           "zone.id = border.zone_id ORDER BY zone.id, border.valid_from");
  while (select.executeStep()) {
    Columns columns(select);
    const std::string name = columns.text();
    const std::string from = columns.text();
    const std::optional<Error> fault = findFault(columns.geometry<MultiPolygon>().value_or(MultiPolygon{}));
    if (fault) {
      faults.push_back({.code = fault->code,
                        .reason = Reason{"Zone %1, border of %2: %3", {name, from, inEnglish(fault->reason)}},
                        .where = fault->where});
    }
  }
}

void findDayFaults(const SQLite::Database& database, Faults& faults) {
  for (const auto& row : rowsOf(database,
                                "SELECT name FROM zone WHERE NOT EXISTS (SELECT 1 FROM zone_border WHERE zone_id = "
                                "zone.id)")) {
    add(faults, fail(ErrorCode::InvalidGeometry, "Zone %1 has no border on any day. Restore a backup.", {row[0]}));
  }
  for (const auto& row : rowsOf(database,
                                "SELECT DISTINCT zone.name, later.valid_from FROM zone_border AS earlier JOIN "
                                "zone_border AS later ON later.zone_id = earlier.zone_id AND later.id <> earlier.id "
                                "AND later.valid_from >= earlier.valid_from AND (earlier.valid_to IS NULL OR "
                                "later.valid_from < earlier.valid_to) JOIN zone ON zone.id = later.zone_id")) {
    add(faults,
        fail(ErrorCode::InvalidGeometry,
             "Zone %1 has two borders on %2. Restore a backup, or change the border in force.", {row[0], row[1]}));
  }
}

void findLogFaults(const SQLite::Database& database, Faults& faults) {
  if (!database.tableExists("audit")) {
    return;  // an older atlas has no chain
  }
  for (const AuditFault& fault : auditFaults(readAudit(database), auditOriginOf(database), {})) {
    add(faults, fail(ErrorCode::InvalidInput, "The log of who did what is broken: %1 Compare it with a backup.",
                     {inEnglish(fault.reason)}));
  }
}

Faults findAll(const SQLite::Database& database) {
  Faults faults;
  findDamage(database, faults);
  if (!faults.empty()) {
    return faults;  // what a damaged file says of itself is worth nothing
  }
  const SQLite::Database fresh = freshAtlas(factOf(database, "plane"));
  if (schemaVersionOf(database) == kSchemaVersion) {  // an older one is brought up to date when it is edited
    findMissingParts(database, fresh, faults);
  }
  if (!faults.empty()) {
    return faults;
  }
  findLooseReferences(database, faults);
  findGeoPackageFaults(database, fresh, faults);
  findUnreadableShapes(database, faults);
  findLogFaults(database, faults);
  if (faults.empty()) {
    findBorderFaults(database, faults);
    findDayFaults(database, faults);
  }
  return faults;
}

}  // namespace

Result<std::vector<Error>> faultsOf(const std::string& atlas) {
  Result<Faults> faults = checkReadable(atlas).and_then([&] {
    return guarded(atlas, [&] {
      SQLite::Database database = openDatabase(atlas, Access::Look);
      const SQLite::Transaction oneMoment(database);
      requireAtlas(database);
      return findAll(database);
    });
  });
  if (faults) {
    for (Error& fault : *faults) {
      fault.file = atlas;
    }
  }
  return faults;
}

}  // namespace buurtatlas
