#pragma once

#include <QImage>
#include <QObject>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/contour.h"
#include "core/raster.h"
#include "core/result.h"
#include "painting/density_look.h"

namespace buurtatlas {

/// A density as a picture on the map, with the legend that explains its colours.
struct DensityPicture {
  Q_GADGET
 public:
  QImage image = {};  ///< rows equally spaced in Web Mercator
  QRectF world = {};  ///< where the image lies. Units: Web Mercator square
  std::vector<DensityClass> classes = {};
  friend bool operator==(const DensityPicture&, const DensityPicture&) = default;
};

/// Colours a density grid (incidents per km2) of the atlas's plane, with classes from densityClasses() of this look;
/// those of the grid itself when none are given. Thread: made for a worker, and works on several threads.
/// Fails: InvalidInput for a plane that is not known; Cancelled.
Result<DensityPicture> makeDensityPicture(const Raster& density, const std::string& plane, const DensityLook& look = {},
                                          const std::optional<std::vector<DensityClass>>& classes = std::nullopt,
                                          const std::stop_token& stop = {});

/// Draws lines of the plane over the picture. Fails: as makeDensityPicture().
Result<void> drawContours(DensityPicture& picture, const std::vector<Contour>& contours, const std::string& plane,
                          const DensityLook& look);

}  // namespace buurtatlas
