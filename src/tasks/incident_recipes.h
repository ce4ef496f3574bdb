#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "incidents/year_comparison.h"

namespace buurtatlas {

/// What a recipe is made of besides what the atlas tells.
struct RecipeDraft {
  std::string name = {};
  std::string method = {};  ///< a command of the command line that takes a filter of incidents
  IncidentFilter filter = {};
  std::vector<std::string> parameters = {};  ///< of the method: --bandwidth 300
  std::int64_t seed = 0;
  std::string version = {};  ///< of the program
};

/// What is not as it was when a recipe was saved.
struct RecipeChanges {
  std::int64_t incidentsBefore = 0;
  std::int64_t incidents = 0;
  bool data = false;     ///< other incidents pass now, or they are told otherwise
  bool version = false;  ///< of the program
  bool plane = false;
};

/// SHA-256 over key, type, times, precision and place of the rows of these columns, in their order.
std::string hashOf(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows);

/// Keeps how a picture is made; one of the same name is replaced. Fails: InvalidInput without a name, as selectAmong()
/// and the store.
Result<void> saveRecipe(AtlasStore& store, const RecipeDraft& draft);

/// Fails: NotFound.
Result<IncidentRecipe> findRecipe(const Atlas& atlas, const std::string& name);
Result<void> dropRecipe(AtlasStore& store, const std::string& name);

/// The period after that of a recipe, beside it.
struct NextPeriod {
  IncidentFilter filter = {};  ///< of the recipe, with these dates
  YearComparison change = {};  ///< per day that the source covers; comparedDays are those of the period
  std::int64_t comparedDaysBefore = 0;
};

/// As many whole months later where the recipe's dates are whole months, else as many days. The verdict is
/// CannotCompare where the source covers less than half of one of both. Fails: InvalidInput for a recipe without a
/// first and a last day; as filterOf() and selectAmong().
Result<NextPeriod> nextPeriodOf(const Atlas& atlas, const IncidentRecipe& recipe);

/// Fails: as filterOf() and selectAmong().
Result<RecipeChanges> changesSince(const Atlas& atlas, const IncidentRecipe& recipe, const std::string& version);

}  // namespace buurtatlas
