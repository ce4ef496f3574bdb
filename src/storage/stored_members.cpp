#include "storage/stored_members.h"

#include <string>

#include "storage/kept_alert.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"
#include "storage/stored_cases.h"
#include "storage/stored_placement.h"

namespace buurtatlas {

namespace {

/// The columns after the id, in the order of readMember().
void writeMember(Parameters& to, const Member& member, const PlacementValues& values) {
  to << member.key << member.name << member.phone << member.email << member.language << member.wantsSms
     << member.wantsEmail;
  writeAddress(to, member.address);
  writePlacement(to, member.placement, values);
}

Member readMember(Columns& from) {
  Member member{.id = from.number(), .key = from.text(), .name = from.text()};
  member.phone = from.text();
  member.email = from.text();
  member.language = from.text();
  member.wantsSms = from.fact();
  member.wantsEmail = from.fact();
  member.address = readAddress(from);
  member.placement = readPlacement(from);
  if (const auto day = from.optionalText()) {
    member.left = parseDate(*day);
  }
  return member;
}

void refuseTakenKey(SQLite::Statement& select, const Member& member) {
  Parameters(select) << member.key << member.id;
  if (select.executeStep()) {
    giveUp(fail(ErrorCode::Conflict, "The atlas already holds a member with the key %1.", {member.key}));
  }
}

std::optional<Date> departureOf(SQLite::Statement& select, Id member) {
  Parameters(select) << member;
  return select.executeStep() ? parseDate(select.getColumn(0).getString()) : std::nullopt;
}

}  // namespace

std::vector<Member> readMembers(const SQLite::Database& database) {
  SQLite::Statement select(database,
                           "SELECT member.*, departure.day FROM member LEFT JOIN departure ON member_id = member.id "
                           "ORDER BY member.id");
  std::vector<Member> members;
  while (select.executeStep()) {
    Columns columns(select);
    members.push_back(readMember(columns));
  }
  return members;
}

std::vector<Member> putMembers(SQLite::Database& database, const std::vector<Member>& members, std::int32_t srsId,
                               Instant at, WriteProgress& progress) {
  SQLite::Statement taken(database, "SELECT 1 FROM member WHERE key = ? AND key <> '' AND id <> ?");
  SQLite::Statement departure(database, "SELECT day FROM departure WHERE member_id = ?");
  SQLite::Statement insert(
      database,
      "INSERT INTO member VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?, ?)");
  SQLite::Statement update(
      database,
      "UPDATE member SET key = ?, name = ?, phone = ?, email = ?, language = ?, wants_sms = ?, "
      "wants_email = ?, address_text = ?, street = ?, number = ?, box = ?, postcode = ?, "
      "municipality = ?, match_class = ?, status = ?, confidence = ?, radius_m = ?, found_street = ?, "
      "found_number = ?, found_postcode = ?, found_municipality = ?, found_street_key = ?, flags = ?, "
      "by_hand = ?, geom = ? WHERE id = ?");
  std::vector<Member> stored = members;
  for (Member& member : stored) {
    progress.count();
    refuseTakenKey(taken, member);
    const PlacementValues values(member.placement, srsId);
    Parameters parameters(member.id == 0 ? insert : update);
    writeMember(parameters, member, values);
    if (member.id == 0) {
      parameters.run();
      member.id = database.getLastInsertRowid();
    } else if ((parameters << member.id).run() == 0) {
      giveUp(fail(ErrorCode::NotFound, "The member is no longer in the atlas."));
    }
    const std::optional<Date> known = departureOf(departure, member.id);
    if (member.left && member.left != known) {
      storeDeparture(database, member.id, *member.left, at);
    }
    member.left = member.left ? member.left : known;
  }
  return stored;
}

bool hasMember(const SQLite::Database& database, Id member) {
  SQLite::Statement select(database, "SELECT 1 FROM member WHERE id = ?");
  select.bind(1, member);
  return select.executeStep();
}

void storeDeparture(SQLite::Database& database, Id member, Date day, Instant at) {
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO departure VALUES (?, ?)");
  (Parameters(insert) << member << std::string_view(isoDate(day))).run();
  callBackMember(database, member, at);
}

void removePerson(SQLite::Database& database, Id member, Date day, Instant at) {
  // The key stays among the departures, so that nothing under way can bring the person back.
  storeDeparture(database, member, day, at);
  SQLite::Statement remove(database, "DELETE FROM member WHERE id = ?");
  (Parameters(remove) << member).run();
  SQLite::Statement removeAliases(database, "DELETE FROM address_alias WHERE member_id = ?");
  (Parameters(removeAliases) << member).run();
  blankOutMember(database, member);
  unfreezeMember(database, member);
  forgetInKeptAlert(database, member);
  for (const char* const table : {"case_coordinator", "case_taken_out"}) {
    SQLite::Statement unname(database, std::string("DELETE FROM ") + table + " WHERE member_id = ?");
    (Parameters(unname) << member).run();
  }
}

}  // namespace buurtatlas
