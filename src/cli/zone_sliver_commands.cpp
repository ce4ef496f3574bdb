#include <algorithm>
#include <format>
#include <limits>

#include "cli/zone_commands.h"
#include "geometry/measure.h"
#include "tasks/border_commands.h"
#include "tasks/export_task.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct SliverRequest {
  ZoneAtlasPath atlas;
  double width = 1;
  std::optional<Point> at;
  std::size_t number = 0;
  std::string to;
  bool outside = false;
};

std::string_view nameOf(Sliver::Kind kind) { return kind == Sliver::Kind::Gap ? "gap" : "overlap"; }

Json sliverAsJson(const Atlas& atlas, const ZoneSliver& found, std::size_t number) {
  return {{"number", number},
          {"kind", nameOf(found.sliver.kind)},
          {"area_m2", found.sliver.size.value},
          {"east", found.sliver.where.east},
          {"north", found.sliver.where.north},
          {"zones", zoneNames(atlas, found.zones)}};
}

std::string describe(const Json& sliver) {
  std::string zones;
  for (const Json& name : sliver["zones"]) {
    zones += (zones.empty() ? "" : ", ") + name.get<std::string>();
  }
  return std::format("{}. {} of {:.2f} m2 at {:.2f},{:.2f} between {}", sliver["number"].get<std::size_t>(),
                     sliver["kind"].get<std::string>(), sliver["area_m2"].get<double>(), sliver["east"].get<double>(),
                     sliver["north"].get<double>(), zones);
}

Result<void> listSlivers(const SliverRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, *request.atlas, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("look");
  const auto atlas = (*file)->snapshot();
  const auto slivers = sliversOf(*atlas, Metres(request.width));
  run.phases.end();
  if (!slivers) {
    return std::unexpected(slivers.error());
  }
  run.result = {{"width_m", request.width}, {"slivers", Json::array()}};
  for (std::size_t place = 0; place < slivers->size(); ++place) {
    run.result["slivers"].push_back(sliverAsJson(*atlas, (*slivers)[place], place + 1));
    run.lines.push_back(describe(run.result["slivers"].back()));
  }
  if (slivers->empty()) {
    run.lines.push_back(std::format("No gap or overlap is narrower than {} m.", request.width));
  }
  return {};
}

/// The sliver that was asked for: by its number in the list, or the nearest to a place.
Result<const ZoneSliver*> chosen(const SliverRequest& request, const std::vector<ZoneSliver>& slivers) {
  if (!request.at) {
    if (request.number == 0 || request.number > slivers.size()) {
      return fail(ErrorCode::NotFound, "There is no strip number %1; there are %2. List them again.",
                  {std::to_string(request.number), std::to_string(slivers.size())});
    }
    return &slivers[request.number - 1];
  }
  const ZoneSliver* nearest = nullptr;
  Metres least(std::max(request.width, 1.0));
  for (const ZoneSliver& sliver : slivers) {
    if (const Metres distance = distanceTo(sliver.sliver.ground, *request.at); distance <= least) {
      least = distance;
      nearest = &sliver;
    }
  }
  if (nearest == nullptr) {
    return failAt(*request.at, ErrorCode::NotFound, "No narrow gap or overlap lies here. List them again.");
  }
  return nearest;
}

Result<void> closeOne(const SliverRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, *request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("look");
  const auto atlas = (*file)->snapshot();
  const auto zone = zoneCalled(*atlas, request.to);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  const auto slivers = sliversOf(*atlas, Metres(request.width));
  const auto sliver = slivers.and_then(
      [&](const std::vector<ZoneSliver>& all) -> Result<const ZoneSliver*> { return chosen(request, all); });
  const auto change =
      sliver.and_then([&](const ZoneSliver* found) { return closeSliver(*atlas, *found, (*zone)->id); });
  const auto stored = change.and_then(
      [&](const ZoneChange& made) { return storeZones(**file, made, {.outsideBoundary = request.outside}, run); });
  if (!stored) {
    return stored;
  }
  run.phases.begin("look");
  return sliversOf(*(*file)->snapshot(), Metres(request.width)).transform([&](const std::vector<ZoneSliver>& left) {
    run.result["closed"] = sliverAsJson(*atlas, **sliver, static_cast<std::size_t>(*sliver - slivers->data()) + 1);
    run.result["slivers_left"] = left.size();
    run.lines.push_back(std::format("{} narrow gaps and overlaps are left.", left.size()));
  });
}

void addWidth(CLI::App& command, SliverRequest& request) {
  command.add_option("--width", request.width, "Strips that are nowhere wider; 1 m unless given")
      ->type_name("METRES")
      ->check(CLI::PositiveNumber);
}

}  // namespace

void addZoneSliverCommands(CLI::App& zone, const ZoneAtlasPath& path, const CommandChoice& choice) {
  const auto request = std::make_shared<SliverRequest>();
  request->atlas = path;
  CLI::App* list = zone.add_subcommand("slivers", "List narrow gaps and overlaps between zones of one type");
  addWidth(*list, *request);
  list->callback([=] { *choice = [=](CommandRun& run) { return listSlivers(*request, run); }; });

  CLI::App* close = zone.add_subcommand("close-sliver", "Give a narrow gap or overlap to one of the zones beside it");
  addWidth(*close, *request);
  CLI::Option_group* which = close->add_option_group("which");
  which->add_option("--number", request->number, "Its number in the list of the same width");
  addPlaceOption(*which, request->at);
  which->require_option(1);
  close->add_option("--to", request->to, "The zone that gets it: its name, or # and its row number")->required();
  close->add_flag("--allow-outside", request->outside, "Let the zone leave the boundary of the municipality");
  close->callback([=] { *choice = [=](CommandRun& run) { return closeOne(*request, run); }; });
}

}  // namespace buurtatlas
