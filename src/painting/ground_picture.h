#pragma once

#include <QColor>
#include <stop_token>
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

/// As fine as pictures of ground are, unless asked otherwise.
inline constexpr Metres kFinestGround{2};

/// Grounds side by side, each in its colour, as a picture that lies on the map like a density. A pixel shows `finest`
/// or more: at most 2,400 are on a side. Without classes; empty without ground. Thread: made for a worker.
/// Fails: InvalidInput for a plane that is not known; Cancelled.
Result<DensityPicture> makeGroundPicture(const std::vector<ColouredGround>& grounds, const std::string& plane,
                                         Metres finest = kFinestGround, const std::stop_token& stop = {});

}  // namespace buurtatlas
