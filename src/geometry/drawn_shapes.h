#pragma once

#include <optional>

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

// What a hand draws in one stroke, as vertices on the 1 mm grid. Whether it has a fault is not checked.

/// The upright rectangle with these two opposite corners, counter-clockwise.
Ring rectangleBetween(Point corner, Point opposite);

struct Circle {
  Point centre = {};
  Metres radius = {};
  friend bool operator==(const Circle&, const Circle&) = default;
};

/// How far the edges of a ring may run inside the circle that it stands for.
inline constexpr Metres kDrawnSagitta{0.25};

/// A circle as a ring, counter-clockwise from the east, whose edges run at most `sagitta` inside it. Its vertices lie
/// on the circle, to the grid. Empty for a radius below 1 m.
Ring ringOf(const Circle& circle, Metres sagitta = kDrawnSagitta);

/// The circle that an area was drawn as: one part without holes, all of whose vertices and edges run at most 0.25 m
/// inside a circle around the middle of its bounds. Exact to 1 mm for what ringOf() made, also with vertices added on
/// its edges. So a border keeps its centre and radius through files and undo, until a vertex moves.
std::optional<Circle> circleOf(const MultiPolygon& area);

/// A freehand line without the vertices that bring it less than the tolerance (Douglas and Peucker 1973). The two ends
/// stay. What is simplified may cross itself where the line does not.
LineString smoothed(const LineString& line, Metres tolerance);

}  // namespace buurtatlas
