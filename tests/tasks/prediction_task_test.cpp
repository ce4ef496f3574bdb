#include "tasks/prediction_task.h"

#include <gtest/gtest.h>

#include "tasks/incident_town.h"

namespace buurtatlas {
namespace {

PredictionReport predictedFrom(const char* day, int incidents = 300) {
  return *testPrediction(test::incidentTown(test::clusteredIncidents(incidents)), {}, {.split = *parseDate(day)});
}

TEST(TestPrediction, SplitsByDayAndCatchesTheCorner) {
  const PredictionReport report = predictedFrom("2026-02-20");
  EXPECT_EQ(report.earlier, 150);
  EXPECT_EQ(report.later, 150);
  EXPECT_EQ(report.cells, 400);
  ASSERT_EQ(report.predictors.size(), 4U);
  for (const PredictorJudgement& predictor : report.predictors) {
    ASSERT_EQ(predictor.budgets.size(), 3U);
    EXPECT_EQ(predictor.budgets[0].cells, 8);
    EXPECT_GT(predictor.budgets[2].hitRate, 0.5) << nameOf(predictor.predictor);
  }
}

TEST(TestPrediction, GivesCountsOnlyWhereOneSideHasTooFew) {
  const PredictionReport report = predictedFrom("2026-01-05");
  EXPECT_EQ(report.earlier, 12);
  EXPECT_TRUE(report.tooFew);
  EXPECT_TRUE(report.predictors.empty());
}

TEST(VerdictOfPredictor, IsAPlainSentence) {
  PredictorJudgement judged{
      .budgets = {{.budget = 0.02, .verdict = Verdict::NoBetter}, {.budget = 0.05, .verdict = Verdict::NoBetter}}};
  EXPECT_EQ(inEnglish(verdictOf(judged)), "No better than counting.");
  judged.budgets[1].verdict = Verdict::Better;
  EXPECT_EQ(inEnglish(verdictOf(judged)), "Better than counting on 5 % of the ground.");
  judged.budgets[0].verdict = Verdict::Worse;
  EXPECT_EQ(inEnglish(verdictOf(judged)), "Better than counting on 5 % of the ground, worse on 2 %.");
  judged.budgets[1].verdict = Verdict::Worse;
  EXPECT_EQ(inEnglish(verdictOf(judged)), "Worse than counting on 2, 5 % of the ground.");
}

TEST(PredictionTable, WithholdsFiguresOfFewIncidents) {
  const PredictionReport report = predictedFrom("2026-03-22");
  const LayerTable withheld = predictionTable(report, Detail::Withheld);
  const LayerTable precise = predictionTable(report, Detail::Precise);
  ASSERT_EQ(precise.rows.size(), 12U);
  for (std::size_t i = 0; i < precise.rows.size(); ++i) {
    const double caught = std::stod(precise.rows[i].values[3]);
    EXPECT_EQ(withheld.rows[i].values[3].empty(), caught < 5) << caught;
    EXPECT_EQ(withheld.rows[i].values.back(), precise.rows[i].values.back());
  }
}

}  // namespace
}  // namespace buurtatlas
