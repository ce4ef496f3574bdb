#include "incidents/prediction.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "incidents/dated_points.h"
#include "incidents/incident_cells.h"
#include "incidents/recent_risk.h"

namespace buurtatlas {
namespace {

CellScores scored(Predictor predictor, std::vector<double> scores) {
  return {.predictor = predictor, .scores = std::move(scores)};
}

TEST(JudgePredictors, GivesTheFiguresOfAGridReckonedByHand) {
  // Ten cells; counting chooses the first, the other one the second.
  const GroundCells cells = test::gridOf(10, std::vector<std::uint32_t>(10)).cells;
  const std::vector<std::uint32_t> earlier = {6, 2, 0, 0, 0, 0, 0, 0, 0, 0};
  const std::vector<std::uint32_t> later = {3, 9, 0, 0, 0, 0, 0, 0, 0, 4};
  const auto judged = *judgePredictors(cells,
                                       std::vector{scored(Predictor::Count, {6, 2, 0, 0, 0, 0, 0, 0, 0, 0}),
                                                   scored(Predictor::Gi, {1, 2, 0, 0, 0, 0, 0, 0, 0, 0})},
                                       {.earlier = earlier, .later = later, .budgets = {0.1}});
  const Judgement& counting = judged[0].budgets[0];
  EXPECT_EQ(counting.cells, 1);
  EXPECT_DOUBLE_EQ(counting.caught, 3);
  EXPECT_DOUBLE_EQ(counting.hitRate, 3.0 / 16);
  EXPECT_DOUBLE_EQ(counting.pai, 3.0 / 16 / 0.1);
  EXPECT_DOUBLE_EQ(counting.pei, 3.0 / 9);
  EXPECT_DOUBLE_EQ(*counting.rri, (3.0 / 6) / (16.0 / 8));
  EXPECT_EQ(counting.verdict, Verdict::Baseline);
  EXPECT_DOUBLE_EQ(judged[1].budgets[0].pei, 1);
  EXPECT_DOUBLE_EQ(*judged[1].budgets[0].rri, (9.0 / 2) / (16.0 / 8));
}

TEST(JudgePredictors, ExpectsTheMeanOfAllWaysToChooseAmongEqualCells) {
  const GroundCells cells = test::gridOf(4, std::vector<std::uint32_t>(4)).cells;
  const std::vector<std::uint32_t> earlier = {5, 1, 1, 0};
  const std::vector<std::uint32_t> later = {10, 4, 0, 2};
  const auto judged = *judgePredictors(cells, std::vector{scored(Predictor::Count, {5, 1, 1, 0})},
                                       {.earlier = earlier, .later = later, .budgets = {0.5}});
  EXPECT_EQ(judged[0].budgets[0].cells, 2);
  EXPECT_DOUBLE_EQ(judged[0].budgets[0].caught, 12) << "the first, and either of two with 4 and 0";
}

TEST(JudgePredictors, SaysBetterOrWorseOnlyWhereChanceIsRuledOut) {
  const GroundCells cells = test::gridOf(10, std::vector<std::uint32_t>(10)).cells;
  const std::vector<double> first = {9, 1, 0, 0, 0, 0, 0, 0, 0, 0};
  const std::vector<double> second = {1, 9, 0, 0, 0, 0, 0, 0, 0, 0};
  const std::vector<std::uint32_t> earlier = {9, 1, 0, 0, 0, 0, 0, 0, 0, 0};
  const auto verdictFor = [&](std::uint32_t inFirst, std::uint32_t inSecond) {
    std::vector<std::uint32_t> later(10, 1);
    later[0] = inFirst;
    later[1] = inSecond;
    const auto judged =
        *judgePredictors(cells, std::vector{scored(Predictor::Count, first), scored(Predictor::Density, second)},
                         {.earlier = earlier, .later = later, .budgets = {0.1}});
    return judged[1].budgets[0].verdict;
  };
  EXPECT_EQ(verdictFor(10, 60), Verdict::Better);
  EXPECT_EQ(verdictFor(60, 10), Verdict::Worse);
  EXPECT_EQ(verdictFor(30, 33), Verdict::NoBetter);
}

// The interval of a difference of two shares is known: the bootstrap must come near it.
TEST(JudgePredictors, GivesAnIntervalAsWideAsTheNormalOne) {
  const GroundCells cells = test::gridOf(10, std::vector<std::uint32_t>(10)).cells;
  const std::vector<std::uint32_t> earlier = {9, 1, 0, 0, 0, 0, 0, 0, 0, 0};
  const std::vector<std::uint32_t> later = {200, 300, 0, 0, 0, 0, 0, 0, 0, 500};
  const auto judged = *judgePredictors(cells,
                                       std::vector{scored(Predictor::Count, {9, 1, 0, 0, 0, 0, 0, 0, 0, 0}),
                                                   scored(Predictor::Density, {1, 9, 0, 0, 0, 0, 0, 0, 0, 0})},
                                       {.earlier = earlier, .later = later, .budgets = {0.1}});
  const double error = std::sqrt((0.5 - 0.1 * 0.1) / 1000);
  EXPECT_NEAR(judged[1].budgets[0].leastGain, 0.1 - 1.96 * error, 0.002);
  EXPECT_NEAR(judged[1].budgets[0].mostGain, 0.1 + 1.96 * error, 0.002);
}

TEST(JudgePredictors, SaysWhatItCannotDo) {
  const GroundCells cells = test::gridOf(2, {0, 0}).cells;
  const std::vector<std::uint32_t> none = {0, 0};
  const std::vector<std::uint32_t> some = {1, 0};
  const std::vector<CellScores> scores = {scored(Predictor::Count, {1, 0})};
  EXPECT_FALSE(judgePredictors(cells, scores, {.earlier = none, .later = some}));
  EXPECT_FALSE(judgePredictors(cells, scores, {.earlier = some, .later = none}));
  EXPECT_FALSE(judgePredictors(cells, scores, {.earlier = some, .later = some, .budgets = {1.5}}));
}

RC_GTEST_PROP(JudgePredictorsProperty, KeepsItsFiguresWithinTheirBounds, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  std::vector<std::uint32_t> earlier;
  std::vector<std::uint32_t> later;
  for (int i = 0; i < 60; ++i) {
    earlier.push_back(static_cast<std::uint32_t>(random() % 4));
    later.push_back(static_cast<std::uint32_t>(random() % 5));
  }
  const GroundCells cells = test::gridOf(10, earlier).cells;
  const CellScores counting = scored(Predictor::Count, {earlier.begin(), earlier.end()});
  const auto judged = *judgePredictors(cells, std::vector{counting, counting}, {.earlier = earlier, .later = later});
  double before = 0;
  for (const Judgement& of : judged[0].budgets) {
    RC_ASSERT(of.hitRate >= before && of.hitRate <= 1);
    RC_ASSERT(of.pei > -1e-12 && of.pei < 1 + 1e-12);
    before = of.hitRate;
  }
  for (const Judgement& of : judged[1].budgets) {
    RC_ASSERT(of.verdict == Verdict::NoBetter && of.leastGain == 0 && of.mostGain == 0);
  }
}

TEST(RecentRisk, WeighsWhatHappenedShortlyBeforeByDistanceAndWeeks) {
  const GroundCells cells = test::gridOf(10, std::vector<std::uint32_t>(10)).cells;
  const std::vector<DatedPoint> incidents = {test::on(10, 50, 50), test::on(30, 50, 50), test::on(31, 950, 50)};
  const std::vector<double> risk =
      recentRisk(cells, incidents, test::on(31, 0, 0).day, {.distance = Metres(300), .days = 28});
  const double both = 1.0 / 4 + 1;
  EXPECT_DOUBLE_EQ(risk[0], both);
  EXPECT_DOUBLE_EQ(risk[1], both / 3) << "100 m are two steps";
  EXPECT_DOUBLE_EQ(risk[3], both / 7);
  EXPECT_DOUBLE_EQ(risk[4], 0) << "beyond 300 m";
  EXPECT_DOUBLE_EQ(risk[9], 0) << "that happened on the day itself";
}

}  // namespace
}  // namespace buurtatlas
