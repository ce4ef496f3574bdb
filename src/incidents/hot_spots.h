#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"
#include "core/units.h"
#include "incidents/ground_cells.h"

namespace buurtatlas {

/// What a cell is, at a false-discovery rate of 1, 5 or 10 %.
enum class HotSpotClass : std::uint8_t { None, Hot90, Hot95, Hot99, Cold90, Cold95, Cold99 };
inline constexpr std::array kHotSpotClasses = {HotSpotClass::Hot99, HotSpotClass::Hot95,  HotSpotClass::Hot90,
                                               HotSpotClass::None,  HotSpotClass::Cold90, HotSpotClass::Cold95,
                                               HotSpotClass::Cold99};
/// hot-99, hot-95, hot-90, none, cold-90, cold-95, cold-99.
std::string_view nameOf(HotSpotClass hotSpot);

/// Getis-Ord Gi* of each cell; NaN where a cell is no ground.
struct HotSpots {
  std::vector<double> z = {};
  std::vector<double> p = {};  ///< two-sided, of the normal distribution
  std::vector<double> q = {};  ///< of p, as falseDiscoveryRates()
  std::vector<HotSpotClass> classes = {};
};

/// Gi* in its starred form, which weighs the cell itself too, with weight 1 for every cell of the ground within the
/// band: (sum of the band - mean * w) / (S * sqrt((n w - w^2) / (n - 1))) with w cells within the band, n in all, S
/// their standard deviation by n (Getis and Ord, "Local spatial autocorrelation statistics", 1995, eq. 14). 0 where the
/// band holds all ground or all cells are alike. Misses: p supposes normal sums, which a band of few cells with rare
/// incidents is not. Fails: InvalidInput for a band that reaches no neighbour, Cancelled.
Result<HotSpots> findHotSpots(const GroundCells& cells, const CellCounts& counts, Metres band,
                              const JobControl& control = {});

/// Two-sided p of each cell, which do not suppose normal sums: the cell keeps its count and those of all others are
/// laid out at random. NaN for a cell that is no ground or has no neighbour. The same for the same seed. Fails: as
/// findHotSpots().
Result<std::vector<double>> permuteHotSpots(const GroundCells& cells, const CellCounts& counts, Metres band,
                                            std::uint32_t permutations, std::uint64_t seed,
                                            const JobControl& control = {});

}  // namespace buurtatlas
