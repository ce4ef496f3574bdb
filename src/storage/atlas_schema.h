#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/atlas.h"
#include "storage/sqlite.h"

// Private to storage: the tables of the atlas file, see docs/formats.md.

namespace buurtatlas {

/// The version of the tables this program writes. A GeoPackage has its own meaning for application_id and user_version,
/// so ours stands in the table `atlas`.
inline constexpr int kSchemaVersion = 10;

/// The tables whose row changes make up an undo step. Departures, people, policies,
/// alerts, outbox, log and unfinished drawings are not among them.
inline constexpr std::array<const char*, 21> kUndoneTables = {
    "boundary",       "streets",      "background",      "addresses",      "neighbourhoods", "areas",
    "zone",           "zone_border",  "zone_past",       "overlap_reason", "member",         "incidents",
    "layer_sources",  "plan",         "plan_zone",       "plan_left_out",  "allowed_gap",    "address_alias",
    "alert_template", "covered_days", "incident_recipe",
};

/// Makes all tables of an empty file, in the caller's transaction.
void createSchema(SQLite::Database& database, const AtlasInfo& info, const std::string& planeWkt);

/// A named value of the table `atlas`, empty when absent.
std::string factOf(const SQLite::Database& database, std::string_view name);
void setFact(SQLite::Database& database, std::string_view name, std::string_view value);

/// The fact of the table `atlas` that is set in an atlas for practice.
inline constexpr std::string_view kExerciseFact = "exercise";

/// Is this database an atlas of any version?
bool isAtlas(const SQLite::Database& database);
int schemaVersionOf(const SQLite::Database& database);

/// How the tables of one version become those of the next.
struct Migration {
  int from = 0;
  const char* statements = nullptr;
  void (*then)(SQLite::Database&) = nullptr;  ///< what SQL alone cannot do
};

/// The way from every older version to kSchemaVersion, oldest first.
std::span<const Migration> migrations();

/// Takes the steps from the file's version to the last one, all or none. Throws StorageFailure when there is no way.
void migrate(SQLite::Database& database, std::span<const Migration> steps, int target);

/// The number of the plane in gpkg_spatial_ref_sys: 3812 for EPSG:3812. Throws StorageFailure when it is not
/// AUTHORITY:NUMBER.
std::int32_t srsIdOf(const std::string& plane);

}  // namespace buurtatlas
