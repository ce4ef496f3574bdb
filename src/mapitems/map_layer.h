#pragma once

#include <QtQml/qqmlregistration.h>
#include <QGeoCoordinate>
#include <QQuickItem>

#include "painting/map_style.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

/// An item that shows the map around a centre at a zoom level, north up. Its size is the size of the map.
class MapLayer : public QQuickItem {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(QGeoCoordinate center READ center WRITE setCenter NOTIFY cameraChanged FINAL)
  Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY cameraChanged FINAL)
  /// The length on the ground that one pixel shows in the middle of the view.
  Q_PROPERTY(double metresPerPixel READ metresPerPixel NOTIFY cameraChanged FINAL)
  Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY darkChanged FINAL)
  /// True while pictures for the view are still being painted.
  Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)

 public:
  explicit MapLayer(QQuickItem* parent = nullptr);

  [[nodiscard]] QGeoCoordinate center() const { return m_center; }
  void setCenter(const QGeoCoordinate& center);
  [[nodiscard]] double zoomLevel() const { return m_zoomLevel; }
  void setZoomLevel(double zoomLevel);
  [[nodiscard]] double metresPerPixel() const;
  [[nodiscard]] bool isDark() const { return m_dark; }
  void setDark(bool dark);
  [[nodiscard]] bool isBusy() const { return m_busy; }

 signals:
  void cameraChanged();
  void darkChanged();
  void busyChanged();

 protected:
  /// Called on the GUI thread once a frame after camera, size or pixel density changed.
  virtual void viewChanged() = 0;
  /// Called on the GUI thread when what was painted no longer holds.
  virtual void pictureChanged() = 0;

  void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
  void itemChange(ItemChange change, const ItemChangeData& value) override;
  void updatePolish() override;
  void setBusy(bool busy);

  [[nodiscard]] bool hasView() const;
  [[nodiscard]] QPointF worldCentre() const { return m_worldCentre; }
  [[nodiscard]] MapTheme theme() const { return m_dark ? MapTheme::Dark : MapTheme::Light; }
  [[nodiscard]] double pixelRatio() const;
  /// Where a rectangle of the map's pixels lies at the present camera, on whole device pixels so that neighbours touch.
  [[nodiscard]] QRectF itemRectOf(const PixelArea& area) const;
  /// What of the map is in view, with a margin on every side. Units: pixels of the zoom level.
  [[nodiscard]] PixelArea viewAt(double zoom, int margin) const;

 private:
  QGeoCoordinate m_center;
  QPointF m_worldCentre;
  double m_zoomLevel = 12;
  bool m_dark = false;
  bool m_busy = false;
};

}  // namespace buurtatlas
