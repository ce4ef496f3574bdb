#pragma once

#include <QImage>
#include <QPainter>

#include "painting/label_placement.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

/// What happens to labels that cross the edge of the picture: a screen shows their beginning, paper leaves them out.
enum class CutLabels { Show, LeaveOut };

/// The labels of a plan in an area of the map, as outlines with a halo. Units: one of the painter's is a pixel of the
/// area, whose corner is the origin. Thread: any; needs a QGuiApplication.
void drawLabels(QPainter& painter, const LabelPlan& plan, const PixelArea& area, MapTheme theme, CutLabels cut);
/// The same on a transparent picture.
QImage paintLabels(const LabelPlan& plan, const PixelArea& area, MapTheme theme, double devicePixelRatio);

}  // namespace buurtatlas
