#pragma once

// Private to incidents: incidents on their way onto the nodes of a grid.

#include <span>

#include "core/point.h"
#include "incidents/fourier_grid.h"

namespace buurtatlas {

/// Fills the nodes with what the points give them, each 1 in all over the 16 nearest nodes by a cubic B-spline, and
/// returns the most that a node got. `first` is the place of the node in column and row 0, rows run north. What lies
/// within a step of the edge, or beyond, is left out. Points that come from south to north are summed straight from
/// where they are, others are put into rows first; in whichever way, the same points in the same order give the same
/// sums. Units of `step`: metres.
float spreadOverNodes(std::span<const Point> points, Point first, double step, FourierGrid& nodes);

}  // namespace buurtatlas
