#include "painting/map_drawing.h"

#include "painting/area_painter.h"
#include "painting/label_painter.h"
#include "painting/tile_painter.h"

namespace buurtatlas {

void drawMap(QPainter& painter, const MapLayers& layers, LabelPlans& labels, const PixelArea& area, MapTheme theme) {
  static const StreetMap nothing;
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  drawStreets(painter, layers.streets.map ? *layers.streets.map : nothing, area, theme);
  if (!layers.density.image.isNull()) {
    painter.drawImage(
        QRectF(area.pixelOf(layers.density.world.topLeft()), area.pixelOf(layers.density.world.bottomRight())),
        layers.density.image);
  }
  drawAreas(painter, layers.areas, area, theme);
  drawAreas(painter, layers.zones, area, theme);
  if (layers.names) {
    drawLabels(painter, labels.at(area.zoom), area, theme, CutLabels::LeaveOut);
  }
  painter.restore();
}

QRectF worldOf(const MapLayers& layers) {
  if (layers.streets.map && !layers.streets.map->bounds.isNull()) {
    return layers.streets.map->bounds;
  }
  QRectF world;
  if (layers.zones.areas) {
    for (const PaintedArea& zone : *layers.zones.areas) {
      world |= zone.bounds;
    }
  }
  return world;
}

}  // namespace buurtatlas
