#include <algorithm>
#include <format>
#include <iterator>
#include <map>

#include "cli/incident_options.h"
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

Result<void> findThem(const HotSpotRequest& request, CommandRun& run) {
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
  command->add_option("--out", request->out, "Write the cells to this file");
  command->callback([=] { *choice = [=](CommandRun& run) { return findThem(*request, run); }; });
}

}  // namespace buurtatlas
