// Gaps, overlaps and neighbours within 10 m of towns of 50 to 20,000 zones and of real areas, beside GEOS in the same
// run. A line says what was found, so that no figure is of an empty answer.
//   arrangement_bench
//   arrangement_bench ZONES.wkbs BOUNDARY.wkbs
// The second prints the figures of two files of polygons as JSON; arrangement_peers.py runs it beside PostGIS.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bench_files.h"
#include "coverage/coverage_report.h"
#include "geometry/area_arrangement.h"
#include "geometry/areas_nearby.h"
#include "geometry/geos.h"
#include "geometry/measure.h"
#include "geometry/rearrangement.h"
#include "geometry/validity.h"
#include "support/leuven.h"
#include "support/wiggly_town.h"

namespace buurtatlas {
namespace {

constexpr Metres kNear{10};
constexpr double kLeastArea = 1;  // m2; what is smaller is dust of one library or the other

double processorMilliseconds() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double millisecondsOf(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct Figures {
  std::size_t gaps = 0;
  double gapArea = 0;
  std::size_t overlaps = 0;
  double overlapArea = 0;
  std::size_t nearby = 0;
  double milliseconds = 0;
  double processor = 0;  ///< milliseconds of all threads together

  void addGap(double area) {
    gaps += area > kLeastArea ? 1 : 0;
    gapArea += area;
  }
  void addOverlap(double area) {
    overlaps += area > kLeastArea ? 1 : 0;
    overlapArea += area;
  }
};

std::vector<const MultiPolygon*> pointersTo(const std::vector<MultiPolygon>& areas) {
  std::vector<const MultiPolygon*> all;
  for (const MultiPolygon& area : areas) {
    all.push_back(&area);
  }
  return all;
}

Figures measuredHere(const MultiPolygon& boundary, const std::vector<MultiPolygon>& areas) {
  const std::vector<const MultiPolygon*> all = pointersTo(areas);
  Figures figures;
  std::vector<double> times;
  constexpr int kRounds = 7;
  const double processorBefore = processorMilliseconds();
  for (int round = 0; round < kRounds; ++round) {
    figures = {};
    times.push_back(millisecondsOf([&] {
      const Result<AreaArrangement> arrangement = arrange(boundary, all);
      if (!arrangement) {
        std::printf("  %s\n", inEnglish(arrangement.error().reason).c_str());
        return;
      }
      figures.nearby = areasWithin(kNear, all, *arrangement).size();
      for (const OpenGround& open : arrangement->open) {
        figures.addGap(areaOf(open.ground).value);
      }
      for (const CommonGround& common : arrangement->common) {
        figures.addOverlap(areaOf(common.ground).value);
      }
    }));
  }
  std::ranges::sort(times);
  figures.milliseconds = times[times.size() / 2];
  figures.processor = (processorMilliseconds() - processorBefore) / kRounds;
  return figures;
}

struct Candidates {
  GEOSContextHandle_t context = nullptr;
  const std::vector<Geos::Geometry>* geometries = nullptr;
  std::size_t current = 0;
  Figures* figures = nullptr;
};

void meet(void* item, void* data) {
  auto& candidates = *static_cast<Candidates*>(data);
  const auto other = static_cast<std::size_t>(reinterpret_cast<std::uintptr_t>(item));
  if (other <= candidates.current) {
    return;
  }
  const GEOSGeometry* const first = (*candidates.geometries)[candidates.current].get();
  const GEOSGeometry* const second = (*candidates.geometries)[other].get();
  candidates.figures->nearby += GEOSDistanceWithin_r(candidates.context, first, second, kNear.value) == 1 ? 1 : 0;
  GEOSGeometry* const shared = GEOSIntersection_r(candidates.context, first, second);
  double area = 0;
  GEOSArea_r(candidates.context, shared, &area);
  GEOSGeom_destroy_r(candidates.context, shared);
  candidates.figures->addOverlap(area);
}

/// GEOS without rounding, with its own index, on one thread.
Figures measuredByGeos(const MultiPolygon& boundary, const std::vector<MultiPolygon>& areas) {
  const Geos geos;
  std::vector<Geos::Geometry> geometries;
  std::vector<Geos::Geometry> again;
  for (const MultiPolygon& area : areas) {
    geometries.push_back(geos.geometryFrom(area));
    again.push_back(geos.geometryFrom(area));
  }
  const Geos::Geometry town = geos.geometryFrom(boundary);
  const Geos::Geometry all = geos.collectionOf(std::move(again));
  Figures figures;
  const double processorBefore = processorMilliseconds();
  figures.milliseconds = millisecondsOf([&] {
    const Geos::Geometry covered = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
    const Geos::Geometry open = geos.own(GEOSDifference_r(geos.handle(), town.get(), covered.get()));
    for (int part = 0; part < GEOSGetNumGeometries_r(geos.handle(), open.get()); ++part) {
      double area = 0;
      GEOSArea_r(geos.handle(), GEOSGetGeometryN_r(geos.handle(), open.get(), part), &area);
      figures.addGap(area);
    }
    GEOSSTRtree* const tree = GEOSSTRtree_create_r(geos.handle(), 10);
    for (std::size_t i = 0; i < geometries.size(); ++i) {
      GEOSSTRtree_insert_r(geos.handle(), tree, geometries[i].get(), reinterpret_cast<void*>(i));
    }
    Candidates candidates{.context = geos.handle(), .geometries = &geometries, .figures = &figures};
    for (std::size_t i = 0; i < geometries.size(); ++i) {
      candidates.current = i;
      Box box = boundsOf(areas[i]);
      const Geos::Geometry around =
          geos.own(GEOSGeom_createRectangle_r(geos.handle(), box.west - kNear.value, box.south - kNear.value,
                                              box.east + kNear.value, box.north + kNear.value));
      GEOSSTRtree_query_r(geos.handle(), tree, around.get(), meet, &candidates);
    }
    GEOSSTRtree_destroy_r(geos.handle(), tree);
  });
  figures.processor = processorMilliseconds() - processorBefore;
  return figures;
}

void print(const char* who, const Figures& figures) {
  std::printf("  %-6s %9.1f ms (%9.1f of processors)  %5zu gaps %14.1f m2  %5zu overlaps %12.1f m2  %6zu within 10 m\n",
              who, figures.milliseconds, figures.processor, figures.gaps, figures.gapArea, figures.overlaps,
              figures.overlapArea, figures.nearby);
}

void compare(const std::string& title, const MultiPolygon& boundary, const std::vector<MultiPolygon>& areas,
             double goal) {
  std::size_t vertices = 0;
  for (const MultiPolygon& area : areas) {
    for (const Polygon& part : area) {
      vertices += part.outer.size();
      for (const Ring& hole : part.holes) {
        vertices += hole.size();
      }
    }
  }
  std::printf("%s: %zu areas, %zu vertices", title.c_str(), areas.size(), vertices);
  std::printf(goal > 0 ? "; the goal is %.0f ms\n" : "\n", goal);
  const Figures here = measuredHere(boundary, areas);
  print("here", here);
  const Figures geos = measuredByGeos(boundary, areas);
  print("GEOS", geos);
  std::printf("  %.0f times as fast; %.0f ns a vertex\n", geos.milliseconds / here.milliseconds,
              here.milliseconds * 1e6 / static_cast<double>(vertices));
  std::fflush(stdout);
}

template <class Number>
Number numberAt(const std::string& bytes, std::size_t at) {
  Number number;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

/// The polygons of a shapefile, a hole with the ring before it whose box holds it.
std::vector<MultiPolygon> areasOfShapefile(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  std::vector<MultiPolygon> areas;
  constexpr std::size_t kHeader = 100;
  for (std::size_t record = kHeader; record + 8 < bytes.size();) {
    const std::size_t shape = record + 8;
    const auto parts = numberAt<std::int32_t>(bytes, shape + 36);
    const auto points = numberAt<std::int32_t>(bytes, shape + 40);
    const std::size_t firstPoint = shape + 44 + 4 * static_cast<std::size_t>(parts);
    MultiPolygon area;
    for (std::int32_t part = 0; part < parts; ++part) {
      const auto partAt = [&](std::int32_t which) {
        return which == parts ? points
                              : numberAt<std::int32_t>(bytes, shape + 44 + 4 * static_cast<std::size_t>(which));
      };
      Ring ring;
      double twice = 0;
      for (std::int32_t point = partAt(part); point + 1 < partAt(part + 1); ++point) {
        const auto x = [&](std::int32_t of) {
          return numberAt<double>(bytes, firstPoint + 16 * static_cast<std::size_t>(of));
        };
        const auto y = [&](std::int32_t of) {
          return numberAt<double>(bytes, firstPoint + 16 * static_cast<std::size_t>(of) + 8);
        };
        ring.push_back(onGrid({.east = x(point), .north = y(point)}));
        twice += (x(point + 1) - x(point)) * (y(point + 1) + y(point));
      }
      const auto shell = std::ranges::find_if(area.rbegin(), area.rend(), [&](const Polygon& polygon) {
        return boundsOf(polygon.outer).contains(ring.front());
      });
      if (twice >= 0 || shell == area.rend()) {
        area.push_back({.outer = std::move(ring), .holes = {}});
      } else {
        shell->holes.push_back(std::move(ring));
      }
    }
    areas.push_back(oriented(std::move(area)));
    record = firstPoint + 16 * static_cast<std::size_t>(points);
  }
  return areas;
}

void compareFlanders() {
  const std::optional<std::filesystem::path> file = test::sharedFile("data/flanders/neighbourhoods.shp");
  if (!file) {
    std::printf("Flanders: the data is not beside the checkout\n");
    return;
  }
  const std::vector<MultiPolygon> areas = areasOfShapefile(*file);
  Box box;
  for (const MultiPolygon& area : areas) {
    box.add(boundsOf(area));
  }
  const MultiPolygon around = {{.outer = {onGrid({.east = box.west - 1, .north = box.south - 1}),
                                          onGrid({.east = box.east + 1, .north = box.south - 1}),
                                          onGrid({.east = box.east + 1, .north = box.north + 1}),
                                          onGrid({.east = box.west - 1, .north = box.north + 1})},
                                .holes = {}}};
  compare("Flanders' neighbourhoods", around, areas, 0);
}

void compareRealAreas() {
  const std::optional<Atlas> leuven = test::leuvenAtlas();
  if (!leuven) {
    std::printf("Leuven: the data is not beside the checkout\n");
    return;
  }
  std::vector<MultiPolygon> areas;
  for (const NamedArea& area : *leuven->neighbourhoods) {
    areas.push_back(area.area);
  }
  compare("Leuven's neighbourhoods", *leuven->boundary, areas, 0);
}

/// One corner of one zone moves by 5 m and back, again and again.
void measureOneBorderMoved() {
  const test::WigglyTown town = test::wigglyTown(1'000);
  const std::vector<const MultiPolygon*> all = pointersTo(town.zones);
  std::vector<Box> boxes;
  std::ranges::transform(town.zones, std::back_inserter(boxes),
                         [](const MultiPolygon& zone) { return boundsOf(zone); });
  std::vector<double> times;
  AreaArrangement arrangement = arrange(town.boundary, all).value();
  for (std::uint32_t zone = 10; zone < all.size(); zone += 10) {
    MultiPolygon moved = town.zones[zone];
    moved[0].outer[0].east += 5;
    for (const MultiPolygon* to : {&std::as_const(moved), all[zone]}) {
      std::vector<const MultiPolygon*> now = all;
      now[zone] = to;
      boxes[zone] = boundsOf(*to);
      const ChangedArea change{.area = zone, .before = to == &moved ? all[zone] : &moved};
      AreaArrangement before = arrangement;
      times.push_back(millisecondsOf([&] {
        if (Result<Rearrangement> after = rearranged(std::move(before), town.boundary, now, boxes, change)) {
          arrangement = std::move(after->now);
        } else {
          boxes[zone] = boundsOf(town.zones[zone]);
        }
      }));
    }
  }
  std::ranges::sort(times);
  std::printf("One border of %zu zones moved: %.2f ms, 9 of 10 within %.2f ms; the goal is 1 ms\n", all.size(),
              times[times.size() / 2], times[times.size() * 9 / 10]);
}

void measureReport() {
  const test::WigglyTown town = test::wigglyTown(1'000);
  Atlas atlas;
  atlas.boundary = std::make_shared<const MultiPolygon>(town.boundary);
  std::vector<Zone> zones;
  for (const MultiPolygon& border : town.zones) {
    zones.push_back({.id = static_cast<Id>(zones.size()) + 1, .border = border});
  }
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  std::vector<Address> addresses;
  const Box box = boundsOf(town.boundary);
  for (int i = 0; i < 100'000; ++i) {
    const double share = i / 100'000.0;
    addresses.push_back(
        {.id = i + 1,
         .position = onGrid({.east = box.west + share * (box.east - box.west),
                             .north = box.south + std::fmod(share * 317, 1.0) * (box.north - box.south)})});
  }
  atlas.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  std::vector<double> times;
  for (int round = 0; round < 5; ++round) {
    times.push_back(millisecondsOf([&] { static_cast<void>(measureCoverage(atlas, {}, {})); }));
  }
  std::ranges::sort(times);
  std::printf("The whole report of %zu zones and 100,000 addresses: %.1f ms\n", atlas.zones->size(), times[2]);
}

void printJson(const char* who, const Figures& figures) {
  std::printf(R"("%s": {"milliseconds": %.2f, "processor_milliseconds": %.2f, "gaps": %zu, "gap_m2": %.1f, )"
              R"("overlaps": %zu, "overlap_m2": %.1f, "nearby": %zu})",
              who, figures.milliseconds, figures.processor, figures.gaps, figures.gapArea, figures.overlaps,
              figures.overlapArea, figures.nearby);
}

void compareFiles(const char* zones, const char* boundary) {
  const std::vector<MultiPolygon> areas = bench::readZones(zones);
  const MultiPolygon around = bench::readZones(boundary).front();
  std::printf("{\"areas\": %zu, ", areas.size());
  printJson("here", measuredHere(around, areas));
  std::printf(", ");
  printJson("geos", measuredByGeos(around, areas));
  std::printf("}\n");
}

}  // namespace
}  // namespace buurtatlas

int main(int count, char** arguments) {
  using namespace buurtatlas;
  if (count == 3) {
    compareFiles(arguments[1], arguments[2]);
    return 0;
  }
  for (const auto& [zones, goal] : {std::pair(50, 0.0), std::pair(1'000, 30.0), std::pair(20'000, 300.0)}) {
    const test::WigglyTown town = test::wigglyTown(zones);
    compare("A town made up", town.boundary, town.zones, goal);
  }
  compareRealAreas();
  compareFlanders();
  measureOneBorderMoved();
  measureReport();
}
