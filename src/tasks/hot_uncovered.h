#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "coverage/gaps.h"
#include "coverage/household_cover.h"
#include "incidents/filter.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

/// The most cells a two-way map may have.
inline constexpr std::size_t kMostTwoWayCells = 1'000'000;
/// On either way of the map: low, middle, high.
inline constexpr int kTwoWayClasses = 3;

struct TwoWayRecipe {
  Metres cell{200};                           ///< the side of the squares, whose corners lie on multiples of it
  CoverLayer layer = CoverLayer::InLiveZone;  ///< what counts as covered
  Metres near = kUsualCoverDistance;          ///< for the layers that ask for a member nearby
};

/// A square with an incident or an address.
struct TwoWayCell {
  Point southWest = {};
  std::int64_t incidents = 0;
  std::int64_t addresses = 0;
  std::int64_t uncovered = 0;  ///< of the addresses
  int heat = 0;                ///< 0 to 2
  int openness = -1;           ///< 0 to 2; -1 without addresses
};

/// An open gap, and what happened in it.
struct HotGap {
  std::size_t place = 0;  ///< in TwoWayMap::gaps
  std::int64_t incidents = 0;
};

struct TwoWayMap {
  TwoWayRecipe recipe = {};
  std::vector<TwoWayCell> cells = {};  ///< row by row from the south-west
  /// The most incidents a cell of low and of middle heat has.
  std::array<std::int64_t, kTwoWayClasses - 1> heatLimits = {};
  std::vector<Gap> gaps = {};        ///< as measureCoverage() ranks them, so that their numbers are those of a list
  std::vector<HotGap> hotGaps = {};  ///< open gaps with an incident: most incidents first, then most addresses
  std::int64_t incidents = 0;        ///< in the cells
  std::int64_t inGaps = 0;           ///< in an open gap
  std::int64_t withoutPosition = 0;
};

/// Incidents and household cover of the same squares. Heat: cells with an incident by thirds, equal counts in the
/// lower; those without are low. Openness: less than a third of the addresses uncovered, less than two thirds, more.
/// Businesses count as Z-BIN zones cover them. Incidents outside the boundary count too. Fails: as chooseIncidents(),
/// measureHouseholdCover() and measureCoverage(); InvalidInput for more than kMostTwoWayCells cells.
Result<TwoWayMap> mapHotAndUncovered(const Atlas& atlas, const IncidentFilter& filter, const TwoWayRecipe& recipe,
                                     const JobControl& control);

/// incidents, incidents_per_km2, addresses, uncovered, heat, openness (empty without addresses), with the square of
/// each cell; counts of incidents as toldCount() tells them.
LayerTable twoWayTable(const Atlas& atlas, const TwoWayMap& map, Detail detail);

}  // namespace buurtatlas
