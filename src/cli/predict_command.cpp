#include <cmath>
#include <format>
#include <utility>

#include "cli/incident_options.h"
#include "tasks/prediction_task.h"

namespace buurtatlas {

namespace {

struct PredictRequest {
  IncidentOptions incidents;
  std::optional<Date> split;
  double cell = PredictionRecipe{}.cell.value;
  double band = PredictionRecipe{}.band.value;
  std::vector<double> ground = {2, 5, 10};  ///< per cent
  std::uint64_t seed = 1;
  std::string out;
};

PredictionRecipe recipeOf(const PredictRequest& request) {
  PredictionRecipe recipe{.split = *request.split,
                          .cell = Metres(request.cell),
                          .band = Metres(request.band),
                          .budgets = {},
                          .seed = request.seed};
  for (const double percent : request.ground) {
    recipe.budgets.push_back(percent / 100);
  }
  return recipe;
}

std::string nameForPeople(Predictor predictor) {
  switch (predictor) {
    case Predictor::Count:
      return "Counting";
    case Predictor::Density:
      return "Density";
    case Predictor::Gi:
      return "Gi*";
    case Predictor::NearRepeat:
      return "Near repeat";
  }
  std::unreachable();
}

/// What follows from fewer incidents than may be told is withheld, but for the verdict.
bool isTold(const Judgement& judged, Detail detail) {
  return toldCount(static_cast<std::int64_t>(std::floor(judged.caught)), detail).has_value();
}

Json budgetAsJson(const Judgement& judged, Detail detail) {
  if (!isTold(judged, detail)) {
    return {{"ground_share", judged.budget},
            {"cells", judged.cells},
            {"withheld", true},
            {"verdict", nameOf(judged.verdict)}};
  }
  Json json = {{"ground_share", judged.budget},
               {"cells", judged.cells},
               {"caught", judged.caught},
               {"hit_rate", judged.hitRate},
               {"pai", judged.pai},
               {"pei", judged.pei},
               {"rri", judged.rri ? Json(*judged.rri) : Json()}};
  if (judged.verdict != Verdict::Baseline) {
    json["gain"] = {judged.leastGain, judged.mostGain};
  }
  json["verdict"] = nameOf(judged.verdict);
  return json;
}

Json predictorAsJson(const PredictorJudgement& predictor, Detail detail) {
  Json json = {{"predictor", nameOf(predictor.predictor)},
               {"verdict", predictor.predictor == Predictor::Count ? Json() : Json(inEnglish(verdictOf(predictor)))},
               {"budgets", Json::array()}};
  for (const Judgement& judged : predictor.budgets) {
    json["budgets"].push_back(budgetAsJson(judged, detail));
  }
  return json;
}

void addLines(const PredictorJudgement& predictor, Detail detail, std::vector<std::string>& lines) {
  const std::string name = nameForPeople(predictor.predictor);
  for (const Judgement& judged : predictor.budgets) {
    if (!isTold(judged, detail)) {
      lines.push_back(std::format("{}, {:g} % of the ground: withheld.", name, judged.budget * 100));
      continue;
    }
    lines.push_back(std::format("{}, {:g} % of the ground: {:.1f} % of the later incidents, PAI {:.2f}, PEI {:.2f}{}.",
                                name, judged.budget * 100, judged.hitRate * 100, judged.pai, judged.pei,
                                judged.rri ? std::format(", RRI {:.2f}", *judged.rri) : std::string()));
  }
  if (predictor.predictor != Predictor::Count) {
    lines.push_back(std::format("{}: {}", name, inEnglish(verdictOf(predictor))));
  }
}

void describe(const PredictionReport& report, Detail detail, CommandRun& run) {
  run.result = {{"split", isoDate(report.recipe.split)},
                {"earlier", report.earlier},
                {"later", report.later},
                {"off_ground", report.offGround},
                {"without_position", report.withoutPosition},
                {"over_several_days", report.overSeveralDays},
                {"cell_m", report.recipe.cell.value},
                {"band_m", report.recipe.band.value},
                {"cells", report.cells},
                {"seed", report.recipe.seed},
                {"too_few", report.tooFew ? Json(inEnglish(*report.tooFew)) : Json()},
                {"predictors", Json::array()}};
  run.lines.push_back(std::format("{} before {} and {} from that day on, in {} of {:g} m.",
                                  counted(report.earlier, "incident", "incidents"), isoDate(report.recipe.split),
                                  grouped(report.later), counted(report.cells, "cell", "cells"),
                                  report.recipe.cell.value));
  if (report.tooFew) {
    run.lines.push_back(inEnglish(*report.tooFew));
    return;
  }
  for (const PredictorJudgement& predictor : report.predictors) {
    run.result["predictors"].push_back(predictorAsJson(predictor, detail));
    addLines(predictor, detail, run.lines);
  }
  run.lines.emplace_back(
      "Better and worse are said where the 95 % interval of the difference to counting leaves out 0, for all "
      "comparisons together.");
}

Result<void> predict(const PredictRequest& request, CommandRun& run) {
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  run.phases.begin("predict");
  const auto report = testPrediction(*asked->atlas, asked->filter, recipeOf(request), run.control);
  if (!report) {
    return std::unexpected(report.error());
  }
  run.phases.end();
  return request.incidents
      .detail(*asked, {.what = "predict", .file = request.out, .incidents = report->earlier + report->later})
      .and_then([&](Detail detail) {
        describe(*report, detail, run);
        return writeTaken(
            request.out, [&] { return predictionTable(*report, detail); }, detail, "figures of fewer than 5 incidents",
            run);
      });
}

}  // namespace

void addPredictCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<PredictRequest>();
  CLI::App* command =
      app.add_subcommand("predict", "Judge on later incidents what count, density, Gi* and near repeat foretell");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  addDayOption(*command, "--split", "The first day of the later part", request->split);
  command->get_option("--split")->required();
  addMetresOption(*command, "--cell", request->cell, "Side of the square cells");
  addMetresOption(*command, "--band", request->band, "Band of Gi* and bandwidth of the density");
  command->add_option("--ground", request->ground, "Shares of the ground, such as 2,5,10")
      ->type_name("PERCENT")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Range(0.001, 99.999))
      ->capture_default_str();
  command->add_option("--seed", request->seed, "The same seed gives the same intervals")->capture_default_str();
  command->add_option("--out", request->out, "Write the figures to this file");
  command->callback([=] { *choice = [=](CommandRun& run) { return predict(*request, run); }; });
}

}  // namespace buurtatlas
