#pragma once

#include <vector>

#include "core/zone.h"
#include "storage/sqlite.h"
#include "storage/write_progress.h"

// Private to storage: zones and the days their borders hold. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// The zones as they are on a day, those that were removed since too. A name, type or state that changed before the
/// file kept them by day is the newest one; the coordinator is always the newest. Order: by id.
std::vector<Zone> readZones(const SQLite::Database& database, Date day);

/// The same without coordinators, who are not kept by day.
std::vector<Zone> readZonesAsOf(const SQLite::Database& database, Date day);

/// What waits for days after this one. Order: by day, then by id.
std::vector<ComingZone> readComingZones(const SQLite::Database& database, Date day);

/// Stores a zone as it is from `day` on. A border that changes on a later day than it came into force is closed and
/// kept; on the same day it is replaced; it holds until the next change that waits. The new border holds from
/// zone.validFrom where that differs from the stored day, else from `day`. A name, type or state that changes is kept
/// for the days before `day`. Returns the zone's id. Fails: NotFound for a zone that is not there on that day.
Id putZone(SQLite::Database& database, const Zone& zone, std::int32_t srsId, Date day);

/// Ends the zone on `day`, and with it what waits for later days. What held on earlier days is kept; a zone that never
/// was leaves no trace. Fails: NotFound for a zone that is not there on that day.
void removeZone(SQLite::Database& database, Id zone, Date day);

/// Takes back what changes on `day`: zones stay as they are on the day before, until the change after it.
void withdrawChanges(SQLite::Database& database, Date day);

/// Forgets the coordinators of zones that ended by `day`.
void forgetCoordinators(SQLite::Database& database, Date day);

/// Order: by id.
std::vector<AllowedOverlap> readAllowedOverlaps(const SQLite::Database& database);

/// In the place of the reason that the two zones had before; takes it away where there is none now.
void putAllowedOverlap(SQLite::Database& database, const AllowedOverlap& overlap);

}  // namespace buurtatlas
