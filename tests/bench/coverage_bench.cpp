#include <benchmark/benchmark.h>

#include "coverage/coverage_report.h"
#include "geometry/mercator.h"
#include "geometry/validity.h"
#include "support/leuven.h"

namespace buurtatlas {
namespace {

/// Run from the source folder or with BUURTATLAS_SHARED_DATA set; without the data a measurement says so.
const Atlas* leuven(benchmark::State& state) {
  static const std::optional<Atlas> atlas = test::leuvenAtlas();
  if (!atlas) {
    state.SkipWithError("the data of Leuven is not beside the checkout");
    return nullptr;
  }
  return &*atlas;
}

void coverageOfLeuven(benchmark::State& state) {
  const Atlas* const atlas = leuven(state);
  if (atlas == nullptr) {
    return;
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(measureCoverage(*atlas, SquareMetres(0), {}));
  }
}
BENCHMARK(coverageOfLeuven)->Unit(benchmark::kMillisecond);

void coverageOfLeuvenWithEveryOtherZone(benchmark::State& state) {
  const Atlas* const whole = leuven(state);
  if (whole == nullptr) {
    return;
  }
  Atlas atlas = *whole;
  std::vector<Zone> zones;
  for (std::size_t i = 0; i < whole->zones->size(); i += 2) {
    zones.push_back((*whole->zones)[i]);
  }
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  for (auto _ : state) {
    benchmark::DoNotOptimize(measureCoverage(atlas, SquareMetres(0), {}));
  }
}
BENCHMARK(coverageOfLeuvenWithEveryOtherZone)->Unit(benchmark::kMillisecond);

void mapOfAllStreetVertices(benchmark::State& state) {
  const Atlas* const atlas = leuven(state);
  if (atlas == nullptr) {
    return;
  }
  const MercatorMap map(Plane::create(atlas->info.plane).value(), boundsOf(*atlas->boundary));
  std::vector<Point> vertices;
  for (const Street& street : *atlas->streets) {
    vertices.insert(vertices.end(), street.path.begin(), street.path.end());
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(map.at(vertices));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(vertices.size()));
}
BENCHMARK(mapOfAllStreetVertices)->Unit(benchmark::kMillisecond);

void faultInALongSketch(benchmark::State& state) {
  const Atlas* const atlas = leuven(state);
  if (atlas == nullptr) {
    return;
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(findFault(atlas->boundary->front().outer));
  }
}
BENCHMARK(faultInALongSketch)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace buurtatlas
