// The four layers of a town of 100,000 or 1,000,000 addresses and half as many members, beside the answer for each
// address by the STRtrees of GEOS.
#define GEOS_USE_ONLY_R_API
#include <benchmark/benchmark.h>
#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "coverage/household_cover.h"
#include "support/random_areas.h"

namespace buurtatlas {
namespace {

constexpr int kTownSide = 10'000'000;  // millimetres
constexpr double kDistance = 100;      // metres

template <class T>
Rows<T> rowsOf(std::vector<T> values) {
  return std::make_shared<const std::vector<T>>(std::move(values));
}

std::vector<Zone> zonesOf(test::RandomAreas& random) {
  std::vector<Zone> zones;
  for (MultiPolygon& border : random.partition(17, kTownSide)) {
    const bool isLive = random.upTo(3) != 0;
    zones.push_back({.id = static_cast<Id>(zones.size()) + 1,
                     .state = isLive ? ZoneState::Live : ZoneState::Dormant,
                     .border = std::move(border)});
  }
  return zones;
}

std::vector<NamedArea> areasOf(test::RandomAreas& random, int across) {
  std::vector<NamedArea> areas;
  for (MultiPolygon& area : random.partition(across, kTownSide)) {
    areas.push_back({.area = std::move(area)});
  }
  return areas;
}

Atlas townOf(int addressCount) {
  test::RandomAreas random(11);
  std::vector<Address> addresses;
  for (const Point point : random.points(addressCount, kTownSide)) {
    const auto street = addresses.size() / 60;
    addresses.push_back({.street = "Straat van nummer " + std::to_string(street),
                         .number = std::to_string(1 + addresses.size() % 60),
                         .postcode = "3500",
                         .municipality = "Lindervoort",
                         .position = point});
  }
  std::vector<Member> members;
  for (const Point point : random.points(addressCount / 2, kTownSide)) {
    members.push_back({.phone = random.upTo(4) == 0 ? "" : "+32470123456",
                       .placement = {.status = PlacementStatus::Accepted, .position = point}});
  }
  Atlas made;
  made.zones = rowsOf(zonesOf(random));
  made.neighbourhoods = rowsOf(areasOf(random, 6));
  made.areas = rowsOf(areasOf(random, 14));
  made.addresses = rowsOf(std::move(addresses));
  made.members = rowsOf(std::move(members));
  return made;
}

void fourLayersOfATown(benchmark::State& state) {
  const Atlas town = townOf(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(measureHouseholdCover(town, Metres(kDistance), {}));
  }
}
BENCHMARK(fourLayersOfATown)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The layers of every address as a script over GEOS finds them: a tree of prepared zones and trees of members. It
/// counts no areas and no streets.
class CoverByGeos {
 public:
  explicit CoverByGeos(const Atlas& atlas)
      : m_everybody(GEOSSTRtree_create_r(m_context, 10)),
        m_reachable(GEOSSTRtree_create_r(m_context, 10)),
        m_tree(GEOSSTRtree_create_r(m_context, 10)) {
    for (const Member& member : *atlas.members) {
      GEOSGeometry* const point = keep(pointAt(*member.placement.position));
      GEOSSTRtree_insert_r(m_context, m_everybody, point, point);
      if (!member.phone.empty()) {
        GEOSSTRtree_insert_r(m_context, m_reachable, point, point);
      }
    }
    for (const Zone& zone : *atlas.zones) {
      GEOSGeometry* const area = keep(areaOf(zone.border.front().outer));
      m_zones.push_back({.zone = &zone, .prepared = GEOSPrepare_r(m_context, area)});
      GEOSSTRtree_insert_r(m_context, m_tree, area, reinterpret_cast<void*>(m_zones.size()));
    }
  }
  CoverByGeos(const CoverByGeos&) = delete;
  CoverByGeos& operator=(const CoverByGeos&) = delete;
  ~CoverByGeos() {
    for (const Prepared& zone : m_zones) {
      GEOSPreparedGeom_destroy_r(m_context, zone.prepared);
    }
    for (GEOSSTRtree* const tree : {m_everybody, m_reachable, m_tree}) {
      GEOSSTRtree_destroy_r(m_context, tree);
    }
    for (GEOSGeometry* const geometry : m_kept) {
      GEOSGeom_destroy_r(m_context, geometry);
    }
    GEOS_finish_r(m_context);
  }

  int layersOf(Point place) {
    GEOSGeometry* const point = pointAt(place);
    const int inZones = zoneLayersOf(point);
    const int layers = inZones < 2 ? inZones : isNear(m_reachable, point) ? 4 : isNear(m_everybody, point) ? 3 : 2;
    GEOSGeom_destroy_r(m_context, point);
    return layers;
  }

 private:
  struct Prepared {
    const Zone* zone;
    const GEOSPreparedGeometry* prepared;
  };
  struct Looking {
    CoverByGeos* self;
    const GEOSGeometry* point;
    int layers;
  };

  GEOSGeometry* keep(GEOSGeometry* geometry) {
    m_kept.push_back(geometry);
    return geometry;
  }
  GEOSGeometry* pointAt(Point place) { return GEOSGeom_createPointFromXY_r(m_context, place.east, place.north); }
  GEOSGeometry* areaOf(const Ring& ring) {
    GEOSCoordSequence* const line = GEOSCoordSeq_create_r(m_context, static_cast<unsigned>(ring.size() + 1), 2);
    for (std::size_t i = 0; i <= ring.size(); ++i) {
      const Point vertex = ring[i % ring.size()];
      GEOSCoordSeq_setXY_r(m_context, line, static_cast<unsigned>(i), vertex.east, vertex.north);
    }
    return GEOSGeom_createPolygon_r(m_context, GEOSGeom_createLinearRing_r(m_context, line), nullptr, 0);
  }

  int zoneLayersOf(const GEOSGeometry* point) {
    Looking looking{.self = this, .point = point, .layers = 0};
    GEOSSTRtree_query_r(
        m_context, m_tree, point,
        [](void* item, void* data) {
          auto& look = *static_cast<Looking*>(data);
          const Prepared& zone = look.self->m_zones[reinterpret_cast<std::size_t>(item) - 1];
          if (GEOSPreparedContains_r(look.self->m_context, zone.prepared, look.point) == 1) {
            look.layers = std::max(look.layers, zone.zone->state == ZoneState::Live ? 2 : 1);
          }
        },
        &looking);
    return looking.layers;
  }

  bool isNear(GEOSSTRtree* tree, const GEOSGeometry* point) {
    const GEOSGeometry* const nearest = GEOSSTRtree_nearest_r(m_context, tree, point);
    double distance = 0;
    return nearest != nullptr && GEOSDistance_r(m_context, nearest, point, &distance) == 1 && distance <= kDistance;
  }

  GEOSContextHandle_t m_context = GEOS_init_r();
  GEOSSTRtree* m_everybody;
  GEOSSTRtree* m_reachable;
  GEOSSTRtree* m_tree;
  std::vector<GEOSGeometry*> m_kept = {};
  std::vector<Prepared> m_zones = {};
};

void layersOfTheAddressesByGeos(benchmark::State& state) {
  const Atlas town = townOf(static_cast<int>(state.range(0)));
  std::size_t differing = 0;
  for (auto _ : state) {
    CoverByGeos geos(town);
    std::vector<int> layers;
    for (const Address& address : *town.addresses) {
      layers.push_back(geos.layersOf(*address.position));
    }
    state.PauseTiming();
    const HouseholdCover own = measureHouseholdCover(town, Metres(kDistance), {}).value();
    differing = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
      differing += layers[i] == own.layersOf[i] ? 0 : 1;
    }
    state.ResumeTiming();
  }
  // Those on a border: GEOS puts them in no zone.
  state.counters["differing"] = static_cast<double>(differing);
}
BENCHMARK(layersOfTheAddressesByGeos)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace buurtatlas
