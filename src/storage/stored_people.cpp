#include "storage/stored_people.h"

#include <sstream>

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

std::string joinedRoles(const std::vector<Role>& roles) {
  std::string text;
  for (const Role role : roles) {
    text += (text.empty() ? "" : " ") + std::string(nameOf(role));
  }
  return text;
}

std::vector<Role> rolesFrom(const std::string& text) {
  std::vector<Role> roles;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (const std::optional<Role> role = parseRole(word)) {
      roles.push_back(*role);
    }
  }
  return roles;
}

void requireFreeName(const SQLite::Database& database, const Person& person) {
  SQLite::Statement select(database, "SELECT 1 FROM person WHERE name = ? COLLATE NOCASE AND id <> ?");
  (Parameters(select) << person.name << person.id);
  if (select.executeStep()) {
    giveUp(fail(ErrorCode::Conflict, "There is already a person named %1. Choose another name.", {person.name}));
  }
}

}  // namespace

std::vector<Person> readPeople(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id, name, roles FROM person ORDER BY name COLLATE NOCASE");
  std::vector<Person> people;
  while (select.executeStep()) {
    Columns columns(select);
    Person person{.id = columns.number()};
    person.name = columns.text();
    person.roles = rolesFrom(columns.text());
    people.push_back(std::move(person));
  }
  return people;
}

Id storePerson(SQLite::Database& database, const Person& person) {
  requireFreeName(database, person);
  const std::string roles = joinedRoles(person.roles);
  if (person.id == 0) {
    SQLite::Statement insert(database, "INSERT INTO person (name, roles) VALUES (?, ?)");
    (Parameters(insert) << person.name << roles).run();
    return database.getLastInsertRowid();
  }
  SQLite::Statement update(database, "UPDATE person SET name = ?, roles = ? WHERE id = ?");
  if ((Parameters(update) << person.name << roles << person.id).run() == 0) {
    giveUp(fail(ErrorCode::NotFound, "%1 is not among the people of this atlas.", {person.name}));
  }
  return person.id;
}

std::vector<AlertPolicy> readPolicies(const SQLite::Database& database) {
  SQLite::Statement select(database,
                           "SELECT police_zone, urgency, needs_approval, approval_minutes FROM alert_policy "
                           "ORDER BY police_zone, urgency");
  std::vector<AlertPolicy> policies;
  while (select.executeStep()) {
    Columns columns(select);
    AlertPolicy policy{.policeZone = columns.text()};
    policy.urgency = parseUrgency(columns.text()).value_or(Urgency::Information);
    policy.needsApproval = columns.fact();
    policy.approvalHolds = std::chrono::minutes(columns.number());
    policies.push_back(std::move(policy));
  }
  return policies;
}

void storePolicy(SQLite::Database& database, const AlertPolicy& policy) {
  SQLite::Statement put(database,
                        "INSERT OR REPLACE INTO alert_policy (police_zone, urgency, needs_approval, approval_minutes) "
                        "VALUES (?, ?, ?, ?)");
  (Parameters(put) << policy.policeZone << nameOf(policy.urgency) << policy.needsApproval
                   << std::int64_t{policy.approvalHolds.count()})
      .run();
}

}  // namespace buurtatlas
