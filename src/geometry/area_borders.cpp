#include "geometry/area_borders.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>

namespace buurtatlas {

namespace {

__extension__ using Wide = __int128;

bool runsClockwise(std::span<const GridPoint> ring) {
  Wide twiceArea = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    twiceArea += static_cast<Wide>(ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                 static_cast<Wide>(ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
  }
  return twiceArea < 0;
}

/// Writes a ring, closed and without repeated vertices, and returns what comes after it; the same place when the ring
/// encloses nothing.
GridPoint* write(const Ring& ring, bool isOuter, GridPoint* out) {
  if (!std::ranges::all_of(ring, isOnGrid)) {
    return out;
  }
  GridPoint* end = out;
  for (const Point vertex : ring) {
    const GridPoint point = gridPointOf(vertex);
    if (end == out || end[-1] != point) {
      *end++ = point;
    }
  }
  while (end - out > 1 && end[-1] == *out) {
    --end;
  }
  if (end - out < 3) {
    return out;
  }
  *end++ = *out;
  if (runsClockwise({out, end}) == isOuter) {
    std::reverse(out, end);
  }
  return end;
}

/// One ring of the input, and where it may be written.
struct Slot {
  const Ring* ring = nullptr;
  std::uint32_t area = 0;
  bool isOuter = true;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::vector<Slot> slotsOf(std::span<const MultiPolygon* const> areas) {
  std::vector<Slot> slots;
  std::uint32_t next = 0;
  const auto add = [&](const Ring& ring, std::uint32_t area, bool isOuter) {
    slots.push_back({.ring = &ring, .area = area, .isOuter = isOuter, .first = next});
    next += static_cast<std::uint32_t>(ring.size()) + 1;
  };
  for (std::uint32_t area = 0; area < areas.size(); ++area) {
    for (const Polygon& part : *areas[area]) {
      add(part.outer, area, true);
      for (const Ring& hole : part.holes) {
        add(hole, area, false);
      }
    }
  }
  return slots;
}

}  // namespace

AreaBorders::AreaBorders(std::span<const MultiPolygon* const> areas) {
  std::vector<Slot> slots = slotsOf(areas);
  const std::size_t room = slots.empty() ? 0 : slots.back().first + slots.back().ring->size() + 1;
  vertices.resize(room);
  ringOf.resize(room);
  oneapi::tbb::parallel_for(std::size_t{0}, slots.size(), [&](std::size_t at) {
    Slot& slot = slots[at];
    GridPoint* const begin = vertices.data() + slot.first;
    const auto written = static_cast<std::uint32_t>(write(*slot.ring, slot.isOuter, begin) - begin);
    slot.last = written == 0 ? slot.first : slot.first + written - 1;
  });
  for (const Slot& slot : slots) {
    if (slot.last > slot.first) {
      std::fill(ringOf.begin() + slot.first, ringOf.begin() + slot.last + 1, static_cast<std::uint32_t>(rings.size()));
      rings.push_back({.first = slot.first, .last = slot.last, .area = slot.area});
    } else if (areasWithout.empty() || areasWithout.back() != slot.area) {
      areasWithout.push_back(slot.area);
    }
  }
}

}  // namespace buurtatlas
