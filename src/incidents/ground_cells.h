#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/point.h"
#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// The most cells that ground is cut into.
inline constexpr std::size_t kMostGroundCells = 8'000'000;

/// What cells outside the ground have instead of a value.
inline constexpr double kNoData = std::numeric_limits<double>::quiet_NaN();

/// Square cells over some ground, their corners on multiples of their side in the plane. A cell belongs to the ground
/// when the ground holds any part of it. Order: row by row from the north-west corner, as in a Raster.
struct GroundCells {
  int columns = 0;
  int rows = 0;
  std::int64_t firstColumn = 0;  ///< counted from the plane's origin eastwards
  std::int64_t topRow = 0;       ///< the cells of the first row lie so many rows north of the plane's origin
  Metres side = {};
  std::vector<std::uint8_t> isGround = {};  ///< of each cell, 0 or 1
  std::int64_t ground = 0;                  ///< how many are

  [[nodiscard]] std::size_t size() const { return isGround.size(); }
  /// Whether or not it is ground; none outside all cells. On a line between cells it is the one to the east, or north.
  [[nodiscard]] std::optional<std::size_t> cellAt(Point point) const;
  [[nodiscard]] Point centreOf(std::size_t cell) const;
  [[nodiscard]] Box boxOf(std::size_t cell) const;
};

/// Fails: InvalidInput for a side under 1 m or not of whole millimetres, for no ground, for too many cells.
Result<GroundCells> layCells(const MultiPolygon& ground, Metres side);

/// How many points lie in each cell.
struct CellCounts {
  std::vector<std::uint32_t> perCell = {};
  std::int64_t counted = 0;
  std::int64_t offGround = 0;  ///< points outside the ground, by the border rule of ZoneIndex, in no cell
};

CellCounts countPerCell(const GroundCells& cells, const MultiPolygon& ground, std::span<const Point> points);

/// Adds to each cell how much of a line runs in it, in metres. A piece along a line between cells counts to one of
/// them.
void addLengthPerCell(const GroundCells& cells, const LineString& line, std::vector<double>& metres);

}  // namespace buurtatlas
