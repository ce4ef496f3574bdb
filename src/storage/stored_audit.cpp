#include "storage/stored_audit.h"

#include "storage/atlas_schema.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

constexpr const char* kAuditColumns = "number, at, actor, action, object, object_id, amount, detail, previous, hash";

AuditEntry entryFrom(SQLite::Statement& select) {
  Columns columns(select);
  AuditEntry entry{.number = columns.number()};
  entry.event.at = parseInstant(columns.text()).value_or(Instant{});
  entry.event.actor = columns.text();
  entry.event.action = columns.text();
  entry.event.object = columns.text();
  entry.event.objectId = columns.number();
  entry.event.amount = columns.number();
  entry.event.detail = columns.text();
  entry.previous = columns.text();
  entry.hash = columns.text();
  return entry;
}

}  // namespace

void appendAudit(SQLite::Database& database, const AuditEvent& event) {
  SQLite::Statement last(database, "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
  const bool isFirst = !last.executeStep();
  AuditEntry entry{.number = isFirst ? 1 : last.getColumn(0).getInt64() + 1,
                   .event = event,
                   .previous = isFirst ? auditOriginOf(database) : last.getColumn(1).getString()};
  entry.hash = auditHash(entry);
  SQLite::Statement insert(database,
                           std::string("INSERT INTO audit (") + kAuditColumns + ") VALUES (?,?,?,?,?,?,?,?,?,?)");
  (Parameters(insert) << entry.number << std::string_view(isoInstant(event.at)) << event.actor << event.action
                      << event.object << event.objectId << event.amount << event.detail << entry.previous << entry.hash)
      .run();
}

std::vector<AuditEntry> readAudit(const SQLite::Database& database) {
  SQLite::Statement select(database, std::string("SELECT ") + kAuditColumns + " FROM audit ORDER BY number");
  std::vector<AuditEntry> entries;
  while (select.executeStep()) {
    entries.push_back(entryFrom(select));
  }
  return entries;
}

std::string auditOriginOf(const SQLite::Database& database) { return auditOrigin(factOf(database, "key")); }

void chainOldLog(SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT at, event, subject_id, amount FROM log ORDER BY id");
  while (select.executeStep()) {
    Columns columns(select);
    AuditEvent event{.at = parseInstant(columns.text()).value_or(Instant{}), .action = columns.text()};
    const bool isOfMember = event.action == "leave" || event.action == "erase";
    event.object = isOfMember ? "member" : event.action == "restore" ? "atlas" : "message";
    event.action = event.action == "alert" ? "send" : event.action;
    event.objectId = columns.number();
    event.amount = columns.number();
    appendAudit(database, event);
  }
  select.reset();
  database.exec("DROP TABLE log");
}

}  // namespace buurtatlas
