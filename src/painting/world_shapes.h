#pragma once

#include <QPolygonF>
#include <QRectF>
#include <vector>

#include "core/polygon.h"
#include "geometry/mercator.h"

namespace buurtatlas {

/// Shapes of the plane on the Web Mercator square. Rings come out closed.
QPolygonF worldLine(const LineString& line, const MercatorMap& mercator);
std::vector<QPolygonF> worldRings(const MultiPolygon& area, const MercatorMap& mercator);
QRectF boundsOfRings(const std::vector<QPolygonF>& rings);

}  // namespace buurtatlas
