#include "mapitems/map_layer.h"

#include <QQuickWindow>
#include <cmath>

namespace buurtatlas {

MapLayer::MapLayer(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void MapLayer::setCenter(const QGeoCoordinate& center) {
  if (center == m_center || !center.isValid()) {
    return;
  }
  m_center = center;
  m_worldCentre = worldOf({.lon = center.longitude(), .lat = center.latitude()});
  polish();
  emit cameraChanged();
}

void MapLayer::setZoomLevel(double zoomLevel) {
  if (zoomLevel == m_zoomLevel || !std::isfinite(zoomLevel)) {
    return;
  }
  m_zoomLevel = zoomLevel;
  polish();
  emit cameraChanged();
}

double MapLayer::metresPerPixel() const { return buurtatlas::metresPerPixel(m_zoomLevel, m_worldCentre.y()).value; }

void MapLayer::setDark(bool dark) {
  if (dark == m_dark) {
    return;
  }
  m_dark = dark;
  pictureChanged();
  emit darkChanged();
}

void MapLayer::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
  QQuickItem::geometryChange(newGeometry, oldGeometry);
  polish();
}

void MapLayer::itemChange(ItemChange change, const ItemChangeData& value) {
  if (change == ItemDevicePixelRatioHasChanged) {
    pictureChanged();
  } else if (change == ItemSceneChange || change == ItemVisibleHasChanged) {
    polish();
  }
  QQuickItem::itemChange(change, value);
}

void MapLayer::updatePolish() {
  if (hasView() && isVisible()) {
    viewChanged();
    update();
  }
}

void MapLayer::setBusy(bool busy) {
  if (busy != m_busy) {
    m_busy = busy;
    emit busyChanged();
  }
}

bool MapLayer::hasView() const { return m_center.isValid() && width() >= 1 && height() >= 1; }

double MapLayer::pixelRatio() const { return window() ? window()->effectiveDevicePixelRatio() : 1; }

QRectF MapLayer::itemRectOf(const PixelArea& area) const {
  const double scale = std::exp2(m_zoomLevel - area.zoom);
  const QPointF corner = m_worldCentre * worldPixels(m_zoomLevel) - QPointF(width() / 2, height() / 2);
  const double ratio = pixelRatio();
  const auto snapped = [ratio](double place) { return std::round(place * ratio) / ratio; };
  const QPointF topLeft(snapped(area.pixels.x() * scale - corner.x()), snapped(area.pixels.y() * scale - corner.y()));
  const QPointF bottomRight(snapped((area.pixels.x() + area.pixels.width()) * scale - corner.x()),
                            snapped((area.pixels.y() + area.pixels.height()) * scale - corner.y()));
  return {topLeft, bottomRight};
}

PixelArea MapLayer::viewAt(double zoom, int margin) const {
  const double scale = std::exp2(zoom - m_zoomLevel);
  const QSize size(static_cast<int>(std::ceil(width() * scale)) + 2 * margin,
                   static_cast<int>(std::ceil(height() * scale)) + 2 * margin);
  return areaAround(m_worldCentre, zoom, size);
}

}  // namespace buurtatlas
