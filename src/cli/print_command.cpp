#include <algorithm>
#include <format>

#include "cli/drawing.h"
#include "painting/printed_atlas.h"
#include "storage/replace_file.h"
#include "tasks/zone_facts.h"
#include "tasks/zone_sheets.h"

namespace buurtatlas {

namespace {

struct PrintRequest {
  std::string path;
  std::string out;
  std::string zone;
  bool all = false;
  std::string paper = "a4";
  bool landscape = false;
  bool noStreetList = false;
  std::string language = "nl";
  std::string attribution;
  std::optional<Date> day;
};

Result<std::vector<Zone>> zonesOf(const PrintRequest& request, const Atlas& atlas) {
  if (!request.zone.empty()) {
    return zoneCalled(atlas, request.zone).transform([](const Zone* zone) { return std::vector<Zone>{*zone}; });
  }
  std::vector<Zone> zones;
  if (request.all) {
    zones = *atlas.zones;
    std::ranges::stable_sort(zones, {}, &Zone::name);
    if (zones.empty()) {
      return fail(ErrorCode::NotFound, "There is no zone in this atlas yet. Draw or import one first.");
    }
  }
  return zones;
}

Result<PrintOrder> orderOf(const PrintRequest& request, const Atlas& atlas, CommandRun& run) {
  run.phases.begin("list");
  const auto zones = zonesOf(request, atlas);
  if (!zones) {
    return std::unexpected(zones.error());
  }
  auto sheets = sheetsOf(atlas, *zones, request.noStreetList ? SheetBack::Blank : SheetBack::Streets, run.control);
  if (!sheets) {
    return std::unexpected(sheets.error());
  }
  run.phases.begin("prepare");
  PrintOrder order;
  order.zones = *std::move(sheets);
  order.atlasName = QString::fromStdString(atlas.info.name);
  order.sources = sourcesLine(request.attribution, atlas.info);
  order.printedOn = today();
  order.paper = {.size = request.paper == "a3" ? Paper::Size::A3 : Paper::Size::A4, .landscape = request.landscape};
  order.words = mapWords();
  auto layers = layersOf(atlas, order.words);
  if (!layers) {
    return std::unexpected(layers.error());
  }
  order.layers = std::move(*layers);
  if (zones->empty()) {
    order.seen = worldOf(order.layers);
  }
  return order;
}

Result<void> print(const PrintRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, request.path, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  const DrawingWithoutDisplay drawing(request.language);
  const auto order = orderOf(request, **atlas, run);
  if (!order) {
    return std::unexpected(order.error());
  }
  run.phases.begin("draw");
  const auto pdf = printPdf(*order, run.control);
  if (!pdf) {
    return std::unexpected(pdf.error());
  }
  run.phases.begin("write");
  if (auto written = replaceFile(request.out, {pdf->constData(), static_cast<std::size_t>(pdf->size())}); !written) {
    return written;
  }
  run.phases.end();
  run.result = {{"maps", order->zones.size() + (order->seen ? 1 : 0)}, {"bytes", pdf->size()}, {"out", request.out}};
  run.lines = {order->zones.empty()
                   ? std::format("The map was printed to {}.", request.out)
                   : std::format("{} printed to {}.",
                                 order->zones.size() == 1 ? std::string("1 zone was")
                                                          : std::format("{} zones were", order->zones.size()),
                                 request.out)};
  return {};
}

}  // namespace

void addPrintCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<PrintRequest>();
  CLI::App* command =
      app.add_subcommand("print", "Print the map, or zones with their streets on the back, to a PDF file");
  command->add_option("ATLAS", request->path)->required();
  command->add_option("--out", request->out, "The PDF file to write")->required();
  auto* const zone = command->add_option("--zone", request->zone, "Print this zone: its name, or # and its row number");
  command->add_flag("--all", request->all, "Print every zone on a sheet of its own")->excludes(zone);
  command->add_option("--paper", request->paper)
      ->transform(CLI::IsMember({"a4", "a3"}, CLI::ignore_case))
      ->capture_default_str();
  command->add_flag("--landscape", request->landscape);
  command->add_flag("--no-street-list", request->noStreetList, "Leave the backs out");
  command->add_option("--attribution", request->attribution,
                      "Whose data it is, such as \"© OpenStreetMap contributors\"");
  addLanguageOption(*command, request->language);
  addAsOfOption(*command, request->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return print(*request, run); }; });
}

}  // namespace buurtatlas
