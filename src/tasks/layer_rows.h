#pragma once

#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "tasks/foreign_table.h"

namespace buurtatlas {

/// The values of the city that the rows of a foreign file mean. What a row lacks or says wrongly is added to the
/// table's rejections; the importer has already recognised the columns and checked the shapes. Ids are 0.
std::vector<Street> streetsFrom(ForeignTable& table);
std::vector<BackgroundArea> backgroundFrom(ForeignTable& table);
std::vector<Address> addressesFrom(ForeignTable& table);
std::vector<NamedArea> namedAreasFrom(ForeignTable& table);
/// A zone and where it stands in its file.
struct ZoneRow {
  std::int64_t line = 0;
  Zone zone = {};
};
/// A zone without type is a BIN, without state it is live, without name it is called by its line in the file.
std::vector<ZoneRow> zonesFrom(ForeignTable& table, Date validFrom);
/// Phone numbers become E.164, read as Belgian where they have no country; not geocoded.
std::vector<Member> membersFrom(ForeignTable& table);

}  // namespace buurtatlas
