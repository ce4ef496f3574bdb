#include <array>
#include <format>

#include "cli/gap_commands.h"
#include "cli/incident_options.h"
#include "storage/layer_writer.h"
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

void describe(const Atlas& atlas, const TwoWayMap& map, CommandRun& run) {
  run.result = {{"incidents", map.incidents},
                {"without_position", map.withoutPosition},
                {"in_open_gaps", map.inGaps},
                {"cell_m", map.recipe.cell.value},
                {"heat_limits", map.heatLimits},
                {"cells", map.cells.size()},
                {"cells_by_heat_and_openness", crossTable(map)},
                {"gaps", Json::array()}};
  run.lines.push_back(std::format("{} incidents; {} of them in a gap.", grouped(map.incidents), grouped(map.inGaps)));
  for (const HotGap& hot : map.hotGaps) {
    const Gap& gap = map.gaps[hot.place];
    Json& line = run.result["gaps"].emplace_back(gapAsJson(atlas, gap));
    line["number"] = hot.place + 1;
    line["incidents"] = hot.incidents;
    run.lines.push_back(
        std::format("{}. {} incidents: {}", hot.place + 1, grouped(hot.incidents), describeGap(atlas, gap)));
  }
}

Result<void> tellHotUncovered(const HotUncoveredRequest& request, CommandRun& run) {
  const auto filter = request.incidents.filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  const auto file = request.incidents.open(run);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  run.phases.begin("measure");
  const auto map = mapHotAndUncovered(
      *atlas, *filter, {.cell = Metres(request.cell), .layer = request.layer, .near = Metres(request.near)},
      run.control);
  if (!map) {
    return std::unexpected(map.error());
  }
  describe(*atlas, *map, run);
  if (request.out.empty()) {
    return {};
  }
  run.phases.begin("write");
  return request.incidents.detail(**file, {.what = "hot-uncovered", .file = request.out, .incidents = map->incidents})
      .and_then([&](Detail detail) {
        run.result["out"] = request.out;
        run.lines.push_back(std::format("Written to {}{}.", request.out,
                                        detail == Detail::Withheld ? ", without counts of incidents under 5" : ""));
        return writeLayer(request.out, twoWayTable(*atlas, *map, detail));
      });
}

}  // namespace

void addHotUncoveredCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<HotUncoveredRequest>();
  CLI::App* command = app.add_subcommand(
      "hot-uncovered", "Set incidents beside household cover, and rank the gaps by what happened in them");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  command->add_option("--cell", request->cell, "Side of a square")
      ->type_name("METRES")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command->add_option("--layer", request->layer, "What counts as covered: zone, live, near (a member), sms")
      ->transform(CLI::CheckedTransformer(kLayers))
      ->default_str("live");
  command->add_option("--distance", request->near, "What is near for a member")
      ->type_name("METRES")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command->add_option("--out", request->out, "A file for the squares: .gpkg, .geojson, .csv...");
  command->callback([=] { *choice = [=](CommandRun& run) { return tellHotUncovered(*request, run); }; });
}

}  // namespace buurtatlas
