#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QGeoPolygon>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include "core/result.h"
#include "core/zone.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

class AtlasSession;
class ZoneList;
class MapFocus;
class ZoneGate;

/// The zone that is chosen, and what may be done with it. Every change is one step that can be undone.
class ZoneEditor : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int selectedId READ selectedId NOTIFY selectionChanged)
  Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged)
  Q_PROPERTY(QList<QGeoPolygon> outline READ outline NOTIFY changed)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(QString coordinator READ coordinator NOTIFY changed)
  Q_PROPERTY(QString typeName READ typeName NOTIFY changed)
  Q_PROPERTY(int typeIndex READ typeIndex NOTIFY changed)
  Q_PROPERTY(int stateIndex READ stateIndex NOTIFY changed)
  Q_PROPERTY(QStringList typeWords READ typeWords NOTIFY wordsChanged)
  Q_PROPERTY(QStringList stateWords READ stateWords NOTIFY wordsChanged)
  Q_PROPERTY(QString areaText READ areaText NOTIFY changed)
  Q_PROPERTY(int addresses READ addresses NOTIFY changed)
  Q_PROPERTY(int members READ members NOTIFY changed)

 public:
  ZoneEditor(AtlasSession& session, ZoneList& zones, ZoneGate& gate, MapFocus& focus, QObject* parent = nullptr);

  [[nodiscard]] int selectedId() const { return static_cast<int>(m_selected); }
  [[nodiscard]] bool hasSelection() const { return zone() != nullptr; }
  /// The border of the chosen zone as the map shows it, one polygon per part.
  [[nodiscard]] QList<QGeoPolygon> outline() const;
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString coordinator() const;
  [[nodiscard]] QString typeName() const;
  [[nodiscard]] int typeIndex() const;
  [[nodiscard]] int stateIndex() const;
  [[nodiscard]] QStringList typeWords() const;
  [[nodiscard]] QStringList stateWords() const;
  [[nodiscard]] QString areaText() const;
  [[nodiscard]] int addresses() const;
  [[nodiscard]] int members() const;
  /// The zone that is chosen; null for none.
  [[nodiscard]] const Zone* zone() const;

  Q_INVOKABLE void select(int id);
  /// Chooses the smallest zone that holds this place, or none.
  Q_INVOKABLE void selectAt(const QGeoCoordinate& place);
  Q_INVOKABLE void clearSelection();
  /// Brings the chosen zone into view.
  Q_INVOKABLE void show();
  Q_INVOKABLE void rename(const QString& name);
  Q_INVOKABLE void setCoordinator(const QString& coordinator);
  Q_INVOKABLE void setType(int index);
  Q_INVOKABLE void setState(int index);
  Q_INVOKABLE void remove();

 signals:
  void selectionChanged();
  void changed();
  void wordsChanged();

 private:
  void followSnapshot();
  void storeFacts(const Result<ZoneChange>& change);
  void put(Zone zone, Reason label);

  AtlasSession& m_session;
  ZoneList& m_zones;
  ZoneGate& m_gate;
  MapFocus& m_focus;
  Id m_selected = 0;
};

}  // namespace buurtatlas
