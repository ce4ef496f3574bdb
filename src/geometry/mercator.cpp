#include "geometry/mercator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace buurtatlas {

namespace {

/// A cell of the lattice has three nodes along each side, so its sides are twice as long as the nodes are apart.
constexpr double kCellSide = 4000.0;
constexpr std::size_t kMostCells = 128;

/// The weights of a parabola through 0, 1/2 and 1.
std::array<double, 3> weightsAt(double t) { return {(2 * t - 1) * (t - 1), 4 * t * (1 - t), t * (2 * t - 1)}; }

std::size_t cellOf(double position, std::size_t cells) {
  return position >= 1.0 ? std::min(static_cast<std::size_t>(std::min(position, 1e9)), cells - 1) : 0;
}

}  // namespace

MercatorPoint toMercator(LonLat position) {
  constexpr double kLastLatitude = 89.9;
  const double lat = std::clamp(position.lat, -kLastLatitude, kLastLatitude) * std::numbers::pi / 180;
  return {.x = (position.lon + 180) / 360, .y = 0.5 - std::asinh(std::tan(lat)) / (2 * std::numbers::pi)};
}

LonLat fromMercator(MercatorPoint point) {
  const double lat = std::atan(std::sinh((0.5 - point.y) * 2 * std::numbers::pi));
  return {.lon = point.x * 360 - 180, .lat = lat * 180 / std::numbers::pi};
}

MercatorMap::MercatorMap(const Plane& plane, const Box& box) {
  const Box area = box.isEmpty() ? plane.bounds() : box;
  const double width = area.east - area.west;
  const double height = area.north - area.south;
  // A very large box gets wider cells rather than a lattice that takes long to make.
  m_cellSide = std::max(kCellSide, std::max(width, height) / kMostCells);
  m_origin = {.east = area.west, .north = area.south};
  m_columns = static_cast<std::size_t>(width / m_cellSide) + 1;
  m_rows = static_cast<std::size_t>(height / m_cellSide) + 1;
  m_nodes.reserve((2 * m_columns + 1) * (2 * m_rows + 1));
  for (std::size_t row = 0; row <= 2 * m_rows; ++row) {
    for (std::size_t column = 0; column <= 2 * m_columns; ++column) {
      m_nodes.push_back(
          toMercator(plane.toLonLat({.east = m_origin.east + static_cast<double>(column) * m_cellSide / 2,
                                     .north = m_origin.north + static_cast<double>(row) * m_cellSide / 2})));
    }
  }
}

MercatorPoint MercatorMap::at(Point point) const {
  const double across = (point.east - m_origin.east) / m_cellSide;
  const double up = (point.north - m_origin.north) / m_cellSide;
  const std::size_t column = cellOf(across, m_columns);
  const std::size_t row = cellOf(up, m_rows);
  const std::array<double, 3> weightsAcross = weightsAt(across - static_cast<double>(column));
  const std::array<double, 3> weightsUp = weightsAt(up - static_cast<double>(row));
  MercatorPoint sum;
  for (std::size_t j = 0; j < 3; ++j) {
    const MercatorPoint* const nodes = &m_nodes[(2 * row + j) * (2 * m_columns + 1) + 2 * column];
    for (std::size_t i = 0; i < 3; ++i) {
      const double weight = weightsUp[j] * weightsAcross[i];
      sum.x += weight * nodes[i].x;
      sum.y += weight * nodes[i].y;
    }
  }
  return sum;
}

std::vector<MercatorPoint> MercatorMap::at(std::span<const Point> points) const {
  std::vector<MercatorPoint> mapped;
  mapped.reserve(points.size());
  for (const Point point : points) {
    mapped.push_back(at(point));
  }
  return mapped;
}

}  // namespace buurtatlas
