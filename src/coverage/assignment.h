#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/point.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

/// The zones that hold each of many points.
class ZonesOfPoints {
 public:
  /// Points are answered in blocks of so many.
  static constexpr std::size_t kBlock = 16'384;

  ZonesOfPoints() = default;
  explicit ZonesOfPoints(std::vector<AreasOfPoints> blocks) : m_blocks(std::move(blocks)) {}

  [[nodiscard]] std::size_t size() const {
    return m_blocks.empty() ? 0 : (m_blocks.size() - 1) * kBlock + m_blocks.back().size();
  }
  /// In rising order.
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t point) const {
    return m_blocks[point / kBlock].of(point % kBlock);
  }
  /// How many of the points lie in each of so many zones.
  [[nodiscard]] std::vector<std::int64_t> pointsPerZone(std::size_t zones) const;

 private:
  std::vector<AreasOfPoints> m_blocks = {};
};

/// Any points against any zones, on all processors, with the border rule of ZoneIndex. A NaN point lies in none.
ZonesOfPoints assignZones(const ZoneIndex& zones, std::span<const Point> points);

}  // namespace buurtatlas
