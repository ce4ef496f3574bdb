// Hot spots at full size: cells of 25 m over 12.5 km, and a Knox table of 100,000 incidents.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "core/polygon.h"
#include "incidents/hot_spots.h"
#include "incidents/local_moran.h"
#include "incidents/near_repeat.h"

namespace buurtatlas {
namespace {

constexpr double kSide = 12'500;

MultiPolygon square() {
  return {{.outer = {{.east = 0, .north = 0},
                     {.east = kSide, .north = 0},
                     {.east = kSide, .north = kSide},
                     {.east = 0, .north = kSide}},
           .holes = {}}};
}

// In clusters, as incidents are.
std::vector<DatedPoint> inventedIncidents(std::size_t count) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> anywhere(0, kSide);
  std::normal_distribution<double> nearby(0, 400);
  std::uniform_int_distribution<int> anyDay(0, 5 * 365);
  std::vector<DatedPoint> incidents;
  Point centre;
  while (incidents.size() < count) {
    if (incidents.size() % 500 == 0) {
      centre = {.east = anywhere(random), .north = anywhere(random)};
    }
    incidents.push_back({.at = onGrid({.east = centre.east + nearby(random), .north = centre.north + nearby(random)}),
                         .day = Date(std::chrono::days(anyDay(random)))});
  }
  return incidents;
}

struct Grid {
  GroundCells cells;
  CellCounts counts;
};

Grid quarterMillionCells() {
  Grid grid{.cells = *layCells(square(), Metres(25)), .counts = {}};
  std::vector<Point> points;
  for (const DatedPoint& incident : inventedIncidents(100'000)) {
    points.push_back(incident.at);
  }
  grid.counts = countPerCell(grid.cells, square(), points);
  return grid;
}

void giStar(benchmark::State& state) {
  const Grid grid = quarterMillionCells();
  for (auto _ : state) {
    benchmark::DoNotOptimize(findHotSpots(grid.cells, grid.counts, Metres(500)));
  }
}
BENCHMARK(giStar)->Unit(benchmark::kMillisecond)->UseRealTime();

void layingTheCells(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(layCells(square(), Metres(25)));
  }
}
BENCHMARK(layingTheCells)->Unit(benchmark::kMillisecond)->UseRealTime();

void localMoran(benchmark::State& state) {
  const Grid grid = quarterMillionCells();
  for (auto _ : state) {
    benchmark::DoNotOptimize(findLocalMoran(
        grid.cells, grid.counts, {.band = Metres(500), .permutations = static_cast<std::uint32_t>(state.range(0))}));
  }
}
BENCHMARK(localMoran)->Arg(999)->Arg(9999)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

void nearRepeat(benchmark::State& state) {
  const std::vector<DatedPoint> incidents = inventedIncidents(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const auto table = knoxTable(incidents, {});
    state.counters["pairs"] = static_cast<double>(table->closePairs);
  }
}
BENCHMARK(nearRepeat)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

}  // namespace
}  // namespace buurtatlas
