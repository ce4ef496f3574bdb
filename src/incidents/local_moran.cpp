#include "incidents/local_moran.h"

#include <cstddef>
#include <utility>

#include "incidents/cell_window.h"
#include "incidents/false_discovery.h"
#include "incidents/ground_neighbours.h"

namespace buurtatlas {

namespace {

constexpr double kDiscoveryRate = 0.05;

struct Deviations {
  double own = 0;
  double neighbours = 0;  ///< their mean
};

MoranClass classOf(const Deviations& deviations) {
  if (deviations.own > 0) {
    return deviations.neighbours > 0 ? MoranClass::HighHigh : MoranClass::HighLow;
  }
  return deviations.neighbours > 0 ? MoranClass::LowHigh : MoranClass::LowLow;
}

double meanOf(const std::vector<Neighbourhood>& cells) {
  double sum = 0;
  for (const Neighbourhood& cell : cells) {
    sum += cell.value;
  }
  return sum / static_cast<double>(cells.size());
}

double varianceOf(const std::vector<Neighbourhood>& cells, double mean) {
  double squares = 0;
  for (const Neighbourhood& cell : cells) {
    squares += (cell.value - mean) * (cell.value - mean);
  }
  return squares / static_cast<double>(cells.size());
}

}  // namespace

std::string_view nameOf(MoranClass moran) {
  constexpr std::array<std::string_view, 5> kNames = {"none", "high-high", "low-low", "high-low", "low-high"};
  return kNames[static_cast<std::size_t>(moran)];
}

Result<LocalMoran> findLocalMoran(const GroundCells& cells, const CellCounts& counts, const MoranRecipe& recipe,
                                  const JobControl& control) {
  if (const auto checked = checkBand(recipe.band, cells.side); !checked) {
    return std::unexpected(checked.error());
  }
  if (recipe.permutations == 0) {
    return fail(ErrorCode::InvalidInput, "Local Moran needs permutations; take 999 or more.");
  }
  const GroundNeighbours ground = neighboursOn(cells, counts, recipe.band);
  auto permuted = cellProbabilities(ground, cells.size(), recipe.permutations, recipe.seed, control);
  if (!permuted) {
    return std::unexpected(permuted.error());
  }
  const double mean = meanOf(ground.cells);
  const double variance = varianceOf(ground.cells, mean);
  LocalMoran found{.i = std::vector<double>(cells.size(), kNoData),
                   .p = *std::move(permuted),
                   .classes = std::vector<MoranClass>(cells.size(), MoranClass::None)};
  for (std::size_t i = 0; i < ground.cells.size(); ++i) {
    const Neighbourhood& cell = ground.cells[i];
    if (cell.neighbours == 0 || variance == 0) {
      continue;
    }
    const Deviations deviations{.own = cell.value - mean,
                                .neighbours = static_cast<double>(cell.sum) / cell.neighbours - mean};
    found.i[ground.places[i]] = deviations.own * deviations.neighbours / variance;
    found.classes[ground.places[i]] = classOf(deviations);
  }
  found.q = falseDiscoveryRates(found.p);
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (!(found.q[cell] <= kDiscoveryRate)) {
      found.classes[cell] = MoranClass::None;
    }
  }
  return found;
}

}  // namespace buurtatlas
