#pragma once

#include <vector>

#include "core/member.h"
#include "storage/sqlite.h"
#include "storage/write_progress.h"

// Private to storage: members and who left. Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<Member> readMembers(const SQLite::Database& database);

/// Stores members and returns them as they are stored. Who left stays so, whatever the row says; a row that says so is
/// a leave. Fails: NotFound, Conflict when the key is taken.
std::vector<Member> putMembers(SQLite::Database& database, const std::vector<Member>& members, std::int32_t srsId,
                               Instant at, WriteProgress& progress);

bool hasMember(const SQLite::Database& database, Id member);

/// Fixes that a person left, and calls back every delivery that is not on the wire yet.
void storeDeparture(SQLite::Database& database, Id member, Date day, Instant at);

/// Takes the person out of members, aliases of addresses and outbox. The undo history is another matter, see
/// forgetInHistory().
void removePerson(SQLite::Database& database, Id member, Date day, Instant at);

}  // namespace buurtatlas
