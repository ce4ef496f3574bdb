#pragma once

#include <QPainter>
#include <QPointF>
#include <QRect>
#include <QSize>

#include "core/point.h"
#include "core/units.h"

namespace buurtatlas {

/// Where a place lies on the Web Mercator square: x to the east, y to the south, both 0..1 over the whole world.
QPointF worldOf(LonLat place);
LonLat lonLatOf(QPointF world);

/// The side of the world in pixels. A zoom level may be a fraction.
double worldPixels(double zoom);
/// The length on the ground that one pixel shows at this height of the world.
Metres metresPerPixel(double zoom, double worldY);

/// A rectangle of the map, in whole pixels of the world at a zoom level.
struct PixelArea {
  double zoom = 0;
  QRect pixels = {};
  friend bool operator==(const PixelArea&, const PixelArea&) = default;

  /// The same rectangle as a part of the world square.
  [[nodiscard]] QRectF world() const;
  [[nodiscard]] QPointF pixelOf(QPointF worldPoint) const;
};

/// Vertices nearer than this to the last one drawn change nothing that can be seen on what the painter draws on.
double leastStepOf(const QPainter& painter);

/// The area of this size with its centre at a point of the world.
PixelArea areaAround(QPointF worldCentre, double zoom, QSize size);

}  // namespace buurtatlas
