#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"
#include "incidents/ground_cells.h"

namespace buurtatlas {

/// What tells from earlier incidents where later ones will be.
enum class Predictor : std::uint8_t { Count, Density, Gi, NearRepeat };
/// count, density, gi, near-repeat.
std::string_view nameOf(Predictor predictor);

/// What a predictor gives each cell; the higher, the sooner the cell is chosen. Cells off the ground are passed over.
struct CellScores {
  Predictor predictor = Predictor::Count;
  std::vector<double> scores = {};
};

/// Beside counting, on as much ground.
enum class Verdict : std::uint8_t { Baseline, Better, NoBetter, Worse };
/// baseline, better, no-better, worse.
std::string_view nameOf(Verdict verdict);

/// What the cells that a predictor puts first would have caught. Of cells with equal scores at the end of the budget,
/// each is chosen with equal chance, and figures are what is to be expected then.
struct Judgement {
  double budget = 0;               ///< the share of the ground asked for
  std::int64_t cells = 0;          ///< chosen: that share of all, at least one
  double caught = 0;               ///< later incidents in them
  double hitRate = 0;              ///< caught / all later incidents
  double pai = 0;                  ///< hit rate / share of the ground
  double pei = 0;                  ///< caught / the most that as many cells could have caught
  std::optional<double> rri = {};  ///< (later / earlier incidents in them) / (later / earlier in all); none without any
  double leastGain = 0;            ///< of hit rate over counting: the ends of its interval
  double mostGain = 0;
  Verdict verdict = Verdict::Baseline;
};

struct PredictorJudgement {
  Predictor predictor = Predictor::Count;
  std::vector<Judgement> budgets = {};
};

/// Judged on the later incidents, which the scores must not know.
struct PredictionTest {
  std::span<const std::uint32_t> earlier = {};  ///< per cell
  std::span<const std::uint32_t> later = {};
  std::vector<double> budgets = {0.02, 0.05, 0.10};
  std::uint32_t resamples = 9999;
  std::uint64_t seed = 1;
};

/// Judges each predictor; the first one is the counting that the others are held against. The interval of the gain is
/// of a bootstrap over the later incidents, so wide that all intervals together hold with 95 % (Bonferroni); better and
/// worse are those that leave 0 out. PAI after Chainey, Tompson and Uhlig (2008), PEI after Hunt (2016), RRI after
/// Levine (2008). Misses: later incidents count as independent of each other; where they come in series the intervals
/// are too narrow. Fails: InvalidInput for budgets outside 0 to 1 and for no earlier or later incidents; Cancelled.
Result<std::vector<PredictorJudgement>> judgePredictors(const GroundCells& cells, std::span<const CellScores> scores,
                                                        const PredictionTest& test, const JobControl& control = {});

}  // namespace buurtatlas
