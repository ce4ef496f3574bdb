#include <algorithm>
#include <format>

#include "cli/drawing.h"
#include "painting/map_picture.h"
#include "storage/replace_file.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct PictureRequest {
  std::string path;
  std::string out;
  std::string zone;
  int width = 1600;
  int height = 0;
  double dotsPerInch = MapPicture::kScreenDotsPerInch;
  bool dark = false;
  bool noNames = false;
  bool noLegend = false;
  std::string language = "nl";
  std::string attribution;
  std::optional<Date> day;
};

/// A zone keeps this much of its size free on every side.
constexpr double kAir = 0.1;

Result<QRectF> worldShown(const PictureRequest& request, const Atlas& atlas, const MapLayers& layers) {
  if (request.zone.empty()) {
    return worldOf(layers);
  }
  return zoneCalled(atlas, request.zone).transform([&](const Zone* zone) {
    const auto area = std::ranges::find(*layers.zones.areas, zone->id, &PaintedArea::id);
    const QRectF bounds = area == layers.zones.areas->end() ? QRectF() : area->bounds;
    return bounds.adjusted(-kAir * bounds.width(), -kAir * bounds.height(), kAir * bounds.width(),
                           kAir * bounds.height());
  });
}

Result<MapPicture> pictureOf(const PictureRequest& request, const Atlas& atlas) {
  MapPicture picture{.size = QSize(request.width, request.height),
                     .dotsPerInch = request.dotsPerInch,
                     .theme = request.dark ? MapTheme::Dark : MapTheme::Light,
                     .legend = !request.noLegend,
                     .sources = sourcesLine(request.attribution, atlas.info),
                     .words = mapWords()};
  auto layers = layersOf(atlas, picture.words);
  if (!layers) {
    return std::unexpected(layers.error());
  }
  picture.layers = std::move(*layers);
  picture.layers.names = !request.noNames;
  return worldShown(request, atlas, picture.layers).transform([&](const QRectF& world) {
    picture.world = world;
    picture.size.setHeight(request.height > 0 ? request.height : fittingHeight(picture));
    return std::move(picture);
  });
}

Result<void> draw(const PictureRequest& request, CommandRun& run) {
  const auto format = pictureFormatOf(QString::fromStdString(request.out));
  if (!format) {
    return failInFile(ErrorCode::InvalidInput, request.out, "A map is drawn as .png or .svg. For paper, use print.");
  }
  const auto file = openAtlas(run, request.path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = snapshotAsOf(**file, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  const DrawingWithoutDisplay drawing(request.language);
  run.phases.begin("prepare");
  const auto picture = pictureOf(request, **atlas);
  if (!picture) {
    return std::unexpected(picture.error());
  }
  run.phases.begin("draw");
  const auto bytes = pictureBytes(*picture, *format);
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  run.phases.begin("write");
  if (auto written = replaceFile(request.out, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
      !written) {
    return written;
  }
  run.phases.end();
  run.result = {{"width", picture->size.width()},
                {"height", picture->size.height()},
                {"dots_per_inch", picture->dotsPerInch},
                {"bytes", bytes->size()},
                {"out", request.out}};
  run.lines = {std::format("A map of {} by {} pixels was written to {}.", picture->size.width(), picture->size.height(),
                           request.out)};
  return {};
}

}  // namespace

void addPictureCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<PictureRequest>();
  CLI::App* command = app.add_subcommand("picture", "Draw the map as a picture, PNG or SVG by the ending of the name");
  command->add_option("ATLAS", request->path)->required();
  command->add_option("--out", request->out, "A .png or .svg file")->required();
  command->add_option("--zone", request->zone, "Show this zone: its name, or # and its row number");
  command->add_option("--width", request->width)->type_name("PIXELS")->capture_default_str();
  command->add_option("--height", request->height, "As high as the map asks for when not given")->type_name("PIXELS");
  command
      ->add_option("--dpi", request->dotsPerInch,
                   "Dots per inch: twice as many make letters and lines twice as large and as sharp")
      ->check(CLI::Range(24.0, 1200.0))
      ->capture_default_str();
  command->add_flag("--dark", request->dark, "Dark colours");
  command->add_flag("--no-names", request->noNames);
  command->add_flag("--no-legend", request->noLegend);
  command->add_option("--attribution", request->attribution,
                      "Whose data it is, such as \"© OpenStreetMap contributors\"");
  addLanguageOption(*command, request->language);
  addAsOfOption(*command, request->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return draw(*request, run); }; });
}

}  // namespace buurtatlas
