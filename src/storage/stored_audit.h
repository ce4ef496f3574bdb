#pragma once

#include <string>
#include <vector>

#include "core/audit.h"
#include "storage/sqlite.h"

// Private to storage: the log, each entry chained to the one before it. Everything here throws SQLite::Exception.

namespace buurtatlas {

/// Adds an entry in the caller's transaction.
void appendAudit(SQLite::Database& database, const AuditEvent& event);

/// Order: by number.
std::vector<AuditEntry> readAudit(const SQLite::Database& database);

/// What the first entry follows.
std::string auditOriginOf(const SQLite::Database& database);

/// Moves the entries of the log that older versions kept into the chain.
void chainOldLog(SQLite::Database& database);

}  // namespace buurtatlas
