#include <algorithm>
#include <format>

#include "cli/incident_options.h"
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

Json rowAsJson(const PlaceCount& row, bool isWithheld) {
  return {{"code", row.code},
          {"name", row.name},
          {"rest", row.isRest},
          {"incidents", isWithheld ? Json() : Json(row.incidents)},
          {"households", row.households},
          {"street_m", row.street.value},
          {"per_1000_households", isWithheld ? Json() : rateAsJson(row.perThousandHouseholds())},
          {"per_km", isWithheld ? Json() : rateAsJson(row.perKilometre())}};
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

std::string lineOf(const PlaceCount& row, CountBy by, bool isWithheld) {
  const std::string place = row.isRest ? nameOfRest(by) : row.name.empty() ? row.code : row.name;
  if (isWithheld) {
    return place + ": withheld.";
  }
  std::string line = std::format("{}: {}", place, counted(row.incidents, "incident", "incidents"));
  if (const auto rate = row.perThousandHouseholds()) {
    line += std::format(", {:.1f} per 1,000 households", *rate);
  }
  if (const auto rate = row.perKilometre()) {
    line += std::format(", {:.1f} per km of street", *rate);
  }
  return line + ".";
}

/// Of many small places only those with an incident that may be told; the file has them all.
bool isListed(const PlaceCount& row, CountBy by, bool isWithheld) {
  const bool isSmall = by == CountBy::Cell || by == CountBy::Street;
  return row.isRest || !isSmall || (row.incidents > 0 && !isWithheld);
}

void describe(const PlaceCounts& counts, Detail detail, CommandRun& run) {
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
  const std::vector<bool> withheld = withheldPlaces(counts, detail);
  for (std::size_t i = 0; i < counts.rows.size(); ++i) {
    if (isListed(counts.rows[i], counts.recipe.by, withheld[i])) {
      run.result["rows"].push_back(rowAsJson(counts.rows[i], withheld[i]));
      run.lines.push_back(lineOf(counts.rows[i], counts.recipe.by, withheld[i]));
    }
  }
  run.lines.push_back(std::format("{} with a position in all, {} of them in two places or more; {} without one.",
                                  counted(counts.incidents, "incident", "incidents"), grouped(counts.inSeveral),
                                  grouped(counts.withoutPosition)));
  if (std::ranges::contains(withheld, true)) {
    run.lines.push_back(std::format(
        "Counts under {} are withheld, and others that would tell them; an analyst gets all with --as NAME.",
        kLeastPublished));
  }
}

void describe(const Concentration& found, CountBy by, CommandRun& run) {
  Json shares = Json::array();
  for (const HeldShare& share : found.shares) {
    shares.push_back({{"incidents_share", share.incidents},
                      {"places", share.places},
                      {"places_share", share.ofPlaces},
                      {"places_share_by_chance", share.byChance}});
    run.lines.push_back(std::format(
        "{:.0f} % of the incidents lie in {} of {} ({:.1f} %); by chance it would be {:.1f} %.", 100 * share.incidents,
        grouped(share.places), counted(found.places, std::string(nameOf(by)), std::string(nameOf(by)) + "s"),
        100 * share.ofPlaces, 100 * share.byChance));
  }
  run.result["concentration"] = std::move(shares);
}

Result<void> count(const CountsRequest& request, CommandRun& run) {
  const auto asked = request.incidents.ask(run, request.day);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  run.phases.begin("count");
  const auto counts =
      countPlaces(*asked->atlas, asked->filter,
                  {.by = *parseCountBy(request.by), .cell = Metres(request.cell), .toStreet = Metres(request.toStreet)},
                  run.control);
  if (!counts) {
    return std::unexpected(counts.error());
  }
  const auto concentration = concentrationOf(*counts, run.control);
  if (!concentration) {
    return std::unexpected(concentration.error());
  }
  run.phases.end();
  return request.incidents.detail(*asked, {.what = "counts", .file = request.out, .incidents = counts->incidents})
      .and_then([&](Detail detail) {
        describe(*counts, detail, run);
        describe(*concentration, counts->recipe.by, run);
        return writeTaken(
            request.out, [&] { return placeCountTable(*asked->atlas, *counts, detail); }, detail, "counts under 5",
            run);
      });
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
  addMetresOption(*command, "--cell", request->cell, "Side of the square cells");
  command->add_option("--to-street", request->toStreet, "Farther from every street is near none")
      ->type_name("METRES")
      ->check(CLI::Range(0.0, 10'000.0))
      ->capture_default_str();
  command->add_option("--out", request->out, "Write the counts to this file");
  addAsOfOption(*command, request->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return count(*request, run); }; });
}

}  // namespace buurtatlas
