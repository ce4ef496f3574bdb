#include <array>
#include <format>

#include "cli/gap_commands.h"
#include "cli/incident_options.h"
#include "tasks/hot_uncovered.h"

namespace buurtatlas {

namespace {

struct HotUncoveredRequest {
  IncidentOptions incidents;
  double cell = TwoWayRecipe().cell.value;
  double near = kUsualCoverDistance.value;
  CoverLayer layer = CoverLayer::InLiveZone;
  std::string out;
};

const std::map<std::string, CoverLayer> kLayers = {{"zone", CoverLayer::InZone},
                                                   {"live", CoverLayer::InLiveZone},
                                                   {"near", CoverLayer::NearMember},
                                                   {"sms", CoverLayer::Reachable}};

/// How many cells there are of each heat and openness, from [0][0], calm and covered, to [2][2], hot and uncovered.
Json crossTable(const TwoWayMap& map) {
  std::array<std::array<std::int64_t, kTwoWayClasses>, kTwoWayClasses> counts = {};
  for (const TwoWayCell& cell : map.cells) {
    if (cell.openness >= 0) {
      ++counts.at(static_cast<std::size_t>(cell.heat)).at(static_cast<std::size_t>(cell.openness));
    }
  }
  return counts;
}

void describe(const Atlas& atlas, const TwoWayMap& map, Detail detail, CommandRun& run) {
  run.result = {{"incidents", map.incidents},
                {"without_position", map.withoutPosition},
                {"in_open_gaps", map.inGaps},
                {"cell_m", map.recipe.cell.value},
                {"heat_limits", map.heatLimits},
                {"cells", map.cells.size()},
                {"cells_by_heat_and_openness", crossTable(map)},
                {"gaps", Json::array()}};
  run.lines.push_back(
      std::format("{}; {} of them in a gap.", counted(map.incidents, "incident", "incidents"), grouped(map.inGaps)));
  for (const HotGap& hot : map.hotGaps) {
    if (!toldCount(hot.incidents, detail)) {
      continue;
    }
    const Gap& gap = map.gaps[hot.place];
    Json& line = run.result["gaps"].emplace_back(gapAsJson(atlas, gap));
    line["number"] = hot.place + 1;
    line["incidents"] = hot.incidents;
    run.lines.push_back(std::format("{}. {}: {}", hot.place + 1, counted(hot.incidents, "incident", "incidents"),
                                    describeGap(atlas, gap)));
  }
}

Result<void> tellHotUncovered(const HotUncoveredRequest& request, CommandRun& run) {
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  run.phases.begin("measure");
  const auto map = mapHotAndUncovered(
      *asked->atlas, asked->filter,
      {.cell = Metres(request.cell), .layer = request.layer, .near = Metres(request.near)}, run.control);
  if (!map) {
    return std::unexpected(map.error());
  }
  run.phases.end();
  return request.incidents.detail(*asked, {.what = "hot-uncovered", .file = request.out, .incidents = map->incidents})
      .and_then([&](Detail detail) {
        describe(*asked->atlas, *map, detail, run);
        return writeTaken(
            request.out, [&] { return twoWayTable(*asked->atlas, *map, detail); }, detail,
            "counts of incidents under 5", run);
      });
}

}  // namespace

void addHotUncoveredCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<HotUncoveredRequest>();
  CLI::App* command = app.add_subcommand(
      "hot-uncovered", "Set incidents beside household cover, and rank the gaps by what happened in them");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  addMetresOption(*command, "--cell", request->cell, "Side of a square");
  command->add_option("--layer", request->layer, "What counts as covered: zone, live, near (a member), sms")
      ->transform(CLI::CheckedTransformer(kLayers))
      ->default_str("live");
  addMetresOption(*command, "--distance", request->near, "What is near for a member");
  command->add_option("--out", request->out, "A file for the squares: .gpkg, .geojson, .csv...");
  command->callback([=] { *choice = [=](CommandRun& run) { return tellHotUncovered(*request, run); }; });
}

}  // namespace buurtatlas
