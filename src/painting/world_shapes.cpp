#include "painting/world_shapes.h"

namespace buurtatlas {

namespace {

QPolygonF worldRing(const Ring& ring, const MercatorMap& mercator) {
  QPolygonF polygon = worldLine(ring, mercator);
  if (!polygon.isEmpty()) {
    polygon.append(polygon.front());
  }
  return polygon;
}

}  // namespace

QPolygonF worldLine(const LineString& line, const MercatorMap& mercator) {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(line.size()) + 1);
  for (const Point point : line) {
    const MercatorPoint world = mercator.at(point);
    polygon.append(QPointF(world.x, world.y));
  }
  return polygon;
}

std::vector<QPolygonF> worldRings(const MultiPolygon& area, const MercatorMap& mercator) {
  std::vector<QPolygonF> rings;
  for (const Polygon& part : area) {
    rings.push_back(worldRing(part.outer, mercator));
    for (const Ring& hole : part.holes) {
      rings.push_back(worldRing(hole, mercator));
    }
  }
  return rings;
}

QRectF boundsOfRings(const std::vector<QPolygonF>& rings) {
  QRectF bounds;
  for (const QPolygonF& ring : rings) {
    bounds = bounds.isNull() ? ring.boundingRect() : bounds.united(ring.boundingRect());
  }
  return bounds;
}

}  // namespace buurtatlas
