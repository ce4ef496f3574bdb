// Who is in an area, asked again after every move of a vertex: 50,000 members in a town of ten by ten kilometres.
#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>
#include <random>

#include "alerting/audience.h"

namespace buurtatlas {
namespace {

constexpr double kWest = 645000;
constexpr double kSouth = 645000;
constexpr double kSide = 10000;

Rows<Member> membersInTown(int count) {
  std::mt19937 random(1302);
  std::uniform_real_distribution<double> along(0, kSide);
  std::vector<Member> members;
  for (Id id = 1; id <= count; ++id) {
    members.push_back({.id = id,
                       .phone = "+32452" + std::to_string(1000000 + id),
                       .email = std::to_string(id) + "@example.org",
                       .placement = {.matchClass = PlacementClass::Exact,
                                     .status = PlacementStatus::Accepted,
                                     .position = Point{.east = kWest + along(random), .north = kSouth + along(random)},
                                     .radius = Metres(15)}});
  }
  return std::make_shared<const std::vector<Member>>(std::move(members));
}

MultiPolygon roundArea(double radius, int vertices) {
  Ring ring;
  for (int vertex = 0; vertex < vertices; ++vertex) {
    const double angle = 2 * std::numbers::pi * vertex / vertices;
    ring.push_back(onGrid({.east = kWest + kSide / 2 + radius * std::cos(angle),
                           .north = kSouth + kSide / 2 + radius * std::sin(angle)}));
  }
  return {{.outer = std::move(ring), .holes = {}}};
}

void recipientsAfterAVertexMove(benchmark::State& state) {
  const AudienceSelector selector(membersInTown(50'000));
  MultiPolygon area = roundArea(static_cast<double>(state.range(0)), 40);
  for (auto run : state) {
    area.front().outer.front().east += 0.001;
    benchmark::DoNotOptimize(selector.select(area, Urgency::Urgent));
  }
}
BENCHMARK(recipientsAfterAVertexMove)->Arg(300)->Arg(1500)->Arg(4500)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace buurtatlas
