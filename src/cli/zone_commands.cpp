#include "cli/zone_commands.h"

#include <algorithm>
#include <format>
#include <utility>

#include "geometry/drawn_shapes.h"
#include "tasks/border_commands.h"
#include "tasks/read_line.h"
#include "tasks/zone_change.h"
#include "tasks/zone_days.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

/// What the command line asks to be done with borders.
struct BorderRequest {
  ZoneAtlasPath atlas = std::make_shared<std::string>();
  std::string zone;
  std::vector<std::string> zones;
  std::string line;
  std::string crs;
  std::vector<std::string> names;
  std::string name;
  double tolerance = 0;
  ZoneAllowance allowance;
  std::optional<Date> day;
  std::optional<ZoneType> type;
  std::optional<ZoneState> state;
};

std::string_view wordOf(WaitingChange::Kind kind) {
  switch (kind) {
    case WaitingChange::Kind::Border:
      return "border";
    case WaitingChange::Kind::Name:
      return "name";
    case WaitingChange::Kind::New:
      return "new";
    case WaitingChange::Kind::End:
      return "end";
  }
  std::unreachable();
}

void describeZones(CommandRun& run) {
  for (const Json& zone : run.result["zones"]) {
    run.lines.push_back(std::format("#{} {} ({}): {:.0f} m2, {}", zone["id"].get<Id>(), zone["name"].get<std::string>(),
                                    zone["type"].get<std::string>(), zone["area_m2"].get<double>(),
                                    counted(zone["addresses"].get<std::int64_t>(), "address", "addresses")));
  }
}

Result<void> listZones(const BorderRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, *request.atlas, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("count");
  run.result = {{"zones", zonesAsJson(**atlas, *(*atlas)->zones)}, {"waiting", Json::array()}};
  describeZones(run);
  for (const WaitingChange& change : waitingChanges(**atlas)) {
    const std::string day = isoDate(change.day);
    run.result["waiting"].push_back(
        {{"day", day}, {"id", change.zone.id}, {"name", change.zone.name}, {"change", wordOf(change.kind)}});
    run.lines.push_back(std::format("waiting for {}: {} ({})", day, change.zone.name, wordOf(change.kind)));
  }
  return {};
}

Result<void> withdraw(const BorderRequest& request, CommandRun& run) {
  auto file = openAtlas(run, *request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("check");
  const auto edit = withdrawChanges(*(*file)->snapshot(), *request.day);
  const auto done =
      edit.and_then([&](const AtlasEdit& withdrawal) { return (*file)->perform(withdrawal, run.control); });
  if (!done) {
    return std::unexpected(done.error());
  }
  const std::string day = isoDate(*request.day);
  run.result = {{"withdrawn", day}};
  run.lines = {std::format("What waited for {} is withdrawn; undo brings it back.", day)};
  return {};
}

Result<void> changeZones(const BorderRequest& request, CommandRun& run,
                         const std::function<Result<ZoneChange>(const Atlas&)>& change) {
  auto file = openAtlas(run, *request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("change");
  const auto now = (*file)->snapshot();
  return atlasOn(*now, request.day.value_or(now->day)).and_then(change).and_then([&](ZoneChange made) {
    made.from = request.day;
    return storeZones(**file, made, request.allowance, run);
  });
}

Result<LineString> lineOf(const BorderRequest& request, const Atlas& atlas, CommandRun& run) {
  ImportProcess reader = run.reader();
  return readLine(reader, {.file = request.line, .plane = atlas.info.plane, .crs = request.crs}, run.control);
}

Result<void> split(const BorderRequest& request, CommandRun& run) {
  return changeZones(request, run, [&](const Atlas& atlas) -> Result<ZoneChange> {
    const auto zone = zoneCalled(atlas, request.zone);
    const auto line = zone ? lineOf(request, atlas, run) : std::unexpected(zone.error());
    const auto parts = line.and_then([&](const LineString& cut) { return splitParts(atlas, (*zone)->id, cut); });
    return parts.and_then(
        [&](const std::vector<SplitPart>& pieces) { return splitZone(atlas, (*zone)->id, pieces, request.names); });
  });
}

Result<void> merge(const BorderRequest& request, CommandRun& run) {
  return changeZones(request, run, [&](const Atlas& atlas) -> Result<ZoneChange> {
    std::vector<Id> ids;
    for (const std::string& name : request.zones) {
      const auto zone = zoneCalled(atlas, name);
      if (!zone) {
        return std::unexpected(zone.error());
      }
      ids.push_back((*zone)->id);
    }
    return mergeZones(atlas, ids, request.name);
  });
}

Result<void> reshape(const BorderRequest& request, CommandRun& run) {
  return changeZones(request, run, [&](const Atlas& atlas) {
    return zoneCalled(atlas, request.zone).and_then([&](const Zone* zone) {
      return lineOf(request, atlas, run).and_then([&](const LineString& line) {
        return reshapeZone(atlas, zone->id, line);
      });
    });
  });
}

Result<void> simplify(const BorderRequest& request, CommandRun& run) {
  return changeZones(request, run, [&](const Atlas& atlas) { return simplifyZones(atlas, Metres(request.tolerance)); });
}

Result<void> setFacts(const BorderRequest& request, CommandRun& run) {
  return changeZones(request, run, [&](const Atlas& atlas) {
    return zoneCalled(atlas, request.zone)
        .and_then([&](const Zone* zone) {
          return request.type ? changeType(atlas, zone->id, *request.type)
                              : changeState(atlas, zone->id, request.state.value_or(zone->state));
        })
        .transform([&](ZoneChange change) {
          change.put.front().state = request.state.value_or(change.put.front().state);
          return change;
        });
  });
}

/// An option with one of the words that `parse` knows.
template <class T>
void addWord(CLI::App& command, const char* name, const std::string& words, std::optional<T>& value,
             std::optional<T> (*parse)(std::string_view)) {
  command
      .add_option_function<std::string>(
          name, [&value, parse](const std::string& text) { value = parse(text); }, words)
      ->check([words, parse](const std::string& text) {
        return parse(text) ? std::string() : "\"" + text + "\" is not one of " + words;
      });
}

void addLineOptions(CLI::App& command, BorderRequest& request) {
  command.add_option("--zone", request.zone, "The name of the zone, or # and its row number")->required();
  command.add_option("--line", request.line, "A file with one line, or the border of a polygon")
      ->required()
      ->type_name("FILE");
  command.add_option("--crs", request.crs, "Reference system of the file where it does not say");
}

void addAllowances(CLI::App& command, BorderRequest& request) {
  addDayOption(command, "--valid-from", "The day from which the borders hold; without it today", request.day);
  command.add_flag("--allow-outside", request.allowance.outsideBoundary,
                   "Let the zone leave the boundary of the municipality");
  command.add_option("--allow-overlap", request.allowance.overlapReason, "Let zones of one type overlap, and say why")
      ->type_name("REASON");
}

}  // namespace

Json zonesAsJson(const Atlas& atlas, const std::vector<Zone>& zones) {
  Json list = Json::array();
  for (const ZoneFacts& facts : factsOf(atlas, zones)) {
    list.push_back({{"id", facts.id},
                    {"name", facts.name},
                    {"type", nameOf(facts.type)},
                    {"area_m2", facts.size.value},
                    {"addresses", facts.addresses}});
    if (const std::optional<Circle> circle = circleOf(zones[list.size() - 1].border)) {
      list.back()["circle"] = {
          {"east", circle->centre.east}, {"north", circle->centre.north}, {"radius_m", circle->radius.value}};
    }
  }
  return list;
}

Result<void> storeZones(AtlasStore& file, const ZoneChange& change, const ZoneAllowance& allowance, CommandRun& run) {
  run.phases.begin("check");
  const auto edit = checkedEdit(*file.snapshot(), change, allowance);
  if (!edit) {
    return std::unexpected(edit.error());
  }
  run.phases.begin("store");
  auto ids = file.perform(*edit, run.control);
  if (!ids) {
    return std::unexpected(std::move(ids.error()));
  }
  run.phases.begin("count");
  const auto now = file.snapshot();
  const auto atlas = atlasOn(*now, change.from.value_or(now->day));
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  std::vector<Zone> zones;
  for (std::size_t i = 0; i < change.put.size(); ++i) {
    zones.push_back(*std::ranges::find(*atlas->zones, (*ids)[i], &Zone::id));
  }
  run.result["zones"] = zonesAsJson(*atlas, zones);
  run.result["valid_from"] = isoDate(atlas->day);
  run.result["neighbours_changed"] = edit->putZones.size() - change.put.size();
  double area = 0;
  std::int64_t addresses = 0;
  for (const Json& zone : run.result["zones"]) {
    area += zone["area_m2"].get<double>();
    addresses += zone["addresses"].get<std::int64_t>();
  }
  run.result["area_m2"] = area;
  run.result["addresses"] = addresses;
  describeZones(run);
  if (const std::optional<Error> fault = boundaryFault(*atlas)) {
    run.result["boundary_fault"] = inEnglish(fault->reason);
    run.lines.push_back(inEnglish(fault->reason));
  }
  return {};
}

void addZoneCommands(CLI::App& app, const CommandChoice& choice) {
  const auto request = std::make_shared<BorderRequest>();
  CLI::App* zone = app.add_subcommand("zone", "List zones and change their borders");
  zone->add_option("ATLAS", *request->atlas)->required();
  zone->require_subcommand(1);
  const auto addAction = [&](const char* name, const char* description, auto work) {
    CLI::App* action = zone->add_subcommand(name, description);
    action->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
    return action;
  };
  const auto areNames = [](CLI::Option* option) { option->required()->delimiter(',')->type_name("A,B"); };

  CLI::App* listing = addAction("list", "Say what zones there are, how large and with how many addresses", listZones);
  addAsOfOption(*listing, request->day);

  CLI::App* splitting = addAction("split", "Cut a zone in parts along a line", split);
  addLineOptions(*splitting, *request);
  areNames(splitting->add_option("--names", request->names,
                                 "A name for each part; the first, with most addresses, stays the zone it was"));
  addAllowances(*splitting, *request);

  CLI::App* merging = addAction("merge", "Make one zone of several", merge);
  areNames(merging->add_option("--zones", request->zones, "The zones; the first stays, the others go"));
  merging->add_option("--name", request->name)->required();
  addAllowances(*merging, *request);

  CLI::App* reshaping = addAction("reshape", "Give a zone a new border along a line", reshape);
  addLineOptions(*reshaping, *request);
  addAllowances(*reshaping, *request);

  CLI::App* simplifying = addAction("simplify", "Give all borders fewer vertices; shared ones stay shared", simplify);
  simplifying->add_option("--tolerance", request->tolerance, "Corners of triangles smaller than this, squared, go")
      ->required()
      ->type_name("METRES")
      ->check(CLI::PositiveNumber);
  addAllowances(*simplifying, *request);

  CLI::App* setting = addAction("set", "Give a zone another type or state", setFacts);
  setting->add_option("--zone", request->zone, "The name of the zone, or # and its row number")->required();
  addWord(*setting, "--type", "BIN, Z-BIN or WHATSAPP", request->type, parseZoneType);
  addWord(*setting, "--state", "plan, founding, live, dormant or dissolved", request->state, parseZoneState);
  addAllowances(*setting, *request);

  addZoneSliverCommands(*zone, request->atlas, choice);
  CLI::App* withdrawing = addAction("withdraw", "Take back all changes that wait for a day", withdraw);
  addDayOption(*withdrawing, "--day", "The day they wait for", request->day);
  withdrawing->get_option("--day")->required();

  addZoneStreetCommands(*zone, request->atlas, choice);
}

}  // namespace buurtatlas
