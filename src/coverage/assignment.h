#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/point.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

/// The zones that hold each of many points: those of point i are zones[first[i]] up to zones[first[i + 1]], in rising
/// order.
struct ZonesOfPoints {
  std::vector<std::uint32_t> first = {0};
  std::vector<std::uint32_t> zones = {};

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t point) const {
    return {zones.data() + first[point], zones.data() + first[point + 1]};
  }
};

/// Any points against any zones, on all processors, with the border rule of ZoneIndex. A NaN point lies in none.
ZonesOfPoints assignZones(const ZoneIndex& zones, std::span<const Point> points);

}  // namespace buurtatlas
