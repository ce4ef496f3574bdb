#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "core/units.h"
#include "incidents/filter.h"
#include "incidents/prediction.h"
#include "incidents/recent_risk.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

struct PredictionRecipe {
  Date split = {};  ///< the first day of the later part
  Metres cell = Metres(100);
  Metres band = Metres(300);  ///< of Gi* and, as its bandwidth, of the density
  RecentRiskReach recent = {};
  std::vector<double> budgets = {0.02, 0.05, 0.10};
  std::uint64_t seed = 1;
};

/// Whether what was learned from the incidents before a day tells where those after it are.
struct PredictionReport {
  PredictionRecipe recipe = {};
  std::int64_t earlier = 0;  ///< incidents on the ground before the day
  std::int64_t later = 0;
  std::int64_t offGround = 0;
  std::int64_t withoutPosition = 0;
  std::int64_t overSeveralDays = 0;                 ///< stand on the middle of their days
  std::int64_t cells = 0;                           ///< of the ground
  std::vector<PredictorJudgement> predictors = {};  ///< counting first; empty where there is too little to say
  std::optional<Reason> tooFew = {};
};

/// Fails: as chooseIncidents(), layCells(), kernelDensity(), findHotSpots(), judgePredictors().
Result<PredictionReport> testPrediction(const Atlas& atlas, const IncidentFilter& filter,
                                        const PredictionRecipe& recipe, const JobControl& control = {});

/// Beside counting, over all budgets, such as "No better than counting."
Reason verdictOf(const PredictorJudgement& judgement);

/// predictor, ground_share, cells, caught, hit_rate, pai, pei, rri, gain_least, gain_most, verdict. A row with fewer
/// than 5 caught incidents is withheld but for its verdict.
LayerTable predictionTable(const PredictionReport& report, Detail detail);

}  // namespace buurtatlas
