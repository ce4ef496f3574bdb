#pragma once

// Private to incidents.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"
#include "core/units.h"
#include "incidents/ground_cells.h"
#include "incidents/neighbour_permutations.h"

namespace buurtatlas {

/// The cells of the ground with the other ones within a band, and where they lie among all cells.
struct GroundNeighbours {
  std::vector<Neighbourhood> cells = {};
  std::vector<std::size_t> places = {};
};

GroundNeighbours neighboursOn(const GroundCells& cells, const CellCounts& counts, Metres band);

/// As permutedProbabilities(), of each of so many cells; NaN for one that is no ground or has no neighbour.
Result<std::vector<double>> cellProbabilities(const GroundNeighbours& ground, std::size_t cells,
                                              std::uint32_t permutations, std::uint64_t seed,
                                              const JobControl& control);

}  // namespace buurtatlas
