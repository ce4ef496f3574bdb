#pragma once

#include <cmath>
#include <compare>
#include <limits>

namespace buurtatlas {

/// A position in the atlas's plane.
/// Units: metres, east and north of the plane's origin (EPSG:3812 unless the atlas says otherwise), on a 1 mm grid.
struct Point {
  double east = 0;
  double north = 0;
  friend auto operator<=>(const Point&, const Point&) = default;
};

/// A position on the globe, used only where files and the map are met. Units: degrees, WGS 84, longitude first.
struct LonLat {
  double lon = 0;
  double lat = 0;
  friend auto operator<=>(const LonLat&, const LonLat&) = default;
};

/// Between the lines of the grid that all positions lie on. Units: metres.
inline constexpr double kGridStep = 0.001;

/// The nearest point of the 1 mm grid; every point that enters the atlas passes through here.
inline Point onGrid(Point point) {
  return {.east = std::round(point.east * 1000.0) / 1000.0, .north = std::round(point.north * 1000.0) / 1000.0};
}

/// An upright rectangle in the plane; empty until something is added.
struct Box {
  double west = std::numeric_limits<double>::infinity();
  double south = std::numeric_limits<double>::infinity();
  double east = -std::numeric_limits<double>::infinity();
  double north = -std::numeric_limits<double>::infinity();

  [[nodiscard]] bool isEmpty() const { return west > east || south > north; }
  [[nodiscard]] bool contains(Point point) const {
    return point.east >= west && point.east <= east && point.north >= south && point.north <= north;
  }
  [[nodiscard]] bool intersects(const Box& other) const {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }
  void add(Point point) {
    west = std::fmin(west, point.east);
    south = std::fmin(south, point.north);
    east = std::fmax(east, point.east);
    north = std::fmax(north, point.north);
  }
  void add(const Box& other) {
    west = std::fmin(west, other.west);
    south = std::fmin(south, other.south);
    east = std::fmax(east, other.east);
    north = std::fmax(north, other.north);
  }
  friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace buurtatlas
