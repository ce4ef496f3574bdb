#include <format>

#include "cli/incident_options.h"
#include "storage/layer_writer.h"
#include "tasks/cover_table.h"
#include "tasks/place_counts.h"

namespace buurtatlas {

namespace {

struct CountsRequest {
  IncidentOptions incidents;
  std::string by = "neighbourhood";
  double cell = CountRecipe{}.cell.value;
  double toStreet = CountRecipe{}.toStreet.value;
  std::string out;
  std::optional<Date> day;
};

Json rateAsJson(std::optional<double> rate) { return rate ? Json(*rate) : Json(); }

Json rowAsJson(const PlaceCount& row) {
  return {{"code", row.code},
          {"name", row.name},
          {"rest", row.isRest},
          {"incidents", row.incidents},
          {"households", row.households},
          {"street_m", row.street.value},
          {"per_1000_households", rateAsJson(row.perThousandHouseholds())},
          {"per_km", rateAsJson(row.perKilometre())}};
}

std::string nameOfRest(CountBy by) {
  switch (by) {
    case CountBy::Cell:
      return "outside the boundary";
    case CountBy::Street:
      return "not near a street";
    default:
      return std::format("in no {}", nameOf(by));
  }
}

std::string lineOf(const PlaceCount& row, CountBy by) {
  const std::string& named = row.name.empty() ? row.code : row.name;
  std::string line =
      std::format("{}: {}", row.isRest ? nameOfRest(by) : named, counted(row.incidents, "incident", "incidents"));
  if (const auto rate = row.perThousandHouseholds()) {
    line += std::format(", {:.1f} per 1,000 households", *rate);
  }
  if (const auto rate = row.perKilometre()) {
    line += std::format(", {:.1f} per km of street", *rate);
  }
  return line + ".";
}

// Of many small places only those with an incident are told; the file has them all.
bool isTold(const PlaceCount& row, CountBy by) {
  return row.incidents > 0 || row.isRest || (by != CountBy::Cell && by != CountBy::Street);
}

void describe(const PlaceCounts& counts, CommandRun& run) {
  run.result = {{"by", nameOf(counts.recipe.by)},
                {"incidents", counts.incidents},
                {"in_several", counts.inSeveral},
                {"without_position", counts.withoutPosition},
                {"without_clock", counts.withoutClock},
                {"places", counts.rows.size() - 1},
                {"rows", Json::array()}};
  if (counts.recipe.by == CountBy::Cell) {
    run.result["cell_m"] = counts.recipe.cell.value;
  } else if (counts.recipe.by == CountBy::Street) {
    run.result["to_street_m"] = counts.recipe.toStreet.value;
  }
  for (const PlaceCount& row : counts.rows) {
    if (isTold(row, counts.recipe.by)) {
      run.result["rows"].push_back(rowAsJson(row));
      run.lines.push_back(lineOf(row, counts.recipe.by));
    }
  }
  run.lines.push_back(std::format("{} with a position in all, {} of them in two places or more; {} without one.",
                                  counted(counts.incidents, "incident", "incidents"), grouped(counts.inSeveral),
                                  grouped(counts.withoutPosition)));
}

Result<void> write(const CountsRequest& request, AtlasFile& file, const Atlas& atlas, const PlaceCounts& counts,
                   CommandRun& run) {
  const auto detail =
      request.incidents.detail(file, {.what = "counts", .file = request.out, .incidents = counts.incidents});
  if (!detail) {
    return std::unexpected(detail.error());
  }
  run.phases.begin("write");
  run.result["out"] = request.out;
  run.result["withheld"] = *detail == Detail::Withheld;
  run.lines.push_back(
      std::format("Written to {}{}.", request.out, *detail == Detail::Withheld ? ", without counts under 5" : ""));
  return writeLayer(request.out, fitFor(request.out, placeCountTable(atlas, counts, *detail)));
}

Result<void> count(const CountsRequest& request, CommandRun& run) {
  const auto filter = request.incidents.filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  const auto file = request.incidents.open(run);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = snapshotAsOf(**file, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("count");
  const auto counts =
      countPlaces(**atlas, *filter,
                  {.by = *parseCountBy(request.by), .cell = Metres(request.cell), .toStreet = Metres(request.toStreet)},
                  run.control);
  if (!counts) {
    return std::unexpected(counts.error());
  }
  run.phases.end();
  describe(*counts, run);
  return request.out.empty() ? Result<void>() : write(request, **file, **atlas, *counts, run);
}

}  // namespace

void addCountsCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<CountsRequest>();
  CLI::App* command = app.add_subcommand("counts", "Count incidents place by place, also per household and street");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  command->add_option("--by", request->by, "cell, street, neighbourhood, area or zone")
      ->type_name("WHAT")
      ->check(CLI::IsMember({"cell", "street", "neighbourhood", "area", "zone"}))
      ->capture_default_str();
  command->add_option("--cell", request->cell, "Side of the square cells")
      ->type_name("METRES")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_option("--to-street", request->toStreet, "Farther from every street is near none")
      ->type_name("METRES")
      ->check(CLI::Range(0.0, 10'000.0))
      ->capture_default_str();
  command->add_option("--out", request->out, "Write the counts to this file");
  addAsOfOption(*command, request->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return count(*request, run); }; });
}

}  // namespace buurtatlas
