#pragma once

#include <QGeoCoordinate>
#include <QGeoPolygon>
#include <QGeoRectangle>
#include <QList>
#include <optional>
#include <span>

#include "core/point.h"
#include "core/polygon.h"
#include "geometry/plane.h"

namespace buurtatlas {

/// Latitude comes first in a QGeoCoordinate; this is the only place where the axes are turned.
QGeoCoordinate toCoordinate(LonLat place);
LonLat toLonLat(const QGeoCoordinate& coordinate);

QGeoCoordinate toCoordinate(const Plane& plane, Point point);
QList<QGeoCoordinate> toCoordinates(const Plane& plane, std::span<const Point> points);
QGeoPolygon toGeoPolygon(const Plane& plane, const Polygon& polygon);
/// On the 1 mm grid; none outside the area of use of the plane.
std::optional<Point> toPoint(const Plane& plane, const QGeoCoordinate& coordinate);
/// The smallest upright rectangle around the four corners; invalid for an empty box.
QGeoRectangle toRectangle(const Plane& plane, const Box& box);

}  // namespace buurtatlas
