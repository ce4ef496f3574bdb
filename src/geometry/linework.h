#pragma once

// Private to geometry: areas cut up by lines.

#include <optional>
#include <vector>

#include "core/polygon.h"
#include "geometry/geos.h"

namespace buurtatlas {

/// What the borders and the lines enclose together, as pieces that share their borders vertex by vertex, on the 1 mm
/// grid. A line that ends inside a piece leaves no trace. None where GEOS fails.
std::optional<std::vector<Polygon>> facesOf(const Geos& geos, const std::vector<const MultiPolygon*>& areas,
                                            const std::vector<LineString>& lines);

/// A point inside, not rounded, so that it lies inside however narrow the piece is.
Point unroundedPointIn(const Geos& geos, const Polygon& piece);
/// Whether an area holds a point off the grid that lies on none of its edges.
bool holdsUnrounded(const MultiPolygon& area, Point point);

}  // namespace buurtatlas
