#include "viewmodels/sketch.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/drawn_shapes.h"
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
  connect(&session, &AtlasSession::opened, this, [this] {
    cancel();
    m_cancelled.reset();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this] { m_cancelled.reset(); });
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

bool Sketch::canFinish() const {
  return isDrawing() && (isLine() ? m_rings.front().size() > 1 : !m_problem.has_value());
}

QString Sketch::areaText() const {
  return isActive() && !isLine() && !m_problem ? areaWords(areaOf(shape())) : QString();
}

QGeoCoordinate Sketch::centre() const {
  return m_centre ? toCoordinate(m_session.plane(), *m_centre) : QGeoCoordinate();
}

void Sketch::setTool(Tool tool) {
  if (isLine() && tool != Corners && tool != Freehand) {
    return;
  }
  m_tool = tool;
  emit changed();
}

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

Point Sketch::middlePoint() const {
  Box box;
  for (const Ring& ring : m_rings) {
    box.add(boundsOf(ring));
  }
  return {.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2};
}

QGeoCoordinate Sketch::middle() const {
  return isEditing() ? toCoordinate(m_session.plane(), middlePoint()) : QGeoCoordinate();
}

void Sketch::beginDrawing(Purpose purpose) {
  m_mode = Drawing;
  m_purpose = purpose;
  m_tool = Corners;
  m_cancelled.reset();
  m_rings = {Ring()};
  m_centre.reset();
  m_radius = {};
  m_steps.clear();
  m_before.reset();
  check();
}

std::vector<Ring> Sketch::stepsBefore() const {
  std::vector<Ring> rings;
  std::ranges::transform(m_steps, std::back_inserter(rings), &Drawn::ring);
  return rings;
}

void Sketch::continueDrawing(Purpose purpose, Ring drawn, std::vector<Ring> stepsBefore) {
  beginDrawing(purpose);
  for (Ring& before : stepsBefore) {
    m_steps.push_back({.ring = std::move(before)});
  }
  show({.ring = std::move(drawn)});
}

void Sketch::beginEditing(Purpose purpose, const MultiPolygon& shape) {
  m_mode = Editing;
  m_purpose = purpose;
  m_cancelled.reset();
  m_centre.reset();
  m_before.reset();
  setRings(shape);
  check();
}

Sketch::Drawn Sketch::drawn() const { return {.ring = m_rings.front(), .centre = m_centre, .radius = m_radius}; }

void Sketch::show(Drawn drawn) {
  m_rings = {std::move(drawn.ring)};
  m_centre = drawn.centre;
  m_radius = drawn.radius;
  check();
}

void Sketch::step(const Drawn& before, Drawn after) {
  if (before != after) {
    m_steps.push_back(before);
  }
  show(std::move(after));
}

Sketch::Drawn Sketch::drawnTo(Point place) const {
  const Ring& ring = m_rings.front();
  if (m_tool == Rectangle) {
    return {.ring = ring.size() == 1 ? rectangleBetween(ring.front(), place) : Ring{place}};
  }
  if (m_tool == Circle) {
    if (!m_centre || m_radius > Metres(0)) {
      return {.ring = {place}, .centre = place};
    }
    const Metres radius = distanceBetween(*m_centre, place);
    Ring circle = ringOf({.centre = *m_centre, .radius = radius});
    return circle.empty() ? drawn() : Drawn{.ring = std::move(circle), .centre = m_centre, .radius = radius};
  }
  Drawn longer{.ring = ring};
  lead(longer.ring, place);
  return longer;
}

void Sketch::addVertex(const QGeoCoordinate& at) { addWay({at}); }

void Sketch::addWay(const QList<QGeoCoordinate>& way) {
  std::vector<Point> points;
  for (const QGeoCoordinate& place : way) {
    if (const std::optional<Point> point = toPoint(m_session.plane(), place)) {
      points.push_back(*point);
    }
  }
  if (m_mode != Drawing || points.empty()) {
    return;
  }
  if (m_tool == Rectangle || m_tool == Circle) {
    step(drawn(), drawnTo(points.back()));
    return;
  }
  Drawn longer{.ring = m_rings.front()};
  for (const Point point : points) {
    lead(longer.ring, point);
  }
  step(drawn(), std::move(longer));
}

QList<QGeoCoordinate> Sketch::ringTo(const QGeoCoordinate& place) const {
  QList<QGeoCoordinate> ring;
  const std::optional<Point> point = toPoint(m_session.plane(), place);
  if (isDrawing() && (m_tool == Rectangle || m_tool == Circle) && point) {
    for (const Point vertex : drawnTo(*point).ring) {
      ring.append(toCoordinate(m_session.plane(), vertex));
    }
  }
  return ring.size() > 2 ? ring : QList<QGeoCoordinate>();
}

void Sketch::beginStroke(const QGeoCoordinate& at) {
  const std::optional<Point> point = toPoint(m_session.plane(), at);
  if (!isByStroke() || !point) {
    return;
  }
  m_before = drawn();
  if (m_tool != Freehand) {
    m_rings = {Ring()};
    m_centre.reset();
    m_radius = {};
  }
  show(drawnTo(*point));
  m_strokeStart = m_rings.front().size();
}

void Sketch::strokeTo(const QGeoCoordinate& at) {
  const std::optional<Point> point = toPoint(m_session.plane(), at);
  if (!m_before || !isByStroke() || !point) {
    return;
  }
  if (m_tool == Rectangle) {
    m_rings.front().resize(1);
  } else if (m_tool == Circle) {
    m_radius = {};
  }
  show(drawnTo(*point));
}

void Sketch::endStroke(double tolerance) {
  if (!m_before || !isByStroke()) {
    return;
  }
  Drawn stroke = drawn();
  if (m_tool == Freehand) {
    const LineString& ring = m_rings.front();
    const auto start = ring.begin() + static_cast<std::ptrdiff_t>(std::min(m_strokeStart, ring.size()) - 1);
    LineString line(ring.begin(), start);
    std::ranges::copy(smoothed(LineString(start, ring.end()), Metres(tolerance)), std::back_inserter(line));
    stroke = {.ring = std::move(line)};
  }
  step(*std::exchange(m_before, std::nullopt), std::move(stroke));
}

void Sketch::drawCircle(const QGeoCoordinate& place, double radius) {
  const std::optional<Point> point = m_centre ? m_centre : toPoint(m_session.plane(), place);
  if (!isDrawing() || isLine() || !point) {
    return;
  }
  const Ring circle = ringOf({.centre = *point, .radius = Metres(radius)});
  if (!circle.empty()) {
    m_tool = Circle;
    step(drawn(), {.ring = circle, .centre = point, .radius = Metres(radius)});
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
  step(drawn(), {.ring = largest->outer});
}

bool Sketch::undoVertex() {
  if (m_mode != Drawing || m_steps.empty()) {
    return false;
  }
  Drawn before = std::move(m_steps.back());
  m_steps.pop_back();
  show(std::move(before));
  return true;
}

void Sketch::finish() {
  if (m_mode == Editing) {
    cancel();
  }
  if (!canFinish()) {
    return;
  }
  const bool isOpen = isLine();
  const MultiPolygon area = isOpen ? MultiPolygon() : oriented(shape());
  m_mode = Idle;
  m_accepted = std::exchange(m_rings, {});
  emit changed();
  if (isOpen) {
    emit lineFinished(m_accepted.front());
  } else {
    emit finished(area);
  }
}

void Sketch::resume() {
  m_mode = Drawing;
  m_rings = m_accepted;
  check();
}

void Sketch::cancel() {
  if (m_mode == Idle) {
    return;
  }
  if (isDrawing() && !m_steps.empty()) {
    m_cancelled = {.purpose = m_purpose, .drawn = drawn(), .steps = std::move(m_steps)};
  }
  m_mode = Idle;
  m_rings.clear();
  m_steps.clear();
  m_problem.reset();
  emit changed();
  emit cancelled();
}

void Sketch::takeBackCancel() {
  if (canTakeBackCancel()) {
    Cancelled cancelled = *std::exchange(m_cancelled, std::nullopt);
    beginDrawing(cancelled.purpose);
    m_steps = std::move(cancelled.steps);
    show(std::move(cancelled.drawn));
  }
}

void Sketch::moveVertex(int vertex, const QGeoCoordinate& to) {
  const std::optional<Point> point = toPoint(m_session.plane(), to);
  if (m_mode == Idle || vertex < 0 || vertex >= vertexCount() || !point) {
    return;
  }
  if (isDrawing() && !m_before) {
    m_before = drawn();
    m_centre.reset();
    m_radius = {};
  }
  const Spot spot = spotOf(vertex);
  m_rings[spot.ring][spot.vertex] = *point;
  check();
}

void Sketch::moveEdge(int vertex, const QGeoCoordinate& middle) {
  const std::optional<Point> to = toPoint(m_session.plane(), middle);
  if (!isEditing() || vertex < 0 || vertex >= vertexCount() || !to) {
    return;
  }
  const Spot spot = spotOf(vertex);
  Ring& ring = m_rings[spot.ring];
  Point& first = ring[spot.vertex];
  Point& last = ring[(spot.vertex + 1) % ring.size()];
  const Point from = middleOf(first, last);
  for (Point* end : {&first, &last}) {
    *end = onGrid({.east = end->east + to->east - from.east, .north = end->north + to->north - from.north});
  }
  check();
}

void Sketch::removeEdge(int vertex) {
  if (!isEditing() || vertex < 0 || vertex >= vertexCount()) {
    return;
  }
  const Spot spot = spotOf(vertex);
  Ring& ring = m_rings[spot.ring];
  const std::size_t last = (spot.vertex + 1) % ring.size();
  const Point middle = middleOf(ring[spot.vertex], ring[last]);
  ring[std::min(spot.vertex, last)] = middle;
  ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(std::max(spot.vertex, last)));
  check();
  commitMove();
}

void Sketch::moveWhole(const QGeoCoordinate& middle) {
  const std::optional<Point> to = toPoint(m_session.plane(), middle);
  if (!to) {
    return;
  }
  if (isCircle()) {
    m_before = m_before ? m_before : drawn();
    show({.ring = ringOf({.centre = *to, .radius = m_radius}), .centre = to, .radius = m_radius});
    return;
  }
  if (!isEditing()) {
    return;
  }
  const Point from = middlePoint();
  for (Ring& ring : m_rings) {
    for (Point& vertex : ring) {
      vertex = onGrid({.east = vertex.east + to->east - from.east, .north = vertex.north + to->north - from.north});
    }
  }
  check();
}

void Sketch::commitMove() {
  if (isDrawing() && m_before) {
    step(*std::exchange(m_before, std::nullopt), drawn());
  }
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
  if (isLine()) {
    m_problem.reset();
  } else {
    m_problem = m_mode == Drawing ? findFault(m_rings.front()) : findFault(shape());
  }
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
