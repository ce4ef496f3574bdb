#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QList>
#include <QObject>
#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

class AtlasSession;

/// The one shape that is being drawn or changed on the map, vertex by vertex.
/// A drawing is an open line until it is finished; an edit holds every ring of the shape. Nothing is stored here:
/// whoever began the sketch takes the shape from finished() or reshaped().
class Sketch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(Mode mode READ mode NOTIFY changed)
  Q_PROPERTY(bool active READ isActive NOTIFY changed)
  Q_PROPERTY(bool drawing READ isDrawing NOTIFY changed)
  Q_PROPERTY(bool editing READ isEditing NOTIFY changed)
  Q_PROPERTY(Purpose purpose READ purpose NOTIFY changed)
  Q_PROPERTY(QList<QGeoCoordinate> path READ path NOTIFY changed)
  Q_PROPERTY(QList<QGeoCoordinate> midpoints READ midpoints NOTIFY changed)
  Q_PROPERTY(int vertexCount READ vertexCount NOTIFY changed)
  Q_PROPERTY(bool canFinish READ canFinish NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QGeoCoordinate problemAt READ problemAt NOTIFY changed)
  Q_PROPERTY(QList<int> ringEnds READ ringEnds NOTIFY changed)
  Q_PROPERTY(QString areaText READ areaText NOTIFY changed)

 public:
  enum Mode { Idle, Drawing, Editing };
  Q_ENUM(Mode)
  enum Purpose { ZoneBorder, AlertArea };
  Q_ENUM(Purpose)

  explicit Sketch(AtlasSession& session, QObject* parent = nullptr);
  ~Sketch() override;

  [[nodiscard]] Mode mode() const { return m_mode; }
  [[nodiscard]] bool isActive() const { return m_mode != Idle; }
  [[nodiscard]] bool isDrawing() const { return m_mode == Drawing; }
  [[nodiscard]] bool isEditing() const { return m_mode == Editing; }
  [[nodiscard]] Purpose purpose() const { return m_purpose; }
  /// All vertices, ring after ring; of a drawing in the order they were set.
  [[nodiscard]] QList<QGeoCoordinate> path() const;
  /// The middle of the edge that begins at the vertex of the same number.
  [[nodiscard]] QList<QGeoCoordinate> midpoints() const;
  /// Where each ring ends in the path: the number of its last vertex plus one.
  [[nodiscard]] QList<int> ringEnds() const;
  [[nodiscard]] int vertexCount() const;
  /// Whether the shape, closed now, would be a valid area.
  [[nodiscard]] bool canFinish() const { return m_mode == Drawing && !m_problem.has_value(); }
  /// Why the shape is not valid yet, for people; empty for a drawing that has just begun.
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QGeoCoordinate problemAt() const;
  /// How large the shape is; empty while it is not valid.
  [[nodiscard]] QString areaText() const;
  [[nodiscard]] MultiPolygon shape() const;
  /// Of a drawing: how it was before each step, oldest first.
  [[nodiscard]] const std::vector<Ring>& stepsBefore() const { return m_steps; }

  void beginDrawing(Purpose purpose);
  /// Goes on with a drawing of an earlier day: as it was, and how it was before each step.
  void continueDrawing(Purpose purpose, Ring drawn, std::vector<Ring> stepsBefore);
  void beginEditing(Purpose purpose, const MultiPolygon& shape);

  Q_INVOKABLE void addVertex(const QGeoCoordinate& at);
  /// Adds vertices in one step, as when a drawing is led along a border. Where the way begins by going back over the
  /// newest vertices, these are taken away: one who clicks past a corner and goes on from there wants no spike.
  Q_INVOKABLE void addWay(const QList<QGeoCoordinate>& way);
  /// Takes back the newest step of a drawing. Returns false when there is none left.
  Q_INVOKABLE bool undoVertex();
  /// Ends a drawing and hands it over, when it is valid.
  Q_INVOKABLE void finish();
  Q_INVOKABLE void cancel();
  /// Goes on with the drawing that was finished last, since nobody could take it, and shows what is wrong with it.
  void resume(const std::optional<Error>& problem = {});

  /// Shows the vertex elsewhere; nothing is handed over before commitMove().
  Q_INVOKABLE void moveVertex(int vertex, const QGeoCoordinate& to);
  /// Ends a drag: hands the new shape over, or puts the vertex back where it was when the shape would not be valid.
  Q_INVOKABLE void commitMove();
  /// Sets a vertex on the edge after `vertex`, to be dragged on; returns its number.
  Q_INVOKABLE int splitEdge(int vertex);
  Q_INVOKABLE void removeVertex(int vertex);

 signals:
  void changed();
  void finished(const buurtatlas::MultiPolygon& shape);
  /// One drag, insertion or removal was done in an edit, and the shape is valid.
  void reshaped(const buurtatlas::MultiPolygon& shape);
  void cancelled();

 private:
  struct Spot {
    std::size_t ring = 0;
    std::size_t vertex = 0;
  };
  [[nodiscard]] Spot spotOf(int vertex) const;
  void setRings(const MultiPolygon& shape);
  void check();
  void refuse();

  AtlasSession& m_session;
  Mode m_mode = Idle;
  Purpose m_purpose = ZoneBorder;
  std::vector<Ring> m_rings;           ///< a drawing has one
  std::vector<Ring> m_steps;           ///< of a drawing: how it was before each step
  std::vector<std::size_t> m_holesOf;  ///< per part, its number of holes
  std::vector<Ring> m_accepted;        ///< the last valid rings of an edit, or the drawing that was finished
  std::optional<Error> m_problem;
};

}  // namespace buurtatlas
