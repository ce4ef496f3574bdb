#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>
#include <random>

#include "coverage/assignment.h"
#include "geometry/point_grid.h"
#include "support/leuven.h"
#include "support/random_areas.h"

namespace buurtatlas {
namespace {

constexpr int kTownSide = 10'000'000;  // millimetres

/// A drawn area of 20 to 80 vertices and 100 to 1500 m around.
MultiPolygon drawnArea(std::mt19937& random) {
  std::uniform_real_distribution<double> share(0, 1);
  const Point middle{.east = share(random) * 10'000, .north = share(random) * 10'000};
  const double radius = 100 + share(random) * 1'400;
  const int vertices = 20 + static_cast<int>(share(random) * 60);
  Ring ring;
  for (int i = 0; i < vertices; ++i) {
    const double angle = 2 * std::numbers::pi * i / vertices;
    const double reach = radius * (0.7 + 0.3 * share(random));
    ring.push_back(
        onGrid({.east = middle.east + reach * std::cos(angle), .north = middle.north + reach * std::sin(angle)}));
  }
  return {{.outer = std::move(ring), .holes = {}}};
}

void zonesOfAMillionPoints(benchmark::State& state) {
  test::RandomAreas random(1);
  const std::vector<MultiPolygon> zones = random.partition(static_cast<int>(state.range(0)), kTownSide);
  const std::vector<Point> points = random.points(1'000'000, kTownSide);
  for (auto _ : state) {
    benchmark::DoNotOptimize(assignZones(ZoneIndex(zones), points));
  }
}
BENCHMARK(zonesOfAMillionPoints)->Arg(7)->Arg(32)->Arg(141)->Unit(benchmark::kMillisecond)->UseRealTime();

void zonesOfAllAddressesOfLeuven(benchmark::State& state) {
  const std::optional<Atlas> atlas = test::leuvenAtlas();
  if (!atlas) {
    state.SkipWithError("the data of Leuven is not beside the checkout");
    return;
  }
  std::vector<MultiPolygon> zones;
  for (const Zone& zone : *atlas->zones) {
    zones.push_back(zone.border);
  }
  std::vector<Point> points;
  for (const Address& address : *atlas->addresses) {
    points.push_back(address.position.value_or(Point{}));
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(assignZones(ZoneIndex(zones), points));
  }
}
BENCHMARK(zonesOfAllAddressesOfLeuven)->Unit(benchmark::kMillisecond)->UseRealTime();

void pointsInADrawnArea(benchmark::State& state) {
  test::RandomAreas areas(2);
  const PointGrid grid(areas.points(static_cast<int>(state.range(0)), kTownSide));
  std::mt19937 random(3);
  for (auto _ : state) {
    state.PauseTiming();
    const MultiPolygon area = drawnArea(random);
    state.ResumeTiming();
    benchmark::DoNotOptimize(grid.pointsIn(area));
  }
}
BENCHMARK(pointsInADrawnArea)->Arg(50'000)->Arg(5'000'000)->Unit(benchmark::kMicrosecond);

void gridOfManyPoints(benchmark::State& state) {
  const std::vector<Point> points = test::RandomAreas(4).points(static_cast<int>(state.range(0)), kTownSide);
  for (auto _ : state) {
    benchmark::DoNotOptimize(PointGrid(points));
  }
}
BENCHMARK(gridOfManyPoints)->Arg(50'000)->Arg(5'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace buurtatlas
