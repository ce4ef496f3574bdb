#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/point.h"
#include "geometry/plane.h"

namespace buurtatlas {

/// A position on the square world map of web tiles. Units: the world is 1 wide and 1 high.
/// Order: x grows to the east from 180 degrees west, y grows to the SOUTH from 85.0511 degrees north.
struct MercatorPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const MercatorPoint&, const MercatorPoint&) = default;
};

/// Source: EPSG:3857, scaled. Latitudes beyond 89.9 degrees are taken as 89.9.
MercatorPoint toMercator(LonLat position);
LonLat fromMercator(MercatorPoint point);

/// The way from a plane to the world map, quick enough for every vertex of a tile: exact on a lattice of 2 km and
/// interpolated in between, within 1 mm on the ground inside its box. Thread: any number of threads at once.
class MercatorMap {
 public:
  /// An empty box stands for the whole of the plane.
  MercatorMap(const Plane& plane, const Box& box);

  /// Outside the box the answer grows less exact with the distance.
  [[nodiscard]] MercatorPoint at(Point point) const;
  [[nodiscard]] std::vector<MercatorPoint> at(std::span<const Point> points) const;

 private:
  Point m_origin;
  double m_cellSide;
  std::size_t m_columns;
  std::size_t m_rows;
  std::vector<MercatorPoint> m_nodes;
};

}  // namespace buurtatlas
