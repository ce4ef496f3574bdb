#pragma once

#include <QImage>

#include "painting/label_placement.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

/// The labels of a plan in an area of the map on a transparent picture, with a halo. Thread: any; needs a
/// QGuiApplication.
QImage paintLabels(const LabelPlan& plan, const PixelArea& area, MapTheme theme, double devicePixelRatio);

}  // namespace buurtatlas
