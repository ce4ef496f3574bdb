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

/// How a cell and its neighbours lie to the mean of all cells, at a false-discovery rate of 5 %.
enum class MoranClass : std::uint8_t { None, HighHigh, LowLow, HighLow, LowHigh };
inline constexpr std::array kMoranClasses = {MoranClass::HighHigh, MoranClass::HighLow, MoranClass::LowHigh,
                                             MoranClass::LowLow, MoranClass::None};
/// high-high, high-low (a high cell among low ones), low-high, low-low, none.
std::string_view nameOf(MoranClass moran);

struct MoranRecipe {
  Metres band = Metres(300);
  std::uint32_t permutations = 9999;
  std::uint64_t seed = 1;
  friend bool operator==(const MoranRecipe&, const MoranRecipe&) = default;
};

/// Local Moran's I of each cell; NaN where a cell is no ground or has no neighbour.
struct LocalMoran {
  std::vector<double> i = {};
  std::vector<double> p = {};  ///< two-sided, by conditional permutations
  std::vector<double> q = {};  ///< of p, as falseDiscoveryRates()
  std::vector<MoranClass> classes = {};
};

/// I of a cell: its deviation from the mean, times the mean deviation of the other cells of the ground within the band,
/// divided by the variance by n (Anselin, "Local indicators of spatial association", 1995, eq. 12, with weights that
/// sum to 1). A cell at the mean itself is low. Fails: InvalidInput for a band that reaches no neighbour or no
/// permutation, Cancelled.
Result<LocalMoran> findLocalMoran(const GroundCells& cells, const CellCounts& counts, const MoranRecipe& recipe,
                                  const JobControl& control = {});

}  // namespace buurtatlas
