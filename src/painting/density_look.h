#pragma once

#include <QColor>
#include <QString>
#include <span>
#include <vector>

#include "core/raster.h"
#include "painting/map_style.h"

namespace buurtatlas {

/// Colours in an order that every eye sees: lightness only rises or only falls, also for those who lack red or green
/// cones. Sources: viridis and magma by Smith and van der Walt (CC0), cividis by Nuñez, Anderton and Renslow (2018).
enum class DensityRamp { Viridis, Cividis, Magma };

/// Where one colour ends and the next begins. Round: limits 1, 2, 5, 10, 20... Quantile: as much ground in each.
/// Equal: steps as high as each other. Stretch: no steps, the colour runs with the value.
enum class DensityClassing { Round, Quantile, Equal, Stretch };

struct DensityLook {
  DensityRamp ramp = DensityRamp::Viridis;
  DensityClassing classing = DensityClassing::Round;
  MapTheme theme = MapTheme::Light;  ///< the highest values stand out: dark on light paper, bright on a dark map
  friend bool operator==(const DensityLook&, const DensityLook&) = default;
};

/// One step of the legend. Units: incidents per km2, unless it has words.
struct DensityClass {
  double from = 0;
  double to = 0;
  QColor colour = {};
  QString words = {};  ///< what it stands for, in place of its limits
  friend bool operator==(const DensityClass&, const DensityClass&) = default;
};

/// What a step stands for: its words, or its limits as the language of the window writes them.
QString labelOf(const DensityClass& step);

/// The colour of the lowest (0) to the highest (1) values; the lowest let the map through most.
QColor rampColour(const DensityLook& look, double share);

/// Six steps at most up to the highest value of all these grids, so that they can be compared. What lies under the
/// lowest is not coloured. Order: rising. Empty when there is nothing to show.
std::vector<DensityClass> densityClasses(std::span<const Raster* const> grids, const DensityLook& look);

}  // namespace buurtatlas
