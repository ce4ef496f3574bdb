#pragma once

#include <vector>

#include "core/alert_case.h"
#include "storage/sqlite.h"

// Private to storage: who works with the atlas and how alerts are checked. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// Order: by name.
std::vector<Person> readPeople(const SQLite::Database& database);
/// Returns the person's id. Fails: Conflict when the name is taken, NotFound.
Id storePerson(SQLite::Database& database, const Person& person);

/// Order: by police zone, then urgency.
std::vector<AlertPolicy> readPolicies(const SQLite::Database& database);
void storePolicy(SQLite::Database& database, const AlertPolicy& policy);

}  // namespace buurtatlas
