#include <QImage>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <format>

#include "cli/drawing.h"
#include "cli/incident_options.h"
#include "painting/density_painter.h"
#include "painting/density_sheet.h"
#include "painting/street_map.h"
#include "storage/raster_writer.h"
#include "tasks/density_task.h"

namespace buurtatlas {

namespace {

struct DensityRequest {
  IncidentOptions incidents;
  std::string out;
  double bandwidth = 0;
  double cell = 0;
};

QString recipeOf(const DensityMap& density) {
  return QString::fromStdString(std::format("{} incidents, quartic kernel, bandwidth {:.0f} m, cells of {:.0f} m",
                                            grouped(density.incidents), density.recipe.bandwidth.value,
                                            density.recipe.cell.value));
}

Result<void> writeSheet(const std::string& out, const DensityMap& density, const Atlas& atlas) {
  const DrawingWithoutDisplay drawing;
  const auto streets = buildStreetMap(atlas);
  const auto picture = makeDensityPicture(density.raster, atlas.info.plane);
  if (!streets || !picture) {
    return std::unexpected(streets ? picture.error() : streets.error());
  }
  constexpr QSize kSheet(1600, 1200);
  const QImage sheet = paintDensitySheet(**streets, *picture,
                                         {.title = QString::fromStdString(atlas.info.name),
                                          .legendTitle = QStringLiteral("incidents per km²"),
                                          .note = recipeOf(density),
                                          .attribution = {}},
                                         kSheet);
  QSaveFile file(QString::fromStdString(out));
  if (!file.open(QIODevice::WriteOnly) || !sheet.save(&file, "PNG") || !file.commit()) {
    return failInFile(ErrorCode::FileUnwritable, out, "The picture cannot be written: %1",
                      {file.errorString().toStdString()});
  }
  return {};
}

Result<void> writeDensity(const DensityRequest& request, CommandRun& run) {
  const std::string ending = std::filesystem::path(request.out).extension().string();
  if (ending != ".tif" && ending != ".tiff" && ending != ".png") {
    return failInFile(ErrorCode::InvalidInput, request.out, "A density is written as .tif or .png.");
  }
  const auto filter = request.incidents.filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  const auto file = request.incidents.open(run);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  const Metres bandwidth(request.bandwidth);
  run.phases.begin("density");
  const auto density = mapDensity(
      *atlas, *filter,
      {.bandwidth = bandwidth, .cell = request.cell > 0 ? Metres(request.cell) : adviseCell(bandwidth)}, run.control);
  if (!density) {
    return std::unexpected(density.error());
  }
  run.phases.begin("write");
  const auto written = ending == ".png" ? writeSheet(request.out, *density, *atlas)
                                        : writeGeoTiff(request.out, density->raster, atlas->info.plane);
  if (!written) {
    return written;
  }
  float highest = 0;
  for (const float value : density->raster.values) {
    highest = std::isnan(value) ? highest : std::max(highest, value);
  }
  run.result = {{"incidents", density->incidents},
                {"without_position", density->withoutPosition},
                {"without_clock", density->withoutClock},
                {"columns", density->raster.columns},
                {"rows", density->raster.rows},
                {"cell_m", density->recipe.cell.value},
                {"bandwidth_m", density->recipe.bandwidth.value},
                {"highest_per_km2", highest},
                {"crs", atlas->info.plane},
                {"out", request.out}};
  run.lines = {std::format(
      "{} incidents, quartic kernel of {:.0f} m, cells of {:.0f} m, at most {:.1f} per km2; written to {}.",
      grouped(density->incidents), density->recipe.bandwidth.value, density->recipe.cell.value, highest, request.out)};
  return {};
}

}  // namespace

void addDensityCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<DensityRequest>();
  CLI::App* command = app.add_subcommand("density", "Map where incidents happen, in incidents per km2");
  request->incidents.addTo(*command);
  command->add_option("--out", request->out, "A .tif or .png file")->required();
  command->add_option("--bandwidth", request->bandwidth)->type_name("METRES")->required()->check(CLI::PositiveNumber);
  command->add_option("--cell", request->cell, "Side of a cell; a tenth of the bandwidth when not given")
      ->type_name("METRES")
      ->check(CLI::PositiveNumber);
  command->callback([=] { *choice = [=](CommandRun& run) { return writeDensity(*request, run); }; });
}

}  // namespace buurtatlas
