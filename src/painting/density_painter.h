#pragma once

#include <QImage>
#include <QObject>
#include <string>
#include <vector>

#include "core/raster.h"
#include "core/result.h"
#include "painting/map_style.h"

namespace buurtatlas {

/// One step of the legend. Units: incidents per km2.
struct DensityClass {
  double from = 0;
  double to = 0;
  QColor colour = {};
  friend bool operator==(const DensityClass&, const DensityClass&) = default;
};

/// Six steps up to this maximum with the round limits 1, 2, 5, 10, 20...: densities are skewed, so each is about twice
/// the one below. What lies under the lowest is not coloured. Order: rising. Empty when there is nothing to show.
std::vector<DensityClass> densityClasses(double maximum);

/// A density as a picture on the map, with the legend that explains its colours.
struct DensityPicture {
  Q_GADGET
 public:
  QImage image = {};  ///< rows equally spaced in Web Mercator
  QRectF world = {};  ///< where the image lies. Units: Web Mercator square
  std::vector<DensityClass> classes = {};
  friend bool operator==(const DensityPicture&, const DensityPicture&) = default;
};

/// Colours a density grid (incidents per km2) of the atlas's plane. Thread: made for a worker.
/// Fails: InvalidInput for a plane that is not known.
Result<DensityPicture> makeDensityPicture(const Raster& density, const std::string& plane);

}  // namespace buurtatlas
