#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "core/units.h"
#include "coverage/gaps.h"
#include "geometry/area_arrangement.h"

namespace buurtatlas {

/// Open ground, divided into gaps, with all that a gap says of itself.
struct MeasuredGround {
  SquareMetres size = {};
  std::vector<Gap> gaps = {};
  std::vector<std::uint32_t> addresses = {};  ///< that lie in it, by their place in the atlas
};

/// Several of them, in the order of what was measured.
struct MeasuredGrounds {
  std::vector<std::shared_ptr<const MeasuredGround>> grounds = {};
  std::vector<std::uint32_t> strays = {};  ///< addresses that lie in none of them
};

/// Measures open ground among live zones, named as in an arrangement of them, and puts uncovered addresses in it, which
/// are given by their place in the atlas. Fails: InvalidGeometry for allowed ground with a fault.
Result<MeasuredGrounds> measureGrounds(const Atlas& atlas, std::span<const Zone* const> zones,
                                       std::span<const OpenGround* const> grounds,
                                       const std::vector<std::uint32_t>& uncovered);

}  // namespace buurtatlas
