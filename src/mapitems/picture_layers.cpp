#include "mapitems/picture_layers.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include "mapitems/image_node.h"
#include "painting/area_painter.h"
#include "painting/label_painter.h"

namespace buurtatlas {

void AreaLayer::setAreas(const AreaPicture& areas) {
  if (areas == m_areas) {
    return;
  }
  m_areas = areas;
  pictureChanged();
  emit areasChanged();
}

qlonglong AreaLayer::idAt(double lon, double lat) const { return areaAt(m_areas, {.lon = lon, .lat = lat}); }

OverlayLayer::Paint AreaLayer::paintFunction() {
  if (!m_areas.areas || m_areas.areas->empty()) {
    return {};
  }
  return [areas = m_areas](const PixelArea& area, MapTheme theme, double pixelRatio) {
    return paintAreas(areas, area, theme, pixelRatio);
  };
}

void DotLayer::setDots(const DotPicture& dots) {
  if (dots == m_dots) {
    return;
  }
  m_dots = dots;
  pictureChanged();
  emit dotsChanged();
}

OverlayLayer::Paint DotLayer::paintFunction() {
  if (!m_dots.dots || m_dots.dots->empty()) {
    return {};
  }
  return [dots = m_dots](const PixelArea& area, MapTheme theme, double pixelRatio) {
    return paintDots(dots, area, theme, pixelRatio);
  };
}

void LabelLayer::setStreets(const StreetPicture& streets) {
  if (streets == m_streets) {
    return;
  }
  m_streets = streets;
  m_plans.reset();
  pictureChanged();
  emit streetsChanged();
}

void LabelLayer::setAreas(const AreaPicture& areas) {
  if (areas == m_areas) {
    return;
  }
  m_areas = areas;
  m_plans.reset();
  pictureChanged();
  emit areasChanged();
}

OverlayLayer::Paint LabelLayer::paintFunction() {
  if (!m_streets.map && !m_areas.areas) {
    return {};
  }
  if (!m_plans) {
    m_plans = std::make_shared<LabelPlans>(m_streets, m_areas);
  }
  return [plans = m_plans](const PixelArea& area, MapTheme theme, double pixelRatio) {
    return paintLabels(plans->at(area.zoom), area, theme, pixelRatio);
  };
}

void DensityLayer::setDensity(const DensityPicture& density) {
  if (density == m_density) {
    return;
  }
  m_density = density;
  pictureChanged();
  emit densityChanged();
}

void DensityLayer::viewChanged() {}

void DensityLayer::pictureChanged() {
  m_imageIsNew = true;
  polish();
}

QSGNode* DensityLayer::updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* /*data*/) {
  const QRectF seen = viewAt(zoomLevel(), 0).world().intersected(m_density.world);
  if (m_density.image.isNull() || seen.isEmpty()) {
    delete oldNode;
    return nullptr;
  }
  QSGImageNode* node = nodeShowing(m_density.image, m_imageIsNew, oldNode, *window());
  const QSizeF perWorld(m_density.image.width() / m_density.world.width(),
                        m_density.image.height() / m_density.world.height());
  node->setSourceRect(QRectF((seen.x() - m_density.world.x()) * perWorld.width(),
                             (seen.y() - m_density.world.y()) * perWorld.height(), seen.width() * perWorld.width(),
                             seen.height() * perWorld.height()));
  const double scale = worldPixels(zoomLevel());
  const QPointF corner = worldCentre() * scale - QPointF(width() / 2, height() / 2);
  node->setRect(QRectF(seen.topLeft() * scale - corner, seen.size() * scale));
  return node;
}

}  // namespace buurtatlas
