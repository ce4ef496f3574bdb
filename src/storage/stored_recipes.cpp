#include "storage/stored_recipes.h"

#include <string>

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

void requireRecipe(int rows) {
  if (rows == 0) {
    giveUp(fail(ErrorCode::NotFound, "This recipe is no longer there. Look at the list of recipes again."));
  }
}

void refuseTakenName(SQLite::Database& database, const IncidentRecipe& recipe) {
  SQLite::Statement select(database, "SELECT 1 FROM incident_recipe WHERE name = ? AND id <> ?");
  Parameters(select) << recipe.name << recipe.id;
  if (select.executeStep()) {
    giveUp(
        fail(ErrorCode::Conflict, "There is a recipe called %1 already. Give this one another name.", {recipe.name}));
  }
}

}  // namespace

std::vector<IncidentRecipe> readRecipes(const SQLite::Database& database) {
  SQLite::Statement select(database,
                           "SELECT id, name, method, filter, parameters, plane, seed, data_hash, incidents, version, "
                           "saved_at FROM incident_recipe ORDER BY id");
  std::vector<IncidentRecipe> recipes;
  while (select.executeStep()) {
    Columns columns(select);
    IncidentRecipe recipe{.id = columns.number()};
    recipe.name = columns.text();
    recipe.method = columns.text();
    recipe.filter = columns.text();
    recipe.parameters = columns.text();
    recipe.plane = columns.text();
    recipe.seed = columns.number();
    recipe.dataHash = columns.text();
    recipe.incidents = columns.number();
    recipe.version = columns.text();
    recipe.savedAt = parseInstant(columns.text()).value_or(Instant{});
    recipes.push_back(std::move(recipe));
  }
  return recipes;
}

void putRecipe(SQLite::Database& database, const IncidentRecipe& recipe) {
  refuseTakenName(database, recipe);
  SQLite::Statement put(
      database, recipe.id == 0
                    ? "INSERT INTO incident_recipe (name, method, filter, parameters, plane, seed, data_hash, "
                      "incidents, version, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    : "UPDATE incident_recipe SET name = ?, method = ?, filter = ?, parameters = ?, plane = ?, seed = "
                      "?, data_hash = ?, incidents = ?, version = ?, saved_at = ? WHERE id = ?");
  const std::string savedAt = isoInstant(recipe.savedAt);
  Parameters parameters(put);
  parameters << recipe.name << recipe.method << recipe.filter << recipe.parameters << recipe.plane << recipe.seed
             << recipe.dataHash << recipe.incidents << recipe.version << savedAt;
  if (recipe.id != 0) {
    parameters << recipe.id;
  }
  requireRecipe(parameters.run());
}

void removeRecipe(SQLite::Database& database, Id recipe) {
  SQLite::Statement remove(database, "DELETE FROM incident_recipe WHERE id = ?");
  requireRecipe((Parameters(remove) << recipe).run());
}

}  // namespace buurtatlas
