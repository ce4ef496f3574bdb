#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "tasks/area_figures.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class Sketch;
class ZoneEditor;

/// What the zone that is being drawn or changed would hold, after every move.
class SketchFigures : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString overlapText READ overlapText NOTIFY changed)

 public:
  SketchFigures(AtlasSession& session, Sketch& sketch, ZoneEditor& zones, QObject* parent = nullptr);

  /// Addresses, streets, members and incidents; empty while the shape is not valid, and for the area of an alert.
  [[nodiscard]] QString text() const;
  /// Which zones of the same type it overlaps, and by how much; empty for none.
  [[nodiscard]] QString overlapText() const;
  [[nodiscard]] BackgroundJob& job() { return m_job; }

 signals:
  void changed();

 private:
  void build();
  void count();

  AtlasSession& m_session;
  Sketch& m_sketch;
  ZoneEditor& m_zones;
  BackgroundJob m_job;
  std::shared_ptr<const AreaCounter> m_counter;
  std::optional<AreaFigures> m_figures;
};

}  // namespace buurtatlas
