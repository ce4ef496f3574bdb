#include "storage/restored_rows.h"

#include <algorithm>
#include <array>
#include <format>
#include <utility>
#include <vector>

#include "storage/atlas_schema.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"
#include "storage/undo_log.h"

namespace buurtatlas {

namespace {

/// What undo leaves alone, and so does a restore.
constexpr std::array kPeopleTables = {"departure",        "alert",          "alert_text",  "alert_recipients",
                                      "outbox",           "waiting",        "gateway",     "person",
                                      "alert_policy",     "alert_case",     "case_text",   "case_recipients",
                                      "case_coordinator", "case_taken_out", "cap_message", "audit"};
constexpr std::string_view kErased = "SELECT object_id FROM audit WHERE action = 'erase'";
/// More alerts than were ever accepted between two backups.
constexpr std::int64_t kSkippedAlerts = 1'000;

/// The columns by name: a table that was altered once has them in another order than one that was made so.
std::string columnsOf(const SQLite::Database& database, const char* table) {
  SQLite::Statement select(database, "SELECT name FROM pragma_table_info(?)");
  select.bind(1, table);
  std::string columns;
  while (select.executeStep()) {
    columns += (columns.empty() ? "\"" : ", \"") + select.getColumn(0).getString() + "\"";
  }
  return columns;
}

void takeTable(SQLite::Database& database, const std::string& attached, const char* table) {
  const std::string columns = columnsOf(database, table);
  database.exec(std::format("DELETE FROM main.{0}; INSERT INTO main.{0} ({1}) SELECT {1} FROM {2}.{0}", table, columns,
                            attached));
}

std::vector<Id> erasedMembers(const SQLite::Database& database) {
  SQLite::Statement select(database, std::string(kErased));
  std::vector<Id> erased;
  while (select.executeStep()) {
    erased.push_back(select.getColumn(0).getInt64());
  }
  return erased;
}

void removeAliasesOfErased(SQLite::Database& database) {
  database.exec("DELETE FROM main.address_alias WHERE member_id IN (" + std::string(kErased) + ")");
}

/// The number of the newest row that the table ever had, which no later row may have again.
void raiseSequence(SQLite::Database& database, std::string_view table, std::int64_t newest) {
  SQLite::Statement insert(database,
                           "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, 0 WHERE NOT EXISTS "
                           "(SELECT 1 FROM sqlite_sequence WHERE name = ?1)");
  (Parameters(insert) << table).run();
  SQLite::Statement raise(database, "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1");
  (Parameters(raise) << table << newest).run();
}

}  // namespace

AttachedFile::AttachedFile(SQLite::Database& database, const std::string& path, std::string name)
    : m_database(database), m_name(std::move(name)) {
  SQLite::Statement attach(database, "ATTACH ? AS " + m_name);
  (Parameters(attach) << path).run();
}

AttachedFile::~AttachedFile() { m_database.tryExec("DETACH " + m_name); }

void takeUndoneRows(SQLite::Database& database, const std::string& attached) {
  database.exec("PRAGMA defer_foreign_keys=ON");
  for (const char* table : kUndoneTables) {
    takeTable(database, attached, table);
  }
  database.exec("DELETE FROM main.member WHERE id IN (" + std::string(kErased) + ")");
  removeAliasesOfErased(database);
}

std::int64_t takePeopleRows(SQLite::Database& database, const std::string& attached) {
  database.exec("PRAGMA defer_foreign_keys=ON");
  for (const char* table : kPeopleTables) {
    takeTable(database, attached, table);
  }
  raiseSequence(database, "member",
                database
                    .execAndGet("SELECT max((SELECT coalesce(max(member_id), 0) FROM departure), "
                                "(SELECT coalesce(max(member_id), 0) FROM outbox))")
                    .getInt64());
  raiseSequence(database, "member", newestListedMember(database));
  std::int64_t erased = 0;
  for (const Id member : erasedMembers(database)) {
    forgetInHistory(database, member);
    SQLite::Statement remove(database, "DELETE FROM main.member WHERE id = ?");
    erased += (Parameters(remove) << member).run();
  }
  removeAliasesOfErased(database);
  return erased;
}

bool arePeopleRowsSound(SQLite::Database& database, const std::string& attached) {
  return std::ranges::all_of(kPeopleTables, [&](const char* table) {
    return database.execAndGet(std::format("PRAGMA {}.integrity_check('{}')", attached, table)).getString() == "ok";
  });
}

std::int64_t holdBackDeliveries(SQLite::Database& database, Instant at) {
  SQLite::Statement hold(database,
                         "UPDATE outbox SET state = 'unknown', owner = NULL, lease_until = NULL, changed_at = ?, "
                         "reason = 'The atlas was restored; this may have been sent since the backup was made.' "
                         "WHERE state IN ('queued', 'claimed', 'sending')");
  std::int64_t held = (Parameters(hold) << std::int64_t{at.time_since_epoch().count()}).run();
  SQLite::Statement holdLists(database, "UPDATE waiting SET state = 'unknown' WHERE state = 'queued' RETURNING unmade");
  while (holdLists.executeStep()) {
    held += holdLists.getColumn(0).getInt64();
  }
  const std::int64_t newest =
      database.execAndGet("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'alert'").getInt64();
  raiseSequence(database, "alert", newest + kSkippedAlerts);
  return held;
}

}  // namespace buurtatlas
