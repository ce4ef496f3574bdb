#include "coverage/coverage_report.h"

#include <utility>

#include "coverage/coverage_state.h"

namespace buurtatlas {

Result<CoverageReport> measureCoverage(const Atlas& atlas, SquareMetres minimumGap, const JobControl& control) {
  return measureAnew(atlas, control).transform([&](CoverageState state) {
    for (const RankedGap& place : rankedGaps(state.grounds)) {
      if (const Gap& gap = state.grounds[place.ground]->gaps[place.gap]; gap.size >= minimumGap) {
        state.report.gaps.push_back(gap);
      }
    }
    return std::move(state.report);
  });
}

}  // namespace buurtatlas
