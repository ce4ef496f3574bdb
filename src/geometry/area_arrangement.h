#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// A connected part of a boundary that no area holds.
struct OpenGround {
  MultiPolygon ground = {};                ///< one part
  std::vector<std::uint32_t> beside = {};  ///< areas that share a border with it, in rising order
};

/// What two areas both hold.
struct CommonGround {
  std::uint32_t first = 0;  ///< below `second`
  std::uint32_t second = 0;
  MultiPolygon ground = {};
};

/// Two areas that lie side by side, or touch in a point.
struct CommonBorder {
  std::uint32_t first = 0;  ///< below `second`
  std::uint32_t second = 0;
  Metres length = {};  ///< along which one lies on each side; 0 where they touch in points only
  friend bool operator==(const CommonBorder&, const CommonBorder&) = default;
};

/// Ground that exactly these areas hold, two or more; not always connected.
struct StackedGround {
  std::vector<std::uint32_t> areas = {};  ///< in rising order
  SquareMetres size = {};
};

/// How areas lie to each other and in a boundary. Areas are named by their place in the list.
struct AreaArrangement {
  std::vector<OpenGround> open = {};
  std::vector<CommonGround> common = {};  ///< by their areas, in rising order
  std::vector<StackedGround> stacks = {};
  std::vector<CommonBorder> borders = {};  ///< by their areas, in rising order; also of areas that overlap elsewhere
};

/// Lays areas over each other, each line of their borders once, with exact whole millimetres. Answers are sound areas
/// on the 1 mm grid with open rings, outer ones counter-clockwise and holes clockwise. Borders move by less than 1 mm,
/// and only where they cross or come that close. Fails: InvalidGeometry, with the fault of the boundary or of the first
/// area that has one; an empty
/// area is none. Misses: what is thinner than 1 mm; parts of open ground that touch in one point count as two.
Result<AreaArrangement> arrange(const MultiPolygon& boundary, std::span<const MultiPolygon* const> areas);

}  // namespace buurtatlas
