#include "storage/geopackage_check.h"

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace buurtatlas {

namespace {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

struct CloseStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// The first column of the first row; empty when there is no row, none when the file is damaged.
std::optional<std::string> firstValue(sqlite3* database, const char* sql) {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(database, sql, -1, &prepared, nullptr) != SQLITE_OK) {
    return std::nullopt;
  }
  const std::unique_ptr<sqlite3_stmt, CloseStatement> statement(prepared);
  const int step = sqlite3_step(statement.get());
  if (step == SQLITE_DONE) {
    return std::string();
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0));
  return step == SQLITE_ROW && text != nullptr ? std::optional<std::string>(text) : std::nullopt;
}

std::string uriOf(const std::string& path) {
  std::string uri = "file:";
  for (const char letter : path) {
    if (letter == '%' || letter == '?' || letter == '#') {
      constexpr std::string_view kHex = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(letter);
      uri += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      uri += letter;
    }
  }
  return uri + "?immutable=1";
}

Database openReadOnly(const std::string& path) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(uriOf(path).c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  Database database(opened);
  if (result != SQLITE_OK) {
    return {};
  }
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_exec(opened, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0", nullptr, nullptr, nullptr);
  return database;
}

}  // namespace

Result<void> checkGeoPackage(const std::string& path) {
  std::error_code error;
  if (std::filesystem::file_size(path + "-wal", error) > 0 && !error) {
    return failInFile(
        ErrorCode::FileUnreadable, path,
        "The GeoPackage is open in another program, which has not saved all of it. Close it there first.");
  }
  const Database database = openReadOnly(path);
  const std::optional<std::string> state =
      database ? firstValue(database.get(), "PRAGMA quick_check(1)") : std::nullopt;
  if (state != "ok") {
    return failInFile(ErrorCode::FileUnreadable, path, "The GeoPackage is damaged: %1. Export or download it again.",
                      {state.value_or(database ? sqlite3_errmsg(database.get()) : "it cannot be opened")});
  }
  const std::optional<std::string> stranger =
      firstValue(database.get(),
                 "SELECT name FROM sqlite_master WHERE type = 'view' OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL%' "
                 "AND sql NOT LIKE '%USING rtree%') LIMIT 1");
  if (!stranger || !stranger->empty()) {
    return failInFile(
        ErrorCode::InvalidInput, path,
        "The GeoPackage holds \"%1\", which is not a plain table and is not trusted. Export the layer to a "
        "new file.",
        {stranger.value_or("?")});
  }
  return {};
}

}  // namespace buurtatlas
