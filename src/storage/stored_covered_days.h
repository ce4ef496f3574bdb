#pragma once

#include <vector>

#include "core/incident.h"
#include "storage/sqlite.h"

// Private to storage: the days that the source of the incidents covers. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<CoveredDays> readCoveredDays(const SQLite::Database& database);

void addCoveredDays(SQLite::Database& database, const CoveredDays& days);

}  // namespace buurtatlas
