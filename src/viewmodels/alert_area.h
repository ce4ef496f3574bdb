#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <memory>
#include <vector>

#include "core/alert_scope.h"
#include "core/ports.h"
#include "geocoding/geocoder.h"
#include "tasks/alert_area.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;
class MapFocus;
class Sketch;
class ZoneEditor;

/// Where an alert that is being written is for, and who is left out of it by hand: what it is made of, how it is looked
/// up, drawn and taken from files. Every change can be taken back.
class AlertArea : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the alert composer")
  Q_PROPERTY(bool there READ isThere NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QStringList parts READ parts NOTIFY changed)
  Q_PROPERTY(QString outsideText READ outsideText NOTIFY changed)
  Q_PROPERTY(bool keepsOutside READ keepsOutside NOTIFY changed)
  Q_PROPERTY(QStringList placeHits READ placeHits NOTIFY placeHitsChanged)
  Q_PROPERTY(double reach READ reach WRITE setReach NOTIFY changed)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)

 public:
  struct Tools {
    AtlasSession& session;
    ZoneEditor& zones;
    Sketch& sketch;
    MapFocus& focus;
    AddressIndex& addresses;
    std::shared_ptr<ForeignReader> reader = {};  ///< of files with an area; none: no file can be taken
  };

  explicit AlertArea(const Tools& tools, QObject* parent = nullptr);

  /// Whether there is any.
  [[nodiscard]] bool isThere() const { return !m_scope.parts.empty(); }
  [[nodiscard]] QString text() const;
  /// What it is made of, holes last.
  [[nodiscard]] QStringList parts() const;
  /// How much of it lies outside the municipality; empty for nothing.
  [[nodiscard]] QString outsideText() const;
  [[nodiscard]] bool keepsOutside() const { return m_scope.keepsOutside; }
  /// What goes on as the words that a place was looked for with last.
  [[nodiscard]] QStringList placeHits() const;
  /// How far an area goes around an address that is added. Units: metres.
  [[nodiscard]] double reach() const { return m_reach.value; }
  void setReach(double metres);
  [[nodiscard]] bool canUndo() const { return !m_before.empty(); }

  [[nodiscard]] const AlertScope& scope() const { return m_scope; }
  /// Takes another scope, as one step that can be taken back.
  void change(AlertScope scope);
  /// Goes on with a scope of which nothing can be taken back, and shows it.
  void take(const AlertScope& scope);
  void clear();
  /// Whether a part of it is being drawn at this moment.
  [[nodiscard]] bool isBeingDrawn() const;
  /// The scope with what is being drawn, as it stands.
  [[nodiscard]] AlertScope drawnScope() const;
  /// The ground that the scope comes to; none while that is worked out.
  void setGround(AlertGround ground);
  [[nodiscard]] const AlertGround& ground() const { return m_ground; }
  void retranslate();

  /// Begins a drawing that is added to the area.
  Q_INVOKABLE void draw();
  /// Begins a drawing that is cut out of the area.
  Q_INVOKABLE void drawHole();
  /// Adds the ground of the zone that is chosen.
  Q_INVOKABLE void takeZone();
  Q_INVOKABLE void addZone(int id);
  Q_INVOKABLE void addFile(const QUrl& file);
  /// Looks for zones, streets and addresses; what is found are the placeHits().
  Q_INVOKABLE void findPlace(const QString& words);
  /// Adds a place that was found: a zone, the ground along a street, or a circle around an address.
  Q_INVOKABLE void addPlace(int hit);
  /// Adds a circle around a place on the map.
  Q_INVOKABLE void addCircle(const QGeoCoordinate& centre);
  Q_INVOKABLE void removePart(int part);
  /// Warns ground outside the municipality too, for this reason; an empty one leaves it out again.
  Q_INVOKABLE void keepOutside(const QString& reason);
  /// Takes back the last change of the area or of who else is addressed.
  Q_INVOKABLE void undo();

 signals:
  void changed();
  void placeHitsChanged();
  /// Somebody begins an alert with an area.
  void begun();
  /// The scope is another one.
  void scopeChanged();
  /// Something was changed that is kept.
  void edited();

 private:
  struct PlaceHit {
    Id zone = 0;
    AddressSuggestion address = {};
  };
  void add(Result<AlertAreaPart> part);
  void show(const MultiPolygon& area);
  void takeDrawing(const MultiPolygon& shape);
  [[nodiscard]] QString partText(const AlertAreaPart& part) const;

  AtlasSession& m_session;
  ZoneEditor& m_zones;
  Sketch& m_sketch;
  MapFocus& m_focus;
  AddressIndex& m_addresses;
  std::shared_ptr<ForeignReader> m_reader;
  AlertScope m_scope;
  std::vector<AlertScope> m_before;  ///< how the scope was before each change, oldest first
  AlertGround m_ground;              ///< of the scope, when it is counted
  Metres m_reach{300};
  std::vector<PlaceHit> m_hits;
  BackgroundJob m_reading;
};

}  // namespace buurtatlas
