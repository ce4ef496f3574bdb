#include <benchmark/benchmark.h>

#include <algorithm>
#include <limits>

#include "geometry/point_grid.h"
#include "support/leuven.h"
#include "tasks/street_zone.h"

namespace buurtatlas {
namespace {

struct Neighbourhood {
  std::vector<std::uint32_t> addresses;
  std::vector<StreetRow> rows;
};

std::vector<Neighbourhood> neighbourhoodsOf(const Atlas& atlas) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points;
  for (const Address& address : *atlas.addresses) {
    points.push_back(address.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
  }
  const PointGrid grid(points);
  const StreetRegister streets(atlas.addresses);
  std::vector<Neighbourhood> neighbourhoods;
  for (const Zone& zone : *atlas.zones) {
    std::vector<std::uint32_t> inside = grid.pointsIn(zone.border);
    std::vector<StreetRow> rows = streetListOf(streets, inside).rows;
    neighbourhoods.push_back({.addresses = std::move(inside), .rows = std::move(rows)});
  }
  std::ranges::sort(neighbourhoods, {}, [](const Neighbourhood& one) { return one.addresses.size(); });
  return neighbourhoods;
}

/// The rows of so many neighbourhoods of Leuven, the largest first, to an area on the ground inside the boundary.
void areaFromStreetsOfLeuven(benchmark::State& state) {
  const std::optional<Atlas> atlas = test::leuvenAtlas();
  if (!atlas) {
    state.SkipWithError("the data of Leuven is not beside the checkout");
    return;
  }
  std::vector<StreetRow> rows;
  const std::vector<Neighbourhood> neighbourhoods = neighbourhoodsOf(*atlas);
  for (std::size_t i = 0; i < static_cast<std::size_t>(state.range(0)); ++i) {
    const Neighbourhood& next = neighbourhoods[neighbourhoods.size() - 1 - i];
    rows.insert(rows.end(), next.rows.begin(), next.rows.end());
  }
  std::int64_t addresses = 0;
  for (auto _ : state) {
    const auto made = areaFromStreets({.rows = rows}, StreetRegister(atlas->addresses), *atlas->boundary);
    addresses = made ? made->addresses : 0;
  }
  state.counters["addresses"] = static_cast<double>(addresses);
}
BENCHMARK(areaFromStreetsOfLeuven)->Arg(1)->Arg(6)->Arg(24)->Unit(benchmark::kMillisecond);

void streetListOfALeuvenNeighbourhood(benchmark::State& state) {
  const std::optional<Atlas> atlas = test::leuvenAtlas();
  if (!atlas) {
    state.SkipWithError("the data of Leuven is not beside the checkout");
    return;
  }
  const Neighbourhood largest = neighbourhoodsOf(*atlas).back();
  for (auto _ : state) {
    const StreetRegister streets(atlas->addresses);
    benchmark::DoNotOptimize(streetListOf(streets, largest.addresses));
  }
  state.counters["addresses"] = static_cast<double>(largest.addresses.size());
}
BENCHMARK(streetListOfALeuvenNeighbourhood)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace buurtatlas
