#include "support/random_areas.h"

#include <cmath>
#include <cstddef>
#include <numbers>

#include "geometry/validity.h"

namespace buurtatlas::test {

namespace {

Point millimetres(int x, int y) { return {.east = x / 1000.0, .north = y / 1000.0}; }

}  // namespace

int RandomAreas::upTo(int last) { return static_cast<int>(m_random() % (static_cast<unsigned>(last) + 1)); }

Point RandomAreas::point(int reach) { return millimetres(upTo(reach), upTo(reach)); }

std::vector<Point> RandomAreas::points(int count, int reach) {
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) {
    points.push_back(point(reach));
  }
  return points;
}

MultiPolygon RandomAreas::star(int reach) {
  for (;;) {
    const int middleX = upTo(reach);
    const int middleY = upTo(reach);
    const int corners = 3 + upTo(9);
    Polygon part;
    for (int i = 0; i < corners; ++i) {
      const double angle = 2 * std::numbers::pi * i / corners;
      const double radius = reach / 16.0 + upTo(reach / 2);
      part.outer.push_back(millimetres(middleX + static_cast<int>(radius * std::cos(angle)),
                                       middleY + static_cast<int>(radius * std::sin(angle))));
    }
    if (upTo(1) == 1) {
      const int size = 1 + reach / 64;
      part.holes.push_back(
          {millimetres(middleX, middleY), millimetres(middleX, middleY + size), millimetres(middleX + size, middleY)});
    }
    MultiPolygon area = oriented({part});
    if (!area.empty() && !findFault(area)) {
      return area;
    }
  }
}

std::vector<MultiPolygon> RandomAreas::stars(int count, int reach) {
  std::vector<MultiPolygon> areas;
  for (int i = 0; i < count; ++i) {
    areas.push_back(star(reach));
  }
  return areas;
}

std::vector<MultiPolygon> RandomAreas::partition(int cellsAcross, int side) {
  const int step = side / cellsAcross;
  const int nodesAcross = cellsAcross + 1;
  std::vector<Point> nodes;
  for (int row = 0; row < nodesAcross; ++row) {
    for (int column = 0; column < nodesAcross; ++column) {
      // Inner nodes move by less than a quarter of a cell, so every cell stays without fault.
      const auto moved = [&](int place) {
        return place == 0 || place == cellsAcross ? place * step : place * step + upTo(step / 4);
      };
      const int x = moved(column);
      nodes.push_back(millimetres(x, moved(row)));
    }
  }
  const auto node = [&](int column, int row) { return nodes[static_cast<std::size_t>(row * nodesAcross + column)]; };
  std::vector<MultiPolygon> areas;
  for (int row = 0; row < cellsAcross; ++row) {
    for (int column = 0; column < cellsAcross; ++column) {
      areas.push_back(
          {{.outer = {node(column, row), node(column + 1, row), node(column + 1, row + 1), node(column, row + 1)},
            .holes = {}}});
    }
  }
  return areas;
}

}  // namespace buurtatlas::test
