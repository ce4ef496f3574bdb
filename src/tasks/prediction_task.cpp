#include "tasks/prediction_task.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "incidents/density.h"
#include "incidents/hot_spots.h"
#include "incidents/too_few.h"
#include "tasks/incident_choice.h"
#include "tasks/incident_days.h"

namespace buurtatlas {

namespace {

/// What is known before the day and what came after.
struct Parts {
  std::vector<DatedPoint> known = {};
  std::vector<Point> earlier = {};
  std::vector<Point> later = {};
};

Parts splitAt(Date day, const std::vector<DatedPoint>& incidents) {
  Parts parts;
  for (const DatedPoint& incident : incidents) {
    if (incident.day < day) {
      parts.known.push_back(incident);
      parts.earlier.push_back(incident.at);
    } else {
      parts.later.push_back(incident.at);
    }
  }
  return parts;
}

// A rectangle that makes a density of just these cells: its border runs through those at the edge, outside their
// centres.
MultiPolygon rectangleOf(const GroundCells& cells) {
  const double inset = cells.side.value / 4;
  const Box first = cells.boxOf(0);
  const Box last = cells.boxOf(cells.size() - 1);
  const double west = first.west + inset;
  const double south = last.south + inset;
  const double east = last.east - inset;
  const double north = first.north - inset;
  return {{.outer = {{.east = west, .north = south},
                     {.east = east, .north = south},
                     {.east = east, .north = north},
                     {.east = west, .north = north}},
           .holes = {}}};
}

Result<CellScores> densityScores(const GroundCells& cells, const Parts& parts, Metres bandwidth, std::stop_token stop) {
  const auto raster = kernelDensity(parts.earlier, rectangleOf(cells), {.bandwidth = bandwidth, .cell = cells.side},
                                    {.stop = std::move(stop)});
  if (!raster) {
    return std::unexpected(raster.error());
  }
  return CellScores{.predictor = Predictor::Density, .scores = {raster->values.begin(), raster->values.end()}};
}

Result<std::vector<CellScores>> scoresOf(const GroundCells& cells, const CellCounts& earlier, const Parts& parts,
                                         const PredictionRecipe& recipe, const JobControl& control) {
  auto density = densityScores(cells, parts, recipe.band, control.stop);
  if (!density) {
    return std::unexpected(density.error());
  }
  auto gi = findHotSpots(cells, earlier, recipe.band, {.stop = control.stop});
  if (!gi) {
    return std::unexpected(gi.error());
  }
  return std::vector<CellScores>{
      {.predictor = Predictor::Count, .scores = {earlier.perCell.begin(), earlier.perCell.end()}},
      *std::move(density),
      {.predictor = Predictor::Gi, .scores = std::move(gi->z)},
      {.predictor = Predictor::NearRepeat, .scores = recentRisk(cells, parts.known, recipe.split, recipe.recent)}};
}

std::string percentOf(double share) { return std::format("{:g}", share * 100); }

std::string joinedBudgets(const PredictorJudgement& judgement, Verdict verdict) {
  std::string text;
  for (const Judgement& budget : judgement.budgets) {
    if (budget.verdict == verdict) {
      text += (text.empty() ? "" : ", ") + percentOf(budget.budget);
    }
  }
  return text;
}

std::vector<std::string> figuresOf(const Judgement& judged) {
  return {std::format("{:.2f}", judged.caught),
          std::format("{:.4f}", judged.hitRate),
          std::format("{:.3f}", judged.pai),
          std::format("{:.3f}", judged.pei),
          judged.rri ? std::format("{:.3f}", *judged.rri) : std::string(),
          std::format("{:.4f}", judged.leastGain),
          std::format("{:.4f}", judged.mostGain)};
}

}  // namespace

Result<PredictionReport> testPrediction(const Atlas& atlas, const IncidentFilter& filter,
                                        const PredictionRecipe& recipe, const JobControl& control) {
  const auto choice = chooseIncidents(atlas, filter);
  const auto ground = groundOfIncidents(atlas, filter);
  if (!choice || !ground) {
    return std::unexpected(choice ? ground.error() : choice.error());
  }
  const auto cells = layCells(*ground, recipe.cell);
  if (!cells) {
    return std::unexpected(cells.error());
  }
  const IncidentDays days = daysOf(atlas, *choice);
  const Parts parts = splitAt(recipe.split, days.incidents);
  const CellCounts earlier = countPerCell(*cells, *ground, parts.earlier);
  const CellCounts later = countPerCell(*cells, *ground, parts.later);
  PredictionReport report{.recipe = recipe,
                          .earlier = earlier.counted,
                          .later = later.counted,
                          .offGround = earlier.offGround + later.offGround,
                          .withoutPosition = choice->withoutPosition,
                          .overSeveralDays = days.overSeveralDays,
                          .cells = cells->ground,
                          .tooFew = tooFewIncidents(std::min(earlier.counted, later.counted))};
  if (report.tooFew) {
    return report;
  }
  const auto scores = scoresOf(*cells, earlier, parts, recipe, control);
  if (!scores) {
    return std::unexpected(scores.error());
  }
  const PredictionTest test{
      .earlier = earlier.perCell, .later = later.perCell, .budgets = recipe.budgets, .seed = recipe.seed};
  return judgePredictors(*cells, *scores, test, control).transform([&](std::vector<PredictorJudgement>&& judged) {
    report.predictors = std::move(judged);
    return std::move(report);
  });
}

Reason verdictOf(const PredictorJudgement& judgement) {
  const std::string better = joinedBudgets(judgement, Verdict::Better);
  const std::string worse = joinedBudgets(judgement, Verdict::Worse);
  if (better.empty() && worse.empty()) {
    return Reason{"No better than counting."};
  }
  if (worse.empty()) {
    return Reason{"Better than counting on %1 % of the ground.", {better}};
  }
  if (better.empty()) {
    return Reason{"Worse than counting on %1 % of the ground.", {worse}};
  }
  return Reason{"Better than counting on %1 % of the ground, worse on %2 %.", {better, worse}};
}

LayerTable predictionTable(const PredictionReport& report, Detail detail) {
  LayerTable table{.name = "prediction",
                   .fields = {{.name = "predictor"},
                              {.name = "ground_share", .type = FieldType::Real},
                              {.name = "cells", .type = FieldType::Integer},
                              {.name = "caught", .type = FieldType::Real},
                              {.name = "hit_rate", .type = FieldType::Real},
                              {.name = "pai", .type = FieldType::Real},
                              {.name = "pei", .type = FieldType::Real},
                              {.name = "rri", .type = FieldType::Real},
                              {.name = "gain_least", .type = FieldType::Real},
                              {.name = "gain_most", .type = FieldType::Real},
                              {.name = "verdict"}}};
  for (const PredictorJudgement& predictor : report.predictors) {
    for (const Judgement& judged : predictor.budgets) {
      const bool isTold = toldCount(static_cast<std::int64_t>(std::floor(judged.caught)), detail).has_value();
      const std::vector<std::string> figures = isTold ? figuresOf(judged) : std::vector<std::string>(7);
      std::vector<std::string> values = {std::string(nameOf(predictor.predictor)), std::format("{:g}", judged.budget),
                                         std::to_string(judged.cells)};
      values.insert(values.end(), figures.begin(), figures.end());
      values.emplace_back(nameOf(judged.verdict));
      table.rows.push_back({.values = std::move(values)});
    }
  }
  return table;
}

}  // namespace buurtatlas
