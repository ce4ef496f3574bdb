#include "storage/atlas_schema.h"

#include <charconv>
#include <format>
#include <initializer_list>
#include <random>

#include "storage/statement_values.h"
#include "storage/stored_audit.h"
#include "storage/stored_cases.h"

namespace buurtatlas {

namespace {

constexpr int kGeoPackageId = 0x47504B47;  // "GPKG"
constexpr int kGeoPackageVersion = 10300;  // 1.3.0

constexpr const char* kGeoPackageTables = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
)sql";

constexpr const char* kCityTables = R"sql(
CREATE TABLE atlas (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE layer_sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, layer TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
  imported_at TEXT NOT NULL, row_count INTEGER NOT NULL, without_position INTEGER NOT NULL, rejected INTEGER NOT NULL);
CREATE TABLE boundary (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON);
CREATE TABLE streets (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, road_class TEXT NOT NULL,
  geom LINESTRING);
CREATE TABLE background (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, kind TEXT NOT NULL, geom MULTIPOLYGON);
CREATE TABLE addresses (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, street TEXT NOT NULL, street_key TEXT NOT NULL,
  number TEXT NOT NULL, box TEXT NOT NULL, postcode TEXT NOT NULL, municipality TEXT NOT NULL, use TEXT NOT NULL,
  geom POINT);
CREATE TABLE neighbourhoods (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, geom MULTIPOLYGON);
CREATE TABLE areas (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, geom MULTIPOLYGON);
CREATE TABLE zone (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, state TEXT NOT NULL,
  coordinator TEXT NOT NULL);
-- A border holds from valid_from up to, not on, valid_to; the last one has no valid_to.
CREATE TABLE zone_border (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, zone_id INTEGER NOT NULL REFERENCES zone(id),
  valid_from TEXT NOT NULL, valid_to TEXT, geom MULTIPOLYGON);
CREATE INDEX zone_border_of_zone ON zone_border(zone_id);
CREATE UNIQUE INDEX zone_border_in_force ON zone_border(zone_id) WHERE valid_to IS NULL;
CREATE TABLE incidents (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, type TEXT NOT NULL, from_time TEXT NOT NULL,
  to_time TEXT NOT NULL, has_clock INTEGER NOT NULL, geom POINT);
CREATE UNIQUE INDEX incident_key ON incidents(key) WHERE key <> '';
)sql";

// What a zone was on the days before `until`, from the row before it on.
constexpr const char* kZonePastTable = R"sql(
CREATE TABLE zone_past (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, zone_id INTEGER NOT NULL REFERENCES zone(id), until TEXT NOT NULL,
  name TEXT NOT NULL, type TEXT NOT NULL, state TEXT NOT NULL, UNIQUE (zone_id, until));
)sql";

// Why two zones of one type may overlap; first is the smaller id.
constexpr const char* kOverlapReasonTable = R"sql(
CREATE TABLE overlap_reason (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, first_id INTEGER NOT NULL REFERENCES zone(id),
  second_id INTEGER NOT NULL REFERENCES zone(id), reason TEXT NOT NULL, UNIQUE (first_id, second_id));
CREATE INDEX overlap_reason_of_second ON overlap_reason(second_id);
)sql";

// Drawings that are not finished. A step keeps the first vertices of the step before it and adds those of geom.
constexpr const char* kDrawingTables = R"sql(
CREATE TABLE drawing (
  id INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, purpose TEXT NOT NULL, zone_id INTEGER NOT NULL);
CREATE TABLE drawing_step (
  drawing_id INTEGER NOT NULL REFERENCES drawing(id), step INTEGER NOT NULL, kept INTEGER NOT NULL,
  geom LINESTRING NOT NULL, PRIMARY KEY (drawing_id, step)) WITHOUT ROWID;
)sql";

// The zones of today for other programs. This one reads the tables, on the day it is told.
constexpr const char* kZonesView = R"sql(
DROP VIEW IF EXISTS zones;
CREATE VIEW zones AS
  SELECT zone.id AS OGC_FID, coalesce(past.name, zone.name) AS name, coalesce(past.type, zone.type) AS type,
         coalesce(past.state, zone.state) AS state, zone.coordinator, border.valid_from, border.geom
  FROM zone_border AS border JOIN zone ON zone.id = border.zone_id
  LEFT JOIN zone_past AS past ON past.zone_id = zone.id AND past.until =
    (SELECT min(until) FROM zone_past WHERE zone_id = zone.id AND until > date('now', 'localtime'))
  WHERE border.valid_from <= date('now', 'localtime')
    AND (border.valid_to IS NULL OR border.valid_to > date('now', 'localtime'));
)sql";

// Zones that are proposed. zone_id: the zone that one was copied from, 0 for none. adopted_from: empty for a draft.
constexpr const char* kPlanTables = R"sql(
CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL UNIQUE, adopted_from TEXT NOT NULL);
CREATE TABLE plan_zone (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, plan_id INTEGER NOT NULL REFERENCES plan(id),
  zone_id INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, state TEXT NOT NULL, coordinator TEXT NOT NULL,
  geom MULTIPOLYGON);
CREATE INDEX plan_zone_of_plan ON plan_zone(plan_id);
CREATE TABLE plan_left_out (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, plan_id INTEGER NOT NULL REFERENCES plan(id), line INTEGER NOT NULL,
  reason TEXT NOT NULL, arguments TEXT NOT NULL);
)sql";

// Ground that may stay uncovered. review_on: empty for never.
constexpr const char* kAllowedGapTable = R"sql(
CREATE TABLE allowed_gap (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, author TEXT NOT NULL,
  allowed_on TEXT NOT NULL, review_on TEXT NOT NULL, geom MULTIPOLYGON NOT NULL);
)sql";

// The day whose state the data of a layer give, empty where nobody said.
constexpr const char* kDataDayColumn = R"sql(
ALTER TABLE layer_sources ADD COLUMN data_day TEXT NOT NULL DEFAULT '';
)sql";

// What was decided about written addresses. member_id: the person whose writing it is. Rows are never updated, so that
// the undo history names that person in every change.
constexpr const char* kAddressAliasTable = R"sql(
CREATE TABLE address_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, member_id INTEGER NOT NULL, address_text TEXT NOT NULL,
  street TEXT NOT NULL, number TEXT NOT NULL, box TEXT NOT NULL, postcode TEXT NOT NULL, municipality TEXT NOT NULL,
  match_class TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL, radius_m REAL NOT NULL,
  found_street TEXT NOT NULL, found_number TEXT NOT NULL, found_postcode TEXT NOT NULL,
  found_municipality TEXT NOT NULL, found_street_key TEXT NOT NULL, flags TEXT NOT NULL, by_hand INTEGER NOT NULL,
  geom POINT);
)sql";

// Who works with the atlas, how alerts are checked, alerts from draft to closed, and the log of all that was done:
// every entry holds the hash of the one before it. Times in UTC, empty for none; ids of people and alerts 0 for none.
constexpr const char* kCaseTables = R"sql(
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL UNIQUE, roles TEXT NOT NULL);
CREATE TABLE alert_policy (
  police_zone TEXT NOT NULL, urgency TEXT NOT NULL, needs_approval INTEGER NOT NULL, approval_minutes INTEGER NOT NULL,
  PRIMARY KEY (police_zone, urgency)) WITHOUT ROWID;
CREATE TABLE alert_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
  refers_to INTEGER NOT NULL, urgency TEXT NOT NULL, police_zone TEXT NOT NULL, language TEXT NOT NULL,
  include_possible INTEGER NOT NULL,
  outside_reason TEXT NOT NULL, valid_minutes INTEGER NOT NULL, next_update_at TEXT NOT NULL, state TEXT NOT NULL,
  author_id INTEGER NOT NULL, editor_id INTEGER NOT NULL, approver_id INTEGER NOT NULL, created_at TEXT NOT NULL, submitted_at TEXT NOT NULL,
  approved_at TEXT NOT NULL, approved_digest TEXT NOT NULL, recipients INTEGER NOT NULL,
  break_glass_reason TEXT NOT NULL, note TEXT NOT NULL, alert_id INTEGER NOT NULL, sent_at TEXT NOT NULL,
  geom MULTIPOLYGON);
CREATE TABLE case_text (
  case_id INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (case_id, language)) WITHOUT ROWID;
CREATE TABLE case_coordinator (
  case_id INTEGER NOT NULL, member_id INTEGER NOT NULL, zone TEXT NOT NULL, PRIMARY KEY (case_id, member_id))
  WITHOUT ROWID;
CREATE TABLE audit (
  number INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  object TEXT NOT NULL, object_id INTEGER NOT NULL, amount INTEGER NOT NULL, detail TEXT NOT NULL,
  previous TEXT NOT NULL, hash TEXT NOT NULL);
)sql";

// Members whom an alert is not sent to, who decided it and why.
constexpr const char* kTakenOutTable = R"sql(
CREATE TABLE case_taken_out (
  case_id INTEGER NOT NULL, member_id INTEGER NOT NULL, decided_by TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (case_id, member_id)) WITHOUT ROWID;
)sql";

// The words that alerts are made from, one column a language; empty for a language without. None: the shipped ones.
constexpr const char* kTemplateTable = R"sql(
CREATE TABLE alert_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, template_key TEXT NOT NULL, urgency TEXT NOT NULL, kind TEXT NOT NULL,
  name_nl TEXT NOT NULL, name_fr TEXT NOT NULL, name_de TEXT NOT NULL, name_en TEXT NOT NULL,
  text_nl TEXT NOT NULL, text_fr TEXT NOT NULL, text_de TEXT NOT NULL, text_en TEXT NOT NULL);
)sql";

// The lists of cases before version 8, a row each.
constexpr const char* kOldCaseList = R"sql(
CREATE TABLE case_recipient (
  case_id INTEGER NOT NULL, member_id INTEGER NOT NULL, channel TEXT NOT NULL, address TEXT NOT NULL,
  language TEXT NOT NULL);
)sql";

// The frozen list of a case as one value, see frozen_recipients.h.
constexpr const char* kCaseListTable = R"sql(
CREATE TABLE case_recipients (case_id INTEGER PRIMARY KEY NOT NULL, list BLOB NOT NULL);
)sql";

// What other systems are told as CAP messages, and whether they have it. A withdrawal takes a message back that nobody
// else was told of. Times in seconds since 1970, UTC.
constexpr const char* kCapTable = R"sql(
CREATE TABLE cap_message (
  alert_id INTEGER NOT NULL REFERENCES alert(id), is_withdrawal INTEGER NOT NULL, state TEXT NOT NULL,
  attempt INTEGER NOT NULL, due_at INTEGER NOT NULL, owner TEXT, lease_until INTEGER, reason TEXT NOT NULL,
  made_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, PRIMARY KEY (alert_id, is_withdrawal)) WITHOUT ROWID;
)sql";

// How well the place of an incident is known, the days of which its source tells everything (both ends included), and
// how pictures of incidents were made.
constexpr const char* kIncidentParts = R"sql(
ALTER TABLE incidents ADD COLUMN precision TEXT NOT NULL DEFAULT 'exact';
UPDATE incidents SET precision = 'withheld' WHERE geom IS NULL;
CREATE TABLE covered_days (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
  is_guess INTEGER NOT NULL);
CREATE TABLE incident_recipe (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL UNIQUE, method TEXT NOT NULL, filter TEXT NOT NULL,
  parameters TEXT NOT NULL, plane TEXT NOT NULL, seed INTEGER NOT NULL, data_hash TEXT NOT NULL,
  incidents INTEGER NOT NULL, version TEXT NOT NULL, saved_at TEXT NOT NULL);
)sql";

constexpr const char* kPeopleTables = R"sql(
CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
  email TEXT NOT NULL, language TEXT NOT NULL, wants_sms INTEGER NOT NULL, wants_email INTEGER NOT NULL,
  address_text TEXT NOT NULL, street TEXT NOT NULL, number TEXT NOT NULL, box TEXT NOT NULL, postcode TEXT NOT NULL,
  municipality TEXT NOT NULL, match_class TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL,
  radius_m REAL NOT NULL, found_street TEXT NOT NULL, found_number TEXT NOT NULL, found_postcode TEXT NOT NULL,
  found_municipality TEXT NOT NULL, found_street_key TEXT NOT NULL, flags TEXT NOT NULL, by_hand INTEGER NOT NULL,
  geom POINT);
CREATE UNIQUE INDEX member_key ON member(key) WHERE key <> '';
-- Who left, by key alone. Undo never touches it, so that nobody becomes a member again by it.
CREATE TABLE departure (member_id INTEGER PRIMARY KEY NOT NULL, day TEXT NOT NULL);
CREATE VIEW members AS
  SELECT member.id AS OGC_FID, member.key, member.name, member.phone, member.email, member.language, member.wants_sms,
         member.wants_email, departure.day AS left_day, member.match_class, member.status, member.found_street,
         member.found_number, member.found_postcode, member.found_municipality, member.geom
  FROM member LEFT JOIN departure ON departure.member_id = member.id;
CREATE TABLE alert (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, urgency TEXT NOT NULL, text TEXT NOT NULL, accepted_at TEXT NOT NULL,
  expires_at TEXT NOT NULL, recipients INTEGER NOT NULL, geom MULTIPOLYGON);
CREATE TABLE undo_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, at TEXT NOT NULL, label TEXT NOT NULL, arguments TEXT NOT NULL,
  layers INTEGER NOT NULL, bytes INTEGER NOT NULL, undone INTEGER NOT NULL);
CREATE TABLE undo_changes (
  action_id INTEGER NOT NULL REFERENCES undo_log(id), part INTEGER NOT NULL, changes BLOB NOT NULL,
  PRIMARY KEY (action_id, part));
)sql";

// What an alert is, in which words, and to whom it goes: a list that never changes, see frozen_recipients.h.
constexpr const char* kAlertParts = R"sql(
ALTER TABLE alert ADD COLUMN kind TEXT NOT NULL DEFAULT 'alert';
ALTER TABLE alert ADD COLUMN refers_to INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE alert ADD COLUMN exercise INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX alert_revision ON alert(refers_to, revision) WHERE refers_to <> 0;
CREATE TABLE alert_text (
  id INTEGER PRIMARY KEY NOT NULL, alert_id INTEGER NOT NULL REFERENCES alert(id), language TEXT NOT NULL,
  text TEXT NOT NULL, subject TEXT NOT NULL, UNIQUE (alert_id, language));
CREATE TABLE alert_recipients (alert_id INTEGER PRIMARY KEY NOT NULL REFERENCES alert(id), list BLOB NOT NULL);
)sql";

// One message each, from when a sender takes it. Times in seconds since 1970, UTC. lane: 0 goes first. alert_id stands
// for one revision of one kind, so that the unique constraint is the key of a message. waiting: the part of an alert's
// list, from place up to end_place, of which no row was made yet but for the few that are counted out of unmade.
// gateway: what senders said last of theirs.
constexpr const char* kOutboxTables = R"sql(
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY NOT NULL, alert_id INTEGER NOT NULL REFERENCES alert(id), member_id INTEGER NOT NULL,
  channel TEXT NOT NULL, lane INTEGER NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL,
  attempt INTEGER NOT NULL, due_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, owner TEXT, lease_until INTEGER,
  reason TEXT NOT NULL, provider_reference TEXT NOT NULL, changed_at INTEGER NOT NULL,
  UNIQUE (alert_id, member_id, channel));
CREATE TABLE waiting (
  id INTEGER PRIMARY KEY NOT NULL, alert_id INTEGER NOT NULL REFERENCES alert(id), channel TEXT NOT NULL,
  lane INTEGER NOT NULL, state TEXT NOT NULL, expires_at INTEGER NOT NULL, place INTEGER NOT NULL,
  end_place INTEGER NOT NULL, at_byte INTEGER NOT NULL, after_member INTEGER NOT NULL, unmade INTEGER NOT NULL,
  UNIQUE (alert_id, channel));
CREATE TABLE gateway (
  channel TEXT PRIMARY KEY NOT NULL, answered_at INTEGER, resting_until INTEGER, fault TEXT NOT NULL,
  per_second REAL NOT NULL, noticed_at INTEGER NOT NULL, receipts_applied INTEGER NOT NULL,
  receipts_older INTEGER NOT NULL, receipts_unknown INTEGER NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char* kOutboxIndexes = R"sql(
CREATE INDEX outbox_to_send ON outbox(lane, id) WHERE state = 'queued';
CREATE INDEX outbox_under_way ON outbox(lease_until) WHERE state IN ('claimed', 'sending');
CREATE INDEX outbox_in_doubt ON outbox(changed_at) WHERE state = 'unknown';
CREATE INDEX outbox_accepted ON outbox(changed_at) WHERE state = 'accepted';
)sql";

// Of these a provider is still asked whether it knows more.
constexpr const char* kReceiptIndex =
    "CREATE INDEX outbox_without_receipt ON outbox(changed_at) WHERE state = 'no_receipt';";

// Rows of before version 6 were all made when the alert was accepted, and knew two lanes.
constexpr const char* kOldOutboxAside = "ALTER TABLE outbox RENAME TO outbox_before_6;";
constexpr const char* kOldOutboxTaken = R"sql(
INSERT INTO outbox (id, alert_id, member_id, channel, lane, address, language, state, attempt, due_at, expires_at,
                    owner, lease_until, reason, provider_reference, changed_at)
  SELECT id, alert_id, member_id, channel, CASE lane WHEN 0 THEN 1 ELSE 3 END, address, language, state, attempt,
         due_at, expires_at, owner, lease_until, reason, provider_reference, changed_at FROM outbox_before_6;
DROP TABLE outbox_before_6;
)sql";

struct Layer {
  const char* table;
  const char* geometryType;
};

constexpr std::array kLayers = {
    Layer{"boundary", "MULTIPOLYGON"},
    Layer{"streets", "LINESTRING"},
    Layer{"background", "MULTIPOLYGON"},
    Layer{"addresses", "POINT"},
    Layer{"neighbourhoods", "MULTIPOLYGON"},
    Layer{"areas", "MULTIPOLYGON"},
    Layer{"zones", "MULTIPOLYGON"},
    Layer{"members", "POINT"},
    Layer{"incidents", "POINT"},
};

void addPlane(SQLite::Database& database, const std::string& plane, const std::string& wkt) {
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)");
  const std::int64_t number = srsIdOf(plane);
  Parameters(insert) << plane << number << std::string_view(plane).substr(0, plane.find(':')) << number << wkt;
  insert.exec();
}

void addLayers(SQLite::Database& database, std::int64_t srsId) {
  SQLite::Statement contents(
      database, "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, ?, ?, ?)");
  SQLite::Statement columns(database, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)");
  for (const Layer& layer : kLayers) {
    const std::string table = layer.table;
    const std::string type = layer.geometryType;
    (Parameters(contents) << table << std::string_view("features") << table << srsId).run();
    (Parameters(columns) << table << type << srsId).run();
  }
  // With one table registered as plain attributes, readers no longer list the tables that are no layers.
  database.exec(
      "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_sources', 'attributes', "
      "'layer_sources')");
}

/// Makes the keys of messages differ between two atlases.
std::string randomKey() {
  std::random_device source;
  return std::format("{:08x}{:08x}", source(), source());
}

std::string joined(std::initializer_list<std::string_view> statements) {
  std::string all;
  for (const std::string_view each : statements) {
    all += each;
  }
  return all;
}

}  // namespace

void createSchema(SQLite::Database& database, const AtlasInfo& info, const std::string& planeWkt) {
  database.exec(std::format("PRAGMA application_id={}; PRAGMA user_version={};", kGeoPackageId, kGeoPackageVersion));
  database.exec(kGeoPackageTables);
  database.exec(kCityTables);
  database.exec(kZonePastTable);
  database.exec(kOverlapReasonTable);
  database.exec(kDrawingTables);
  database.exec(kZonesView);
  database.exec(kPlanTables);
  database.exec(kAllowedGapTable);
  database.exec(kDataDayColumn);
  database.exec(kAddressAliasTable);
  database.exec(kPeopleTables);
  database.exec(kAlertParts);
  database.exec(kOutboxTables);
  database.exec(kOutboxIndexes);
  database.exec(kReceiptIndex);
  database.exec(kCaseTables);
  database.exec(kCaseListTable);
  database.exec(kTakenOutTable);
  database.exec(kCapTable);
  database.exec(kTemplateTable);
  database.exec(kIncidentParts);
  addPlane(database, info.plane, planeWkt);
  addLayers(database, srsIdOf(info.plane));
  setFact(database, "schema_version", std::to_string(kSchemaVersion));
  setFact(database, "name", info.name);
  setFact(database, "nis", info.nis);
  setFact(database, "plane", info.plane);
  setFact(database, kExerciseFact, info.exercise ? "yes" : "");
  setFact(database, "revision", "0");
  setFact(database, "key", randomKey());
}

std::string factOf(const SQLite::Database& database, std::string_view name) {
  SQLite::Statement select(database, "SELECT value FROM atlas WHERE name = ?");
  const std::string wanted(name);
  select.bindNoCopy(1, wanted);
  return select.executeStep() ? select.getColumn(0).getString() : std::string();
}

void setFact(SQLite::Database& database, std::string_view name, std::string_view value) {
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO atlas VALUES (?, ?)");
  (Parameters(insert) << name << value).run();
}

bool isAtlas(const SQLite::Database& database) {
  return database.tableExists("atlas") && database.tableExists("zone_border") && schemaVersionOf(database) > 0;
}

int schemaVersionOf(const SQLite::Database& database) {
  const std::string text = factOf(database, "schema_version");
  int version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version;
}

std::span<const Migration> migrations() {
  static const std::string kThirdVersion = joined({kOverlapReasonTable, kDrawingTables, kZonesView, kPlanTables});
  static const std::string kFifthVersion = joined({kDataDayColumn, kAddressAliasTable});
  static const std::string kSixthVersion =
      joined({kAlertParts, kOldOutboxAside, kOutboxTables, kOldOutboxTaken, kOutboxIndexes});
  static const std::string kSeventhVersion = joined({kCaseTables, kOldCaseList});
  static const std::string kEighthVersion = joined({kCaseListTable, kCapTable, kTemplateTable, kIncidentParts});
  static const std::array kSteps = {Migration{.from = 1, .statements = kZonePastTable},
                                    Migration{.from = 2, .statements = kThirdVersion.c_str()},
                                    Migration{.from = 3, .statements = kAllowedGapTable},
                                    Migration{.from = 4, .statements = kFifthVersion.c_str()},
                                    Migration{.from = 5, .statements = kSixthVersion.c_str()},
                                    Migration{.from = 6, .statements = kSeventhVersion.c_str(), .then = chainOldLog},
                                    Migration{.from = 7, .statements = kEighthVersion.c_str(), .then = packOldLists},
                                    Migration{.from = 8, .statements = kReceiptIndex},
                                    Migration{.from = 9, .statements = kTakenOutTable}};
  return kSteps;
}

void migrate(SQLite::Database& database, std::span<const Migration> steps, int target) {
  int version = schemaVersionOf(database);
  if (version == target) {
    return;
  }
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (const Migration& step : steps) {
    if (step.from == version) {
      database.exec(step.statements);
      if (step.then != nullptr) {
        step.then(database);
      }
      ++version;
    }
  }
  if (version != target) {
    giveUp(fail(ErrorCode::InvalidInput,
                "The atlas is of version %1, which this program can no longer bring up to date.",
                {std::to_string(schemaVersionOf(database))}));
  }
  setFact(database, "schema_version", std::to_string(version));
  transaction.commit();
}

std::int32_t srsIdOf(const std::string& plane) {
  const std::size_t colon = plane.find(':');
  std::int32_t number = 0;
  const char* end = plane.data() + plane.size();
  const bool isCode =
      colon != std::string::npos && colon > 0 &&
      std::from_chars(plane.data() + colon + 1, end, number) == std::from_chars_result{end, std::errc{}};
  if (!isCode || number <= 0) {
    giveUp(fail(ErrorCode::InvalidInput, "%1 is no code of a reference system. Give one such as EPSG:3812.", {plane}));
  }
  return number;
}

}  // namespace buurtatlas
