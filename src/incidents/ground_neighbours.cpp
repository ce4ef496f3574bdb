#include "incidents/ground_neighbours.h"

#include <limits>
#include <utility>

#include "incidents/cell_window.h"

namespace buurtatlas {

GroundNeighbours neighboursOn(const GroundCells& cells, const CellCounts& counts, Metres band) {
  const CellWindow window(cells, band);
  const std::vector<std::uint32_t> sums = window.sumsOf(counts.perCell);
  const std::vector<std::uint32_t> within = window.groundWithin();
  GroundNeighbours ground;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cells.isGround[cell] != 0) {
      const std::uint32_t own = counts.perCell[cell];
      ground.cells.push_back({.value = own, .neighbours = within[cell] - 1, .sum = sums[cell] - own});
      ground.places.push_back(cell);
    }
  }
  return ground;
}

Result<std::vector<double>> cellProbabilities(const GroundNeighbours& ground, std::size_t cells,
                                              std::uint32_t permutations, std::uint64_t seed,
                                              const JobControl& control) {
  return permutedProbabilities(ground.cells, permutations, seed, control)
      .transform([&](const std::vector<double>& permuted) {
        std::vector<double> probabilities(cells, std::numeric_limits<double>::quiet_NaN());
        for (std::size_t i = 0; i < permuted.size(); ++i) {
          if (ground.cells[i].neighbours > 0) {
            probabilities[ground.places[i]] = permuted[i];
          }
        }
        return probabilities;
      });
}

}  // namespace buurtatlas
