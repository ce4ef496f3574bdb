#pragma once

#include <cstdint>
#include <vector>

#include "core/polygon.h"

namespace buurtatlas::test {

/// A made-up town for measurements, the same one for the same number of zones: some 12 km across, with zones as
/// networks draw them. Most share winding borders of many vertices; 3 % are missing, 4 % keep off their neighbours, 4 %
/// reach over them, 5 % have a hole, and those at the edge follow a boundary that has other vertices.
struct WigglyTown {
  MultiPolygon boundary = {};
  std::vector<MultiPolygon> zones = {};
  std::int64_t vertices = 0;
};

/// Of about as many zones as told.
WigglyTown wigglyTown(int zones);

}  // namespace buurtatlas::test
