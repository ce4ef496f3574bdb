#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"
#include "core/units.h"
#include "coverage/gaps.h"
#include "coverage/overlaps.h"

namespace buurtatlas {

/// How much of one neighbourhood the live zones reach.
struct NeighbourhoodCover {
  std::string name = {};
  std::int64_t addresses = 0;
  std::int64_t inZones = 0;
  friend bool operator==(const NeighbourhoodCover&, const NeighbourhoodCover&) = default;
};

/// How far the live zones cover the municipality.
struct CoverageReport {
  SquareMetres boundaryArea = {};
  SquareMetres coveredArea = {};  ///< inside the boundary
  SquareMetres gapArea = {};      ///< all gaps, open and allowed, also those too small to be listed
  SquareMetres allowedArea = {};  ///< the part of it that is allowed
  SquareMetres overlapArea = {};  ///< where live zones of one type overlap without a reason, each place counted once
  std::int64_t addressesTotal = 0;
  std::int64_t addressesLocated = 0;  ///< with a position
  std::int64_t addressesInZones = 0;  ///< in one live zone or more, inside the boundary or not
  std::int64_t addressesInAllowedGaps = 0;
  /// Of the minimum size and larger: open ones first, then most addresses, then street length, then area.
  std::vector<Gap> gaps = {};
  std::vector<Overlap> overlaps = {};                   ///< inside the boundary or not, allowed ones too, largest first
  std::vector<NeighbourhoodCover> neighbourhoods = {};  ///< in the order of the atlas
};

/// Measures the live zones of an atlas against its boundary, addresses and streets. An address counts in a gap when it
/// lies inside the boundary and in no live zone; one outside the boundary is in no gap. Allowed ground stays uncovered;
/// it is only told apart, see divideGaps(). Fails: NotFound without a boundary; InvalidGeometry naming the zone with a
/// fault; Cancelled.
Result<CoverageReport> measureCoverage(const Atlas& atlas, SquareMetres minimumGap, const JobControl& control);

}  // namespace buurtatlas
