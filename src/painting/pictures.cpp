#include "painting/pictures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geometry/measure.h"
#include "painting/pixel_area.h"
#include "painting/world_shapes.h"

namespace buurtatlas {

namespace {

/// Half the height of the room for a label, as a share of the distance from its middle to the border.
constexpr double kRoomHeight = 0.45;

double distanceToLine(QPointF point, QPointF from, QPointF to) {
  const QPointF line = to - from;
  const double squared = QPointF::dotProduct(line, line);
  const double share = squared > 0 ? std::clamp(QPointF::dotProduct(point - from, line) / squared, 0.0, 1.0) : 0;
  const QPointF away = point - (from + share * line);
  return std::hypot(away.x(), away.y());
}

double distanceToRings(QPointF point, const std::vector<QPolygonF>& rings) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const QPolygonF& ring : rings) {
    for (qsizetype i = 1; i < ring.size(); ++i) {
      nearest = std::min(nearest, distanceToLine(point, ring[i - 1], ring[i]));
    }
  }
  return nearest;
}

/// How far one can go both ways from a point at the height of another before a border is crossed.
double halfWidthAt(double y, double middle, const std::vector<QPolygonF>& rings) {
  double half = std::numeric_limits<double>::infinity();
  for (const QPolygonF& ring : rings) {
    for (qsizetype i = 1; i < ring.size(); ++i) {
      const QPointF a = ring[i - 1];
      const QPointF b = ring[i];
      if ((a.y() > y) != (b.y() > y)) {
        half = std::min(half, std::fabs(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()) - middle));
      }
    }
  }
  return std::isfinite(half) ? half : 0;
}

QRectF labelRoomIn(const std::vector<QPolygonF>& rings, QPointF middle) {
  const double halfHeight = kRoomHeight * distanceToRings(middle, rings);
  double halfWidth = std::numeric_limits<double>::infinity();
  for (const double step : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
    halfWidth = std::min(halfWidth, halfWidthAt(middle.y() + step * halfHeight, middle.x(), rings));
  }
  return {middle.x() - halfWidth, middle.y() - halfHeight, 2 * halfWidth, 2 * halfHeight};
}

PaintedArea paintedArea(const AreaToPaint& area, const MercatorMap& mercator) {
  PaintedArea painted{.id = area.id,
                      .rings = worldRings(area.border, mercator),
                      .role = area.role,
                      .pattern = area.pattern,
                      .label = area.label,
                      .sublabel = area.sublabel};
  painted.bounds = boundsOfRings(painted.rings);
  if (!area.label.isEmpty()) {
    const MercatorPoint middle = mercator.at(pointInside(area.border));
    painted.labelPoint = QPointF(middle.x, middle.y);
    painted.labelRoom = labelRoomIn(painted.rings, painted.labelPoint);
  }
  return painted;
}

bool holds(const PaintedArea& area, QPointF point) {
  const auto around = std::ranges::count_if(
      area.rings, [point](const QPolygonF& ring) { return ring.containsPoint(point, Qt::OddEvenFill); });
  return around % 2 == 1;
}

}  // namespace

Result<AreaPicture> makeAreaPicture(const std::vector<AreaToPaint>& areas, const std::string& plane) {
  return Plane::create(plane).transform([&](const Plane& frame) { return makeAreaPicture(areas, frame); });
}

AreaPicture makeAreaPicture(const std::vector<AreaToPaint>& areas, const Plane& plane) {
  Box box;
  for (const AreaToPaint& area : areas) {
    box.add(boundsOf(area.border));
  }
  auto painted = std::make_shared<std::vector<PaintedArea>>();
  if (!box.isEmpty()) {
    const MercatorMap mercator(plane, box);
    painted->reserve(areas.size());
    for (const AreaToPaint& area : areas) {
      if (!area.border.empty()) {
        painted->push_back(paintedArea(area, mercator));
      }
    }
  }
  return AreaPicture{.areas = std::move(painted)};
}

Result<DotPicture> makeDotPicture(const std::vector<DotToPaint>& dots, const std::string& plane) {
  const auto frame = Plane::create(plane);
  if (!frame) {
    return std::unexpected(frame.error());
  }
  Box box;
  for (const DotToPaint& dot : dots) {
    box.add(dot.position);
  }
  auto painted = std::make_shared<std::vector<PaintedDot>>();
  if (!box.isEmpty()) {
    const MercatorMap mercator(*frame, box);
    painted->reserve(dots.size());
    for (const DotToPaint& dot : dots) {
      const MercatorPoint world = mercator.at(dot.position);
      painted->push_back({.id = dot.id, .position = QPointF(world.x, world.y), .role = dot.role});
    }
  }
  return DotPicture{.dots = std::move(painted)};
}

Id areaAt(const AreaPicture& picture, LonLat place) {
  const PaintedArea* smallest = nullptr;
  if (!picture.areas) {
    return 0;
  }
  const QPointF point = worldOf(place);
  const auto sizeOf = [](const PaintedArea& area) { return area.bounds.width() * area.bounds.height(); };
  for (const PaintedArea& area : *picture.areas) {
    if (area.bounds.contains(point) && holds(area, point) && (!smallest || sizeOf(area) < sizeOf(*smallest))) {
      smallest = &area;
    }
  }
  return smallest ? smallest->id : 0;
}

}  // namespace buurtatlas
