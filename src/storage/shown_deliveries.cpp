#include "storage/shown_deliveries.h"

#include <sqlite3.h>

#include <cstddef>

namespace buurtatlas {

namespace {

enum Column { IdColumn, MemberColumn, AddressColumn, LanguageColumn };

// What SQLite is handed begins with its own part.
struct Table {
  sqlite3_vtab base;
  const ShownDeliveries* shown;
};

struct Cursor {
  sqlite3_vtab_cursor base;
  std::span<const Delivery> deliveries;
  std::size_t at;
};

Cursor& cursorOf(sqlite3_vtab_cursor* cursor) { return *reinterpret_cast<Cursor*>(cursor); }

int connect(sqlite3* database, void* shown, int, const char* const*, sqlite3_vtab** table, char**) {
  const int declared = sqlite3_declare_vtab(database, "CREATE TABLE shown (id, member_id, address, language)");
  if (declared == SQLITE_OK) {
    *table = &(new Table{.base = {}, .shown = static_cast<const ShownDeliveries*>(shown)})->base;
  }
  return declared;
}

int disconnect(sqlite3_vtab* table) {
  delete reinterpret_cast<Table*>(table);
  return SQLITE_OK;
}

int plan(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }  // it is always read from end to end

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
  *cursor = &(new Cursor{.base = {}, .deliveries = {}, .at = 0})->base;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  delete &cursorOf(cursor);
  return SQLITE_OK;
}

int begin(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  cursorOf(cursor).deliveries = reinterpret_cast<Table*>(cursor->pVtab)->shown->deliveries();
  cursorOf(cursor).at = 0;
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  ++cursorOf(cursor).at;
  return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* cursor) { return cursorOf(cursor).at >= cursorOf(cursor).deliveries.size() ? 1 : 0; }

void giveText(sqlite3_context* context, const std::string& text) {
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  const Delivery& delivery = cursorOf(cursor).deliveries[cursorOf(cursor).at];
  switch (column) {
    case IdColumn:
      sqlite3_result_int64(context, delivery.id);
      break;
    case MemberColumn:
      sqlite3_result_int64(context, delivery.member);
      break;
    case AddressColumn:
      giveText(context, delivery.address);
      break;
    case LanguageColumn:
      giveText(context, delivery.language);
      break;
    default:
      break;
  }
  return SQLITE_OK;
}

int rowNumber(sqlite3_vtab_cursor* cursor, sqlite3_int64* number) {
  *number = static_cast<sqlite3_int64>(cursorOf(cursor).at);
  return SQLITE_OK;
}

sqlite3_module moduleOfDeliveries() {
  sqlite3_module module{};
  module.xConnect = connect;  // without xCreate the table is there by its name alone
  module.xDisconnect = disconnect;
  module.xBestIndex = plan;
  module.xOpen = open;
  module.xClose = close;
  module.xFilter = begin;
  module.xNext = next;
  module.xEof = isAtEnd;
  module.xColumn = column;
  module.xRowid = rowNumber;
  return module;
}

}  // namespace

ShownDeliveries::ShownDeliveries(const SQLite::Database& database) {
  static const sqlite3_module kModule = moduleOfDeliveries();
  database.check(sqlite3_create_module_v2(database.getHandle(), "shown_deliveries", &kModule, this, nullptr));
}

}  // namespace buurtatlas
