#include <format>
#include <limits>

#include "cli/zone_commands.h"
#include "geometry/measure.h"
#include "geometry/point_grid.h"
#include "storage/layer_writer.h"
#include "tasks/street_zone.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct StreetListRequest {
  std::string zone;
  std::string out;
};

struct FromStreetsRequest {
  std::string list;
  std::string name;
  std::string type = "BIN";
  std::string state = "plan";
};

std::vector<std::uint32_t> addressesIn(const Atlas& atlas, const MultiPolygon& area) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points;
  points.reserve(atlas.addresses->size());
  for (const Address& address : *atlas.addresses) {
    points.push_back(address.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
  }
  return PointGrid(points).pointsIn(area);
}

Json addressAsJson(const Address& address) {
  Json json = {{"street", address.street}, {"number", textOf(placeOf(address.number, address.box))}};
  if (!address.postcode.empty()) {
    json["postcode"] = address.postcode;
  }
  if (address.position) {
    json["east"] = address.position->east;
    json["north"] = address.position->north;
  }
  return json;
}

std::string labelOf(const Address& address) {
  return address.street + " " + textOf(placeOf(address.number, address.box));
}

Result<void> listStreets(const std::string& path, const StreetListRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  const auto zone = zoneCalled(*atlas, request.zone);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  run.phases.begin("list");
  const StreetRegister streets(atlas->addresses);
  const std::vector<std::uint32_t> inside = addressesIn(*atlas, (*zone)->border);
  const StreetList list = streetListOf(streets, inside);
  run.phases.begin("write");
  if (auto written = writeLayer(request.out, streetTable(list)); !written) {
    return written;
  }
  run.phases.end();
  run.result = {{"zone", (*zone)->name},
                {"rows", list.rows.size()},
                {"addresses", inside.size() - list.ambiguous.size()},
                {"ambiguous", Json::array()},
                {"out", request.out}};
  run.lines = {std::format("{} rows with {} addresses of {} written to {}.", list.rows.size(),
                           grouped(std::ssize(inside) - std::ssize(list.ambiguous)), (*zone)->name, request.out)};
  for (const std::uint32_t row : list.ambiguous) {
    run.result["ambiguous"].push_back(addressAsJson(streets.address(row)));
    run.lines.push_back(std::format("{} is in no row: the register has this address inside and outside the zone.",
                                    labelOf(streets.address(row))));
  }
  return {};
}

void describeZone(const Atlas& atlas, const StreetZone& zone, const FromStreetsRequest& request, CommandRun& run) {
  const StreetArea& made = zone.made;
  run.result = {{"id", zone.id},
                {"name", request.name},
                {"area_m2", areaOf(made.area).value},
                {"addresses", made.addresses},
                {"parts", made.area.size()},
                {"unmatched", Json::array()},
                {"conflicts", Json::array()},
                {"without_position", Json::array()}};
  run.lines = {std::format("Zone {} holds {} addresses on {:.0f} m2{}.", request.name, grouped(made.addresses),
                           areaOf(made.area).value,
                           made.area.size() == 1 ? "" : std::format(", in {} separate parts", made.area.size()))};
  for (const UnmatchedRow& row : made.unmatched) {
    run.result["unmatched"].push_back({{"row", row.row},
                                       {"street", row.street},
                                       {"reason", inEnglish(row.reason)},
                                       {"suggestions", row.suggestions}});
    std::string line = std::format("line {}, {}: {}", row.row, row.street, inEnglish(row.reason));
    for (const std::string& suggestion : row.suggestions) {
      line += (&suggestion == row.suggestions.data() ? " Is it " : " or ") + suggestion;
    }
    run.lines.push_back(line + (row.suggestions.empty() ? "" : "?"));
  }
  std::string withoutPosition;
  for (const LeftOut& leftOut : made.leftOut) {
    const Address& address = (*atlas.addresses)[leftOut.row];
    Json json = addressAsJson(address);
    if (leftOut.cause == LeftOutCause::NoPosition) {
      run.result["without_position"].push_back(json);
      withoutPosition += (withoutPosition.empty() ? "" : ", ") + labelOf(address);
    } else {
      json["reason"] = inEnglish(reasonOf(leftOut.cause));
      run.result["conflicts"].push_back(json);
      run.lines.push_back(std::format("{} is not inside. {}", labelOf(address), inEnglish(reasonOf(leftOut.cause))));
    }
  }
  if (!withoutPosition.empty()) {
    run.lines.push_back(std::format("Without a position in the register, and so not inside: {}.", withoutPosition));
  }
}

Result<void> makeZone(const std::string& path, const FromStreetsRequest& request, CommandRun& run) {
  auto file = openAtlas(run, path, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("read");
  ImportProcess reader = run.reader();
  auto rows = readTable(reader, {.file = request.list, .content = ForeignContent::Table}, run.control)
                  .and_then([](const ForeignTable& table) { return streetRowsFrom(table); });
  if (!rows) {
    rows.error().file = rows.error().file.empty() ? request.list : rows.error().file;
    return std::unexpected(rows.error());
  }
  run.phases.begin("make");
  const auto zone = addZoneFromStreets(**file,
                                       {.name = request.name,
                                        .type = parseZoneType(request.type).value(),
                                        .state = parseZoneState(request.state).value(),
                                        .validFrom = (*file)->snapshot()->day},
                                       *rows);
  run.phases.end();
  if (!zone) {
    return std::unexpected(zone.error());
  }
  describeZone(*(*file)->snapshot(), *zone, request, run);
  return {};
}

template <class Parse>
CLI::Validator readBy(Parse parse, const char* names) {
  return {[=](const std::string& text) { return parse(text) ? std::string() : "\"" + text + "\" is none of " + names; },
          names};
}

}  // namespace

void addZoneStreetCommands(CLI::App& zone, const ZoneAtlasPath& path, const CommandChoice& choice) {
  auto list = std::make_shared<StreetListRequest>();
  CLI::App* command = zone.add_subcommand("street-list", "Write the streets and house numbers in a zone to a CSV file");
  command->add_option("--zone", list->zone, "The name of the zone, or # and its row number")->required();
  command->add_option("--out", list->out, "The CSV file to write")->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return listStreets(*path, *list, run); }; });

  auto made = std::make_shared<FromStreetsRequest>();
  command = zone.add_subcommand("from-streets", "Make a zone that holds exactly the addresses of a list of streets");
  command->add_option("--list", made->list, "A CSV file with the columns street, side, from and to")->required();
  command->add_option("--name", made->name, "The name of the new zone")->required();
  command->add_option("--type", made->type)
      ->check(readBy(parseZoneType, "BIN, Z-BIN, WHATSAPP"))
      ->capture_default_str();
  command->add_option("--state", made->state)
      ->check(readBy(parseZoneState, "plan, founding, live, dormant, dissolved"))
      ->capture_default_str();
  command->callback([=] { *choice = [=](CommandRun& run) { return makeZone(*path, *made, run); }; });
}

}  // namespace buurtatlas
