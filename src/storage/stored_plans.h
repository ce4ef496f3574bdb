#pragma once

#include <vector>

#include "core/plan.h"
#include "storage/sqlite.h"

// Private to storage: plans and their zones. Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// Order: by id; zones and rows left out in the order in which they were put.
std::vector<Plan> readPlans(const SQLite::Database& database);

/// Stores a plan. Returns its id. Fails: NotFound for a plan that is gone, Conflict when another has its name.
Id putPlan(SQLite::Database& database, const Plan& plan, std::int32_t srsId);

/// Fails: NotFound.
void removePlan(SQLite::Database& database, Id plan);

}  // namespace buurtatlas
