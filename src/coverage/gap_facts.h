#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "core/units.h"
#include "coverage/gaps.h"
#include "geometry/point_grid.h"

namespace buurtatlas {

/// What is known of a gap beside its own figures.
struct GapFacts {
  std::int64_t members = 0;    ///< who live there for certain
  std::int64_t incidents = 0;  ///< that began there in the year up to the atlas's day
  Id nearestZone = 0;          ///< the live zone nearest to its centre; 0 where there is none
  Metres toNearestZone = {};   ///< from its centre
  double points = 0;           ///< see pointsOf()
  friend bool operator==(const GapFacts&, const GapFacts&) = default;
};

/// How much each thing counts when gaps are ranked.
struct GapWeights {
  double address = 1;
  double streetKilometre = 0;
  double hectare = 0;
  double member = 0;
  double incident = 0;
  friend bool operator==(const GapWeights&, const GapWeights&) = default;
};

/// addresses=1,street_km=5,hectares=0.5,members=2,incidents=3 in any order; what is not named counts 0.
/// Fails: InvalidInput naming what cannot be read.
Result<GapWeights> parseGapWeights(std::string_view text);

/// Each number of a gap times its weight, added up.
double pointsOf(const Gap& gap, const GapFacts& facts, const GapWeights& weights);

/// Who lives for certain in the atlas, and what began in the year up to its day. Thread: any number at once.
class GapPopulation {
 public:
  explicit GapPopulation(const Atlas& atlas);

  [[nodiscard]] const PointGrid& members() const { return m_members; }
  /// Counts both in a gap.
  void countIn(const Gap& gap, GapFacts& facts) const;

 private:
  PointGrid m_members;
  PointGrid m_incidents;
};

/// A live zone, with the box around its border.
struct LiveZone {
  const Zone* zone = nullptr;
  Box box = {};
};
/// Names the zone nearest to the centre of a gap, unless the one that is known is as near.
void findNearestZone(const Gap& gap, std::span<const LiveZone> live, GapFacts& facts);

/// The facts of gaps, in their order.
std::vector<GapFacts> factsOfGaps(const std::vector<Gap>& gaps, const Atlas& atlas, const GapWeights& weights);

/// The places of gaps by their points: open ones first, then most points, then as ranksBefore().
std::vector<std::size_t> rankedByPoints(const std::vector<Gap>& gaps, const std::vector<GapFacts>& facts);

}  // namespace buurtatlas
