#pragma once

#include <vector>

#include "core/allowed_gap.h"
#include "storage/sqlite.h"

// Private to storage: ground that may stay uncovered. Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<AllowedGap> readAllowedGaps(const SQLite::Database& database);

/// Returns its id. Fails: NotFound for one that is gone.
Id putAllowedGap(SQLite::Database& database, const AllowedGap& gap, std::int32_t srsId);

/// Fails: NotFound.
void removeAllowedGap(SQLite::Database& database, Id gap);

}  // namespace buurtatlas
