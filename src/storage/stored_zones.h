#pragma once

#include <vector>

#include "core/zone.h"
#include "storage/sqlite.h"
#include "storage/write_progress.h"

// Private to storage: zones and the days their borders hold. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// The zones with a border in force. Order: by id.
std::vector<Zone> readZones(const SQLite::Database& database);

/// The zones as they were on a day, those that were removed since too. A name, type or state that changed before the
/// file kept them by day is the newest one. The coordinator is not kept and so left empty. Order: by id.
std::vector<Zone> readZonesAsOf(const SQLite::Database& database, Date day);

/// Stores a zone. A border that changes on a later day than it came into force is closed and kept; on the same day it
/// is replaced. A name, type or state that changes is kept for the days before `day`. The new border holds from
/// zone.validFrom where that differs from the stored day, else from `day`. Returns the zone's id. Fails: NotFound.
Id putZone(SQLite::Database& database, const Zone& zone, std::int32_t srsId, Date day);

/// Ends the zone on `day`. What held on earlier days is kept without the coordinator; a zone of today leaves no trace.
/// Fails: NotFound.
void removeZone(SQLite::Database& database, Id zone, Date day);

/// Order: by id.
std::vector<AllowedOverlap> readAllowedOverlaps(const SQLite::Database& database);

/// In the place of the reason that the two zones had before.
void putAllowedOverlap(SQLite::Database& database, const AllowedOverlap& overlap);

}  // namespace buurtatlas
