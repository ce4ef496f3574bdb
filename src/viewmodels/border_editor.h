#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/polygon.h"
#include "core/result.h"
#include "core/zone.h"
#include "geometry/drawn_shapes.h"
#include "tasks/border_options.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

class AtlasSession;
class Sketch;
class ZoneEditor;
class ZoneGate;

/// Draws zones and changes the border of the chosen one. Every change goes through the gate as one step.
class BorderEditor : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool reshaping READ isReshaping NOTIFY reshapingChanged)
  Q_PROPERTY(bool faulty READ isFaulty NOTIFY optionsChanged)
  Q_PROPERTY(bool leavesBoundary READ leavesBoundary NOTIFY optionsChanged)
  Q_PROPERTY(QStringList mergeable READ mergeable NOTIFY optionsChanged)
  Q_PROPERTY(QStringList overlapping READ overlapping NOTIFY optionsChanged)
  Q_PROPERTY(QStringList holes READ holes NOTIFY optionsChanged)
  Q_PROPERTY(double radius READ radius NOTIFY optionsChanged)
  Q_PROPERTY(QStringList neighbourhoods READ neighbourhoods NOTIFY neighbourhoodsChanged)

 public:
  BorderEditor(AtlasSession& session, ZoneEditor& zones, Sketch& sketch, ZoneGate& gate, QObject* parent = nullptr);

  /// Whether the vertices of the chosen zone can be moved.
  [[nodiscard]] bool isReshaping() const { return m_reshaping; }
  [[nodiscard]] bool isFaulty() const { return m_options.hasFault; }
  [[nodiscard]] bool leavesBoundary() const { return m_options.leavesBoundary; }
  /// Names, in the order of merge().
  [[nodiscard]] QStringList mergeable() const;
  /// Names, in the order of clipToZone().
  [[nodiscard]] QStringList overlapping() const;
  /// Sizes, in the order of fillHole().
  [[nodiscard]] QStringList holes() const;
  /// Of a chosen zone that is a circle, in metres; 0 for another.
  [[nodiscard]] double radius() const { return m_circle ? m_circle->radius.value : 0; }
  /// Names, in the order of copyNeighbourhood().
  [[nodiscard]] QStringList neighbourhoods() const;

  /// A name for a new zone that none has.
  [[nodiscard]] QString freeName() const;

  Q_INVOKABLE void beginDrawing();
  Q_INVOKABLE void beginReshaping();
  Q_INVOKABLE void endReshaping();
  /// A line that becomes the border between its ends.
  Q_INVOKABLE void beginNewBorder();
  Q_INVOKABLE void beginHole();

  Q_INVOKABLE void merge(int other, const QString& name);
  Q_INVOKABLE void fillHole(int hole);
  Q_INVOKABLE void clipToBoundary();
  Q_INVOKABLE void clipToZone(int other);
  /// Units: metres; below 0 shrinks.
  Q_INVOKABLE void offset(double distance);
  /// Another radius for a zone that is a circle, around the same centre. Units: metres.
  Q_INVOKABLE void setRadius(double radius);
  Q_INVOKABLE void repair();
  Q_INVOKABLE void copyNeighbourhood(int neighbourhood);

 signals:
  void reshapingChanged();
  void optionsChanged();
  void neighbourhoodsChanged();

 private:
  void takeDrawing(const MultiPolygon& shape);
  void takeLine(const LineString& line);
  void takeShape(const MultiPolygon& shape);
  void followSketch();
  void followAtlas();
  void findOptions();
  void putBack();
  void store(const Result<ZoneChange>& change);
  [[nodiscard]] QStringList namesOf(const std::vector<Id>& zones) const;

  AtlasSession& m_session;
  ZoneEditor& m_zones;
  Sketch& m_sketch;
  ZoneGate& m_gate;
  BorderOptions m_options;
  std::optional<Circle> m_circle;  ///< what the border of the chosen zone was drawn as
  bool m_reshaping = false;
};

}  // namespace buurtatlas
