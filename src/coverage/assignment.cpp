#include "coverage/assignment.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>

namespace buurtatlas {

namespace {

constexpr std::size_t kBlock = 16'384;

/// The answer for some consecutive points; put one after the other, blocks make the whole.
struct Block {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> zones;
};

Block assignBlock(const ZoneIndex& zones, std::span<const Point> points) {
  Block block;
  block.counts.reserve(points.size());
  block.zones.reserve(points.size());
  std::vector<std::uint32_t> found;
  for (const Point point : points) {
    zones.areasAt(point, found);
    block.counts.push_back(static_cast<std::uint32_t>(found.size()));
    block.zones.insert(block.zones.end(), found.begin(), found.end());
  }
  return block;
}

}  // namespace

ZonesOfPoints assignZones(const ZoneIndex& zones, std::span<const Point> points) {
  std::vector<Block> blocks((points.size() + kBlock - 1) / kBlock);
  oneapi::tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t block) {
    const std::size_t first = block * kBlock;
    blocks[block] = assignBlock(zones, points.subspan(first, std::min(kBlock, points.size() - first)));
  });
  ZonesOfPoints answer;
  answer.first.reserve(points.size() + 1);
  for (const Block& block : blocks) {
    for (const std::uint32_t count : block.counts) {
      answer.first.push_back(answer.first.back() + count);
    }
    answer.zones.insert(answer.zones.end(), block.zones.begin(), block.zones.end());
  }
  return answer;
}

}  // namespace buurtatlas
