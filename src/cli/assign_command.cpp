#include <algorithm>
#include <filesystem>
#include <format>
#include <utility>

#include "cli/assign_table.h"
#include "cli/command.h"
#include "storage/foreign_file.h"
#include "storage/layer_writer.h"

namespace buurtatlas {

namespace {

struct AssignRequest {
  std::string atlas;
  std::string layer = std::string(nameOf(LayerKind::Zones));
  std::optional<Date> day;
  std::string zones;
  std::string zoneField;
  ForeignRequest points = {.content = ForeignContent::Table};
  std::string out;
  std::string rejected;
};

/// The zones, and what was not understood of their file.
struct ReadZones {
  AssignmentZones zones;
  std::vector<Rejection> rejections = {};
};

Result<ReadZones> zonesOfAtlas(AssignRequest& request, CommandRun& run) {
  return readAtlas(run, request.atlas, request.day)
      .and_then([&](const std::shared_ptr<const Atlas>& atlas) {
        request.points.plane = atlas->info.plane;
        return AssignmentZones::of(*atlas, *parseLayerKind(request.layer));
      })
      .transform([](AssignmentZones zones) { return ReadZones{.zones = std::move(zones)}; });
}

Result<ReadZones> zonesOfFile(const AssignRequest& request, CommandRun& run) {
  run.phases.begin("read zones");
  ForeignRequest wanted{.file = request.zones,
                        .kind = LayerKind::Neighbourhoods,
                        .plane = request.points.plane,
                        .crs = request.points.crs};
  if (!request.zoneField.empty()) {
    wanted.mapping["name"] = request.zoneField;
  }
  ImportProcess reader = run.reader();
  auto table = readTable(reader, wanted, run.control);
  if (!table) {
    return std::unexpected(table.error());
  }
  std::vector<Rejection> rejections = std::move(table->rejections);
  Result<AssignmentZones> zones = AssignmentZones::of(std::move(*table));
  if (!zones) {
    zones.error().file = request.zones;
    return std::unexpected(zones.error());
  }
  return ReadZones{.zones = std::move(*zones), .rejections = std::move(rejections)};
}

bool isTable(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension();
  return ending == ".csv" || ending == ".tsv";
}

/// Any other file is small enough to be held in memory.
Result<TableAssigned> assignLayer(const AssignRequest& request, const AssignmentZones& zones, CommandRun& run) {
  ImportProcess reader = run.reader();
  auto points = readTable(reader, request.points, run.control);
  if (!points) {
    return std::unexpected(points.error());
  }
  Result<AssignedTable> assigned = assignTable(*points, zones, request.points.plane);
  if (!assigned) {
    assigned.error().file = request.points.file;
    return std::unexpected(assigned.error());
  }
  return writeLayer(request.out, assigned->layer).transform([&] {
    return TableAssigned{.counts = assigned->counts, .rejections = std::move(points->rejections)};
  });
}

Result<TableAssigned> assignPoints(const AssignRequest& request, const AssignmentZones& zones, CommandRun& run) {
  run.phases.begin("assign");
  const Result<ForeignFile> file = checkForeignFile(request.points);
  if (!file) {
    return std::unexpected(file.error());
  }
  if (file->format == FileFormat::TextTable && isTable(request.out)) {
    return assignTextTable({.points = request.points, .out = request.out}, zones, run.control);
  }
  return assignLayer(request, zones, run);
}

void describe(const AssignRequest& request, const ReadZones& zones, const TableAssigned& assigned, CommandRun& run) {
  const AssignmentCounts& counts = assigned.counts;
  const auto leftOut = std::ranges::count(assigned.rejections, false, &Rejection::rowKept);
  run.result = {{"points", counts.points},
                {"in_zones", counts.inZones},
                {"in_several_zones", counts.inSeveralZones},
                {"without_position", counts.withoutPosition},
                {"left_out", leftOut},
                {"rejected", assigned.rejections.size()},
                {"zones", zones.zones.size()},
                {"zones_rejected", zones.rejections.size()},
                {"out", request.out}};
  run.lines = {std::format("{} of {} points lie in a zone, {} of them in several; written to {}.",
                           grouped(counts.inZones), grouped(counts.points), grouped(counts.inSeveralZones),
                           request.out)};
  if (!assigned.rejections.empty()) {
    run.lines.push_back(std::format("{} no usable position, {} left out; --rejected OUT.csv lists them.",
                                    counted(counts.withoutPosition, "row has", "rows have"), grouped(leftOut)));
  }
  for (const Rejection& rejection : zones.rejections) {
    run.lines.push_back(std::format("Zone {} of {}: {}", rejection.line, request.zones, inEnglish(rejection.reason)));
  }
}

Result<void> assign(AssignRequest& request, CommandRun& run) {
  if (request.atlas.empty() == request.zones.empty()) {
    return fail(ErrorCode::InvalidInput, "Name the zones by either an atlas or --zones FILE.");
  }
  const Result<ReadZones> zones = request.atlas.empty() ? zonesOfFile(request, run) : zonesOfAtlas(request, run);
  if (!zones) {
    return std::unexpected(zones.error());
  }
  const Result<TableAssigned> assigned = assignPoints(request, zones->zones, run);
  if (!assigned) {
    return std::unexpected(assigned.error());
  }
  run.phases.end();
  describe(request, *zones, *assigned, run);
  return request.rejected.empty() ? Result<void>() : writeRejected(request.rejected, assigned->rejections);
}

}  // namespace

void addAssignCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<AssignRequest>();
  CLI::App* command = app.add_subcommand("assign", "Say in which zones each point of a file lies");
  command->add_option("ATLAS", request->atlas, "The atlas whose zones are meant; or else --zones");
  command->add_option("--zones", request->zones, "A file with polygons")->type_name("FILE");
  command->add_option("--points", request->points.file, "A file with points, or with columns such as lon and lat")
      ->type_name("FILE")
      ->required();
  command->add_option("--out", request->out, "The file to write")->type_name("OUT")->required();
  command->add_option("--layer", request->layer, "What of the atlas is meant: zones, neighbourhoods or areas")
      ->check(CLI::IsMember({"zones", "neighbourhoods", "areas"}));
  addAsOfOption(*command, request->day);
  command->add_option("--crs", request->points.crs, "Reference system of files that do not say theirs");
  command->add_option("--plane", request->points.plane, "Plane to work in without an atlas, such as EPSG:2154")
      ->type_name("CRS")
      ->capture_default_str();
  command->add_option("--zone-field", request->zoneField, "The field that names the zones, instead of their name");
  addMapOption(*command, request->points.mapping);
  command->add_option("--rejected", request->rejected, "Write the rows without a usable position, with line and reason")
      ->type_name("OUT.csv");
  command->callback([=] { *choice = [=](CommandRun& run) { return assign(*request, run); }; });
}

}  // namespace buurtatlas
