#pragma once

#include <QtQml/qqmlregistration.h>

#include "painting/density_painter.h"
#include "painting/pictures.h"

/// Names under which QML passes pictures from a view-model to a layer.
struct StreetPictureType {
  Q_GADGET
  QML_FOREIGN(buurtatlas::StreetPicture)
  QML_VALUE_TYPE(streetPicture)
};

struct AreaPictureType {
  Q_GADGET
  QML_FOREIGN(buurtatlas::AreaPicture)
  QML_VALUE_TYPE(areaPicture)
};

struct DotPictureType {
  Q_GADGET
  QML_FOREIGN(buurtatlas::DotPicture)
  QML_VALUE_TYPE(dotPicture)
};

struct DensityPictureType {
  Q_GADGET
  QML_FOREIGN(buurtatlas::DensityPicture)
  QML_VALUE_TYPE(densityPicture)
};
