#include "incidents/hot_spots.h"

#include <oneapi/tbb/parallel_for.h>

#include <cmath>
#include <cstddef>
#include <numbers>

#include "incidents/cell_window.h"
#include "incidents/false_discovery.h"
#include "incidents/ground_neighbours.h"

namespace buurtatlas {

namespace {

/// Of all cells of the ground.
struct Spread {
  double cells = 0;
  double mean = 0;
  double deviation = 0;  ///< divided by the number of cells
};

Spread spreadOf(const GroundCells& cells, const CellCounts& counts) {
  std::uint64_t sum = 0;
  double squares = 0;
  for (const std::uint32_t count : counts.perCell) {
    sum += count;
    squares += static_cast<double>(count) * count;
  }
  const auto ground = static_cast<double>(cells.ground);
  const double mean = static_cast<double>(sum) / ground;
  return {.cells = ground, .mean = mean, .deviation = std::sqrt(std::max(0.0, squares / ground - mean * mean))};
}

double giStar(double sum, double within, const Spread& spread) {
  const double scale = spread.deviation * std::sqrt((spread.cells * within - within * within) / (spread.cells - 1));
  return scale > 0 ? (sum - spread.mean * within) / scale : 0;
}

HotSpotClass classOf(double z, double rate) {
  if (!(rate <= 0.10)) {
    return HotSpotClass::None;
  }
  if (rate <= 0.01) {
    return z > 0 ? HotSpotClass::Hot99 : HotSpotClass::Cold99;
  }
  if (rate <= 0.05) {
    return z > 0 ? HotSpotClass::Hot95 : HotSpotClass::Cold95;
  }
  return z > 0 ? HotSpotClass::Hot90 : HotSpotClass::Cold90;
}

}  // namespace

std::string_view nameOf(HotSpotClass hotSpot) {
  constexpr std::array<std::string_view, 7> kNames = {"none",    "hot-90",  "hot-95", "hot-99",
                                                      "cold-90", "cold-95", "cold-99"};
  return kNames[static_cast<std::size_t>(hotSpot)];
}

Result<HotSpots> findHotSpots(const GroundCells& cells, const CellCounts& counts, Metres band,
                              const JobControl& control) {
  if (const auto checked = checkBand(band, cells.side); !checked) {
    return std::unexpected(checked.error());
  }
  const CellWindow window(cells, band);
  const std::vector<std::uint32_t> sums = window.sumsOf(counts.perCell);
  control.report(0.3);
  const std::vector<std::uint32_t> within = window.groundWithin();
  control.report(0.6);
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The search for hot spots was cancelled.");
  }
  const Spread spread = spreadOf(cells, counts);
  HotSpots found{.z = std::vector<double>(cells.size(), kNoData), .p = std::vector<double>(cells.size(), kNoData)};
  tbb::parallel_for(std::size_t{0}, cells.size(), [&](std::size_t cell) {
    if (cells.isGround[cell] != 0) {
      found.z[cell] = giStar(sums[cell], within[cell], spread);
      found.p[cell] = std::erfc(std::abs(found.z[cell]) / std::numbers::sqrt2);
    }
  });
  found.q = falseDiscoveryRates(found.p);
  found.classes.reserve(cells.size());
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    found.classes.push_back(classOf(found.z[cell], found.q[cell]));
  }
  control.report(1);
  return found;
}

Result<std::vector<double>> permuteHotSpots(const GroundCells& cells, const CellCounts& counts, Metres band,
                                            std::uint32_t permutations, std::uint64_t seed, const JobControl& control) {
  return checkBand(band, cells.side).and_then([&] {
    return cellProbabilities(neighboursOn(cells, counts, band), cells.size(), permutations, seed, control);
  });
}

}  // namespace buurtatlas
