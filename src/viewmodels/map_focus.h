#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QObject>

#include "core/point.h"
#include "painting/pictures.h"

namespace buurtatlas {

class AtlasSession;

/// Where the map is asked to go, and what is pointed out there.
class MapFocus : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool hasPin READ hasPin NOTIFY pinChanged)
  Q_PROPERTY(QGeoCoordinate pin READ pin NOTIFY pinChanged)

 public:
  explicit MapFocus(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] bool hasPin() const { return m_pin.isValid(); }
  [[nodiscard]] QGeoCoordinate pin() const { return m_pin; }

  /// Brings an area of the plane into view, with some room around it.
  void show(const Box& box);
  /// Sets the pin and brings the place into view.
  void point(Point place);
  Q_INVOKABLE void showEverything();
  Q_INVOKABLE void clearPin();

 signals:
  void pinChanged();
  void shown(const QGeoRectangle& area);

 private:
  AtlasSession& m_session;
  QGeoCoordinate m_pin;
};

}  // namespace buurtatlas
