#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "support/random_areas.h"
#include "tasks/area_figures.h"

namespace buurtatlas {
namespace {

constexpr int kTownSide = 10'000'000;  // millimetres
constexpr int kZonesAcross = 32;

/// 100,000 addresses on 1,500 streets, 20,000 members, 50,000 incidents and 1,024 zones that fill the town.
Atlas largeTown() {
  test::RandomAreas random(1);
  std::vector<Address> addresses;
  for (const Point point : random.points(100'000, kTownSide)) {
    addresses.push_back({.street = "Straat " + std::to_string(random.upTo(1'499)), .position = point});
  }
  std::vector<Member> members;
  for (const Point point : random.points(20'000, kTownSide)) {
    members.emplace_back().placement.position = point;
    members.back().placement.status = PlacementStatus::Accepted;
  }
  std::vector<Incident> incidents;
  for (const Point point : random.points(50'000, kTownSide)) {
    incidents.push_back({.position = point, .from = today() - std::chrono::days(random.upTo(1'000))});
  }
  std::vector<Zone> zones;
  for (MultiPolygon& border : random.partition(kZonesAcross, kTownSide)) {
    zones.push_back({.id = static_cast<Id>(zones.size()) + 1, .border = std::move(border)});
  }
  Atlas atlas;
  atlas.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  atlas.members = std::make_shared<const std::vector<Member>>(std::move(members));
  atlas.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  return atlas;
}

/// A round area of 100 vertices; the first one moves out and in.
MultiPolygon drawnArea(double radius, double moved) {
  Ring ring;
  for (int i = 0; i < 100; ++i) {
    const double angle = 2 * std::numbers::pi * i / 100;
    const double reach = radius + (i == 0 ? moved : 0);
    ring.push_back(onGrid({.east = 5'000 + reach * std::cos(angle), .north = 5'000 + reach * std::sin(angle)}));
  }
  return {{.outer = std::move(ring), .holes = {}}};
}

void figuresAfterAVertexMove(benchmark::State& state) {
  const AreaCounter counter(std::make_shared<const Atlas>(largeTown()));
  const auto radius = static_cast<double>(state.range(0));
  double moved = 0;
  for (auto _ : state) {
    moved = moved > 50 ? 0 : moved + 1;
    const MultiPolygon area = drawnArea(radius, moved);
    AreaFigures figures = counter.figuresOf(area, today());
    counter.addOverlaps(figures, area, ZoneType::Bin, 0);
    benchmark::DoNotOptimize(figures);
  }
}
BENCHMARK(figuresAfterAVertexMove)->Arg(500)->Arg(2'000)->Unit(benchmark::kMillisecond);

void startOfCounting(benchmark::State& state) {
  const auto atlas = std::make_shared<const Atlas>(largeTown());
  for (auto _ : state) {
    benchmark::DoNotOptimize(AreaCounter(atlas));
  }
}
BENCHMARK(startOfCounting)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace buurtatlas
