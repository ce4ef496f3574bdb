#include "tasks/incident_recipes.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/dates.h"
#include "core/digest.h"
#include "core/incident_columns.h"
#include "incidents/filter_record.h"
#include "incidents/incident_calendar.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

using std::chrono::year_month_day;

struct DaysOfPeriod {
  Date from = {};
  Date to = {};
};

DaysOfPeriod periodAfter(const DaysOfPeriod& period) {
  const Date next = period.to + std::chrono::days(1);
  const year_month_day first(period.from);
  const year_month_day after(next);
  const bool isWholeMonths = first.day() == std::chrono::day(1) && after.day() == std::chrono::day(1);
  if (!isWholeMonths) {
    return {.from = next, .to = next + (period.to - period.from)};
  }
  const auto months = after.year() / after.month() - first.year() / first.month();
  return {.from = next, .to = Date(after + months) - std::chrono::days(1)};
}

/// How many incidents pass on these days.
Result<std::int64_t> countOn(const Atlas& atlas, IncidentFilter filter, const DaysOfPeriod& period) {
  filter.from = period.from;
  filter.to = period.to;
  return selectAmong(atlas, filter).transform([](const ChosenRows& chosen) {
    return std::ssize(chosen.selection.rows);
  });
}

}  // namespace

std::string hashOf(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows) {
  DigestText digest;
  const auto millimetres = [](double metres) { return static_cast<std::int64_t>(std::llround(metres * 1000)); };
  for (const std::uint32_t row : rows) {
    const Incident& incident = (*columns.of)[row];
    digest.add(incident.key).add(incident.type).add(incident.from.time_since_epoch().count());
    digest.add(incident.to.time_since_epoch().count()).add(incident.hasClock ? 1 : 0);
    digest.add(static_cast<std::int64_t>(incident.placePrecision()));
    if (incident.position) {
      digest.add(millimetres(incident.position->east)).add(millimetres(incident.position->north));
    }
  }
  return sha256(digest.bytes());
}

Result<void> saveRecipe(AtlasStore& store, const RecipeDraft& draft) {
  if (draft.name.empty()) {
    return fail(ErrorCode::InvalidInput, "A recipe needs a name.");
  }
  const auto atlas = store.snapshot();
  const auto chosen = selectAmong(*atlas, draft.filter);
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  const auto known = std::ranges::find(*atlas->recipes, draft.name, &IncidentRecipe::name);
  const IncidentRecipe recipe{.id = known == atlas->recipes->end() ? 0 : known->id,
                              .name = draft.name,
                              .method = draft.method,
                              .filter = joinedWords(filterOptions(draft.filter)),
                              .parameters = joinedWords(draft.parameters),
                              .plane = atlas->info.plane,
                              .seed = draft.seed,
                              .dataHash = hashOf(*chosen->columns, chosen->selection.rows),
                              .incidents = static_cast<std::int64_t>(chosen->selection.rows.size()),
                              .version = draft.version,
                              .savedAt = now()};
  const AtlasEdit edit{.label = Reason{"Save the recipe %1", {draft.name}}, .putRecipes = {recipe}};
  return store.perform(edit).transform([](const std::vector<Id>&) {});
}

Result<IncidentRecipe> findRecipe(const Atlas& atlas, const std::string& name) {
  const auto found = std::ranges::find(*atlas.recipes, name, &IncidentRecipe::name);
  if (found == atlas.recipes->end()) {
    return fail(ErrorCode::NotFound, "There is no recipe called %1; see which there are.", {name});
  }
  return *found;
}

Result<void> dropRecipe(AtlasStore& store, const std::string& name) {
  const auto recipe = findRecipe(*store.snapshot(), name);
  if (!recipe) {
    return std::unexpected(recipe.error());
  }
  const AtlasEdit edit{.label = Reason{"Drop the recipe %1", {name}}, .removeRecipes = {recipe->id}};
  return store.perform(edit).transform([](const std::vector<Id>&) {});
}

Result<NextPeriod> nextPeriodOf(const Atlas& atlas, const IncidentRecipe& recipe) {
  const auto filter = filterOf(splitWords(recipe.filter));
  if (!filter) {
    return std::unexpected(filter.error());
  }
  if (!filter->from || !filter->to) {
    return fail(ErrorCode::InvalidInput,
                "The recipe %1 has no first and last day, so no period comes after it. Run it as it is.",
                {recipe.name});
  }
  const DaysOfPeriod before{.from = *filter->from, .to = *filter->to};
  const DaysOfPeriod period = periodAfter(before);
  const auto count = countOn(atlas, *filter, period);
  const auto countBefore = countOn(atlas, *filter, before);
  if (!count || !countBefore) {
    return std::unexpected(count ? countBefore.error() : count.error());
  }
  const IncidentCalendar calendar = calendarOf(*columnsOf(atlas), *atlas.coveredDays);
  const std::int64_t days = calendar.coveredDays(period.from, period.to);
  const std::int64_t daysBefore = calendar.coveredDays(before.from, before.to);
  NextPeriod next{.filter = *filter, .comparedDaysBefore = daysBefore};
  next.filter.from = period.from;
  next.filter.to = period.to;
  next.change = days > 0 && daysBefore > 0
                    ? compareCounts(*count, *countBefore, static_cast<double>(days) / static_cast<double>(daysBefore))
                    : YearComparison{.count = *count, .countBefore = *countBefore};
  next.change.from = period.from;
  next.change.to = period.to;
  next.change.beforeFrom = before.from;
  next.change.beforeTo = before.to;
  next.change.days = (period.to - period.from).count() + 1;
  next.change.comparedDays = days;
  if (2 * days < next.change.days || 2 * daysBefore < (before.to - before.from).count() + 1) {
    next.change.verdict = ChangeVerdict::CannotCompare;
  }
  return next;
}

Result<RecipeChanges> changesSince(const Atlas& atlas, const IncidentRecipe& recipe, const std::string& version) {
  const auto chosen = filterOf(splitWords(recipe.filter)).and_then([&](const IncidentFilter& filter) {
    return selectAmong(atlas, filter);
  });
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  return RecipeChanges{.incidentsBefore = recipe.incidents,
                       .incidents = static_cast<std::int64_t>(chosen->selection.rows.size()),
                       .data = hashOf(*chosen->columns, chosen->selection.rows) != recipe.dataHash,
                       .version = version != recipe.version,
                       .plane = atlas.info.plane != recipe.plane};
}

}  // namespace buurtatlas
