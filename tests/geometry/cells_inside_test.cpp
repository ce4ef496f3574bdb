#include "geometry/cells_inside.h"

#include <gtest/gtest.h>

#include <random>

#include "geometry/zone_index.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

std::vector<bool> heldBy(const CellsInside& cells, const Raster& grid) {
  std::vector<bool> held(static_cast<std::size_t>(grid.columns * grid.rows));
  for (int row = 0; row < grid.rows; ++row) {
    for (const CellSpan span : cells.ofRow(row)) {
      for (int column = span.begin; column < span.end; ++column) {
        held[static_cast<std::size_t>(row * grid.columns + column)] = true;
      }
    }
  }
  return held;
}

std::vector<bool> heldByIndex(const MultiPolygon& area, const Raster& grid) {
  const ZoneIndex index({area});
  std::vector<bool> held;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      held.push_back(index.isInAny(grid.centreOf(column, row)));
    }
  }
  return held;
}

TEST(CellsInside, AreThoseWhoseCentresTheZoneIndexFinds) {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> place(0, 40);
  for (int round = 0; round < 300; ++round) {
    // Corners on the cells' corners and centres, so that borders run through centres, with holes and islands.
    const double side = 0.5 * (1 + round % 3);
    const auto corner = [&] { return Point{.east = 10 + side * place(random), .north = -7 + side * place(random)}; };
    const Point a = corner();
    Ring triangle = {a, corner(), corner()};
    const Point far{.east = 60 + side * place(random), .north = side * place(random)};
    const MultiPolygon area = {
        {.outer = triangle, .holes = {}},
        {.outer = {far, {far.east + 9, far.north}, {far.east + 9, far.north + 9}, {far.east, far.north + 9}},
         .holes = {{{far.east + 2, far.north + 2}, {far.east + 2, far.north + 5}, {far.east + 6, far.north + 3}}}}};
    const Raster grid{.columns = 95, .rows = 60, .northWest = {.east = 5, .north = 40}, .cell = Metres(1)};
    ASSERT_EQ(heldBy(CellsInside(area, grid), grid), heldByIndex(area, grid)) << round;
  }
}

TEST(CellsInside, AreNoneBesideAnArea) {
  const Raster grid{.columns = 4, .rows = 4, .northWest = {.east = 0, .north = 40}, .cell = Metres(10)};
  EXPECT_EQ(CellsInside(test::areaFromWkt("POLYGON((50 0,90 0,90 40,50 40,50 0))"), grid).count(), 0U);
  EXPECT_EQ(CellsInside(test::areaFromWkt("POLYGON((-90 -90,90 -90,90 90,-90 90,-90 -90))"), grid).count(), 16U);
  EXPECT_EQ(CellsInside({}, grid).count(), 0U);
}

}  // namespace
}  // namespace buurtatlas
