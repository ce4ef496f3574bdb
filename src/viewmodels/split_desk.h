#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QGeoPolygon>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/polygon.h"
#include "tasks/border_commands.h"

namespace buurtatlas {

class AtlasSession;
class Sketch;
class ZoneEditor;
class ZoneGate;

/// Cuts the chosen zone along a drawn line: first the parts are shown, and a person says which of them stays the zone,
/// with its name and coordinator, and what the others are called.
class SplitDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool deciding READ isDeciding NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(QStringList texts READ texts NOTIFY changed)
  Q_PROPERTY(QStringList names READ names NOTIFY changed)
  Q_PROPERTY(int keeper READ keeper WRITE setKeeper NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QList<QGeoPolygon> pieces READ pieces NOTIFY changed)
  Q_PROPERTY(QList<int> partOfPiece READ partOfPiece NOTIFY changed)

 public:
  SplitDesk(AtlasSession& session, ZoneEditor& zones, Sketch& sketch, ZoneGate& gate, QObject* parent = nullptr);

  [[nodiscard]] bool isDeciding() const { return !m_parts.empty(); }
  [[nodiscard]] int count() const { return static_cast<int>(m_parts.size()); }
  /// What each part holds, for people; those with most addresses come first.
  [[nodiscard]] QStringList texts() const;
  [[nodiscard]] QStringList names() const { return m_names; }
  /// The part that stays the zone.
  [[nodiscard]] int keeper() const { return m_keeper; }
  void setKeeper(int part);
  /// Why the parts cannot be stored with these names; empty when they can.
  [[nodiscard]] QString problem() const;

  /// What the map draws: a part may have several pieces.
  [[nodiscard]] QList<QGeoPolygon> pieces() const;
  [[nodiscard]] QList<int> partOfPiece() const;

  Q_INVOKABLE void begin();
  Q_INVOKABLE void setName(int part, const QString& name);
  Q_INVOKABLE QGeoCoordinate middleOf(int part) const;
  /// Stores the parts as one step.
  Q_INVOKABLE void accept();
  Q_INVOKABLE void cancel();

 signals:
  void changed();

 private:
  void takeLine(const LineString& line);
  [[nodiscard]] bool isPart(int part) const { return part >= 0 && part < count(); }

  AtlasSession& m_session;
  ZoneEditor& m_zones;
  Sketch& m_sketch;
  ZoneGate& m_gate;
  std::vector<SplitPart> m_parts;
  QStringList m_names;
  int m_keeper = 0;
};

}  // namespace buurtatlas
