#pragma once

#include <cstdint>
#include <vector>

#include "storage/statement_values.h"

// Private to storage: a changeset goes into the file and out of it in parts, so that none has to fit in memory or in
// one cell.

namespace buurtatlas {

/// Takes a changeset as SQLite streams it and writes it as the parts of one action.
class PartWriter {
 public:
  PartWriter(SQLite::Database& database, Id action)
      : m_insert(database, "INSERT INTO undo_changes VALUES (?, ?, ?)"), m_action(action) {}

  /// For the ..._strm functions; the context is the PartWriter. Returns a result code of SQLite.
  static int output(void* context, const void* bytes, int size);

  /// Writes what is left. Returns the bytes of the whole changeset.
  std::int64_t finish();

 private:
  void writePart();

  SQLite::Statement m_insert;
  Id m_action;
  std::int64_t m_part = 0;
  std::int64_t m_total = 0;
  std::vector<unsigned char> m_bytes;
};

/// Gives the parts of one action to SQLite as a stream.
class PartReader {
 public:
  PartReader(const SQLite::Database& database, Id action)
      : m_select(database, "SELECT changes FROM undo_changes WHERE action_id = ? ORDER BY part") {
    m_select.bind(1, action);
  }

  /// For the ..._strm functions; the context is the PartReader. Returns a result code of SQLite.
  static int input(void* context, void* bytes, int* size);

 private:
  bool load();

  SQLite::Statement m_select;
  std::vector<unsigned char> m_bytes;
  std::size_t m_used = 0;
};

}  // namespace buurtatlas
