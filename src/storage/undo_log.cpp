#include "storage/undo_log.h"

#include <sqlite3.h>

#include <optional>
#include <ranges>

#include "storage/atlas_schema.h"
#include "storage/change_parts.h"
#include "storage/label_text.h"

namespace buurtatlas {

namespace {

constexpr const char* kNewestToUndo =
    "SELECT id, label, arguments, layers FROM undo_log WHERE undone = 0 ORDER BY id DESC LIMIT 1";
constexpr const char* kOldestToRedo =
    "SELECT id, label, arguments, layers FROM undo_log WHERE undone = 1 ORDER BY id LIMIT 1";

void removeActions(SQLite::Database& database, const std::string& condition) {
  database.exec("DELETE FROM undo_changes WHERE action_id IN (SELECT id FROM undo_log WHERE " + condition + ")");
  database.exec("DELETE FROM undo_log WHERE " + condition);
}

Id insertAction(SQLite::Database& database, const Reason& label, LayerSet layers, Instant at) {
  SQLite::Statement insert(
      database, "INSERT INTO undo_log (at, label, arguments, layers, bytes, undone) VALUES (?, ?, ?, ?, 0, 0)");
  (Parameters(insert) << std::string_view(isoInstant(at)) << label.text
                      << std::string_view(joinArguments(label.arguments)) << std::int64_t{layers})
      .run();
  return database.getLastInsertRowid();
}

/// Newest first, everything that together stays within the limits is kept.
void forgetOldest(SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id, bytes FROM undo_log ORDER BY id DESC");
  std::int64_t actions = 0;
  std::int64_t bytes = 0;
  std::optional<Id> oldestKept;
  while (select.executeStep()) {
    bytes += select.getColumn(1).getInt64();
    if (++actions > 1 && (actions > kMostActions || bytes > kMostUndoBytes)) {
      break;
    }
    oldestKept = select.getColumn(0).getInt64();
  }
  select.reset();
  if (oldestKept) {
    removeActions(database, "id < " + std::to_string(*oldestKept));
  }
}

/// Rows that are not as the action left them were changed by another program: better nothing than half of it.
int refuseConflict(void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_ABORT; }

void apply(SQLite::Database& database, Id action, int flags) {
  PartReader parts(database, action);
  const int result = sqlite3changeset_apply_v2_strm(database.getHandle(), PartReader::input, &parts, nullptr,
                                                    refuseConflict, nullptr, nullptr, nullptr, flags);
  if (result == SQLITE_ABORT) {
    giveUp(
        fail(ErrorCode::Conflict,
             "This step no longer fits, because another program changed the file since. The atlas stays as it was."));
  }
  database.check(result);
}

Replayed replay(SQLite::Database& database, const char* selection, bool undone, int flags,
                std::unexpected<Error> nothing) {
  SQLite::Statement select(database, selection);
  if (!select.executeStep()) {
    giveUp(std::move(nothing));
  }
  Columns columns(select);
  const Id action = columns.number();
  Replayed replayed{.label = {.text = columns.text(), .arguments = {}}};
  replayed.label.arguments = splitArguments(columns.text());
  replayed.layers = static_cast<LayerSet>(columns.number());
  select.reset();
  apply(database, action, flags);
  SQLite::Statement update(database, "UPDATE undo_log SET undone = ? WHERE id = ?");
  (Parameters(update) << undone << action).run();
  return replayed;
}

}  // namespace

void RowRecorder::Deleter::operator()(sqlite3_session* session) const { sqlite3session_delete(session); }

RowRecorder::RowRecorder(SQLite::Database& database) {
  sqlite3_session* session = nullptr;
  database.check(sqlite3session_create(database.getHandle(), "main", &session));
  m_session.reset(session);
  for (const char* table : kUndoneTables) {
    database.check(sqlite3session_attach(session, table));
  }
}

bool RowRecorder::isEmpty() const { return sqlite3session_isempty(m_session.get()) != 0; }

std::int64_t RowRecorder::writeTo(SQLite::Database& database, Id action) {
  PartWriter parts(database, action);
  database.check(sqlite3session_changeset_strm(m_session.get(), PartWriter::output, &parts));
  return parts.finish();
}

void keepAction(SQLite::Database& database, RowRecorder& recorder, const Reason& label, LayerSet layers, Instant at) {
  if (recorder.isEmpty()) {
    return;
  }
  const Id action = insertAction(database, label, layers, at);
  const std::int64_t bytes = recorder.writeTo(database, action);
  if (bytes == 0) {  // every row was written as it stood
    removeActions(database, "id = " + std::to_string(action));
    return;
  }
  removeActions(database, "undone = 1");
  SQLite::Statement update(database, "UPDATE undo_log SET bytes = ? WHERE id = ?");
  (Parameters(update) << bytes << action).run();
  forgetOldest(database);
}

std::vector<HistoryEntry> readHistory(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id, label, arguments, at, undone FROM undo_log ORDER BY id");
  std::vector<HistoryEntry> history;
  while (select.executeStep()) {
    Columns columns(select);
    HistoryEntry entry{.id = columns.number(), .label = {.text = columns.text(), .arguments = {}}};
    entry.label.arguments = splitArguments(columns.text());
    entry.at = parseInstant(columns.text()).value_or(Instant{});
    entry.undone = columns.fact();
    history.push_back(std::move(entry));
  }
  return history;
}

Replayed undoNewest(SQLite::Database& database) {
  return replay(database, kNewestToUndo, true, SQLITE_CHANGESETAPPLY_INVERT,
                fail(ErrorCode::Conflict, "There is nothing to undo."));
}

Replayed redoOldest(SQLite::Database& database) {
  return replay(database, kOldestToRedo, false, 0, fail(ErrorCode::Conflict, "There is nothing to redo."));
}

}  // namespace buurtatlas
