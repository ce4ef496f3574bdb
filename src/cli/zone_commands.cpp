#include "cli/zone_commands.h"

#include <format>

#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

Result<void> listZones(const std::string& path, CommandRun& run) {
  const auto file = openAtlas(run, path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("count");
  const auto atlas = (*file)->snapshot();
  run.result = {{"zones", zonesAsJson(*atlas, *atlas->zones)}};
  for (const Json& zone : run.result["zones"]) {
    run.lines.push_back(std::format("#{} {} ({}): {:.0f} m2, {} addresses", zone["id"].get<Id>(),
                                    zone["name"].get<std::string>(), zone["type"].get<std::string>(),
                                    zone["area_m2"].get<double>(), grouped(zone["addresses"].get<std::int64_t>())));
  }
  return {};
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
  }
  return list;
}

void addZoneCommands(CLI::App& app, const CommandChoice& choice) {
  const auto path = std::make_shared<std::string>();
  CLI::App* zone = app.add_subcommand("zone", "List zones and change their borders");
  zone->add_option("ATLAS", *path)->required();
  zone->require_subcommand(1);

  CLI::App* list = zone->add_subcommand("list", "Say what zones there are, how large and with how many addresses");
  list->callback([=] { *choice = [=](CommandRun& run) { return listZones(*path, run); }; });
  addZoneStreetCommands(*zone, path, choice);
}

}  // namespace buurtatlas
