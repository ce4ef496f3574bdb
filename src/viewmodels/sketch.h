#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QList>
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "geometry/hand_drawing.h"
#include "geometry/numbered_rings.h"

namespace buurtatlas {

class AtlasSession;

/// The one shape that is being drawn or changed on the map: corner by corner, freehand, as a rectangle or a circle.
/// A drawing is an open line until it is finished; an edit holds every ring of the shape. Nothing is stored here:
/// whoever began the sketch takes the shape from finished() or reshaped(), the line from lineFinished().
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
  Q_PROPERTY(bool line READ isLine NOTIFY changed)
  Q_PROPERTY(Tool tool READ tool WRITE setTool NOTIFY changed)
  Q_PROPERTY(bool byStroke READ isByStroke NOTIFY changed)
  Q_PROPERTY(bool stroking READ isStroking NOTIFY changed)
  Q_PROPERTY(bool circle READ isCircle NOTIFY changed)
  Q_PROPERTY(double radius READ radius NOTIFY changed)
  Q_PROPERTY(QGeoCoordinate centre READ centre NOTIFY changed)
  Q_PROPERTY(QGeoCoordinate middle READ middle NOTIFY changed)
  Q_PROPERTY(bool canMend READ canMend NOTIFY changed)
  Q_PROPERTY(bool canTakeBackCancel READ canTakeBackCancel NOTIFY changed)

 public:
  enum Mode { Idle, Drawing, Editing };
  Q_ENUM(Mode)
  /// A CutLine splits a zone and a NewBorder replaces part of its border: both are lines, not areas.
  enum Purpose { ZoneBorder, AlertArea, ZoneHole, CutLine, NewBorder, AlertHole, IncidentArea };
  Q_ENUM(Purpose)
  enum Tool {
    Corners = static_cast<int>(DrawingTool::Corners),
    Freehand = static_cast<int>(DrawingTool::Freehand),
    Rectangle = static_cast<int>(DrawingTool::Rectangle),
    Circle = static_cast<int>(DrawingTool::Circle)
  };
  Q_ENUM(Tool)

  explicit Sketch(AtlasSession& session, QObject* parent = nullptr);
  ~Sketch() override;

  [[nodiscard]] Mode mode() const { return m_mode; }
  [[nodiscard]] bool isActive() const { return m_mode != Idle; }
  [[nodiscard]] bool isDrawing() const { return m_mode == Drawing; }
  [[nodiscard]] bool isEditing() const { return m_mode == Editing; }
  [[nodiscard]] Purpose purpose() const { return m_purpose; }
  /// Whether a line is drawn, which stays open.
  [[nodiscard]] bool isLine() const { return isDrawing() && (m_purpose == CutLine || m_purpose == NewBorder); }
  /// What the next click or stroke draws; a line is drawn by corners or freehand.
  [[nodiscard]] Tool tool() const { return static_cast<Tool>(m_drawing.tool()); }
  void setTool(Tool tool);
  /// Whether a drag draws, instead of moving the map.
  [[nodiscard]] bool isByStroke() const { return isDrawing() && tool() != Corners; }
  /// Whether a stroke or the drag of a vertex is under way.
  [[nodiscard]] bool isStroking() const { return isDrawing() && m_drawing.isStroking(); }
  /// Whether the drawing is a circle, or will be one when it has a radius.
  [[nodiscard]] bool isCircle() const { return isDrawing() && m_drawing.form().centre.has_value(); }
  /// Units: metres; 0 for none.
  [[nodiscard]] double radius() const { return isCircle() ? m_drawing.form().radius.value : 0; }
  /// Invalid when the drawing is no circle.
  [[nodiscard]] QGeoCoordinate centre() const;
  /// All vertices, ring after ring; of a drawing in the order they were set.
  [[nodiscard]] QList<QGeoCoordinate> path() const;
  /// The middle of the edge that begins at the vertex of the same number.
  [[nodiscard]] QList<QGeoCoordinate> midpoints() const;
  /// Where each ring ends in the path: the number of its last vertex plus one.
  [[nodiscard]] QList<int> ringEnds() const;
  [[nodiscard]] int vertexCount() const;
  /// Whether the shape, closed now, would be a valid area, or the line has two ends.
  [[nodiscard]] bool canFinish() const;
  /// Whether mend() can do something about what is wrong.
  [[nodiscard]] bool canMend() const { return isDrawing() && m_problem.has_value() && vertexCount() > 3; }
  /// Why the shape is not valid yet, for people; empty for a drawing that has just begun.
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QGeoCoordinate problemAt() const;
  /// How large the shape is; empty while it is not valid.
  [[nodiscard]] QString areaText() const;
  [[nodiscard]] MultiPolygon shape() const;
  /// Where a hand may take the whole shape of an edit; invalid for a drawing.
  [[nodiscard]] QGeoCoordinate middle() const;
  /// Of a drawing: how it was before each step, oldest first.
  [[nodiscard]] std::vector<Ring> stepsBefore() const;

  /// Whether the last thing that happened was that a drawing was cancelled.
  [[nodiscard]] bool canTakeBackCancel() const { return !isActive() && m_cancelled.has_value(); }

  /// Begins with the corners tool.
  void beginDrawing(Purpose purpose);
  /// Goes on with a drawing of an earlier day: as it was, and how it was before each step.
  void continueDrawing(Purpose purpose, Ring drawn, std::vector<Ring> stepsBefore);
  void beginEditing(Purpose purpose, const MultiPolygon& shape);

  Q_INVOKABLE void addVertex(const QGeoCoordinate& at);
  /// Adds vertices in one step, as when a drawing is led along a border. Where the way begins by going back over the
  /// newest vertices, these are taken away: one who clicks past a corner and goes on from there wants no spike.
  /// The end of the way sets a corner of a rectangle, or the centre of a circle and then its radius.
  Q_INVOKABLE void addWay(const QList<QGeoCoordinate>& way);
  /// The ring that a click there would make with the rectangle or circle tool; empty for none.
  Q_INVOKABLE QList<QGeoCoordinate> ringTo(const QGeoCoordinate& place) const;
  /// A stroke is one step, from where the pointer is pressed to where it is let go. A freehand line keeps to where the
  /// hand went within the tolerance. Units: metres.
  Q_INVOKABLE void beginStroke(const QGeoCoordinate& at);
  Q_INVOKABLE void strokeTo(const QGeoCoordinate& at);
  Q_INVOKABLE void endStroke(double tolerance);
  /// Makes the drawing a circle, around the centre it has or else this place.
  Q_INVOKABLE void drawCircle(const QGeoCoordinate& place, double radius);
  /// Takes the drawing for the largest area it encloses, without its crossings; one step.
  Q_INVOKABLE void mend();
  /// Takes back the newest step of a drawing. Returns false when there is none left.
  Q_INVOKABLE bool undoVertex();
  /// Ends a drawing and hands it over, when it is valid.
  Q_INVOKABLE void finish();
  Q_INVOKABLE void cancel();
  /// Goes on with the drawing that was cancelled last, with all its steps.
  Q_INVOKABLE void takeBackCancel();
  /// Goes on with the drawing that is being handed over, since what it means is refused. Nothing at any other time.
  void resume();

  /// Shows the vertex elsewhere; nothing is handed over before commitMove().
  Q_INVOKABLE void moveVertex(int vertex, const QGeoCoordinate& to);
  /// Shows the edge after `vertex` elsewhere, its middle here.
  Q_INVOKABLE void moveEdge(int vertex, const QGeoCoordinate& middle);
  /// Closes the edge after `vertex` up into its middle, and hands the new shape over.
  Q_INVOKABLE void removeEdge(int vertex);
  /// Shows the whole shape of an edit, or a circle, elsewhere: its middle here.
  Q_INVOKABLE void moveWhole(const QGeoCoordinate& middle);
  /// Ends a drag: hands the new shape over, or puts the vertex back where it was when the shape would not be valid.
  Q_INVOKABLE void commitMove();
  /// Sets a vertex on the edge after `vertex`, to be dragged on; returns its number.
  Q_INVOKABLE int splitEdge(int vertex);
  Q_INVOKABLE void removeVertex(int vertex);

 signals:
  void changed();
  void finished(const buurtatlas::MultiPolygon& shape);
  void lineFinished(const buurtatlas::LineString& line);
  /// One drag, insertion or removal was done in an edit, and the shape is valid.
  void reshaped(const buurtatlas::MultiPolygon& shape);
  void cancelled();

 private:
  /// A drawing that was cancelled, until something else happens.
  struct Cancelled {
    Purpose purpose = ZoneBorder;
    HandDrawing drawing = {};
  };
  void startDrawing(Purpose purpose, HandDrawing drawing);
  [[nodiscard]] std::vector<Ring> rings() const;
  [[nodiscard]] std::optional<Point> pointAt(const QGeoCoordinate& place) const;
  /// Whether an edit has a vertex of this number.
  [[nodiscard]] bool isEditable(int vertex) const { return isEditing() && vertex >= 0 && vertex < vertexCount(); }
  void check();
  void refuse();

  AtlasSession& m_session;
  Mode m_mode = Idle;
  Purpose m_purpose = ZoneBorder;
  bool m_handingOver = false;  ///< the drawing was finished, and whoever began it takes it now
  HandDrawing m_drawing;
  NumberedRings m_edited;
  NumberedRings m_accepted;  ///< the last valid shape of an edit
  std::optional<Cancelled> m_cancelled;
  std::optional<Error> m_problem;
};

}  // namespace buurtatlas
