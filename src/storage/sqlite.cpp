#include "storage/sqlite.h"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>

#include "core/point.h"
#include "storage/gpkg_geometry.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::milliseconds kBusyTimeout{5000};

std::optional<Box> boundsOfArgument(sqlite3_value* value) {
  if (sqlite3_value_type(value) != SQLITE_BLOB) {
    return std::nullopt;
  }
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_value_blob(value));
  return boundsOf(std::span(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))));
}

void isEmpty(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (const auto bounds = boundsOfArgument(arguments[0])) {
    sqlite3_result_int(context, bounds->isEmpty() ? 1 : 0);
  }
}

template <double Box::* side>
void sideOf(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto bounds = boundsOfArgument(arguments[0]);
  if (bounds && !bounds->isEmpty()) {
    sqlite3_result_double(context, (*bounds).*side);
  }
}

/// The R-tree triggers that GDAL and QGIS put on a layer call these; without them every edit of ours would fail.
void addSpatialFunctions(const SQLite::Database& database) {
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const auto add = [&](const char* name, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    database.check(sqlite3_create_function_v2(database.getHandle(), name, 1, kFlags, nullptr, function, nullptr,
                                              nullptr, nullptr));
  };
  add("ST_IsEmpty", isEmpty);
  add("ST_MinX", sideOf<&Box::west>);
  add("ST_MaxX", sideOf<&Box::east>);
  add("ST_MinY", sideOf<&Box::south>);
  add("ST_MaxY", sideOf<&Box::north>);
}

int openingFlags(const std::string& path, Access access) {
  // A rollback journal left by a crash can only be played back by a connection that may write.
  const bool mayWrite = access == Access::Write || std::filesystem::exists(path + "-journal");
  return mayWrite ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
}

}  // namespace

void giveUp(std::unexpected<Error> failure) { throw StorageFailure{std::move(failure.error())}; }

Error errorFrom(const SQLite::Exception& exception, const std::string& file) {
  const std::string detail = exception.what();
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL:
      return failInFile(ErrorCode::FileUnwritable, file,
                        "The disk is full, so the atlas stays as it was. Free some space and try again.")
          .error();
    case SQLITE_IOERR:
      return failInFile(ErrorCode::FileUnwritable, file,
                        "The disk refused to read or write the atlas (%1). Nothing was changed; check the disk and its "
                        "free space, then try again.",
                        {detail})
          .error();
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return failInFile(ErrorCode::FileUnwritable, file,
                        "The atlas may not be written. Check the rights of the file and of its folder.")
          .error();
    case SQLITE_CANTOPEN:
      return failInFile(ErrorCode::FileUnreadable, file,
                        "The atlas cannot be opened. Check that the file and its folder may be read and written.")
          .error();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return failInFile(ErrorCode::Conflict, file,
                        "Another program keeps the atlas busy. Nothing was changed; try again in a moment.")
          .error();
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return failInFile(ErrorCode::FileUnreadable, file, "The atlas is damaged (%1). Put back a copy of it.", {detail})
          .error();
    case SQLITE_CONSTRAINT:
      return failInFile(ErrorCode::Conflict, file,
                        "The change contradicts what the atlas holds (%1), so the atlas stays as it was.", {detail})
          .error();
    default:
      return failInFile(ErrorCode::Internal, file, "The atlas cannot do this (%1), so it stays as it was.", {detail})
          .error();
  }
}

SQLite::Database openDatabase(const std::string& path, Access access) {
  SQLite::Database database(path, openingFlags(path, access), static_cast<int>(kBusyTimeout.count()));
  sqlite3_extended_result_codes(database.getHandle(), 1);
  database.check(sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
  database.exec(
      "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;"
      "PRAGMA cache_size=-32000;");
  addSpatialFunctions(database);
  if (access == Access::Write) {
    if (database.execAndGet("PRAGMA journal_mode=WAL").getString() != "wal") {
      giveUp(
          fail(ErrorCode::FileUnwritable,
               "The atlas cannot be kept safe in this folder. Copy it to a disk of this computer and open it there."));
    }
    database.exec("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=67108864;");
  }
  return database;
}

void closeAsOneFile(SQLite::Database& database) noexcept {
  database.tryExec("PRAGMA busy_timeout=0");
  database.tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.tryExec("PRAGMA journal_mode=DELETE");
}

}  // namespace buurtatlas
