#pragma once

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

// What a hand draws in one stroke, as vertices on the 1 mm grid. Whether it has a fault is not checked.

/// The upright rectangle with these two opposite corners, counter-clockwise.
Ring rectangleBetween(Point corner, Point opposite);

/// A circle as a ring, counter-clockwise from the east, whose edges run at most 0.25 m inside it. Its vertices lie on
/// the circle. Empty for a radius below 1 m.
Ring circleAround(Point centre, Metres radius);

/// A freehand line without the vertices that bring it less than the tolerance (Douglas and Peucker 1973). The two ends
/// stay. What is simplified may cross itself where the line does not.
LineString smoothed(const LineString& line, Metres tolerance);

}  // namespace buurtatlas
