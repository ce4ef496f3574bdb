#pragma once

#include <cstdint>
#include <vector>

#include "core/alert_case.h"
#include "storage/sqlite.h"

// Private to storage: alerts on their way from draft to closed. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// Order: newest first.
std::vector<AlertCase> readCases(const SQLite::Database& database);
/// What was written about a case. Order: oldest first.
std::vector<AlertCase> readCasesAbout(const SQLite::Database& database, Id id);
/// Fails: NotFound.
AlertCase readCase(const SQLite::Database& database, Id id);
/// The frozen list, also those who left since; without those who were erased.
std::vector<Recipient> readFrozenRecipients(const SQLite::Database& database, Id id);

/// Stores a case with the next version; id 0 is a new one. Fails: Conflict when the stored version is another.
AlertCase storeCase(SQLite::Database& database, AlertCase alertCase, std::int32_t srsId);
/// Replaces the frozen list of a case.
void freezeRecipients(SQLite::Database& database, Id id, const std::vector<Recipient>& recipients);
/// Takes everybody out of the frozen list of a case, and coordinators and whoever was taken out from what it says.
void eraseFrozen(SQLite::Database& database, Id id);
/// Takes a person out of all frozen lists.
void unfreezeMember(SQLite::Database& database, Id member);

/// Makes one value of each list that version 7 kept as rows.
void packOldLists(SQLite::Database& database);

}  // namespace buurtatlas
