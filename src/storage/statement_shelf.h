#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "storage/sqlite.h"

// Private to storage: statements that are run again and again.

namespace buurtatlas {

/// The statements of one connection, each prepared when it is asked for first. It must go before the connection does.
class StatementShelf {
 public:
  explicit StatementShelf(SQLite::Database& database) : m_database(database) {}

  /// A statement while it is used: afterwards it holds neither rows nor locks. Nobody may take one that is in use.
  class Use {
   public:
    explicit Use(SQLite::Statement& statement) : m_statement(statement) {}
    ~Use() {
      m_statement.tryReset();
      m_statement.clearBindings();
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    SQLite::Statement& operator*() { return m_statement; }

   private:
    SQLite::Statement& m_statement;
  };

  [[nodiscard]] Use take(std::string_view sql) {
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
      std::string text(sql);
      SQLite::Statement prepared(m_database, text);
      found = m_statements.emplace(std::move(text), std::move(prepared)).first;
    }
    return Use(found->second);
  }
  [[nodiscard]] SQLite::Database& database() { return m_database; }

 private:
  SQLite::Database& m_database;
  std::map<std::string, SQLite::Statement, std::less<>> m_statements;
};

}  // namespace buurtatlas
