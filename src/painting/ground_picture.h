#pragma once

#include <QColor>
#include <string>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"
#include "painting/density_painter.h"

namespace buurtatlas {

/// Ground of the atlas's plane that has one colour.
struct ColouredGround {
  MultiPolygon ground = {};
  QColor colour = {};
};

/// Grounds side by side, each in its colour, as a picture that lies on the map like a density. A pixel shows `finest`
/// or more: at most 2,400 are on a side. Without classes; empty without ground. Thread: made for a worker.
/// Fails: InvalidInput for a plane that is not known.
Result<DensityPicture> makeGroundPicture(const std::vector<ColouredGround>& grounds, const std::string& plane,
                                         Metres finest = Metres(2));

}  // namespace buurtatlas
