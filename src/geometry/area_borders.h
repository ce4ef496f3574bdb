#pragma once

// Private to geometry: the borders of many areas, as an arrangement of them reads them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "geometry/millimetres.h"

namespace buurtatlas {

/// The rings of many areas on the 1 mm grid, with their area on the left. Segment i runs from vertex i to the next one.
/// Rings that enclose nothing on the grid, and rings with a coordinate that is not a number, are left out.
struct AreaBorders {
  /// The segments of one ring: from `first` up to `last`. The vertex `last` is the first one again.
  struct RingSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t area = 0;
  };

  explicit AreaBorders(std::span<const MultiPolygon* const> areas);

  [[nodiscard]] GridPoint startOf(std::uint32_t segment) const { return vertices[segment]; }
  [[nodiscard]] GridPoint endOf(std::uint32_t segment) const { return vertices[segment + 1]; }

  std::vector<GridPoint> vertices = {};
  std::vector<RingSpan> rings = {};              ///< in the order of their areas
  std::vector<std::uint32_t> ringOf = {};        ///< per vertex; of unused vertices nothing
  std::vector<std::uint32_t> areasWithout = {};  ///< areas of which rings were left out; rising
};

}  // namespace buurtatlas
