#pragma once

#include <memory>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"
#include "coverage/coverage_report.h"
#include "coverage/gap_facts.h"

namespace buurtatlas {

/// A coverage report that follows the edits of an atlas: after a change of a few zones or of what is allowed, only what
/// lies beside it is measured again. A value; copies share what they know. Thread: any number at once.
class MeasuredCoverage {
 public:
  /// Fails: as measureCoverage().
  static Result<MeasuredCoverage> of(const Atlas& atlas, const JobControl& control);
  /// What of() says of a later state of the atlas. Order: gaps that rank alike may change places. Misses: rounding of
  /// borders that cross, less than 1 mm. Fails: as of().
  [[nodiscard]] Result<MeasuredCoverage> after(const Atlas& atlas, const JobControl& control) const;

  /// With gaps of any size.
  [[nodiscard]] const CoverageReport& report() const;
  /// Of the gaps of the report, in their order, without points.
  [[nodiscard]] const std::vector<GapFacts>& facts() const;

 private:
  struct State;
  class Step;
  explicit MeasuredCoverage(State state);

  std::shared_ptr<const State> m_state;
};

}  // namespace buurtatlas
