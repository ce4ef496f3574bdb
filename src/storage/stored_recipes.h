#pragma once

#include <vector>

#include "core/incident_recipe.h"
#include "storage/sqlite.h"

// Private to storage: how pictures of incidents were made. Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// Order: by id.
std::vector<IncidentRecipe> readRecipes(const SQLite::Database& database);

/// Adds one with id 0, replaces another. Fails: NotFound for one that is gone, Conflict when the name is taken.
void putRecipe(SQLite::Database& database, const IncidentRecipe& recipe);

/// Fails: NotFound.
void removeRecipe(SQLite::Database& database, Id recipe);

}  // namespace buurtatlas
