#include "painting/pixel_area.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geometry/mercator.h"

namespace buurtatlas {

namespace {
constexpr double kEquatorMetres = 40'075'016.685578488;
}

QPointF worldOf(LonLat place) {
  const MercatorPoint point = toMercator(place);
  return {point.x, point.y};
}

LonLat lonLatOf(QPointF world) { return fromMercator({.x = world.x(), .y = world.y()}); }

double worldPixels(double zoom) { return 256.0 * std::exp2(zoom); }

Metres metresPerPixel(double zoom, double worldY) {
  const double mercatorNorth = (0.5 - worldY) * 2 * std::numbers::pi;
  return Metres(kEquatorMetres / worldPixels(zoom) / std::cosh(mercatorNorth));
}

QRectF PixelArea::world() const {
  const double scale = 1 / worldPixels(zoom);
  return {pixels.x() * scale, pixels.y() * scale, pixels.width() * scale, pixels.height() * scale};
}

QPointF PixelArea::pixelOf(QPointF worldPoint) const {
  const double scale = worldPixels(zoom);
  return {worldPoint.x() * scale - pixels.x(), worldPoint.y() * scale - pixels.y()};
}

double leastStepOf(const QPainter& painter) {
  constexpr double kSeen = 0.6;
  constexpr double kFinest = 4;
  return kSeen / std::clamp(painter.deviceTransform().m11(), 1.0, kFinest);
}

PixelArea areaAround(QPointF worldCentre, double zoom, QSize size) {
  const QPointF centre = worldCentre * worldPixels(zoom);
  const QPoint corner(qRound(centre.x() - size.width() / 2.0), qRound(centre.y() - size.height() / 2.0));
  return {.zoom = zoom, .pixels = QRect(corner, size)};
}

}  // namespace buurtatlas
