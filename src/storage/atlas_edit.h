#pragma once

#include <vector>

#include "core/ports.h"
#include "storage/sqlite.h"
#include "storage/undo_log.h"

// Private to storage: one user action into the file. Throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

LayerSet layersOf(const AtlasEdit& edit);

/// Writes the edit in the caller's transaction and puts what was written into `atlas`, whose other layers stay shared.
/// Returns the ids of putZones, then putMembers, then putPlans, then
/// putAllowedGaps, then addAliases, then putTemplates.
std::vector<Id> applyEdit(SQLite::Database& database, Atlas& atlas, const AtlasEdit& edit, Instant at,
                          const JobControl& control);

}  // namespace buurtatlas
