#include "viewmodels/qt_convert.h"

#include <algorithm>

namespace buurtatlas {

QGeoCoordinate toCoordinate(LonLat place) { return {place.lat, place.lon}; }

LonLat toLonLat(const QGeoCoordinate& coordinate) {
  return {.lon = coordinate.longitude(), .lat = coordinate.latitude()};
}

QGeoCoordinate toCoordinate(const Plane& plane, Point point) { return toCoordinate(plane.toLonLat(point)); }

QList<QGeoCoordinate> toCoordinates(const Plane& plane, std::span<const Point> points) {
  QList<QGeoCoordinate> coordinates;
  for (const Point point : points) {
    coordinates.append(toCoordinate(plane, point));
  }
  return coordinates;
}

QGeoPolygon toGeoPolygon(const Plane& plane, const Polygon& polygon) {
  QGeoPolygon shape(toCoordinates(plane, polygon.outer));
  for (const Ring& hole : polygon.holes) {
    shape.addHole(toCoordinates(plane, hole));
  }
  return shape;
}

std::optional<Point> toPoint(const Plane& plane, const QGeoCoordinate& coordinate) {
  return coordinate.isValid() ? plane.fromLonLat(toLonLat(coordinate)) : std::nullopt;
}

QGeoRectangle toRectangle(const Plane& plane, const Box& box) {
  if (box.isEmpty()) {
    return {};
  }
  const LonLat corners[] = {
      plane.toLonLat({.east = box.west, .north = box.south}), plane.toLonLat({.east = box.west, .north = box.north}),
      plane.toLonLat({.east = box.east, .north = box.south}), plane.toLonLat({.east = box.east, .north = box.north})};
  const auto [west, east] = std::ranges::minmax(corners, {}, &LonLat::lon);
  const auto [south, north] = std::ranges::minmax(corners, {}, &LonLat::lat);
  return {QGeoCoordinate(north.lat, west.lon), QGeoCoordinate(south.lat, east.lon)};
}

}  // namespace buurtatlas
