#pragma once

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// The area of a ring, whichever way it runs.
SquareMetres areaOf(const Ring& ring);
/// The area without the holes.
SquareMetres areaOf(const MultiPolygon& area);

Metres lengthOf(const LineString& line);
Metres distanceBetween(Point a, Point b);
/// The place on the straight line from a to b that is nearest to a point; off the 1 mm grid.
Point nearestOn(Point a, Point b, Point point);

/// How far a point lies from an area; 0 inside it. Infinite for an empty area.
Metres distanceTo(const MultiPolygon& area, Point point);
/// Whether an area holds a point; on a border it holds what ZoneIndex would say.
bool contains(const MultiPolygon& area, Point point);

/// A point about as deep inside the largest part as can be, where a name fits best; less deep in very long and narrow
/// areas. An area without extent gives its first vertex, an empty one the origin.
Point pointInside(const MultiPolygon& area);

/// How much of a line runs inside an area. A piece that runs along the border itself may count or not.
Metres lengthInside(const LineString& line, const MultiPolygon& area);

}  // namespace buurtatlas
