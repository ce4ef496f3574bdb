#pragma once

// Private to geometry: the border around the Voronoi cells of some of many points.

#include <cstdint>
#include <vector>

#include "core/polygon.h"
#include "geometry/holding_area.h"
#include "geometry/millimetres.h"

namespace buurtatlas {

/// A point with a cell. No two may lie at one position.
struct CellSite {
  GridPoint position = {};
  bool isWanted = false;
  std::uint32_t row = 0;
};

/// The part of the wanted sites' Voronoi cells within reach of them, its holes included. Off the 1 mm grid; parts may
/// touch in points. The sites must lie within 500 km of each other; those farther from every wanted one than
/// influenceOf(reach) change nothing. The part takes time that grows with n log n.
MultiPolygon areaOfCells(const std::vector<CellSite>& sites, const Reach& reach);

/// Sites farther than this from a wanted one do not shape its cell.
Metres influenceOf(const Reach& reach);

}  // namespace buurtatlas
