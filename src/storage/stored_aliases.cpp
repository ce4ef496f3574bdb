#include "storage/stored_aliases.h"

#include "storage/statement_values.h"
#include "storage/stored_members.h"
#include "storage/stored_placement.h"

namespace buurtatlas {

std::vector<AddressAlias> readAliases(const SQLite::Database& database) {
  SQLite::Statement select(database,
                           "SELECT id, member_id, address_text, street, number, box, postcode, municipality, "
                           "match_class, status, confidence, radius_m, found_street, found_number, found_postcode, "
                           "found_municipality, found_street_key, flags, by_hand, geom FROM address_alias ORDER BY id");
  std::vector<AddressAlias> aliases;
  while (select.executeStep()) {
    Columns columns(select);
    AddressAlias alias{.id = columns.number(), .member = columns.number()};
    alias.written = readAddress(columns);
    alias.placement = readPlacement(columns);
    aliases.push_back(std::move(alias));
  }
  return aliases;
}

Id addAlias(SQLite::Database& database, const AddressAlias& alias, std::int32_t srsId) {
  if (!hasMember(database, alias.member)) {
    giveUp(fail(ErrorCode::NotFound, "The member is no longer in the atlas."));
  }
  SQLite::Statement insert(database,
                           "INSERT INTO address_alias (member_id, address_text, street, number, box, postcode, "
                           "municipality, match_class, status, confidence, radius_m, found_street, found_number, "
                           "found_postcode, found_municipality, found_street_key, flags, by_hand, geom) VALUES "
                           "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const PlacementValues values(alias.placement, srsId);
  Parameters parameters(insert);
  parameters << alias.member;
  writeAddress(parameters, alias.written);
  writePlacement(parameters, alias.placement, values);
  parameters.run();
  return database.getLastInsertRowid();
}

void removeAlias(SQLite::Database& database, Id alias) {
  SQLite::Statement remove(database, "DELETE FROM address_alias WHERE id = ?");
  if ((Parameters(remove) << alias).run() == 0) {
    giveUp(fail(ErrorCode::NotFound, "This decision is no longer kept. Look at the list of decisions again."));
  }
}

}  // namespace buurtatlas
