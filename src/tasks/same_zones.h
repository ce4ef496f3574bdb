#pragma once

#include <vector>

#include "core/atlas.h"
#include "tasks/foreign_table.h"
#include "tasks/layer_rows.h"

namespace buurtatlas {

/// The zones of a file beside those of the atlas. A row is the stored zone of its name and type, of its name alone
/// where the file has no column for the type; what the file has no column for stays as it is stored. Of rows that say
/// the same one counts; rows that give one stored zone several borders are left out, all of them, and the zone stays.
/// What is left out is added to the table's rejections.
std::vector<Zone> zonesAmong(const Atlas& atlas, ForeignTable& table, std::vector<ZoneRow> rows);

}  // namespace buurtatlas
