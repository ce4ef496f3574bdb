#include <cmath>
#include <format>

#include "cli/incident_options.h"
#include "storage/layer_writer.h"
#include "tasks/near_repeat_task.h"

namespace buurtatlas {

namespace {

struct NearRepeatRequest {
  IncidentOptions incidents;
  KnoxRecipe knox;
  NearRepeatReach reach;
  double samePlace = KnoxRecipe{}.samePlace.value;
  double band = KnoxRecipe{}.band.value;
  double near = NearRepeatReach{}.distance.value;
  std::string out;
  std::string outIncidents;
};

NearRepeatRecipe recipeOf(const NearRepeatRequest& request) {
  NearRepeatRecipe recipe{.knox = request.knox, .reach = request.reach};
  recipe.knox.samePlace = Metres(request.samePlace);
  recipe.knox.band = Metres(request.band);
  recipe.reach.samePlace = Metres(request.samePlace);
  recipe.reach.distance = Metres(request.near);
  return recipe;
}

Json knoxAsJson(const KnoxTable& table) {
  Json cells = Json::array();
  for (int band = 0; band < table.distanceBands(); ++band) {
    for (int days = 0; days < table.recipe.dayBands; ++days) {
      const KnoxCell& cell = table.at(band, days);
      const KnoxBand ends = table.endsOf(band, days);
      const auto ratio = cell.ratio();
      cells.push_back({{"from_m", ends.from.value},
                       {"to_m", ends.to.value},
                       {"from_days", ends.fromDays},
                       {"to_days", ends.toDays},
                       {"observed", cell.observed},
                       {"expected", cell.expected},
                       {"ratio", ratio ? Json(*ratio) : Json()},
                       {"p", cell.p}});
    }
  }
  return cells;
}

void addKnoxLines(const KnoxTable& table, std::vector<std::string>& lines) {
  for (int band = 0; band < table.distanceBands(); ++band) {
    for (int days = 0; days < table.recipe.dayBands; ++days) {
      const KnoxCell& cell = table.at(band, days);
      const KnoxBand ends = table.endsOf(band, days);
      const auto ratio = cell.ratio();
      lines.push_back(std::format(
          "{}, {} to {} days: {} pairs, {} expected{}, p = {:.4f}.",
          band == 0 ? std::string("same place") : std::format("over {:g} to {:g} m", ends.from.value, ends.to.value),
          ends.fromDays, ends.toDays, grouped(cell.observed), grouped(std::llround(cell.expected)),
          ratio ? std::format(" ({:.2f} times)", *ratio) : std::string(), cell.p));
    }
  }
}

Json classesAsJson(const NearRepeatClasses& classes) {
  Json json = Json::object();
  for (const NearRepeatClass one : kNearRepeatClasses) {
    const std::int64_t count = classes.count(one);
    json[std::string(nameOf(one))] = {
        {"incidents", count}, {"share", static_cast<double>(count) / static_cast<double>(classes.classes.size())}};
  }
  return json;
}

void describe(const NearRepeatReport& report, CommandRun& run) {
  const NearRepeatReach& reach = report.recipe.reach;
  const auto incidents = std::ssize(report.choice.positions);
  run.result = {{"incidents", incidents},
                {"without_position", report.choice.withoutPosition},
                {"without_clock", report.choice.withoutClock},
                {"over_several_days", report.overSeveralDays},
                {"permutations", report.recipe.knox.permutations},
                {"seed", report.recipe.knox.seed},
                {"same_place_m", reach.samePlace.value},
                {"near_m", reach.distance.value},
                {"near_days", reach.days},
                {"too_few", report.tooFew ? Json(inEnglish(*report.tooFew)) : Json()}};
  run.lines.push_back(std::format("{}, each on its day; {} between two days stand on the middle of them.",
                                  counted(incidents, "incident", "incidents"), grouped(report.overSeveralDays)));
  if (report.tooFew) {
    run.lines.push_back(inEnglish(*report.tooFew));
    return;
  }
  const NearRepeatClasses& classes = report.classes;
  run.result["close_pairs"] = report.knox.closePairs;
  run.result["knox"] = knoxAsJson(report.knox);
  run.result["classes"] = classesAsJson(classes);
  run.result["chains"] = classes.chainSizes.size();
  run.result["longest_chain"] = classes.chainSizes.empty() ? 0 : classes.chainSizes.front();
  addKnoxLines(report.knox, run.lines);
  for (const NearRepeatClass one : kNearRepeatClasses) {
    run.lines.push_back(std::format("{}: {} ({:.1f} %).", nameOf(one), grouped(classes.count(one)),
                                    100.0 * static_cast<double>(classes.count(one)) / static_cast<double>(incidents)));
  }
  run.lines.push_back(
      std::format("{} within {:g} m and {} days, the longest of {}.",
                  counted(std::ssize(classes.chainSizes), "chain", "chains"), reach.distance.value, reach.days,
                  counted(classes.chainSizes.empty() ? 0 : classes.chainSizes.front(), "incident", "incidents")));
}

Result<void> writeTable(const NearRepeatRequest& request, AtlasFile& file, const NearRepeatReport& report,
                        CommandRun& run) {
  return request.incidents
      .detail(file, {.what = "near-repeat", .file = request.out, .incidents = std::ssize(report.choice.rows)})
      .and_then([&](Detail detail) {
        run.result["out"] = request.out;
        run.lines.push_back(
            std::format("Written to {}{}.", request.out, detail == Detail::Withheld ? ", without counts under 5" : ""));
        return writeLayer(request.out, knoxLayer(report, detail));
      });
}

Result<void> writeIncidents(const NearRepeatRequest& request, AtlasFile& file, const Atlas& atlas,
                            const NearRepeatReport& report, CommandRun& run) {
  return request.incidents
      .detail(file, {.what = "near-repeat", .file = request.outIncidents, .incidents = std::ssize(report.choice.rows)})
      .and_then([&](Detail detail) -> Result<void> {
        if (detail == Detail::Withheld) {
          return failInFile(ErrorCode::NotAllowed, request.outIncidents,
                            "Single incidents are only written for an analyst; give your name with --as.");
        }
        run.result["out_incidents"] = request.outIncidents;
        run.lines.push_back(std::format("The incidents were written to {}.", request.outIncidents));
        return writeLayer(request.outIncidents, classifiedIncidents(atlas, report));
      });
}

Result<void> findRepeats(const NearRepeatRequest& request, CommandRun& run) {
  const auto filter = request.incidents.filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  const auto file = request.incidents.open(run);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  run.phases.begin("near-repeat");
  const auto report = findNearRepeats(*atlas, *filter, recipeOf(request), run.control);
  if (!report) {
    return std::unexpected(report.error());
  }
  run.phases.end();
  describe(*report, run);
  if (!request.out.empty()) {
    if (auto written = writeTable(request, **file, *report, run); !written) {
      return written;
    }
  }
  return request.outIncidents.empty() ? Result<void>() : writeIncidents(request, **file, *atlas, *report, run);
}

}  // namespace

void addNearRepeatCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<NearRepeatRequest>();
  CLI::App* command = app.add_subcommand("near-repeat", "Say whether incidents draw others after them close by");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  command->add_option("--band", request->band, "Width of the bands of distance")
      ->type_name("METRES")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_option("--bands", request->knox.bands, "How many")->check(CLI::Range(1, 50))->capture_default_str();
  command->add_option("--days", request->knox.days, "Width of the bands of days")
      ->check(CLI::Range(1, 365))
      ->capture_default_str();
  command->add_option("--day-bands", request->knox.dayBands, "How many")
      ->check(CLI::Range(1, 50))
      ->capture_default_str();
  command->add_option("--same-place", request->samePlace, "Up to this far apart is the same place")
      ->type_name("METRES")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--near", request->near, "Incidents of a chain lie up to this far apart")
      ->type_name("METRES")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_option("--near-days", request->reach.days, "and so many days")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--permutations", request->knox.permutations)
      ->check(CLI::Range(99, 99'999))
      ->capture_default_str();
  command->add_option("--seed", request->knox.seed, "The same seed gives the same p")->capture_default_str();
  command->add_option("--out", request->out, "Write the table of pairs to this file");
  command->add_option("--out-incidents", request->outIncidents,
                      "Write the incidents with their class and chain; only with --as");
  command->callback([=] { *choice = [=](CommandRun& run) { return findRepeats(*request, run); }; });
}

}  // namespace buurtatlas
