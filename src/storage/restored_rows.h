#pragma once

#include <cstdint>
#include <string>

#include "core/dates.h"
#include "storage/sqlite.h"

// Private to storage: rows of a backup into an atlas. Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// Another database as a part of this connection, under a name, for as long as this lives. Not inside a transaction.
class AttachedFile {
 public:
  AttachedFile(SQLite::Database& database, const std::string& path, std::string name);
  AttachedFile(const AttachedFile&) = delete;
  AttachedFile& operator=(const AttachedFile&) = delete;
  ~AttachedFile();

 private:
  SQLite::Database& m_database;
  std::string m_name;
};

/// Puts the rows that undo covers as they are in the attached file, in the caller's transaction. Who was erased here
/// does not come along.
void takeUndoneRows(SQLite::Database& database, const std::string& attached);

/// Puts alerts, outbox, log and departures as they are in the attached file, in the caller's transaction; erases who
/// was erased there, also from the undo history. Returns how many persons were erased by it.
std::int64_t takePeopleRows(SQLite::Database& database, const std::string& attached);

/// Can the rows that takePeopleRows() takes be trusted, whatever else of the attached file is damaged?
bool arePeopleRowsSound(SQLite::Database& database, const std::string& attached);

/// For a copy whose outbox may be behind: nothing that waits in it is sent any more, as nobody knows whether it was.
/// Alerts to come get keys that none had before. Returns how many deliveries became unknown.
std::int64_t holdBackDeliveries(SQLite::Database& database, Instant at);

}  // namespace buurtatlas
