#include "incidents/prediction.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <random>
#include <utility>

#include "incidents/seeded.h"

namespace buurtatlas {

namespace {

constexpr double kErrorsInAll = 0.05;

/// How surely each cell is chosen, 0 to 1.
using Chosen = std::vector<double>;

Chosen chooseCells(const GroundCells& cells, std::span<const double> scores, std::int64_t wanted) {
  std::vector<std::size_t> ranked;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cells.isGround[cell] != 0) {
      ranked.push_back(cell);
    }
  }
  const auto last = ranked.begin() + wanted - 1;
  const auto scoreOf = [&](std::size_t cell) { return scores[cell]; };
  std::ranges::nth_element(ranked, last, std::greater(), scoreOf);
  const double least = scores[*last];
  const auto above = std::ranges::count_if(ranked, [&](std::size_t cell) { return scores[cell] > least; });
  const auto equal = std::ranges::count_if(ranked, [&](std::size_t cell) { return scores[cell] == least; });
  Chosen chosen(cells.size());
  for (const std::size_t cell : ranked) {
    if (scores[cell] > least) {
      chosen[cell] = 1;
    } else if (scores[cell] == least) {
      chosen[cell] = static_cast<double>(wanted - above) / static_cast<double>(equal);
    }
  }
  return chosen;
}

double caughtIn(const Chosen& chosen, std::span<const std::uint32_t> counts) {
  return std::transform_reduce(chosen.begin(), chosen.end(), counts.begin(), 0.0);
}

/// The counts of all cells and their sum.
struct Period {
  explicit Period(std::span<const std::uint32_t> perCell)
      : counts(perCell), sum(std::accumulate(perCell.begin(), perCell.end(), std::uint64_t{0})) {}

  std::span<const std::uint32_t> counts;
  std::uint64_t sum;
};

double mostThatCouldBeCaught(const Period& later, std::int64_t wanted) {
  std::vector<std::uint32_t> counts(later.counts.begin(), later.counts.end());
  const auto end = counts.begin() + wanted;
  std::ranges::partial_sort(counts, end, std::greater());
  return std::accumulate(counts.begin(), end, 0.0);
}

struct Interval {
  double least = 0;
  double most = 0;
};

/// Of the mean gain of an incident, over so many draws of all later incidents with replacement.
Interval gainInterval(const std::map<double, std::uint64_t>& incidentsPerGain, std::uint64_t incidents,
                      const PredictionTest& test, std::uint32_t number, double errors) {
  std::mt19937_64 random = randomOf(test.seed, number);
  std::vector<double> means;
  for (std::uint32_t resample = 0; resample < test.resamples; ++resample) {
    std::uint64_t left = incidents;
    std::uint64_t undrawn = incidents;
    double sum = 0;
    for (const auto [gain, held] : incidentsPerGain) {
      const double share = std::min(1.0, static_cast<double>(held) / static_cast<double>(undrawn));
      const auto drawn = held == undrawn ? left : std::binomial_distribution<std::uint64_t>(left, share)(random);
      sum += gain * static_cast<double>(drawn);
      left -= drawn;
      undrawn -= held;
    }
    means.push_back(sum / static_cast<double>(incidents));
  }
  std::ranges::sort(means);
  const auto tail = static_cast<std::size_t>(errors / 2 * static_cast<double>(means.size()));
  return {.least = means[tail], .most = means[means.size() - 1 - tail]};
}

Verdict verdictOf(const Interval& gain) {
  if (gain.least > 0) {
    return Verdict::Better;
  }
  return gain.most < 0 ? Verdict::Worse : Verdict::NoBetter;
}

/// Judges all predictors on one share of the ground.
class BudgetJudge {
 public:
  BudgetJudge(const GroundCells& cells, const PredictionTest& test, double budget)
      : m_cells(cells),
        m_test(test),
        m_earlier(test.earlier),
        m_later(test.later),
        m_budget(budget),
        m_wanted(std::clamp<std::int64_t>(std::llround(budget * static_cast<double>(cells.ground)), 1, cells.ground)),
        m_most(mostThatCouldBeCaught(m_later, m_wanted)) {}

  [[nodiscard]] Judgement judge(const CellScores& scores) const {
    const Chosen chosen = chooseCells(m_cells, scores.scores, m_wanted);
    const double caught = caughtIn(chosen, m_later.counts);
    const double caughtEarlier = caughtIn(chosen, m_earlier.counts);
    const double hitRate = caught / static_cast<double>(m_later.sum);
    const double growth = static_cast<double>(m_later.sum) / static_cast<double>(m_earlier.sum);
    return {.budget = m_budget,
            .cells = m_wanted,
            .caught = caught,
            .hitRate = hitRate,
            .pai = hitRate * static_cast<double>(m_cells.ground) / static_cast<double>(m_wanted),
            .pei = caught / m_most,
            .rri = caughtEarlier > 0 ? std::optional(caught / caughtEarlier / growth) : std::nullopt};
  }

  void compare(Judgement& judgement, const CellScores& scores, const CellScores& counting, std::uint32_t number,
               double errors) const {
    const Chosen chosen = chooseCells(m_cells, scores.scores, m_wanted);
    const Chosen counted = chooseCells(m_cells, counting.scores, m_wanted);
    std::map<double, std::uint64_t> incidentsPerGain;
    for (std::size_t cell = 0; cell < chosen.size(); ++cell) {
      if (m_later.counts[cell] > 0) {
        incidentsPerGain[chosen[cell] - counted[cell]] += m_later.counts[cell];
      }
    }
    const Interval gain = gainInterval(incidentsPerGain, m_later.sum, m_test, number, errors);
    judgement.leastGain = gain.least;
    judgement.mostGain = gain.most;
    judgement.verdict = verdictOf(gain);
  }

 private:
  const GroundCells& m_cells;
  const PredictionTest& m_test;
  Period m_earlier;
  Period m_later;
  double m_budget;
  std::int64_t m_wanted;
  double m_most;
};

bool isEmpty(std::span<const std::uint32_t> counts) {
  return std::ranges::all_of(counts, [](std::uint32_t count) { return count == 0; });
}

}  // namespace

std::string_view nameOf(Predictor predictor) {
  constexpr std::array<std::string_view, 4> kNames = {"count", "density", "gi", "near-repeat"};
  return kNames[static_cast<std::size_t>(predictor)];
}

std::string_view nameOf(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kNames = {"baseline", "better", "no-better", "worse"};
  return kNames[static_cast<std::size_t>(verdict)];
}

Result<std::vector<PredictorJudgement>> judgePredictors(const GroundCells& cells, std::span<const CellScores> scores,
                                                        const PredictionTest& test, const JobControl& control) {
  if (!std::ranges::all_of(test.budgets, [](double budget) { return budget > 0 && budget < 1; })) {
    return fail(ErrorCode::InvalidInput, "A share of the ground lies between 0 and 100 %.");
  }
  if (isEmpty(test.earlier) || isEmpty(test.later)) {
    return fail(ErrorCode::InvalidInput, "There are no incidents on one side of the day; take another day.");
  }
  std::vector<PredictorJudgement> judged;
  std::ranges::transform(scores, std::back_inserter(judged),
                         [](const CellScores& of) { return PredictorJudgement{.predictor = of.predictor}; });
  const std::size_t comparisons = test.budgets.size() * (scores.size() - 1);
  std::uint32_t number = 0;
  for (const double budget : test.budgets) {
    const BudgetJudge judge(cells, test, budget);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (control.isStopped()) {
        return fail(ErrorCode::Cancelled, "The test of the prediction was cancelled.");
      }
      Judgement& judgement = judged[i].budgets.emplace_back(judge.judge(scores[i]));
      if (i > 0) {
        judge.compare(judgement, scores[i], scores.front(), ++number, kErrorsInAll / static_cast<double>(comparisons));
        control.report(static_cast<double>(number) / static_cast<double>(comparisons));
      }
    }
  }
  return judged;
}

}  // namespace buurtatlas
