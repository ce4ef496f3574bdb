// Compares warning areas with GEOS's outer hull at the same number of corners:
//   ogr2ogr -f CSV -lco GEOMETRY=AS_WKT areas.csv ../shared/data/flanders/neighbourhoods.shp
//   build/release/bin/warning_bench areas.csv [EVERY]
// A line for each number of corners: how many areas have more corners, how many of them each of the two could do, whose
// is smaller how often, the added ground of both where both could, and the time of ours. EVERY takes each so manieth
// area.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <print>
#include <string>
#include <vector>

#include "geometry/measure.h"
#include "geometry/warning_area.h"

namespace {

using buurtatlas::MultiPolygon;
using buurtatlas::Point;

/// The first quoted cell with a polygon in each line, in the plane of the file.
std::vector<std::string> polygonsIn(const char* file) {
  std::vector<std::string> found;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = std::min(line.find("POLYGON"), line.find("MULTIPOLYGON"));
    if (start != std::string::npos) {
      found.push_back(line.substr(start, line.find('"', start) - start));
    }
  }
  return found;
}

void addRing(GEOSContextHandle_t geos, const GEOSGeometry* line, buurtatlas::Ring& ring) {
  const GEOSCoordSequence* const points = GEOSGeom_getCoordSeq_r(geos, line);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(geos, points, &size);
  for (unsigned i = 0; i + 1 < size; ++i) {
    Point point;
    GEOSCoordSeq_getXY_r(geos, points, i, &point.east, &point.north);
    ring.push_back(point);
  }
}

MultiPolygon areaFrom(GEOSContextHandle_t geos, const GEOSGeometry* geometry) {
  MultiPolygon area;
  for (int i = 0; i < GEOSGetNumGeometries_r(geos, geometry); ++i) {
    const GEOSGeometry* const part = GEOSGetGeometryN_r(geos, geometry, i);
    buurtatlas::Polygon polygon;
    addRing(geos, GEOSGetExteriorRing_r(geos, part), polygon.outer);
    for (int hole = 0; hole < GEOSGetNumInteriorRings_r(geos, part); ++hole) {
      addRing(geos, GEOSGetInteriorRingN_r(geos, part, hole), polygon.holes.emplace_back());
    }
    area.push_back(std::move(polygon));
  }
  return area;
}

/// The ground of GEOS's outer hull with at most so many corners; negative where it has more.
double hullByGeos(GEOSContextHandle_t geos, const GEOSGeometry* geometry, std::size_t corners, std::size_t all) {
  double best = -1;
  for (std::size_t wanted = corners; wanted + 3 >= corners && wanted > 2 && best < 0; --wanted) {
    GEOSGeometry* const hull = GEOSPolygonHullSimplify_r(geos, geometry, 1, double(wanted) / double(all));
    if (hull != nullptr && buurtatlas::cornersOf(areaFrom(geos, hull)) <= corners) {
      GEOSArea_r(geos, hull, &best);
    }
    GEOSGeom_destroy_r(geos, hull);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::println(stderr, "usage: warning_bench AREAS.csv [EVERY]");
    return 2;
  }
  const std::size_t every = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1;
  const GEOSContextHandle_t geos = GEOS_init_r();
  const std::vector<std::string> texts = polygonsIn(argv[1]);
  std::println("corners  areas  ours  GEOS's  smaller  same  larger  added_m2  added_by_GEOS_m2  ms_each  ms_most");
  for (const std::size_t corners : {4, 6, 8, 10, 20, 50, 100, 185}) {
    int areas = 0, ours = 0, theirs = 0, smaller = 0, same = 0, larger = 0;
    double added = 0, addedByGeos = 0, total = 0, longest = 0;
    for (std::size_t i = 0; i < texts.size(); i += every) {
      GEOSWKTReader* const reader = GEOSWKTReader_create_r(geos);
      GEOSGeometry* const geometry = GEOSWKTReader_read_r(geos, reader, texts[i].c_str());
      GEOSWKTReader_destroy_r(geos, reader);
      const MultiPolygon area = geometry == nullptr ? MultiPolygon{} : areaFrom(geos, geometry);
      const std::size_t all = buurtatlas::cornersOf(area);
      if (all > corners) {
        ++areas;
        const auto start = std::chrono::steady_clock::now();
        const auto found = buurtatlas::warningArea(area, {.mostCorners = corners});
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
        total += passed.count();
        longest = std::max(longest, passed.count());
        ours += found ? 1 : 0;
        if (!found) {
          std::println(stderr, "{}: {}", i, inEnglish(found.error().reason));
        }
        const double size = buurtatlas::areaOf(area).value;
        const double hull = hullByGeos(geos, geometry, corners, all);
        if (hull >= 0) {
          ++theirs;
          if (found) {
            const double mine = buurtatlas::areaOf(*found).value;
            added += mine - size;
            addedByGeos += hull - size;
            const double slack = 1e-9 * size;
            (mine < hull - slack ? smaller : mine > hull + slack ? larger : same) += 1;
          }
        }
      }
      GEOSGeom_destroy_r(geos, geometry);
    }
    std::println("{:7}  {:5}  {:4}  {:6}  {:7}  {:4}  {:6}  {:8.0f}  {:16.0f}  {:7.1f}  {:7.0f}", corners, areas, ours,
                 theirs, smaller, same, larger, added, addedByGeos, total / std::max(areas, 1), longest);
  }
  GEOS_finish_r(geos);
}
