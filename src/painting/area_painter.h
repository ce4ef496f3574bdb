#pragma once

#include <QImage>

#include "painting/pictures.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

/// Areas by role and pattern on a transparent picture. Thread: any.
QImage paintAreas(const AreaPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio);
/// Dots by role on a transparent picture: each role has its own shape. Thread: any.
QImage paintDots(const DotPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio);

}  // namespace buurtatlas
