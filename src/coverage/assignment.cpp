#include "coverage/assignment.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>

namespace buurtatlas {

std::vector<std::int64_t> ZonesOfPoints::pointsPerZone(std::size_t zones) const {
  std::vector<std::int64_t> counts(zones, 0);
  for (std::size_t point = 0; point < size(); ++point) {
    for (const std::uint32_t zone : of(point)) {
      ++counts[zone];
    }
  }
  return counts;
}

ZonesOfPoints assignZones(const ZoneIndex& zones, std::span<const Point> points) {
  constexpr std::size_t kBlock = ZonesOfPoints::kBlock;
  std::vector<AreasOfPoints> blocks((points.size() + kBlock - 1) / kBlock);
  oneapi::tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t block) {
    const std::size_t first = block * kBlock;
    blocks[block] = zones.areasAt(points.subspan(first, std::min(kBlock, points.size() - first)));
  });
  return ZonesOfPoints(std::move(blocks));
}

}  // namespace buurtatlas
