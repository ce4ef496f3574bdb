#pragma once

#include <cstdint>

#include "core/atlas.h"
#include "storage/sqlite.h"
#include "storage/undo_log.h"

// Private to storage: from the file to the values everybody reads. Throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

inline constexpr LayerSet kAllLayers = kRecipeLayer | (kRecipeLayer - 1);

/// Reads the zones of the atlas's day and what waits for later days.
void reloadZones(Atlas& atlas, const SQLite::Database& database);

/// Reads the incidents, their columns and the days that their source covers.
void reloadIncidents(Atlas& atlas, const SQLite::Database& database);

/// Reads the named layers, the sources and the revision anew; everything else stays shared with what it was.
void reload(Atlas& atlas, const SQLite::Database& database, LayerSet layers);

/// Everything, in one read transaction.
Atlas loadAtlas(SQLite::Database& database);

}  // namespace buurtatlas
