#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// Says which of many points an area holds, with the border rule of ZoneIndex. Points are named by their place in the
/// list; a NaN point is in nothing and near nothing. Thread: any number of threads at once.
class PointGrid {
 public:
  explicit PointGrid(const std::vector<Point>& points);
  PointGrid(PointGrid&&) noexcept;
  PointGrid& operator=(PointGrid&&) noexcept;
  ~PointGrid();

  /// In rising order.
  [[nodiscard]] std::vector<std::uint32_t> pointsIn(const MultiPolygon& area) const;
  /// Points at this distance or nearer, in rising order.
  [[nodiscard]] std::vector<std::uint32_t> within(Point centre, Metres distance) const;
  /// None when there are no points; the first in the list of those equally near.
  [[nodiscard]] std::optional<std::uint32_t> nearest(Point centre) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
