#pragma once

#include <QColor>
#include <cstdint>
#include <vector>

#include "painting/density_look.h"
#include "painting/map_style.h"

namespace buurtatlas {

/// The steps to either side of what chance explains.
inline constexpr int kDivergingSteps = 3;

/// Red for more (1 to kDivergingSteps), blue for less (-1 to -kDivergingSteps): the further, the stronger. 0 is not
/// painted.
QColor divergingColour(int step, MapTheme theme);

/// A place that lies high or low among places that lie high or low.
QColor quadrantColour(bool isHigh, bool isAmongHigh, MapTheme theme);

/// The ways of a two-way map: 0 to 2 on each.
inline constexpr int kTwoWaySteps = 3;

/// Incidents to yellow, openness to blue, both to the darkest, on a dark map to the brightest. Every two of the nine
/// differ by 20 or more in CIELAB (Euclidean), also for eyes without red, green or blue cones (Machado, Oliveira and
/// Fernandes, 2009).
QColor twoWayColour(int heat, int openness, MapTheme theme);
/// Incidents where nobody has an address.
QColor withoutAddressColour();

/// Six classes of whole numbers at most, from 1 or a higher round limit up to the highest count, with their words. What
/// lies under the first belongs to it. Order: rising. Empty for 0.
std::vector<DensityClass> countClasses(std::int64_t highest, const DensityLook& look);

/// The colour of the last class that begins at the value or below it; not painted for 0 and less.
QColor colourAmong(const std::vector<DensityClass>& classes, double value);

}  // namespace buurtatlas
