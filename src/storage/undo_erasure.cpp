#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "storage/atlas_schema.h"
#include "storage/change_parts.h"
#include "storage/label_text.h"
#include "storage/undo_log.h"

namespace buurtatlas {

namespace {

constexpr const char* kMemberTable = "member";
constexpr const char* kAliasTable = "address_alias";
/// The columns of `member` that could stand in a label: key, name, phone and email.
constexpr std::array kTellingColumns = {1, 2, 3, 4};

struct ChangeGroupDeleter {
  void operator()(sqlite3_changegroup* group) const { sqlite3changegroup_delete(group); }
};
struct IteratorDeleter {
  void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};
using ChangeGroup = std::unique_ptr<sqlite3_changegroup, ChangeGroupDeleter>;
using ChangeIterator = std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter>;

/// In one piece: up to SQLite 3.49, sqlite3changegroup_add_change() does not get along with streamed changesets.
std::vector<unsigned char> wholeChangeset(const SQLite::Database& database, Id action) {
  SQLite::Statement select(database, "SELECT changes FROM undo_changes WHERE action_id = ? ORDER BY part");
  select.bind(1, action);
  std::vector<unsigned char> bytes;
  while (select.executeStep()) {
    const SQLite::Column column = select.getColumn(0);
    const auto* first = static_cast<const unsigned char*>(column.getBlob());
    bytes.insert(bytes.end(), first, first + column.getBytes());
  }
  return bytes;
}

/// Whose row a change is about.
enum class Owner { Other, Member, AliasOfMember };

Owner ownerOf(const SQLite::Database& database, sqlite3_changeset_iter* change, const char* table, int operation,
              Id member) {
  const bool isAlias = std::strcmp(table, kAliasTable) == 0;
  if (!isAlias && std::strcmp(table, kMemberTable) != 0) {
    return Owner::Other;
  }
  const int keyColumn = isAlias ? 1 : 0;
  sqlite3_value* key = nullptr;
  database.check(operation == SQLITE_INSERT ? sqlite3changeset_new(change, keyColumn, &key)
                                            : sqlite3changeset_old(change, keyColumn, &key));
  if (key == nullptr || sqlite3_value_int64(key) != member) {
    return Owner::Other;
  }
  return isAlias ? Owner::AliasOfMember : Owner::Member;
}

/// Calls visit(iterator, operation, owner) for each row change of an action.
template <class Visit>
void forEachChange(const SQLite::Database& database, Id action, Id member, Visit visit) {
  std::vector<unsigned char> bytes = wholeChangeset(database, action);
  sqlite3_changeset_iter* raw = nullptr;
  database.check(sqlite3changeset_start(&raw, static_cast<int>(bytes.size()), bytes.data()));
  const ChangeIterator iterator(raw);
  int step = sqlite3changeset_next(raw);
  for (; step == SQLITE_ROW; step = sqlite3changeset_next(raw)) {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    database.check(sqlite3changeset_op(raw, &table, &columns, &operation, &indirect));
    visit(raw, operation, ownerOf(database, raw, table, operation, member));
  }
  if (step != SQLITE_DONE) {
    database.check(step);
  }
}

void addText(std::set<std::string>& words, sqlite3_value* value) {
  constexpr int kShortest = 3;  // shorter texts would blank labels that have nothing to do with the person
  if (value != nullptr && sqlite3_value_type(value) == SQLITE_TEXT && sqlite3_value_bytes(value) >= kShortest) {
    words.emplace(reinterpret_cast<const char*>(sqlite3_value_text(value)),
                  static_cast<std::size_t>(sqlite3_value_bytes(value)));
  }
}

/// Collects what the action knows about the member. Returns whether it changed a row of the member's.
bool collectWords(const SQLite::Database& database, Id action, Id member, std::set<std::string>& words) {
  bool found = false;
  forEachChange(database, action, member, [&](sqlite3_changeset_iter* change, int operation, Owner owner) {
    found = found || owner != Owner::Other;
    if (owner != Owner::Member) {
      return;
    }
    for (const int column : kTellingColumns) {
      sqlite3_value* value = nullptr;
      if (operation != SQLITE_INSERT) {
        database.check(sqlite3changeset_old(change, column, &value));
        addText(words, value);
      }
      if (operation != SQLITE_DELETE) {
        database.check(sqlite3changeset_new(change, column, &value));
        addText(words, value);
      }
    }
  });
  return found;
}

void rewriteWithout(SQLite::Database& database, Id action, Id member) {
  sqlite3_changegroup* raw = nullptr;
  database.check(sqlite3changegroup_new(&raw));
  const ChangeGroup others(raw);
  bool isEmpty = true;
  forEachChange(database, action, member, [&](sqlite3_changeset_iter* change, int, Owner owner) {
    if (owner == Owner::Other) {
      database.check(sqlite3changegroup_add_change(raw, change));
      isEmpty = false;
    }
  });
  SQLite::Statement remove(database, "DELETE FROM undo_changes WHERE action_id = ?");
  (Parameters(remove) << action).run();
  if (isEmpty) {
    SQLite::Statement forget(database, "DELETE FROM undo_log WHERE id = ?");
    (Parameters(forget) << action).run();
    return;
  }
  PartWriter parts(database, action);
  database.check(sqlite3changegroup_output_strm(raw, PartWriter::output, &parts));
  SQLite::Statement update(database, "UPDATE undo_log SET bytes = ? WHERE id = ?");
  (Parameters(update) << parts.finish() << action).run();
}

void blankLabels(SQLite::Database& database, const std::set<std::string>& words) {
  SQLite::Statement update(database, "UPDATE undo_log SET arguments = ? WHERE id = ?");
  for (const HistoryEntry& entry : readHistory(database)) {
    std::vector<std::string> arguments = entry.label.arguments;
    for (std::string& argument : arguments) {
      if (std::ranges::any_of(words, [&](const std::string& word) { return argument.contains(word); })) {
        argument = "…";
      }
    }
    if (arguments != entry.label.arguments) {
      (Parameters(update) << std::string_view(joinArguments(arguments)) << entry.id).run();
    }
  }
}

std::vector<Id> actionsOnMembers(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id FROM undo_log WHERE layers & ? <> 0");
  select.bind(1, std::int64_t{setOf(LayerKind::Members) | kAliasLayer});
  std::vector<Id> actions;
  while (select.executeStep()) {
    actions.push_back(select.getColumn(0).getInt64());
  }
  return actions;
}

std::set<std::string> storedWords(const SQLite::Database& database, Id member) {
  SQLite::Statement select(database, "SELECT key, name, phone, email FROM member WHERE id = ?");
  select.bind(1, member);
  std::set<std::string> words;
  if (select.executeStep()) {
    Columns columns(select);
    for (std::size_t column = 0; column < kTellingColumns.size(); ++column) {
      std::string word = columns.text();
      if (word.size() >= 3) {
        words.insert(std::move(word));
      }
    }
  }
  return words;
}

}  // namespace

bool forgetInHistory(SQLite::Database& database, Id member) {
  std::set<std::string> words = storedWords(database, member);
  bool wasKnown = false;
  for (const Id action : actionsOnMembers(database)) {
    if (collectWords(database, action, member, words)) {
      rewriteWithout(database, action, member);
      wasKnown = true;
    }
  }
  blankLabels(database, words);
  return wasKnown;
}

}  // namespace buurtatlas
