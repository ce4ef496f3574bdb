#include <CLI/CLI.hpp>
#include <cmath>
#include <format>

#include "cli/incident_options.h"
#include "incidents/filter_record.h"
#include "tasks/incident_recipes.h"

namespace buurtatlas {

namespace {

struct RecipeRequest {
  std::string atlas;
  std::string name;
  std::string method;
  std::vector<std::string> parameters;
  std::int64_t seed = 0;
  IncidentOptions incidents;
  std::vector<std::string> more;
  bool next = false;
};

/// The command of that name in a command line of its own. Null when it takes no filter of incidents.
const CLI::App* methodIn(const CLI::App& app, const std::string& name) {
  const auto found = app.get_subcommands([&name](const CLI::App* command) {
    return command->get_name() == name && command->get_option_no_throw("--hours") != nullptr;
  });
  return found.empty() ? nullptr : found.front();
}

/// "bandwidth=300" as --bandwidth 300. Fails: InvalidInput for what the method does not take.
Result<std::vector<std::string>> parametersOf(const RecipeRequest& request) {
  CLI::App app;
  addCommands(app, std::make_shared<CommandWork>());
  const CLI::App* method = methodIn(app, request.method);
  if (method == nullptr) {
    return fail(ErrorCode::InvalidInput, "\"%1\" is no command that works on incidents; take when or density.",
                {request.method});
  }
  std::vector<std::string> parameters;
  for (const std::string& parameter : request.parameters) {
    const std::size_t sign = parameter.find('=');
    const std::string option = "--" + parameter.substr(0, sign);
    if (method->get_option_no_throw(option) == nullptr) {
      return fail(ErrorCode::InvalidInput, "The command %1 takes no %2.", {request.method, option});
    }
    parameters.push_back(option);
    if (sign != std::string::npos) {
      parameters.push_back(parameter.substr(sign + 1));
    }
  }
  return parameters;
}

Json asJson(const IncidentRecipe& recipe) {
  return {{"name", recipe.name},
          {"method", recipe.method},
          {"filter", splitWords(recipe.filter)},
          {"parameters", splitWords(recipe.parameters)},
          {"plane", recipe.plane},
          {"seed", recipe.seed},
          {"data_hash", recipe.dataHash},
          {"incidents", recipe.incidents},
          {"version", recipe.version},
          {"saved_at", isoInstant(recipe.savedAt)}};
}

Json asJson(const RecipeChanges& changes) {
  return {{"incidents_before", changes.incidentsBefore},
          {"incidents", changes.incidents},
          {"data_changed", changes.data},
          {"version_changed", changes.version},
          {"plane_changed", changes.plane}};
}

std::string sentenceOf(const RecipeChanges& changes) {
  std::string sentence = !changes.data ? "The incidents are the same as when it was saved"
                                       : std::format("The incidents changed: {} then, {} now",
                                                     grouped(changes.incidentsBefore), grouped(changes.incidents));
  sentence += changes.version ? "; the program is of another version" : "";
  sentence += changes.plane ? "; the plane of the atlas is another" : "";
  return sentence + ".";
}

Result<void> listRecipes(const RecipeRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, request.atlas, std::nullopt);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  Json recipes = Json::array();
  for (const IncidentRecipe& recipe : *(*atlas)->recipes) {
    recipes.push_back(asJson(recipe));
    std::string words = recipe.method;
    for (const std::string& word :
         splitWords(recipe.filter + (recipe.filter.empty() ? "" : "\n") + recipe.parameters)) {
      words += " " + word;
    }
    run.lines.push_back(std::format("{}: {} ({}, {})", recipe.name, words,
                                    counted(recipe.incidents, "incident", "incidents"), isoInstant(recipe.savedAt)));
  }
  if (recipes.empty()) {
    run.lines.emplace_back("No recipe is saved yet; recipe save keeps one.");
  }
  run.result = {{"recipes", recipes}};
  return {};
}

Result<void> saveOne(const RecipeRequest& request, CommandRun& run) {
  const auto filter = request.incidents.filter();
  const auto parameters = parametersOf(request);
  if (!filter || !parameters) {
    return std::unexpected(filter ? parameters.error() : filter.error());
  }
  const auto file = openAtlas(run, request.incidents.atlas(), OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto saved = saveRecipe(**file, {.name = request.name,
                                         .method = request.method,
                                         .filter = *filter,
                                         .parameters = *parameters,
                                         .seed = request.seed,
                                         .version = BUURTATLAS_VERSION});
  if (!saved) {
    return saved;
  }
  const auto recipe = findRecipe(*(*file)->snapshot(), request.name);
  run.result = asJson(*recipe);
  run.lines = {std::format("{} is kept, of {}.", request.name, counted(recipe->incidents, "incident", "incidents"))};
  return {};
}

/// Runs the method as if it had been written on the command line, with what was added to this one.
Result<void> runMethod(const IncidentRecipe& recipe, const RecipeRequest& request, CommandRun& run) {
  CLI::App app;
  const auto work = std::make_shared<CommandWork>();
  addCommands(app, work);
  std::vector<std::string> words = {recipe.method, request.atlas};
  for (const std::string& text : {recipe.filter, recipe.parameters}) {
    std::ranges::move(splitWords(text), std::back_inserter(words));
  }
  words.insert(words.end(), request.more.begin(), request.more.end());
  std::ranges::reverse(words);
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& problem) {
    return fail(ErrorCode::InvalidInput, "The recipe %1 cannot be run: %2", {recipe.name, problem.what()});
  }
  return (*work)(run);
}

Json asJson(const NextPeriod& next) {
  const YearComparison& change = next.change;
  const auto finite = [](double number) { return std::isfinite(number) ? Json(number) : Json(); };
  return {{"from", isoDate(change.from)},
          {"to", isoDate(change.to)},
          {"before_from", isoDate(change.beforeFrom)},
          {"before_to", isoDate(change.beforeTo)},
          {"days", change.comparedDays},
          {"days_before", next.comparedDaysBefore},
          {"incidents", change.count},
          {"incidents_before", change.countBefore},
          {"ratio", finite(change.ratio)},
          {"lowest", finite(change.lowest)},
          {"highest", finite(change.highest)},
          {"verdict", nameOf(change.verdict)}};
}

std::string sentenceOf(const NextPeriod& next) {
  const YearComparison& change = next.change;
  std::string sentence = std::format("{} to {}: {}; {} to {}: {}. ", isoDate(change.from), isoDate(change.to),
                                     counted(change.count, "incident", "incidents"), isoDate(change.beforeFrom),
                                     isoDate(change.beforeTo), counted(change.countBefore, "incident", "incidents"));
  switch (change.verdict) {
    case ChangeVerdict::More:
      return sentence + std::format("That is more, {:.2f} times as many a day.", change.ratio);
    case ChangeVerdict::Fewer:
      return sentence + std::format("That is fewer, {:.2f} times as many a day.", change.ratio);
    case ChangeVerdict::NoDifference:
      return sentence + "Chance explains the difference.";
    case ChangeVerdict::TooFew:
      return sentence + "Too few to tell.";
    case ChangeVerdict::CannotCompare:
      break;
  }
  return sentence + "Too many days are missing in the data to compare them.";
}

/// The recipe for the period after its own, and what changed from one to the other.
Result<void> runNext(const Atlas& atlas, const IncidentRecipe& recipe, const RecipeRequest& request, CommandRun& run) {
  return nextPeriodOf(atlas, recipe).and_then([&](const NextPeriod& next) {
    IncidentRecipe moved = recipe;
    moved.filter = joinedWords(filterOptions(next.filter));
    return runMethod(moved, request, run).transform([&] {
      run.result["recipe"] = asJson(recipe);
      run.result["next_period"] = asJson(next);
      run.lines.push_back(sentenceOf(next));
    });
  });
}

Result<void> runOne(const RecipeRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, request.atlas, std::nullopt);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  const auto recipe = findRecipe(**atlas, request.name);
  if (!recipe) {
    return std::unexpected(recipe.error());
  }
  if (request.next) {
    return runNext(**atlas, *recipe, request, run);
  }
  const auto changes = changesSince(**atlas, *recipe, BUURTATLAS_VERSION);
  if (!changes) {
    return std::unexpected(changes.error());
  }
  if (const auto done = runMethod(*recipe, request, run); !done) {
    return done;
  }
  run.result["recipe"] = asJson(*recipe);
  run.result["since_saved"] = asJson(*changes);
  run.lines.push_back(sentenceOf(*changes));
  return {};
}

Result<void> dropOne(const RecipeRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  if (const auto dropped = dropRecipe(**file, request.name); !dropped) {
    return dropped;
  }
  run.result = {{"dropped", request.name}};
  run.lines = {std::format("{} is dropped.", request.name)};
  return {};
}

}  // namespace

void addRecipeCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* group = app.add_subcommand("recipe", "Keep how a picture or table of incidents is made, and make it again");
  group->require_subcommand(1);
  const auto add = [&](const char* name, const char* description, auto work) {
    auto request = std::make_shared<RecipeRequest>();
    CLI::App* command = group->add_subcommand(name, description);
    command->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
    return std::pair(command, request);
  };
  const auto [list, listed] = add("list", "The recipes of an atlas", listRecipes);
  list->add_option("ATLAS", listed->atlas)->required();

  const auto [save, saved] = add("save", "Keep a filter, a method and its parameters", saveOne);
  saved->incidents.addTo(*save);
  save->add_option("NAME", saved->name)->required();
  save->add_option("--method", saved->method, "The command that makes it: when, density")
      ->capture_default_str()
      ->required();
  save->add_option("--param", saved->parameters, "An option of the method, such as bandwidth=300")
      ->type_name("NAME=VALUE")
      ->expected(1)
      ->take_all();
  save->add_option("--seed", saved->seed, "Of methods that draw lots");

  const auto [again, ran] = add("run", "Make it again, and say what changed since", runOne);
  again->add_option("ATLAS", ran->atlas)->required();
  again->add_option("NAME", ran->name)->required();
  again->add_flag("--next", ran->next, "For the period after that of the recipe, and say what changed");
  again->add_option("MORE", ran->more, "After --: further options of the method, such as -- --out march.tif");

  const auto [drop, dropped] = add("drop", "Forget a recipe", dropOne);
  drop->add_option("ATLAS", dropped->atlas)->required();
  drop->add_option("NAME", dropped->name)->required();
}

}  // namespace buurtatlas
