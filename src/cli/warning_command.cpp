#include <algorithm>
#include <cctype>
#include <filesystem>
#include <format>

#include "cli/command.h"
#include "geometry/warning_area.h"
#include "storage/layer_writer.h"
#include "tasks/warning_task.h"

namespace buurtatlas {

namespace {

struct WarningChoice {
  WarningRequest request = {};
  std::string atlas;
  std::string out;
  std::string grid;
  bool fillsHoles = false;
};

/// GeoJSON and KML are in degrees whatever the area came in.
bool isWrittenInDegrees(const std::string& out) {
  std::string ending = std::filesystem::path(out).extension();
  std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return std::tolower(letter); });
  return ending == ".geojson" || ending == ".json" || ending == ".kml";
}

void describe(const MadeWarningArea& made, const std::string& out, CommandRun& run) {
  const double share = made.overshoot.value / std::max(made.sizeBefore.value, 1e-9);
  run.result = {{"corners", made.corners},
                {"corners_before", made.cornersBefore},
                {"parts", made.area.size()},
                {"covers", true},
                {"area_m2", made.sizeBefore.value},
                {"overshoot_m2", made.overshoot.value},
                {"overshoot_share", share},
                {"farthest_m", made.farthest.value},
                {"addresses_before", made.addressesBefore ? Json(*made.addressesBefore) : Json()},
                {"addresses_added", made.addressesAdded ? Json(*made.addressesAdded) : Json()},
                {"crs", made.crs},
                {"measured_in", made.plane},
                {"out", out}};
  run.lines = {
      std::format("{} corners instead of {} hold the whole area and {} m2 more ({:.1f} %), up to {:.1f} m "
                  "beyond its border; written to {}.",
                  made.corners, grouped(static_cast<std::int64_t>(made.cornersBefore)),
                  grouped(static_cast<std::int64_t>(made.overshoot.value)), share * 100, made.farthest.value, out)};
  if (made.addressesAdded) {
    run.lines.push_back(std::format("{} addresses lie in the area, {} more in the warning area.",
                                    grouped(*made.addressesBefore), grouped(*made.addressesAdded)));
  }
}

Result<void> makeArea(const WarningChoice& chosen, CommandRun& run) {
  std::shared_ptr<const Atlas> atlas;
  if (!chosen.atlas.empty()) {
    auto read = readAtlas(run, chosen.atlas, std::nullopt);
    if (!read) {
      return std::unexpected(read.error());
    }
    atlas = std::move(*read);
  }
  WarningRequest request = chosen.request;
  request.isForPhones = !chosen.grid.empty();
  request.isInDegrees = isWrittenInDegrees(chosen.out);
  request.keepsHoles = !chosen.fillsHoles;
  run.phases.begin("simplify");
  ImportProcess reader = run.reader();
  const auto made = makeWarningArea(reader, request, atlas.get(), run.control);
  if (!made) {
    return std::unexpected(made.error());
  }
  run.phases.begin("write");
  describe(*made, chosen.out, run);
  return writeLayer(chosen.out, warningTable(*made));
}

}  // namespace

void addWarningCommand(CLI::App& app, const CommandChoice& choice) {
  const auto chosen = std::make_shared<WarningChoice>();
  CLI::App* command =
      app.add_subcommand("warning-area", "Make an area with few corners that holds all of another and little more");
  command->add_option("--in", chosen->request.file, "A file with the polygons to warn")->required()->type_name("FILE");
  command->add_option("--max-vertices", chosen->request.mostCorners, "So many corners at the most, over all rings")
      ->check(CLI::Range(kFewestWarningCorners, std::size_t{1'000'000}))
      ->capture_default_str();
  command->add_option("--out", chosen->out, ".geojson or .kml in WGS 84; .gpkg, .shp or .csv in the area's own system")
      ->required()
      ->type_name("FILE");
  command->add_option("--grid", chosen->grid, "22bit: corners on the grid of phones (3GPP TS 23.041), holes filled")
      ->check(CLI::IsMember({"22bit"}));
  command->add_flag("--fill-holes", chosen->fillsHoles, "Fill holes, as for CAP, which knows none");
  command->add_option("--atlas", chosen->atlas, "Count this atlas's addresses");
  command->add_option("--layer", chosen->request.layer, "Layer of the file, where it has several");
  command->add_option("--crs", chosen->request.crs, "Reference system of a file that does not say its own");
  command->callback([=] { *choice = [=](CommandRun& run) { return makeArea(*chosen, run); }; });
}

}  // namespace buurtatlas
