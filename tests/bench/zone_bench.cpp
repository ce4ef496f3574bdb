#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "geometry/geos.h"
#include "geometry/measure.h"
#include "storage/sample_atlas.h"
#include "support/memory_store.h"
#include "tasks/border_commands.h"
#include "tasks/border_options.h"

namespace buurtatlas {
namespace {

constexpr int kAcross = 32;
constexpr int kEdgesPerSide = 25;  // 100 vertices a zone
constexpr double kSide = 300;      // metres

/// The vertices from one corner up to the next along the border of a cell; wavy, and the same from both sides.
void addSide(Ring& ring, int column, int row, int toColumn, int toRow) {
  for (int i = 0; i < kEdgesPerSide; ++i) {
    const double share = static_cast<double>(i) / kEdgesPerSide;
    const double x = column + share * (toColumn - column);
    const double y = row + share * (toRow - row);
    const double wave = i == 0 ? 0 : 5 * std::sin(40 * x + 23 * y);
    ring.push_back(onGrid({.east = 650'000 + kSide * x + (toRow != row ? wave : 0),
                           .north = 650'000 + kSide * y + (toRow == row ? wave : 0)}));
  }
}

/// 1,000 zones of 100 vertices that fill a town between them, but for a few cells.
Atlas thousandZones() {
  std::vector<Zone> zones;
  for (int cell = 0; cell < 1000; ++cell) {
    const int column = cell % kAcross;
    const int row = cell / kAcross;
    Polygon border;
    addSide(border.outer, column, row, column + 1, row);
    addSide(border.outer, column + 1, row, column + 1, row + 1);
    addSide(border.outer, column + 1, row + 1, column, row + 1);
    addSide(border.outer, column, row + 1, column, row);
    zones.push_back({.id = cell + 1, .name = "Zone " + std::to_string(cell), .border = {std::move(border)}});
  }
  Atlas atlas;
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  constexpr double kTown = kSide * kAcross;
  atlas.boundary =
      std::make_shared<const MultiPolygon>(MultiPolygon{{.outer = {{.east = 649'900, .north = 649'900},
                                                                   {.east = 650'100 + kTown, .north = 649'900},
                                                                   {.east = 650'100 + kTown, .north = 650'100 + kTown},
                                                                   {.east = 649'900, .north = 650'100 + kTown}},
                                                         .holes = {}}});
  return atlas;
}

/// Moves a vertex of a zone in the middle to and fro, each time checked and committed.
void moveVertexIn(AtlasStore& store, benchmark::State& state) {
  const Point home = (*store.snapshot()->zones)[500].border.front().outer[static_cast<std::size_t>(state.range(0))];
  Point from = home;
  double distance = 1;
  for (auto _ : state) {
    const Point to = onGrid({.east = home.east + distance, .north = home.north + distance});
    const auto atlas = store.snapshot();
    const auto edit =
        moveVertex(*atlas, from, to).and_then([&](const ZoneChange& change) { return checkedEdit(*atlas, change); });
    if (!edit || !store.perform(*edit)) {
      state.SkipWithError("the move was refused");
      return;
    }
    from = to;
    distance = distance > 2 ? 1 : distance + 0.1;
  }
}

/// Vertex 0 is shared by four zones, vertex 10 by two.
void movedVertexAmongAThousandZones(benchmark::State& state) {
  test::MemoryStore store(thousandZones());
  moveVertexIn(store, state);
}
BENCHMARK(movedVertexAmongAThousandZones)->Arg(0)->Arg(10)->Unit(benchmark::kMillisecond);

void movedVertexAmongAThousandZonesOfAFile(benchmark::State& state) {
  const test::TemporaryFolder folder;
  const auto store = test::createAtlas(folder.file("town.gpkg"));
  const Atlas town = thousandZones();
  AtlasEdit founding{.label = {"Import", {}}, .putZones = *town.zones, .boundary = town.boundary};
  for (Zone& zone : founding.putZones) {
    zone.id = 0;
  }
  if (!store->perform(founding)) {
    state.SkipWithError("the zones were not stored");
    return;
  }
  moveVertexIn(*store, state);
}
BENCHMARK(movedVertexAmongAThousandZonesOfAFile)->Arg(0)->Arg(10)->Unit(benchmark::kMillisecond);

/// The peer: what a program does that asks GEOS after each move whether all zones still fit together. It finds edges
/// that cross or do not match, no fault in a ring and nothing outside the boundary.
void coverageOfAThousandZonesCheckedByGeos(benchmark::State& state) {
  const Atlas atlas = thousandZones();
  const Geos geos;
  for (auto _ : state) {
    std::vector<Geos::Geometry> zones;
    for (const Zone& zone : *atlas.zones) {
      zones.push_back(geos.geometryFrom(zone.border));
    }
    const Geos::Geometry all = geos.collectionOf(std::move(zones));
    benchmark::DoNotOptimize(GEOSCoverageIsValid_r(geos.handle(), all.get(), 0, nullptr));
  }
}
BENCHMARK(coverageOfAThousandZonesCheckedByGeos)->Unit(benchmark::kMillisecond);

void borderOptionsAmongAThousandZones(benchmark::State& state) {
  const Atlas atlas = thousandZones();
  for (auto _ : state) {
    benchmark::DoNotOptimize(borderOptions(atlas, 501));
  }
}
BENCHMARK(borderOptionsAmongAThousandZones)->Unit(benchmark::kMillisecond);

void simplifyAThousandZones(benchmark::State& state) {
  const Atlas atlas = thousandZones();
  for (auto _ : state) {
    benchmark::DoNotOptimize(simplifyZones(atlas, Metres(5)));
  }
}
BENCHMARK(simplifyAThousandZones)->Unit(benchmark::kMillisecond);

void sliversAmongAThousandZones(benchmark::State& state) {
  const Atlas atlas = thousandZones();
  for (auto _ : state) {
    benchmark::DoNotOptimize(sliversOf(atlas, Metres(1)));
  }
}
BENCHMARK(sliversAmongAThousandZones)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace buurtatlas
