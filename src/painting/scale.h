#pragma once

#include "core/units.h"

namespace buurtatlas {

/// The bar that shows a length on the map.
struct ScaleBar {
  Metres length = {};  ///< 1, 2 or 5 times a power of ten
  double pixels = 0;
};

/// The longest round length that fits into this many pixels.
ScaleBar scaleBarFor(Metres perPixel, double mostPixels);

}  // namespace buurtatlas
