#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "core/polygon.h"
#include "geometry/plane.h"
#include "incidents/density.h"

namespace buurtatlas {
namespace {

constexpr double kSide = 12600;

MultiPolygon rectangle(const Box& box) {
  return {{.outer = {{.east = box.west, .north = box.south},
                     {.east = box.east, .north = box.south},
                     {.east = box.east, .north = box.north},
                     {.east = box.west, .north = box.north}},
           .holes = {}}};
}

// In clusters, as incidents are.
std::vector<Point> invented(std::size_t count) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> anywhere(0, kSide);
  std::normal_distribution<double> nearby(0, 400);
  std::vector<Point> points;
  Point centre;
  while (points.size() < count) {
    if (points.size() % 500 == 0) {
      centre = {.east = anywhere(random), .north = anywhere(random)};
    }
    points.push_back(onGrid({.east = centre.east + nearby(random), .north = centre.north + nearby(random)}));
  }
  return points;
}

void inventedIncidents(benchmark::State& state) {
  const std::vector<Point> points = invented(static_cast<std::size_t>(state.range(0)));
  const MultiPolygon boundary = rectangle({.west = 0, .south = 0, .east = kSide, .north = kSide});
  const DensityRecipe recipe{.bandwidth = Metres(300), .cell = Metres(kSide / static_cast<double>(state.range(1)))};
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernelDensity(points, boundary, recipe));
  }
}
BENCHMARK(inventedIncidents)
    ->Args({100'000, 1000})
    ->Args({1'000'000, 1000})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// The last two columns of the demo city's incidents are lon and lat.
std::vector<Point> demoIncidents() {
  const char* source = std::getenv("BUURTATLAS_SOURCE");
  std::ifstream file(std::filesystem::path(source == nullptr ? "." : source) / "data/demo-city/incidents.csv");
  std::vector<Point> points;
  const auto plane = Plane::create("EPSG:3812");
  std::string line;
  std::getline(file, line);
  while (plane && std::getline(file, line)) {
    const std::size_t lat = line.rfind(',');
    const std::size_t lon = line.rfind(',', lat - 1);
    const LonLat position{.lon = std::atof(line.c_str() + lon + 1), .lat = std::atof(line.c_str() + lat + 1)};
    if (const auto point = plane->fromLonLat(position)) {
      points.push_back(*point);
    }
  }
  return points;
}

void demoCity(benchmark::State& state) {
  const std::vector<Point> points = demoIncidents();
  if (points.empty()) {
    state.SkipWithError("run from the source folder, or set BUURTATLAS_SOURCE");
    return;
  }
  const MultiPolygon boundary = rectangle(boundsOf(points));
  const Metres bandwidth(static_cast<double>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernelDensity(points, boundary, {.bandwidth = bandwidth, .cell = adviseCell(bandwidth)}));
  }
}
BENCHMARK(demoCity)->Arg(100)->Arg(300)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace buurtatlas
