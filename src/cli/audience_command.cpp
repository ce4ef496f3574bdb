#include "cli/audience_command.h"

#include <filesystem>
#include <format>
#include <utility>

#include "geometry/measure.h"
#include "storage/layer_writer.h"
#include "tasks/alert_area.h"
#include "tasks/alert_neighbours.h"
#include "tasks/export_task.h"
#include "tasks/read_area.h"

namespace buurtatlas {

namespace {

struct CircleChoice {
  Point middle = {};
  Metres radius = {};
};

std::optional<CircleChoice> circleOf(const std::string& text) {
  return numbersIn(text, 3).transform([](const std::vector<double>& numbers) {
    return CircleChoice{.middle = {.east = numbers[0], .north = numbers[1]}, .radius = Metres(numbers[2])};
  });
}

struct AudienceRequest {
  std::string path;
  std::vector<std::string> files;
  std::string crs;
  std::vector<std::string> circles;
  std::vector<std::string> zones;
  std::vector<std::string> streets;
  double streetDistance = 50;
  std::vector<std::string> holes;
  std::string out;
  std::string urgency = "urgent";
  bool includesPossible = false;
  bool clips = false;
  bool withCoordinators = false;
  bool showsNeighbours = false;
};

Result<void> addParts(const AudienceRequest& request, const Atlas& atlas, std::vector<AlertAreaPart>& parts) {
  std::vector<Result<AlertAreaPart>> made;
  for (const std::string& text : request.circles) {
    const CircleChoice circle = circleOf(text).value_or(CircleChoice{});
    made.push_back(circlePart(circle.middle, circle.radius));
  }
  for (const std::string& zone : request.zones) {
    made.push_back(zonePart(atlas, zone));
  }
  for (const std::string& street : request.streets) {
    made.push_back(streetPart(atlas, street, Metres(request.streetDistance)));
  }
  for (Result<AlertAreaPart>& each : made) {
    if (!each) {
      return std::unexpected(std::move(each.error()));
    }
    parts.push_back(*std::move(each));
  }
  return {};
}

/// The ground of each file, in the plane of the atlas.
Result<std::vector<MultiPolygon>> readAreas(const std::vector<std::string>& files, const std::string& crs,
                                            const Atlas& atlas, CommandRun& run) {
  ImportProcess reader = run.reader();
  std::vector<MultiPolygon> areas;
  for (const std::string& file : files) {
    auto area = readArea(reader, {.file = file, .plane = atlas.info.plane, .crs = crs}, run.control);
    if (!area) {
      return std::unexpected(std::move(area.error()));
    }
    areas.push_back(*std::move(area));
  }
  return areas;
}

Result<AlertGround> groundFrom(const AudienceRequest& request, const Atlas& atlas, CommandRun& run) {
  run.phases.begin("read");
  Result<std::vector<MultiPolygon>> files = readAreas(request.files, request.crs, atlas, run);
  Result<std::vector<MultiPolygon>> holes = readAreas(request.holes, request.crs, atlas, run);
  if (!files || !holes) {
    return std::unexpected(files ? holes.error() : files.error());
  }
  run.phases.begin("area");
  std::vector<AlertAreaPart> parts;
  for (std::size_t i = 0; i < files->size(); ++i) {
    parts.push_back({.origin = AreaOrigin::File,
                     .name = std::filesystem::path(request.files[i]).filename().string(),
                     .area = std::move((*files)[i])});
  }
  if (Result<void> added = addParts(request, atlas, parts); !added) {
    return std::unexpected(added.error());
  }
  return groundOf(parts, *holes, *atlas.boundary, request.clips ? OutsideGround::Clipped : OutsideGround::Kept);
}

Json neighboursAsJson(const AlertNeighbours& neighbours) {
  Json zones = Json::array();
  for (const NeighbourZone& each : neighbours.zones) {
    zones.push_back({{"zone", each.name},
                     {"border_m", each.border.value},
                     {"apart_m", each.apart.value},
                     {"streets", each.streets},
                     {"adds", each.adds}});
  }
  return {{"zones", zones},
          {"coordinators",
           {{"members", neighbours.coordinators.members.size()},
            {"adds", neighbours.coordinatorsAdd},
            {"zones_without", neighbours.coordinators.zonesWithout}}}};
}

Result<void> addNeighbours(const Atlas& atlas, const AudienceSelector& selector, const MultiPolygon& area,
                           const AudienceChoice& choice, CommandRun& run) {
  run.phases.begin("neighbours");
  const Result<AlertNeighbours> neighbours = proposeNeighbours(atlas, selector, area, choice, run.control);
  if (!neighbours) {
    return std::unexpected(neighbours.error());
  }
  run.result["neighbours"] = neighboursAsJson(*neighbours);
  for (const NeighbourZone& each : neighbours->zones) {
    run.lines.push_back(std::format("Zone {} beside it would add {}.", each.name, each.adds));
  }
  run.lines.push_back(std::format("The coordinators of all zones would add {}.", neighbours->coordinatorsAdd));
  return {};
}

void report(const Audience& audience, const AlertGround& ground, CommandRun& run) {
  run.result = audienceAsJson(audience);
  run.result["area_m2"] = areaOf(ground.area).value;
  run.result["outside_m2"] = areaOf(ground.outside).value;
  run.lines.push_back(
      std::format("{} people would be warned, {} by SMS and {} by e-mail; {} possibly live there, {} do not.",
                  audience.addressed(), audience.bySms, audience.byEmail, audience.possible, audience.out));
  for (const LeftOutMembers& group : audience.leftOut) {
    run.lines.push_back(std::format("{} left out: {}", group.members, inEnglish(group.reason)));
  }
  if (!ground.outside.empty()) {
    run.lines.push_back(
        std::format("{:.0f} m2 of the area lie outside the municipality.", areaOf(ground.outside).value));
  }
}

Result<void> listAudience(const AudienceRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  const Result<AlertGround> ground = groundFrom(request, *atlas, run);
  if (!ground) {
    return std::unexpected(ground.error());
  }
  run.phases.begin("index");
  const AudienceSelector selector(atlas->members);
  AudienceChoice choice{.urgency = *parseUrgency(request.urgency), .includesPossible = request.includesPossible};
  if (request.withCoordinators) {
    choice.coordinators = coordinatorsOf(*atlas).members;
  }
  run.phases.begin("select");
  const Result<Audience> audience = selector.select(ground->area, choice);
  if (!audience) {
    return std::unexpected(audience.error());
  }
  report(*audience, *ground, run);
  if (request.showsNeighbours) {
    if (Result<void> added = addNeighbours(*atlas, selector, ground->area, choice, run); !added) {
      return added;
    }
  }
  run.phases.begin("write");
  return request.out.empty() ? Result<void>() : writeLayer(request.out, audienceTable(*atlas, *audience));
}

void addAreaOptions(CLI::App& command, AudienceRequest& request) {
  command.add_option("ATLAS", request.path)->required();
  CLI::Option_group* area = command.add_option_group("Area", "What is warned; several are joined");
  area->add_option("--area", request.files, "A file with the polygons of the area")->type_name("FILE");
  area->add_option("--circle", request.circles, "A circle in the plane of the atlas, in metres")
      ->type_name("EAST,NORTH,RADIUS")
      ->check([](const std::string& text) {
        return circleOf(text) ? std::string() : "\"" + text + "\" is no circle such as 172500.5,174200,300";
      });
  area->add_option("--zone", request.zones, "The ground of a zone")->type_name("NAME");
  area->add_option("--street", request.streets, "The ground along a street")->type_name("NAME");
  area->require_option(1, 0);
  command.add_option("--distance", request.streetDistance, "Metres to both sides of a street")->capture_default_str();
  command.add_option("--hole", request.holes, "A file with polygons that are left out")->type_name("FILE");
  command.add_option("--crs", request.crs, "Reference system of the files where they do not say");
  command.add_flag("--clip", request.clips, "Leave out what lies outside the municipality");
}

}  // namespace

Json audienceAsJson(const Audience& audience) {
  Json leftOut = Json::array();
  for (const LeftOutMembers& group : audience.leftOut) {
    leftOut.push_back({{"members", group.members}, {"reason", inEnglish(group.reason)}});
  }
  return {{"in", audience.in},
          {"possible", audience.possible},
          {"out", audience.out},
          {"fewest", audience.in},
          {"most", audience.in + audience.possible},
          {"addressed", audience.addressed()},
          {"by_sms", audience.bySms},
          {"by_email", audience.byEmail},
          {"left_out", leftOut}};
}

void addAudienceCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<AudienceRequest>();
  CLI::App* command = app.add_subcommand("audience", "Say who would be warned in an area, and why or why not");
  addAreaOptions(*command, *request);
  command->add_option("--out", request->out, "Write member, status, channel, reason and distance")
      ->type_name("OUT.csv");
  command->add_option("--urgency", request->urgency)
      ->check(CLI::IsMember({"urgent", "information"}))
      ->capture_default_str();
  command->add_flag("--include-possible", request->includesPossible, "Address those who may live in the area too");
  command->add_flag("--coordinators", request->withCoordinators, "Address the coordinators of all zones too");
  command->add_flag("--neighbours", request->showsNeighbours, "Say whom the zones beside it would add");
  command->callback([=] { *choice = [=](CommandRun& run) { return listAudience(*request, run); }; });
}

}  // namespace buurtatlas
