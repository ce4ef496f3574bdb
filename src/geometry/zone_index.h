#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "core/units.h"
#include "geometry/areas_of_points.h"

namespace buurtatlas {

/// Says which of many areas hold a point, exactly, on the 1 mm grid. A point on a border belongs to the area that holds
/// the point moved infinitesimally east, then north: so a border shared by two areas gives exactly one of them, and an
/// overlap gives both. Areas are named by their place in the list. Thread: any number of threads at once. Misses:
/// nothing for areas without fault; in an area that overlaps itself, places covered twice count as outside.
class ZoneIndex {
 public:
  explicit ZoneIndex(const std::vector<MultiPolygon>& areas);
  ZoneIndex(ZoneIndex&&) noexcept;
  ZoneIndex& operator=(ZoneIndex&&) noexcept;
  ~ZoneIndex();

  /// Puts the areas that hold the point in `out`, in rising order, in place of what was there. NaN lies in none.
  void areasAt(Point point, std::vector<std::uint32_t>& out) const;
  [[nodiscard]] std::vector<std::uint32_t> areasAt(Point point) const;
  /// The same for many points, far quicker than one by one.
  [[nodiscard]] AreasOfPoints areasAt(std::span<const Point> points) const;
  [[nodiscard]] bool isInAny(Point point) const;

  struct Piece {
    std::uint32_t area = 0;
    Metres length = {};
  };
  /// How much of a line runs in each area, in rising order, areas without any left out. A piece that runs along a
  /// border itself counts to one side of it.
  [[nodiscard]] std::vector<Piece> piecesOf(const LineString& line) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
