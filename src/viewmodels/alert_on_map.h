#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>

#include "core/polygon.h"
#include "painting/pictures.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;

/// The area of an alert that is looked at, as when it waits for approval or was sent long ago.
class AlertOnMap : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY changed)

 public:
  AlertOnMap(AtlasSession& session, MapFocus& focus, QObject* parent = nullptr);

  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  /// Draws the area and brings it into view.
  void show(const MultiPolygon& area);
  void clear();

 signals:
  void changed();

 private:
  AtlasSession& m_session;
  MapFocus& m_focus;
  AreaPicture m_picture;
};

}  // namespace buurtatlas
