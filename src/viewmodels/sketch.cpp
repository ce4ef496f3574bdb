#include "viewmodels/sketch.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/validity.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

Sketch::Sketch(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::opened, this, [this] {
    cancel();
    m_cancelled.reset();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this] { m_cancelled.reset(); });
  connect(&session, &AtlasSession::retranslated, this, &Sketch::changed);
}

Sketch::~Sketch() = default;

std::vector<Ring> Sketch::rings() const {
  if (isDrawing()) {
    return {m_drawing.ring()};
  }
  return isEditing() ? m_edited.rings() : std::vector<Ring>();
}

std::optional<Point> Sketch::pointAt(const QGeoCoordinate& place) const { return toPoint(m_session.plane(), place); }

QList<QGeoCoordinate> Sketch::path() const {
  QList<QGeoCoordinate> path;
  for (const Ring& ring : rings()) {
    path.append(toCoordinates(m_session.plane(), ring));
  }
  return path;
}

QList<QGeoCoordinate> Sketch::midpoints() const {
  QList<QGeoCoordinate> middles;
  for (const Ring& ring : rings()) {
    for (std::size_t at = 0; at < ring.size(); ++at) {
      middles.append(toCoordinate(m_session.plane(), middleBetween(ring[at], ring[(at + 1) % ring.size()])));
    }
  }
  return middles;
}

QList<int> Sketch::ringEnds() const {
  QList<int> ends;
  for (const Ring& ring : rings()) {
    ends.append((ends.isEmpty() ? 0 : ends.back()) + static_cast<int>(ring.size()));
  }
  return ends;
}

int Sketch::vertexCount() const {
  return static_cast<int>(isDrawing() ? m_drawing.ring().size() : isEditing() ? m_edited.vertexCount() : 0);
}

QString Sketch::problem() const {
  // Below three vertices a drawing has only begun: that is no mistake.
  if (!m_problem || (m_mode == Drawing && vertexCount() < 3)) {
    return {};
  }
  return translated(m_problem->reason);
}

QGeoCoordinate Sketch::problemAt() const {
  return m_problem && m_problem->where ? toCoordinate(m_session.plane(), *m_problem->where) : QGeoCoordinate();
}

bool Sketch::canFinish() const { return isDrawing() && (isLine() ? vertexCount() > 1 : !m_problem.has_value()); }

QString Sketch::areaText() const {
  return isActive() && !isLine() && !m_problem ? areaWords(areaOf(shape())) : QString();
}

QGeoCoordinate Sketch::centre() const {
  return isCircle() ? toCoordinate(m_session.plane(), *m_drawing.form().centre) : QGeoCoordinate();
}

void Sketch::setTool(Tool tool) {
  if (isLine() && tool != Corners && tool != Freehand) {
    return;
  }
  m_drawing.setTool(static_cast<DrawingTool>(tool));
  emit changed();
}

MultiPolygon Sketch::shape() const {
  if (isDrawing()) {
    return {Polygon{.outer = m_drawing.ring(), .holes = {}}};
  }
  return isEditing() ? m_edited.area() : MultiPolygon();
}

QGeoCoordinate Sketch::middle() const {
  return isEditing() ? toCoordinate(m_session.plane(), m_edited.middle()) : QGeoCoordinate();
}

std::vector<Ring> Sketch::stepsBefore() const {
  std::vector<Ring> rings;
  std::ranges::transform(m_drawing.stepsBefore(), std::back_inserter(rings), &DrawnForm::ring);
  return rings;
}

void Sketch::startDrawing(Purpose purpose, HandDrawing drawing) {
  m_mode = Drawing;
  m_purpose = purpose;
  m_drawing = std::move(drawing);
  m_cancelled.reset();
  check();
}

void Sketch::beginDrawing(Purpose purpose) { startDrawing(purpose, {}); }

void Sketch::continueDrawing(Purpose purpose, Ring drawn, std::vector<Ring> stepsBefore) {
  startDrawing(purpose, {std::move(drawn), std::move(stepsBefore)});
}

void Sketch::beginEditing(Purpose purpose, const MultiPolygon& shape) {
  m_mode = Editing;
  m_purpose = purpose;
  m_cancelled.reset();
  m_edited = NumberedRings(shape);
  m_accepted = m_edited;
  check();
}

void Sketch::addVertex(const QGeoCoordinate& at) { addWay({at}); }

void Sketch::addWay(const QList<QGeoCoordinate>& way) {
  std::vector<Point> points;
  for (const QGeoCoordinate& place : way) {
    if (const std::optional<Point> point = pointAt(place)) {
      points.push_back(*point);
    }
  }
  if (isDrawing() && !points.empty()) {
    m_drawing.addWay(points);
    check();
  }
}

QList<QGeoCoordinate> Sketch::ringTo(const QGeoCoordinate& place) const {
  const std::optional<Point> point = pointAt(place);
  const Ring ring = isDrawing() && m_drawing.isByTwoPlaces() && point ? m_drawing.formTo(*point).ring : Ring();
  return ring.size() > 2 ? toCoordinates(m_session.plane(), ring) : QList<QGeoCoordinate>();
}

void Sketch::beginStroke(const QGeoCoordinate& at) {
  const std::optional<Point> point = pointAt(at);
  if (isByStroke() && point) {
    m_drawing.beginStroke(*point);
    check();
  }
}

void Sketch::strokeTo(const QGeoCoordinate& at) {
  const std::optional<Point> point = pointAt(at);
  if (isByStroke() && point) {
    m_drawing.strokeTo(*point);
    check();
  }
}

void Sketch::endStroke(double tolerance) {
  if (isByStroke()) {
    m_drawing.endStroke(Metres(tolerance));
    check();
  }
}

void Sketch::drawCircle(const QGeoCoordinate& place, double radius) {
  const std::optional<Point> point = isCircle() ? m_drawing.form().centre : pointAt(place);
  if (isDrawing() && !isLine() && point) {
    m_drawing.drawCircle(*point, Metres(radius));
    check();
  }
}

void Sketch::mend() {
  if (!canMend()) {
    return;
  }
  const Result<MultiPolygon> whole = mended(shape());
  if (!whole) {
    m_session.report(whole.error());
    return;
  }
  const auto largest =
      std::ranges::max_element(*whole, {}, [](const Polygon& part) { return areaOf(part.outer).value; });
  m_drawing.replace(largest->outer);
  check();
}

bool Sketch::undoVertex() {
  if (!isDrawing() || !m_drawing.undo()) {
    return false;
  }
  check();
  return true;
}

void Sketch::finish() {
  if (isEditing()) {
    cancel();
  }
  if (!canFinish()) {
    return;
  }
  const bool isOpen = isLine();
  const MultiPolygon drawn = shape();
  m_mode = Idle;
  emit changed();
  m_handingOver = true;
  if (isOpen) {
    emit lineFinished(drawn.front().outer);
  } else {
    emit finished(oriented(drawn));
  }
  m_handingOver = false;
}

void Sketch::resume() {
  if (std::exchange(m_handingOver, false)) {
    m_mode = Drawing;
    check();
  }
}

void Sketch::cancel() {
  if (!isActive()) {
    return;
  }
  if (isDrawing() && !m_drawing.stepsBefore().empty()) {
    m_drawing.endDrag();
    m_drawing.setTool(DrawingTool::Corners);
    m_cancelled = {.purpose = m_purpose, .drawing = m_drawing};
  }
  m_mode = Idle;
  m_problem.reset();
  emit changed();
  emit cancelled();
}

void Sketch::takeBackCancel() {
  if (canTakeBackCancel()) {
    Cancelled cancelled = *std::exchange(m_cancelled, std::nullopt);
    startDrawing(cancelled.purpose, std::move(cancelled.drawing));
  }
}

void Sketch::moveVertex(int vertex, const QGeoCoordinate& to) {
  const std::optional<Point> point = pointAt(to);
  if (vertex < 0 || vertex >= vertexCount() || !point) {
    return;
  }
  if (isDrawing()) {
    m_drawing.dragVertex(static_cast<std::size_t>(vertex), *point);
  } else {
    m_edited.moveVertex(static_cast<std::size_t>(vertex), *point);
  }
  check();
}

void Sketch::moveEdge(int vertex, const QGeoCoordinate& middle) {
  const std::optional<Point> to = pointAt(middle);
  if (isEditable(vertex) && to) {
    m_edited.moveEdge(static_cast<std::size_t>(vertex), *to);
    check();
  }
}

void Sketch::removeEdge(int vertex) {
  if (isEditable(vertex)) {
    m_edited.closeEdge(static_cast<std::size_t>(vertex));
    check();
    commitMove();
  }
}

void Sketch::moveWhole(const QGeoCoordinate& middle) {
  const std::optional<Point> to = pointAt(middle);
  if (!to || !(isCircle() || isEditing())) {
    return;
  }
  if (isCircle()) {
    m_drawing.dragCircle(*to);
  } else {
    m_edited.moveAll(*to);
  }
  check();
}

void Sketch::commitMove() {
  if (isDrawing() && m_drawing.isStroking()) {
    m_drawing.endDrag();
    check();
  }
  if (!isEditing()) {
    return;
  }
  if (m_problem) {
    refuse();
  } else if (m_edited != m_accepted) {
    m_accepted = m_edited;
    emit reshaped(oriented(shape()));
  }
}

int Sketch::splitEdge(int vertex) {
  if (!isEditable(vertex)) {
    return -1;
  }
  m_edited.splitEdge(static_cast<std::size_t>(vertex));
  check();
  return vertex + 1;
}

void Sketch::removeVertex(int vertex) {
  if (isEditable(vertex)) {
    m_edited.removeVertex(static_cast<std::size_t>(vertex));
    check();
    commitMove();
  }
}

void Sketch::check() {
  if (isLine()) {
    m_problem.reset();
  } else {
    m_problem = isDrawing() ? findFault(m_drawing.ring()) : findFault(shape());
  }
  emit changed();
}

void Sketch::refuse() {
  const std::optional<Error> reason = std::exchange(m_problem, std::nullopt);
  m_edited = m_accepted;
  check();
  if (reason) {
    m_session.report(*reason);
  }
}

}  // namespace buurtatlas
