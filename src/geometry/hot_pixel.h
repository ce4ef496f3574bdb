#pragma once

// Private to geometry: exact questions of snap rounding. J. D. Hobby, "Practical segment intersection with finite
// precision output", Computational Geometry 13 (1999): a segment goes through the middle of every pixel it passes that
// holds an end or a crossing; then segments meet nowhere but in their ends.

#include "geometry/millimetres.h"

namespace buurtatlas {

/// Whether the segment from a to b passes the square of 1 mm around a point, of which the north and east side belong to
/// its neighbours. Exact below 10^11 mm.
bool passesPixel(GridPoint a, GridPoint b, GridPoint middle);

/// The pixel in which two segments cross that are not parallel. Exact below 10^12 mm.
GridPoint crossingPixel(GridPoint a, GridPoint b, GridPoint c, GridPoint d);

}  // namespace buurtatlas
