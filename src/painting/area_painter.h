#pragma once

#include <QImage>
#include <QPainter>

#include "painting/pictures.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

/// Areas by role and pattern, all of lines and fills, so that paper gets them as sharp as the screen.
/// Units: one of the painter's is a pixel of the area, whose corner is the origin. Thread: any.
void drawAreas(QPainter& painter, const AreaPicture& picture, const PixelArea& area, MapTheme theme);
/// The fill and border of one area with these rings, in the units of the painter.
void drawArea(QPainter& painter, const std::vector<QPolygonF>& rings, AreaRole role, AreaPattern pattern,
              MapTheme theme);

/// Areas on a transparent picture. Thread: any.
QImage paintAreas(const AreaPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio);
/// Dots by role on a transparent picture: each role has its own shape. Thread: any.
QImage paintDots(const DotPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio);

}  // namespace buurtatlas
