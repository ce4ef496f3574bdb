#pragma once

#include <QPainter>

#include "painting/density_painter.h"
#include "painting/label_plans.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

/// What is drawn of a map, from bottom to top. There are no dots: what leaves the program as a picture shows no person.
struct MapLayers {
  StreetPicture streets = {};
  DensityPicture density = {};
  AreaPicture areas = {};
  AreaPicture zones = {};
  bool names = true;
};

/// Draws a part of the map with labels of these plans, as far as they fit whole. Units: one of the painter's is a
/// pixel of the area, whose corner is the origin. Thread: one at a time for the plans; needs a QGuiApplication.
void drawMap(QPainter& painter, const MapLayers& layers, LabelPlans& labels, const PixelArea& area, MapTheme theme);

/// What there is to see: the boundary, else the streets, else the zones.
QRectF worldOf(const MapLayers& layers);

}  // namespace buurtatlas
