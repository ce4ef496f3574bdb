#pragma once

#include <cmath>

#include "core/point.h"

namespace buurtatlas {

/// The points on which corners of a warning area may lie. Units: those of the area's own system.
struct CornerLattice {
  double east = 0.001;   ///< from one column to the next
  double north = 0.001;  ///< from one row to the next
  Point origin = {};
  bool holdsAll = false;  ///< false: corners of the area itself may stay where they are

  [[nodiscard]] Point at(double column, double row) const {
    return {.east = origin.east + column * east, .north = origin.north + row * north};
  }
  [[nodiscard]] double columnOf(Point point) const { return (point.east - origin.east) / east; }
  [[nodiscard]] double rowOf(Point point) const { return (point.north - origin.north) / north; }
};

/// A millimetre in a plane in metres.
inline constexpr CornerLattice kMillimetreLattice{};
/// A tenth of a millimetre in degrees.
inline constexpr CornerLattice kDegreeLattice{.east = 1e-9, .north = 1e-9};
/// The 22-bit latitudes and longitudes of 3GPP TS 23.041, in degrees: some 6 m east and 5 m north in Belgium.
inline constexpr CornerLattice kPhoneLattice{
    .east = 360.0 / 4194304.0, .north = 180.0 / 4194304.0, .origin = {.east = -180, .north = -90}, .holdsAll = true};

}  // namespace buurtatlas
