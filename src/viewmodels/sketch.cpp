#include "viewmodels/sketch.h"

#include <utility>

#include "geometry/measure.h"
#include "geometry/validity.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

Point middleOf(Point a, Point b) { return onGrid({.east = (a.east + b.east) / 2, .north = (a.north + b.north) / 2}); }

/// Goes on with a line to a point; a step straight back to the vertex before the last one takes the last one away.
void lead(Ring& line, Point point) {
  if (line.size() > 1 && line[line.size() - 2] == point) {
    line.pop_back();
  } else if (line.empty() || line.back() != point) {
    line.push_back(point);
  }
}

}  // namespace

Sketch::Sketch(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::opened, this, &Sketch::cancel);
  connect(&session, &AtlasSession::retranslated, this, &Sketch::changed);
}

Sketch::~Sketch() = default;

QList<QGeoCoordinate> Sketch::path() const {
  QList<QGeoCoordinate> path;
  for (const Ring& ring : m_rings) {
    for (const Point point : ring) {
      path.append(toCoordinate(m_session.plane(), point));
    }
  }
  return path;
}

QList<QGeoCoordinate> Sketch::midpoints() const {
  QList<QGeoCoordinate> middles;
  for (const Ring& ring : m_rings) {
    for (std::size_t at = 0; at < ring.size(); ++at) {
      middles.append(toCoordinate(m_session.plane(), middleOf(ring[at], ring[(at + 1) % ring.size()])));
    }
  }
  return middles;
}

QList<int> Sketch::ringEnds() const {
  QList<int> ends;
  int end = 0;
  for (const Ring& ring : m_rings) {
    end += static_cast<int>(ring.size());
    ends.append(end);
  }
  return ends;
}

int Sketch::vertexCount() const {
  std::size_t count = 0;
  for (const Ring& ring : m_rings) {
    count += ring.size();
  }
  return static_cast<int>(count);
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

QString Sketch::areaText() const { return isActive() && !m_problem ? areaWords(areaOf(shape())) : QString(); }

MultiPolygon Sketch::shape() const {
  MultiPolygon shape;
  std::size_t next = 0;
  if (m_mode == Drawing) {
    return {Polygon{.outer = m_rings.front(), .holes = {}}};
  }
  for (const std::size_t holes : m_holesOf) {
    Polygon part{.outer = m_rings[next], .holes = {}};
    part.holes.assign(m_rings.begin() + static_cast<std::ptrdiff_t>(next) + 1,
                      m_rings.begin() + static_cast<std::ptrdiff_t>(next + 1 + holes));
    shape.push_back(std::move(part));
    next += 1 + holes;
  }
  return shape;
}

void Sketch::beginDrawing(Purpose purpose) {
  m_mode = Drawing;
  m_purpose = purpose;
  m_rings = {Ring()};
  m_steps.clear();
  check();
}

void Sketch::continueDrawing(Purpose purpose, Ring drawn, std::vector<Ring> stepsBefore) {
  m_mode = Drawing;
  m_purpose = purpose;
  m_rings = {std::move(drawn)};
  m_steps = std::move(stepsBefore);
  check();
}

void Sketch::beginEditing(Purpose purpose, const MultiPolygon& shape) {
  m_mode = Editing;
  m_purpose = purpose;
  setRings(shape);
  check();
}

void Sketch::addVertex(const QGeoCoordinate& at) { addWay({at}); }

void Sketch::addWay(const QList<QGeoCoordinate>& way) {
  if (m_mode != Drawing) {
    return;
  }
  const Ring before = m_rings.front();
  for (const QGeoCoordinate& place : way) {
    if (const std::optional<Point> point = toPoint(m_session.plane(), place)) {
      lead(m_rings.front(), *point);
    }
  }
  if (m_rings.front() != before) {
    m_steps.push_back(before);
    check();
  }
}

bool Sketch::undoVertex() {
  if (m_mode != Drawing || m_steps.empty()) {
    return false;
  }
  m_rings.front() = m_steps.back();
  m_steps.pop_back();
  check();
  return true;
}

void Sketch::finish() {
  if (m_mode == Editing) {
    cancel();
  }
  if (!canFinish()) {
    return;
  }
  const MultiPolygon drawn = oriented(shape());
  m_mode = Idle;
  m_accepted = std::exchange(m_rings, {});
  emit changed();
  emit finished(drawn);
}

void Sketch::resume(const std::optional<Error>& problem) {
  m_mode = Drawing;
  m_rings = m_accepted;
  m_problem = problem;
  emit changed();
}

void Sketch::cancel() {
  if (m_mode == Idle) {
    return;
  }
  m_mode = Idle;
  m_rings.clear();
  m_problem.reset();
  emit changed();
  emit cancelled();
}

void Sketch::moveVertex(int vertex, const QGeoCoordinate& to) {
  const std::optional<Point> point = toPoint(m_session.plane(), to);
  if (m_mode == Idle || vertex < 0 || vertex >= vertexCount() || !point) {
    return;
  }
  const Spot spot = spotOf(vertex);
  m_rings[spot.ring][spot.vertex] = *point;
  check();
}

void Sketch::commitMove() {
  if (m_mode != Editing) {
    return;
  }
  if (m_problem) {
    refuse();
    return;
  }
  if (m_rings != m_accepted) {
    m_accepted = m_rings;
    emit reshaped(oriented(shape()));
  }
}

int Sketch::splitEdge(int vertex) {
  if (m_mode != Editing || vertex < 0 || vertex >= vertexCount()) {
    return -1;
  }
  const Spot spot = spotOf(vertex);
  Ring& ring = m_rings[spot.ring];
  const Point middle = middleOf(ring[spot.vertex], ring[(spot.vertex + 1) % ring.size()]);
  ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(spot.vertex) + 1, middle);
  check();
  return vertex + 1;
}

void Sketch::removeVertex(int vertex) {
  if (m_mode != Editing || vertex < 0 || vertex >= vertexCount()) {
    return;
  }
  const Spot spot = spotOf(vertex);
  Ring& ring = m_rings[spot.ring];
  ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(spot.vertex));
  check();
  commitMove();
}

Sketch::Spot Sketch::spotOf(int vertex) const {
  Spot spot{.ring = 0, .vertex = static_cast<std::size_t>(vertex)};
  while (spot.vertex >= m_rings[spot.ring].size()) {
    spot.vertex -= m_rings[spot.ring].size();
    ++spot.ring;
  }
  return spot;
}

void Sketch::setRings(const MultiPolygon& shape) {
  m_rings.clear();
  m_holesOf.clear();
  for (const Polygon& part : shape) {
    m_rings.push_back(part.outer);
    m_rings.insert(m_rings.end(), part.holes.begin(), part.holes.end());
    m_holesOf.push_back(part.holes.size());
  }
  m_accepted = m_rings;
}

void Sketch::check() {
  m_problem = m_mode == Drawing ? findFault(m_rings.front()) : findFault(shape());
  emit changed();
}

void Sketch::refuse() {
  const std::optional<Error> reason = std::exchange(m_problem, std::nullopt);
  m_rings = m_accepted;
  check();
  if (reason) {
    m_session.report(*reason);
  }
}

}  // namespace buurtatlas
