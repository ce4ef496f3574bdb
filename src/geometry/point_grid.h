#pragma once

#include <cstdint>
#include <functional>
#include <limits>
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
  /// The points of rows; those without one are in nothing.
  template <class Row, class PositionOf>
  PointGrid(const std::vector<Row>& rows, PositionOf positionOf) : PointGrid(pointsOf(rows, positionOf)) {}
  PointGrid(PointGrid&&) noexcept;
  PointGrid& operator=(PointGrid&&) noexcept;
  ~PointGrid();

  /// In rising order.
  [[nodiscard]] std::vector<std::uint32_t> pointsIn(const MultiPolygon& area) const;
  /// The same in the order of the grid, several times quicker where they are many.
  [[nodiscard]] std::vector<std::uint32_t> unsortedPointsIn(const MultiPolygon& area) const;
  /// Points at this distance or nearer, in rising order.
  [[nodiscard]] std::vector<std::uint32_t> within(Point centre, Metres distance) const;
  /// Whether within() names any; quicker than asking which.
  [[nodiscard]] bool isAnyWithin(Point centre, Metres distance) const;
  /// None when there are no points; the first in the list of those equally near.
  [[nodiscard]] std::optional<std::uint32_t> nearest(Point centre) const;

 private:
  template <class Row, class PositionOf>
  static std::vector<Point> pointsOf(const std::vector<Row>& rows, PositionOf positionOf) {
    constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
    std::vector<Point> points;
    points.reserve(rows.size());
    for (const Row& row : rows) {
      const std::optional<Point> position = std::invoke(positionOf, row);
      points.push_back(position.value_or(Point{.east = kNowhere, .north = kNowhere}));
    }
    return points;
  }

  struct Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
