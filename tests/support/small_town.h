#pragma once

#include "core/atlas.h"

namespace buurtatlas::test {

/// A square town of 2 by 2 km: a cross of two streets, 40 addresses along them, one live zone over the western half,
/// three members (two in the west, one of them without a phone, and one in doubt), incidents by day and by night.
///
///   +---------+---------+
///   |  zone   |         |
///   |---Kerkstraat------|
///   |  West   |  (gap)  |
///   +---------+---------+
Atlas smallTown();

/// The south-west corner of the town. Units: metres in EPSG:3812.
inline constexpr Point kTownCorner{.east = 670'000, .north = 675'000};
inline constexpr double kTownSide = 2'000;

}  // namespace buurtatlas::test
