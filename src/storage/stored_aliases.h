#pragma once

#include <vector>

#include "core/address_alias.h"
#include "storage/sqlite.h"

// Private to storage: what was decided about written addresses. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<AddressAlias> readAliases(const SQLite::Database& database);

/// Returns the id that it gets. Fails: NotFound when the person whose writing it is is not in the atlas.
Id addAlias(SQLite::Database& database, const AddressAlias& alias, std::int32_t srsId);

/// Fails: NotFound.
void removeAlias(SQLite::Database& database, Id alias);

}  // namespace buurtatlas
