#include "painting/scale.h"

#include <cmath>
#include <initializer_list>

namespace buurtatlas {

ScaleBar scaleBarFor(Metres perPixel, double mostPixels) {
  const double most = perPixel.value * mostPixels;
  if (!(most > 0) || !std::isfinite(most)) {
    return {};
  }
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  double length = power;
  for (const double step : {2.0, 5.0}) {
    if (step * power <= most) {
      length = step * power;
    }
  }
  return {.length = Metres(length), .pixels = length / perPixel.value};
}

}  // namespace buurtatlas
