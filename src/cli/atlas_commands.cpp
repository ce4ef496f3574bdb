#include <format>
#include <map>

#include "cli/command.h"
#include "geometry/plane.h"
#include "storage/layer_writer.h"
#include "tasks/export_task.h"
#include "tasks/import_task.h"

namespace buurtatlas {

namespace {

struct NewRequest {
  std::string path;
  AtlasInfo info;
};

struct ImportCommand {
  std::string path;
  std::string kind;
  std::string rejected;
  std::optional<Date> dataDay;
  bool onlyCompare = false;
  std::vector<std::string> covers;
  bool keepRepeated = false;
  ForeignRequest request;
};

struct ExportRequest {
  std::string path;
  std::string layer;
  std::string out;
  std::optional<Date> day;
};

struct InfoRequest {
  std::string path;
  std::optional<Date> day;
};

const std::vector<std::string>& layerNames() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (int kind = 0; kind < kLayerKinds; ++kind) {
      names.emplace_back(nameOf(static_cast<LayerKind>(kind)));
    }
    return names;
  }();
  return kNames;
}

Result<void> createAtlas(const NewRequest& request, CommandRun& run) {
  run.phases.begin("create");
  const auto plane = Plane::create(request.info.plane);
  if (!plane) {
    return std::unexpected(plane.error());
  }
  AtlasInfo info = request.info;
  info.plane = plane->code();
  const auto atlas = AtlasFile::create(request.path, info, plane->wkt());
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.result = {{"atlas", request.path},
                {"name", info.name},
                {"nis", info.nis},
                {"plane", info.plane},
                {"exercise", info.exercise}};
  run.lines = {std::format("{} is a new, empty atlas of {} in {}. Next: import a boundary, streets and addresses.",
                           request.path, info.name, info.plane)};
  return {};
}

/// How many rows each layer of an atlas has.
Json layerCounts(const Atlas& atlas) {
  return {{"boundary", atlas.boundary->size()},
          {"streets", atlas.streets->size()},
          {"background", atlas.background->size()},
          {"addresses", atlas.addresses->size()},
          {"neighbourhoods", atlas.neighbourhoods->size()},
          {"areas", atlas.areas->size()},
          {"zones", atlas.zones->size()},
          {"members", atlas.members->size()},
          {"incidents", atlas.incidents->size()},
          {"alerts", atlas.alerts->size()}};
}

Result<void> describeAtlas(const InfoRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto opened = snapshotAsOf(**file, request.day);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  const std::shared_ptr<const Atlas>& atlas = *opened;
  Json sources = Json::object();
  run.lines = {
      std::format("{} ({}), {}, revision {}", atlas->info.name, atlas->info.nis, atlas->info.plane, atlas->revision)};
  if (atlas->info.exercise) {
    run.lines.emplace_back("For exercises: nothing of it can reach a gateway.");
  }
  const Json counts = layerCounts(*atlas);
  for (const auto& [layer, count] : counts.items()) {
    run.lines.push_back(std::format("{:>12} {}", grouped(count), layer));
  }
  for (const auto& [kind, source] : atlas->info.sources) {
    sources[std::string(nameOf(kind))] = {{"file", source.file},
                                          {"imported_at", isoInstant(source.importedAt)},
                                          {"data_date", dataDateAsJson(source.dataDay)},
                                          {"rows", source.rows},
                                          {"without_position", source.withoutPosition},
                                          {"rejected", source.rejected}};
    run.lines.push_back(std::format("{} came from {} on {}{}", nameOf(kind), source.file, isoInstant(source.importedAt),
                                    source.dataDay ? ", data of " + isoDate(*source.dataDay) : ""));
  }
  run.result = {{"atlas", request.path},      {"name", atlas->info.name},    {"nis", atlas->info.nis},
                {"plane", atlas->info.plane}, {"revision", atlas->revision}, {"exercise", atlas->info.exercise},
                {"layers", counts},           {"sources", sources}};
  return {};
}

/// What newer data of a layer change, as a list and in a few lines.
Json changesAsJson(const LayerChanges& changes, CommandRun& run) {
  run.lines.push_back(std::format("Compared with what was there: {} added, {} changed, {} gone, {} as before.",
                                  grouped(changes.added), grouped(changes.changed), grouped(changes.gone),
                                  grouped(changes.same)));
  constexpr std::ptrdiff_t kMostPrinted = 5;
  std::map<RowChange, std::ptrdiff_t> printed;
  Json rows = Json::array();
  for (const ChangedRow& row : changes.rows) {
    rows.push_back({{"change", nameOf(row.change)}, {"name", row.name}});
    if (printed[row.change]++ < kMostPrinted) {
      run.lines.push_back(std::format("  {}: {}", nameOf(row.change), row.name));
    }
  }
  return {{"added", changes.added},
          {"changed", changes.changed},
          {"gone", changes.gone},
          {"same", changes.same},
          {"rows", rows}};
}

void describeImport(const ImportReport& report, const ForeignRequest& request, bool isStored, CommandRun& run) {
  Json overlaps = Json::array();
  Json rejections = Json::array();
  std::int64_t leftOut = 0;
  for (const Rejection& rejection : report.rejections) {
    rejections.push_back(
        {{"line", rejection.line}, {"kept", rejection.rowKept}, {"reason", inEnglish(rejection.reason)}});
    leftOut += rejection.rowKept ? 0 : 1;
  }
  run.lines = {std::format("{} {} {} from {}{}.", counted(report.rows, "row", "rows"),
                           isStored ? "imported into" : "read for", nameOf(report.kind), request.file,
                           report.crs.empty() ? "" : " (" + report.crs + ")")};
  if (!report.rejections.empty()) {
    run.lines.push_back(std::format("{} left out, {} kept with a fault; --rejected OUT.csv lists them.",
                                    counted(leftOut, "row was", "rows were"),
                                    grouped(static_cast<std::int64_t>(report.rejections.size()) - leftOut)));
  }
  for (const ZoneOverlap& overlap : report.overlaps) {
    overlaps.push_back({{"first", overlap.first},
                        {"second", overlap.second},
                        {"area_m2", overlap.size.value},
                        {"allowed", overlap.allowed}});
    run.lines.push_back(std::format("{} and {} overlap by {:.0f} m2{}.", overlap.first, overlap.second,
                                    overlap.size.value, overlap.allowed ? ", which their types allow" : ""));
  }
  run.result = {{"layer", nameOf(report.kind)}, {"file", request.file},
                {"file_layer", report.layer},   {"crs", report.crs},
                {"rows", report.rows},          {"without_position", report.withoutPosition},
                {"rejected", leftOut},          {"rejections", rejections},
                {"overlaps", overlaps}};
  run.result["data_date"] = dataDateAsJson(report.dataDay);
  run.result["changes"] = report.changes ? changesAsJson(*report.changes, run) : Json();
  run.result["members_moved"] = report.membersMoved;
}

/// The days of FROM..TO. Fails: InvalidInput.
Result<std::vector<CoveredDays>> coveredDaysOf(const std::vector<std::string>& covers) {
  std::vector<CoveredDays> all;
  for (const std::string& text : covers) {
    const std::size_t dots = text.find("..");
    const auto from = parseDate(text.substr(0, dots));
    const auto to = dots == std::string::npos ? std::nullopt : parseDate(text.substr(dots + 2));
    if (!from || !to || *from > *to) {
      return fail(ErrorCode::InvalidInput, "\"%1\" is no period; write two days, such as 2026-01-01..2026-03-31.",
                  {text});
    }
    all.push_back({.from = *from, .to = *to});
  }
  return all;
}

Result<void> takeIncidentOptions(const ImportCommand& command, PreparedImport& import) {
  if (command.covers.empty() && !command.keepRepeated) {
    return {};
  }
  if (!import.report.incidents) {
    return fail(ErrorCode::InvalidInput, "--covers and --keep-repeated are for incidents only.");
  }
  if (command.keepRepeated) {
    import.keepRepeatedPoints();
  }
  return coveredDaysOf(command.covers).transform([&](const std::vector<CoveredDays>& days) {
    if (!days.empty()) {
      import.setCoveredDays(days);
    }
  });
}

Json incidentsAsJson(const IncidentReport& report, CommandRun& run) {
  run.lines.push_back(std::format("The place is known of {}, the street of {}, nothing of {}.", grouped(report.exact),
                                  grouped(report.street), grouped(report.withheld)));
  run.lines.push_back(std::format("{} at a moment, {} between two times, {} on a day whose hour is not known{}.",
                                  grouped(report.moments), grouped(report.intervals), grouped(report.daysOnly),
                                  report.midnightIsNoClock ? " (every time was 00:00)"
                                  : report.monthsOnly > 0  ? std::format(" ({} in a month)", grouped(report.monthsOnly))
                                                           : ""));
  const auto note = [&run](std::int64_t count, const char* what) {
    if (count > 0) {
      run.lines.push_back(std::format("{} {}.", grouped(count), what));
    }
  };
  note(report.fromAddress, "were placed by their address");
  note(report.converted, "times in UTC or with an offset were brought to the clock in Belgium");
  note(report.skippedHours, "times do not exist, as summer time began; they were read an hour later");
  note(report.repeatedHours, "times came twice, as summer time ended; they were taken for the first");
  note(report.farAway, "lie far from the municipality and were kept without a place");
  Json repeated = Json::array();
  for (const RepeatedPoint& point : report.repeated) {
    repeated.push_back(
        {{"east", point.position.east}, {"north", point.position.north}, {"incidents", point.incidents}});
    run.lines.push_back(std::format(
        "{} share the point {:.0f}, {:.0f}, so it stands for unknown; they were kept without a place (--keep-repeated "
        "takes it for true).",
        grouped(point.incidents), point.position.east, point.position.north));
  }
  Json covered = Json::array();
  for (const CoveredDays& days : report.covered) {
    covered.push_back({{"from", isoDate(days.from)}, {"to", isoDate(days.to)}, {"guess", days.isGuess}});
    run.lines.push_back(std::format("It covers {} to {}{}.", isoDate(days.from), isoDate(days.to),
                                    days.isGuess ? ", by a guess; --covers FROM..TO says it" : ""));
  }
  return {{"precision", {{"exact", report.exact}, {"street", report.street}, {"withheld", report.withheld}}},
          {"from_address", report.fromAddress},
          {"far_away", report.farAway},
          {"repeated_points", repeated},
          {"moments", report.moments},
          {"intervals", report.intervals},
          {"day_only", report.daysOnly},
          {"month_only", report.monthsOnly},
          {"midnight_is_no_clock", report.midnightIsNoClock},
          {"converted", report.converted},
          {"skipped_hours", report.skippedHours},
          {"repeated_hours", report.repeatedHours},
          {"covered", covered}};
}

Result<void> importFile(const ImportCommand& command, CommandRun& run) {
  auto file = openAtlas(run, command.path, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  ForeignRequest request = command.request;
  request.kind = *parseLayerKind(command.kind);
  ImportProcess reader = run.reader();
  run.phases.begin("read");
  auto import = prepareImport(*(*file)->snapshot(), reader, request, run.control);
  if (!import) {
    return std::unexpected(import.error());
  }
  if (command.dataDay) {
    import->setDataDay(*command.dataDay);
  }
  if (const auto taken = takeIncidentOptions(command, *import); !taken) {
    return taken;
  }
  if (!command.onlyCompare) {
    run.phases.begin("store");
    if (const auto stored = (*file)->perform(import->edit, run.control); !stored) {
      return std::unexpected(stored.error());
    }
  }
  run.phases.end();
  describeImport(import->report, request, !command.onlyCompare, run);
  if (import->report.incidents) {
    run.result["incidents"] = incidentsAsJson(*import->report.incidents, run);
  }
  run.result["stored"] = !command.onlyCompare;
  if (command.onlyCompare) {
    run.lines.push_back("Nothing was stored; without --compare it is.");
  }
  return command.rejected.empty() ? Result<void>() : writeRejected(command.rejected, import->report.rejections);
}

Result<void> exportFile(const ExportRequest& request, CommandRun& run) {
  const LayerKind kind = *parseLayerKind(request.layer);
  if (request.day && kind != LayerKind::Zones) {
    return fail(ErrorCode::InvalidInput, "Only zones are kept by day. Leave out --as-of, or export zones.");
  }
  const auto atlas = readAtlas(run, request.path, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("write");
  const LayerTable table = tableOf(**atlas, kind);
  if (const auto written = writeLayer(request.out, table); !written) {
    return written;
  }
  run.result = {{"layer", request.layer}, {"rows", table.rows.size()}, {"out", request.out}};
  run.lines = {std::format("{} of {} written to {}.", counted(std::ssize(table.rows), "row", "rows"), request.layer,
                           request.out)};
  return {};
}

}  // namespace

void addAtlasCommands(CLI::App& app, const CommandChoice& choice) {
  auto created = std::make_shared<NewRequest>();
  CLI::App* command = app.add_subcommand("new", "Make a new, empty atlas");
  command->add_option("ATLAS", created->path, "The file to make")->required();
  command->add_option("--name", created->info.name, "Name of the municipality")->required();
  command->add_option("--nis", created->info.nis, "NIS code of the municipality")->required();
  command->add_flag("--exercise", created->info.exercise, "For practice: nothing of it can ever reach a gateway");
  command->add_option("--plane", created->info.plane, "Reference system of the atlas, metric")->capture_default_str();
  command->callback([=] { *choice = [=](CommandRun& run) { return createAtlas(*created, run); }; });

  auto described = std::make_shared<InfoRequest>();
  command = app.add_subcommand("info", "Say what an atlas holds");
  command->add_option("ATLAS", described->path)->required();
  addAsOfOption(*command, described->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return describeAtlas(*described, run); }; });

  auto import = std::make_shared<ImportCommand>();
  command = app.add_subcommand("import", "Import a file into a layer of an atlas");
  command->add_option("ATLAS", import->path)->required();
  command->add_option("LAYER", import->kind, "The layer to fill")->required()->check(CLI::IsMember(layerNames()));
  command->add_option("FILE", import->request.file, "GeoJSON, GeoPackage, Shapefile, KML, CSV or OSM PBF")->required();
  command->add_option("--layer", import->request.layer, "The layer of the file");
  command->add_option("--crs", import->request.crs,
                      "Reference system of the file where it does not say, such as EPSG:31370");
  addMapOption(*command, import->request.mapping);
  command->add_option("--rejected", import->rejected, "Write the rows that were left out, with line and reason")
      ->type_name("OUT.csv");
  command->add_flag("--compare", import->onlyCompare,
                    "Only say what newer data of the layer would add, change and leave out");
  addDayOption(*command, "--data-date", "The day whose state the data give, where the name of the file does not tell",
               import->dataDay);
  command
      ->add_option(
          "--covers", import->covers,
          "Of incidents: days of which the file tells everything, so that a day without is a zero; may be given "
          "several times")
      ->type_name("FROM..TO")
      ->expected(1)
      ->take_all();
  command->add_flag("--keep-repeated", import->keepRepeated,
                    "Of incidents: a point that improbably many share is a place all the same");
  command->callback([=] { *choice = [=](CommandRun& run) { return importFile(*import, run); }; });

  auto exported = std::make_shared<ExportRequest>();
  command = app.add_subcommand("export", "Write a layer of an atlas to a file");
  command->add_option("ATLAS", exported->path)->required();
  command->add_option("LAYER", exported->layer)->required()->check(CLI::IsMember(layerNames()));
  command->add_option("OUT", exported->out, "A .geojson, .gpkg, .kml, .shp or .csv file")->required();
  addAsOfOption(*command, exported->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return exportFile(*exported, run); }; });
}

}  // namespace buurtatlas
