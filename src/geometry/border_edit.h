#pragma once

#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

// Commands on one area. The area must have no fault, see geometry/validity.h. Answers lie on the 1 mm grid; borders
// move by less than 1 mm where a line crosses them off the grid. A refusal says where; what was drawn is the caller's
// and stays as it was. Fails: InvalidInput or NotFound as told, InvalidGeometry for areas with a fault.

/// One line of pieces that meet end to end, in any order and direction. Fails: InvalidInput when they make no single
/// line.
Result<LineString> joinedLine(const std::vector<LineString>& pieces);

/// The pieces an area falls into along a line, largest first. Parts that the line does not cut stay with the largest
/// piece. Fails: InvalidInput when the line does not run from border to border.
Result<std::vector<MultiPolygon>> splitAlong(const MultiPolygon& area, const LineString& line);

/// The area with a new border between the places where the line first and last meets a ring of it: what the line
/// encloses outside is added, and of what it cuts inside, the largest piece is kept. A line may reshape several rings.
/// Fails: InvalidInput when the line does not begin and end on or over the border.
Result<MultiPolygon> reshapedAlong(const MultiPolygon& area, const LineString& line);

/// Fails: InvalidInput when the hole lies partly outside, or leaves nothing.
Result<MultiPolygon> withHole(const MultiPolygon& area, const MultiPolygon& hole);
/// The area without the hole around this place. Fails: NotFound when there is none.
Result<MultiPolygon> withoutHoleAt(const MultiPolygon& area, Point place);

/// The area grown, or shrunk for a negative distance. Corners stay corners but for very sharp ones.
/// Fails: InvalidInput when nothing is left.
Result<MultiPolygon> offsetBy(const MultiPolygon& area, Metres distance);

/// The ground an area with a fault most likely means: GEOS's "structure" method keeps what its rings enclose.
/// Fails: InvalidGeometry when that is nothing.
Result<MultiPolygon> mended(const MultiPolygon& area);

/// The parts of an area that are more than what rounding to the grid leaves: on average wider than 1 mm.
MultiPolygon withoutDust(MultiPolygon area);

}  // namespace buurtatlas
