#include <algorithm>
#include <format>
#include <optional>

#include "cli/zone_commands.h"
#include "geometry/measure.h"
#include "storage/layer_writer.h"
#include "tasks/street_move.h"
#include "tasks/street_zone.h"
#include "tasks/written_streets.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct StreetListRequest {
  std::string zone;
  std::string out;
};

struct MoveRequest {
  std::string street;
  std::string numbers;
  std::string side = "both";
  std::string from;
  std::string to;
  std::optional<Date> on;
};

struct FromStreetsRequest {
  std::string list;
  std::string name;
  std::string type = "BIN";
  std::string state = "plan";
};

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
  const std::vector<std::uint32_t> inside = addressesIn(*atlas->addresses, (*zone)->border);
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
  run.lines = {std::format("{} with {} of {} written to {}.", counted(std::ssize(list.rows), "row", "rows"),
                           counted(std::ssize(inside) - std::ssize(list.ambiguous), "address", "addresses"),
                           (*zone)->name, request.out)};
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
  run.lines = {std::format("Zone {} holds {} on {:.0f} m2{}.", request.name,
                           counted(made.addresses, "address", "addresses"), areaOf(made.area).value,
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
  for (const LeftOutAddress& leftOut : made.leftOut) {
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
  const StreetRegister streets((*file)->snapshot()->addresses);
  const auto list = readStreetFile(reader, request.list, streets, run.control);
  if (!list) {
    return std::unexpected(list.error());
  }
  run.phases.begin("make");
  auto zone = addZoneFromStreets(**file,
                                 {.name = request.name,
                                  .type = parseZoneType(request.type).value(),
                                  .state = parseZoneState(request.state).value(),
                                  .validFrom = (*file)->snapshot()->day},
                                 *list, streets);
  run.phases.end();
  if (!zone) {
    if (zone.error().line > 0) {
      zone.error().file = request.list;
    }
    return std::unexpected(zone.error());
  }
  describeZone(*(*file)->snapshot(), *zone, request, run);
  return {};
}

Result<std::vector<StreetRow>> rowsToMove(const MoveRequest& request) {
  const StreetSide side = parseStreetSide(request.side).value_or(StreetSide::Both);
  WrittenStreets written = readHouseNumbers(request.street, request.numbers);
  if (!written.unread.empty()) {
    return std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = written.unread.front().reason});
  }
  if (written.rows.empty()) {
    written.rows.push_back({.street = request.street});
  }
  for (StreetRow& row : written.rows) {
    row.side = row.side == StreetSide::Both ? side : row.side;
  }
  return std::move(written.rows);
}

void describeMove(const Atlas& atlas, const MovedStreets& moved, CommandRun& run) {
  const Zone& from = moved.change.put.front();
  const Zone& to = moved.change.put.back();
  run.result = {{"from", from.name},
                {"to", to.name},
                {"on", isoDate(moved.on)},
                {"area_m2", areaOf(moved.ground).value},
                {"addresses", moved.addresses.size()},
                {"moved", Json::array()},
                {"members", Json::array()},
                {"elsewhere", moved.elsewhere},
                {"left_out", Json::array()},
                {"zones", zonesAsJson(atlas, moved.change.put)}};
  run.lines = {std::format("{} addresses and {} members go from {} to {} on {}.", grouped(std::ssize(moved.addresses)),
                           grouped(std::ssize(moved.members)), from.name, to.name, isoDate(moved.on))};
  for (const std::uint32_t row : moved.addresses) {
    run.result["moved"].push_back(addressAsJson((*atlas.addresses)[row]));
  }
  for (const Id id : moved.members) {
    const auto member = std::ranges::find(*atlas.members, id, &Member::id);
    run.result["members"].push_back({{"id", id}, {"member", member->key}});
  }
  for (const LeftOutAddress& leftOut : moved.leftOut) {
    Json json = addressAsJson((*atlas.addresses)[leftOut.row]);
    json["reason"] = inEnglish(reasonOf(leftOut.cause));
    run.lines.push_back(
        std::format("{} stays. {}", labelOf((*atlas.addresses)[leftOut.row]), inEnglish(reasonOf(leftOut.cause))));
    run.result["left_out"].push_back(std::move(json));
  }
  if (moved.elsewhere > 0) {
    run.lines.push_back(std::format("{} of these addresses do not lie in {} and stay where they are.",
                                    grouped(moved.elsewhere), from.name));
  }
}

Result<void> moveStreet(const std::string& path, const MoveRequest& request, CommandRun& run) {
  auto file = openAtlas(run, path, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("move");
  const auto atlas = (*file)->snapshot();
  const auto from = zoneCalled(*atlas, request.from);
  const auto to = zoneCalled(*atlas, request.to);
  if (!from || !to) {
    return std::unexpected(from ? to.error() : from.error());
  }
  const StreetRegister streets(atlas->addresses);
  const auto moved = rowsToMove(request).and_then([&](const std::vector<StreetRow>& rows) {
    return moveStreets(
        *atlas, streets,
        {.rows = rows, .from = (*from)->id, .to = (*to)->id, .on = request.on.value_or((*file)->snapshot()->day)});
  });
  if (!moved) {
    return std::unexpected(moved.error());
  }
  const auto stored =
      checkedEdit(*atlas, moved->change).and_then([&](const AtlasEdit& edit) { return (*file)->perform(edit); });
  run.phases.end();
  if (!stored) {
    return std::unexpected(stored.error());
  }
  describeMove(*atlas, *moved, run);
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

  auto move = std::make_shared<MoveRequest>();
  command = zone.add_subcommand("move-street", "Give a street, or numbers of it, to another zone");
  command->add_option("--street", move->street, "The name of the street")->required();
  command->add_option("--numbers", move->numbers, "House numbers, such as 1-15; all when not given");
  command->add_option("--side", move->side)->check(readBy(parseStreetSide, "odd, even, both"))->capture_default_str();
  command->add_option("--from", move->from, "The zone it leaves, by its name, or # and its row number")->required();
  command->add_option("--to", move->to, "The zone it goes to")->required();
  addDayOption(*command, "--on", "The day on which it goes; today when not given", move->on);
  command->callback([=] { *choice = [=](CommandRun& run) { return moveStreet(*path, *move, run); }; });

  auto made = std::make_shared<FromStreetsRequest>();
  command = zone.add_subcommand("from-streets", "Make a zone that holds exactly the addresses of a list of streets");
  command
      ->add_option("--list", made->list,
                   "A text file: a table with the columns street, side, from and to, or lines such as Kerkstraat 1-15")
      ->required();
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
