#include <algorithm>
#include <format>
#include <iterator>
#include <map>

#include "cli/incident_options.h"
#include "tasks/hot_spot_history.h"
#include "tasks/hot_spot_task.h"

namespace buurtatlas {

namespace {

struct HotSpotRequest {
  IncidentOptions incidents;
  std::string method = "gi";
  double cell = HotSpotRecipe{}.cell.value;
  double band = HotSpotRecipe{}.band.value;
  std::optional<std::uint32_t> permutations;
  std::uint64_t seed = HotSpotRecipe{}.seed;
  std::string out;
  std::string over;
  double mostly = TrendLimits{}.mostly;
};

HotSpotRecipe recipeOf(const HotSpotRequest& request) {
  return {.method = request.method == "gi" ? HotSpotMethod::Gi : HotSpotMethod::Moran,
          .cell = Metres(request.cell),
          .band = Metres(request.band),
          .permutations = request.permutations,
          .seed = request.seed};
}

std::map<std::string_view, std::int64_t> cellsPerClass(const HotSpotMap& map) {
  std::map<std::string_view, std::int64_t> cells;
  for (std::size_t cell = 0; cell < map.cells.size(); ++cell) {
    if (map.cells.isGround[cell] != 0) {
      ++cells[map.classOf(cell)];
    }
  }
  return cells;
}

std::vector<std::string_view> classNames(HotSpotMethod method) {
  std::vector<std::string_view> names;
  if (method == HotSpotMethod::Gi) {
    std::ranges::transform(kHotSpotClasses, std::back_inserter(names), [](HotSpotClass one) { return nameOf(one); });
  } else {
    std::ranges::transform(kMoranClasses, std::back_inserter(names), [](MoranClass one) { return nameOf(one); });
  }
  return names;
}

Json cellAsJson(const HotSpotMap& map, std::size_t cell, Detail detail) {
  const bool isGi = map.recipe.method == HotSpotMethod::Gi;
  const Point centre = map.cells.centreOf(cell);
  Json json = {{"east", centre.east},
               {"north", centre.north},
               {"incidents", toldAsJson(map.counts.perCell[cell], detail)},
               {"class", map.classOf(cell)}};
  if (detail == Detail::Precise) {
    json[isGi ? "z" : "moran_i"] = map.scoreOf(cell);
    json["p"] = isGi ? map.gi.p[cell] : map.moran.p[cell];
    json["q"] = isGi ? map.gi.q[cell] : map.moran.q[cell];
    if (!map.giPermuted.empty()) {
      json["p_permuted"] = map.giPermuted[cell];
    }
  }
  return json;
}

std::string methodLine(const HotSpotMap& map) {
  const HotSpotRecipe& recipe = map.recipe;
  const std::string counts = std::format("{} in {} of {:g} m", counted(map.counts.counted, "incident", "incidents"),
                                         counted(map.cells.ground, "cell", "cells"), recipe.cell.value);
  return recipe.method == HotSpotMethod::Gi
             ? std::format("Getis-Ord Gi*, {}, band of {:g} m, false-discovery correction (Benjamini-Hochberg).",
                           counts, recipe.band.value)
             : std::format(
                   "Local Moran, {}, band of {:g} m, {} permutations (seed {}), false-discovery rate of 5 % "
                   "(Benjamini-Hochberg).",
                   counts, recipe.band.value, grouped(recipe.permutations.value_or(0)), recipe.seed);
}

void describe(const HotSpotMap& map, Detail detail, CommandRun& run) {
  const bool isGi = map.recipe.method == HotSpotMethod::Gi;
  run.result = {{"method", isGi ? "gi" : "moran"},
                {"incidents", map.counts.counted},
                {"off_ground", map.counts.offGround},
                {"without_position", map.withoutPosition},
                {"without_clock", map.withoutClock},
                {"cell_m", map.recipe.cell.value},
                {"band_m", map.recipe.band.value},
                {"cells", map.cells.ground},
                {"too_few", map.tooFew ? Json(inEnglish(*map.tooFew)) : Json()}};
  if (map.recipe.permutations) {
    run.result["permutations"] = *map.recipe.permutations;
    run.result["seed"] = map.recipe.seed;
  }
  run.lines.push_back(methodLine(map));
  if (map.tooFew) {
    run.lines.push_back(inEnglish(*map.tooFew));
    return;
  }
  const auto cells = cellsPerClass(map);
  run.result["classes"] = Json::object();
  for (const std::string_view name : classNames(map.recipe.method)) {
    const auto found = cells.find(name);
    const std::int64_t count = found == cells.end() ? 0 : found->second;
    run.result["classes"][std::string(name)] = count;
    run.lines.push_back(std::format("{}: {}.", name, counted(count, "cell", "cells")));
  }
  run.result["found"] = Json::array();
  for (std::size_t cell = 0; cell < map.cells.size(); ++cell) {
    if (map.cells.isGround[cell] != 0 && map.classOf(cell) != "none") {
      run.result["found"].push_back(cellAsJson(map, cell, detail));
    }
  }
}

void describe(const HotSpotHistory& history, Detail detail, CommandRun& run) {
  const HistoryRecipe& recipe = history.recipe;
  Json periods = Json::array();
  for (const HistoryPeriod& period : history.periods) {
    periods.push_back({{"from", isoDate(period.from)},
                       {"to", isoDate(period.to)},
                       {"incidents", toldAsJson(period.incidents, detail)}});
  }
  run.result = {{"method", "gi"},
                {"incidents", history.incidents},
                {"cell_m", recipe.hotSpots.cell.value},
                {"band_m", recipe.hotSpots.band.value},
                {"mostly", recipe.limits.mostly},
                {"significance", recipe.limits.significance},
                {"periods", std::move(periods)},
                {"too_few", history.tooFew ? Json(inEnglish(*history.tooFew)) : Json()}};
  run.lines.push_back(std::format(
      "Getis-Ord Gi* of {} in {}, {} of {:g} m, band of {:g} m.", counted(history.incidents, "incident", "incidents"),
      counted(std::ssize(history.periods), "period", "periods"), counted(history.cells.ground, "cell", "cells"),
      recipe.hotSpots.cell.value, recipe.hotSpots.band.value));
  if (history.tooFew) {
    run.lines.push_back(inEnglish(*history.tooFew));
    return;
  }
  run.result["trends"] = Json::object();
  run.result["found"] = Json::array();
  for (const HotSpotTrend trend : kHotSpotTrends) {
    std::int64_t cells = 0;
    for (std::size_t cell = 0; cell < history.trends.size(); ++cell) {
      if (history.cells.isGround[cell] == 0 || history.trends[cell] != trend) {
        continue;
      }
      ++cells;
      if (trend != HotSpotTrend::None) {
        const Point centre = history.cells.centreOf(cell);
        run.result["found"].push_back({{"east", centre.east},
                                       {"north", centre.north},
                                       {"trend", nameOf(trend)},
                                       {"hot_periods", history.hotPeriods[cell]},
                                       {"rise", detail == Detail::Precise ? Json(history.rises[cell]) : Json()}});
      }
    }
    run.result["trends"][std::string(nameOf(trend))] = cells;
    run.lines.push_back(std::format("{}: {}.", nameOf(trend), counted(cells, "cell", "cells")));
  }
}

Result<void> followThem(const HotSpotRequest& request, HistoryStep step, CommandRun& run) {
  if (request.method != "gi") {
    return fail(ErrorCode::InvalidInput, "Only Gi* is followed over periods; leave --method out.");
  }
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  run.phases.begin("hotspots");
  const auto history =
      followHotSpots(*asked->atlas, asked->filter,
                     {.hotSpots = recipeOf(request), .step = step, .limits = {.mostly = request.mostly}}, run.control);
  if (!history) {
    return std::unexpected(history.error());
  }
  run.phases.end();
  return request.incidents.detail(*asked, {.what = "hotspots", .file = request.out, .incidents = history->incidents})
      .and_then([&](Detail detail) {
        describe(*history, detail, run);
        return writeTaken(
            request.out, [&] { return hotSpotHistoryTable(*asked->atlas, *history, detail); }, detail, "rises", run);
      });
}

Result<void> findThem(const HotSpotRequest& request, CommandRun& run) {
  if (const auto step = parseHistoryStep(request.over)) {
    return followThem(request, *step, run);
  }
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  run.phases.begin("hotspots");
  const auto map = mapHotSpots(*asked->atlas, asked->filter, recipeOf(request), run.control);
  if (!map) {
    return std::unexpected(map.error());
  }
  run.phases.end();
  return request.incidents.detail(*asked, {.what = "hotspots", .file = request.out, .incidents = map->counts.counted})
      .and_then([&](Detail detail) {
        describe(*map, detail, run);
        return writeTaken(
            request.out, [&] { return hotSpotTable(*asked->atlas, *map, detail); }, detail, "counts under 5 and scores",
            run);
      });
}

}  // namespace

void addHotSpotCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<HotSpotRequest>();
  CLI::App* command = app.add_subcommand("hotspots", "Find cells with more incidents around them than by chance");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  command->add_option("--method", request->method, "gi (Getis-Ord Gi*) or moran (local Moran)")
      ->check(CLI::IsMember({"gi", "moran"}))
      ->capture_default_str();
  addMetresOption(*command, "--cell", request->cell, "Side of the square cells");
  addMetresOption(*command, "--band", request->band, "Cells up to this far apart are neighbours");
  command
      ->add_option("--permutations", request->permutations,
                   "9999 for local Moran; for Gi* none, or else it gives their p too")
      ->check(CLI::Range(99, 999'999));
  command->add_option("--seed", request->seed, "The same seed gives the same p")->capture_default_str();
  command->add_option("--over", request->over, "Say what became of each cell over these periods: new, persistent...")
      ->type_name("PERIOD")
      ->check(CLI::IsMember({"month", "quarter", "year"}));
  command->add_option("--mostly", request->mostly, "Hot in this share of the periods is intensifying, persistent...")
      ->type_name("SHARE")
      ->check(CLI::Range(0.5, 1.0))
      ->capture_default_str();
  command->add_option("--out", request->out, "Write the cells to this file");
  command->callback([=] { *choice = [=](CommandRun& run) { return findThem(*request, run); }; });
}

}  // namespace buurtatlas
