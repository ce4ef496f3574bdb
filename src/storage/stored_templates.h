#pragma once

#include <vector>

#include "core/alert_template.h"
#include "storage/sqlite.h"

// Private to storage: the words that alerts are made from. Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<AlertTemplate> readTemplateRows(const SQLite::Database& database);

/// Returns its id. Fails: NotFound for one that is gone.
Id putTemplateRow(SQLite::Database& database, const AlertTemplate& alert);

/// Fails: NotFound.
void removeTemplateRow(SQLite::Database& database, Id id);

}  // namespace buurtatlas
