#pragma once

// Private to coverage: what a measurement knows, so that the next one need not find it out again.

#include <cstdint>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"
#include "coverage/assignment.h"
#include "coverage/coverage_report.h"
#include "coverage/gap_facts.h"
#include "coverage/measured_ground.h"
#include "geometry/area_arrangement.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

/// What no edit of zones changes.
struct CoverageFrame {
  std::vector<Point> positions = {};  ///< of the addresses, NaN where there is none
  ZoneIndex boundary;
  ZonesOfPoints neighbourhoods = {};  ///< of each address

  /// Those of some addresses that lie inside the boundary.
  [[nodiscard]] std::vector<std::uint32_t> insideBoundary(const std::vector<std::uint32_t>& addresses) const;
};

/// A measured atlas. Addresses are named by their place in the atlas.
struct CoverageState {
  Atlas atlas = {};  ///< keeps what `zones` points to
  std::shared_ptr<const CoverageFrame> frame = {};
  std::vector<const Zone*> zones = {};  ///< live, by their place in the arrangement; null where one is gone
  AreaArrangement arrangement = {};
  std::vector<std::shared_ptr<const MeasuredGround>> grounds = {};  ///< of the open ground of the arrangement
  std::vector<std::uint32_t> strays = {};                           ///< uncovered addresses in none of these
  std::vector<std::uint32_t> zonesOver = {};                        ///< how many live zones hold each address
  /// All but gaps and the sums over them.
  CoverageReport report = {};
};

/// Measures a whole atlas. Fails: as measureCoverage().
Result<CoverageState> measureAnew(const Atlas& atlas, const JobControl& control);

/// Overlaps of the arrangement, told which are allowed, and their area. Nobody is counted in them yet.
void reportOverlaps(CoverageState& state);

/// Areas, and addresses in allowed gaps, of all grounds.
void reportGround(CoverageState& state);

/// Gaps of all grounds, each with its place in the list of grounds and among the gaps of that, in the order in which
/// they rank.
struct RankedGap {
  std::size_t ground = 0;
  std::size_t gap = 0;
};
std::vector<RankedGap> rankedGaps(const std::vector<std::shared_ptr<const MeasuredGround>>& grounds);

}  // namespace buurtatlas
