#pragma once

#include "core/polygon.h"

namespace buurtatlas::test {

enum class Side { Inside, OnBorder, Outside };

/// What GEOS itself says of an area and a point.
Side sideByGeos(const MultiPolygon& area, Point point);

}  // namespace buurtatlas::test
