#pragma once

// Private to incidents: sums over all cells whose centre lies within a distance of a cell's centre.

#include <cstdint>
#include <span>
#include <vector>

#include "core/units.h"
#include "incidents/ground_cells.h"

namespace buurtatlas {

/// The cells within a band around each cell, itself included. Distances from centre to centre are exact, on the 1 mm
/// grid; at the very band a cell is within.
class CellWindow {
 public:
  CellWindow(const GroundCells& cells, Metres band);

  /// Of each cell, the sum of the values within the band; below 2^32.
  [[nodiscard]] std::vector<std::uint32_t> sumsOf(std::span<const std::uint32_t> values) const;
  /// Of each cell, how much ground lies within the band, in cells.
  [[nodiscard]] std::vector<std::uint32_t> groundWithin() const;

 private:
  const GroundCells& m_cells;
  std::vector<int> m_reach;  ///< of the row so many rows off, how many columns to either side are within
};

/// Fails: InvalidInput for a band that holds no neighbour of a cell, or is longer than 100 km.
Result<void> checkBand(Metres band, Metres side);

}  // namespace buurtatlas
