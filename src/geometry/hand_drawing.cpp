#include "geometry/hand_drawing.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "geometry/drawn_shapes.h"
#include "geometry/measure.h"

namespace buurtatlas {

namespace {

/// Goes on with a line to a point; a step straight back to the vertex before the last one takes the last one away.
void lead(Ring& line, Point point) {
  if (line.size() > 1 && line[line.size() - 2] == point) {
    line.pop_back();
  } else if (line.empty() || line.back() != point) {
    line.push_back(point);
  }
}

std::optional<DrawnForm> circleAround(Point centre, Metres radius) {
  Ring ring = ringOf({.centre = centre, .radius = radius});
  return ring.empty() ? std::nullopt
                      : std::optional(DrawnForm{.ring = std::move(ring), .centre = centre, .radius = radius});
}

}  // namespace

HandDrawing::HandDrawing(Ring drawn, std::vector<Ring> stepsBefore) : m_form{.ring = std::move(drawn)} {
  std::ranges::transform(stepsBefore, std::back_inserter(m_steps),
                         [](Ring& before) { return DrawnForm{.ring = std::move(before)}; });
}

void HandDrawing::step(const DrawnForm& before, DrawnForm after) {
  if (before != after) {
    m_steps.push_back(before);
  }
  m_form = std::move(after);
}

DrawnForm HandDrawing::formTo(Point place) const {
  if (m_tool == DrawingTool::Rectangle) {
    return {.ring = ring().size() == 1 ? rectangleBetween(ring().front(), place) : Ring{place}};
  }
  if (m_tool == DrawingTool::Circle) {
    if (!m_form.centre || m_form.radius > Metres(0)) {
      return {.ring = {place}, .centre = place};
    }
    return circleAround(*m_form.centre, distanceBetween(*m_form.centre, place)).value_or(m_form);
  }
  DrawnForm longer{.ring = ring()};
  lead(longer.ring, place);
  return longer;
}

void HandDrawing::addWay(const std::vector<Point>& way) {
  if (way.empty()) {
    return;
  }
  if (isByTwoPlaces()) {
    step(m_form, formTo(way.back()));
    return;
  }
  DrawnForm longer{.ring = ring()};
  for (const Point point : way) {
    lead(longer.ring, point);
  }
  step(m_form, std::move(longer));
}

void HandDrawing::drawCircle(Point place, Metres radius) {
  if (std::optional<DrawnForm> circle = circleAround(m_form.centre.value_or(place), radius)) {
    m_tool = DrawingTool::Circle;
    step(m_form, *std::move(circle));
  }
}

void HandDrawing::replace(Ring ring) { step(m_form, {.ring = std::move(ring)}); }

void HandDrawing::beginStroke(Point at) {
  m_before = m_form;
  if (isByTwoPlaces()) {
    m_form = {};
  }
  m_form = formTo(at);
  m_strokeStart = ring().size();
}

void HandDrawing::strokeTo(Point at) {
  if (!m_before) {
    return;
  }
  if (m_tool == DrawingTool::Rectangle) {
    m_form.ring.resize(1);
  } else if (m_tool == DrawingTool::Circle) {
    m_form.radius = {};
  }
  m_form = formTo(at);
}

void HandDrawing::endStroke(Metres tolerance) {
  if (!m_before) {
    return;
  }
  DrawnForm stroke = m_form;
  if (m_tool == DrawingTool::Freehand) {
    const auto start = ring().begin() + static_cast<std::ptrdiff_t>(std::min(m_strokeStart, ring().size()) - 1);
    LineString line(ring().begin(), start);
    std::ranges::copy(smoothed(LineString(start, ring().end()), tolerance), std::back_inserter(line));
    stroke = {.ring = std::move(line)};
  }
  step(*std::exchange(m_before, std::nullopt), std::move(stroke));
}

void HandDrawing::dragVertex(std::size_t vertex, Point to) {
  if (!m_before) {
    m_before = m_form;
    m_form = {.ring = std::move(m_form.ring)};
  }
  m_form.ring[vertex] = to;
}

void HandDrawing::dragCircle(Point centre) {
  if (std::optional<DrawnForm> circle = circleAround(centre, m_form.radius)) {
    m_before = m_before ? m_before : m_form;
    m_form = *std::move(circle);
  }
}

void HandDrawing::endDrag() {
  if (m_before) {
    step(*std::exchange(m_before, std::nullopt), m_form);
  }
}

bool HandDrawing::undo() {
  if (m_before) {
    m_form = *std::exchange(m_before, std::nullopt);
    return true;
  }
  if (m_steps.empty()) {
    return false;
  }
  m_form = std::move(m_steps.back());
  m_steps.pop_back();
  return true;
}

}  // namespace buurtatlas
