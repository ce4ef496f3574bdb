#pragma once

#include "core/polygon.h"

namespace buurtatlas::test {

enum class Side { Inside, OnBorder, Outside };

/// What GEOS itself says of an area and a point.
Side sideByGeos(const MultiPolygon& area, Point point);

/// Whether GEOS holds the point moved a little east and far less north: what the border rule says. The area has to lie
/// within some 4 m.
bool holdsMovedByGeos(const MultiPolygon& area, Point point);

}  // namespace buurtatlas::test
