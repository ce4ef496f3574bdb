#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "painting/scale.h"

namespace buurtatlas {

/// The round length that a scale bar shows. Units: metres on the ground, pixels of the window.
class MapScale : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(double metresPerPixel MEMBER m_metresPerPixel NOTIFY changed FINAL)
  Q_PROPERTY(double mostPixels MEMBER m_mostPixels NOTIFY changed FINAL)
  Q_PROPERTY(double length READ length NOTIFY changed FINAL)
  Q_PROPERTY(double pixels READ pixels NOTIFY changed FINAL)

 public:
  using QObject::QObject;
  [[nodiscard]] double length() const { return bar().length.value; }
  [[nodiscard]] double pixels() const { return bar().pixels; }

 signals:
  void changed();

 private:
  [[nodiscard]] ScaleBar bar() const { return scaleBarFor(Metres(m_metresPerPixel), m_mostPixels); }

  double m_metresPerPixel = 0;
  double m_mostPixels = 120;
};

}  // namespace buurtatlas
