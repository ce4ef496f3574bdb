#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

/// Where a house number lies in its street, and how that is known.
struct NumberAnswer {
  PlacementClass matchClass = PlacementClass::Street;
  std::uint32_t number = kNone;  ///< of RegisterImage::numbers(); kNone when it was not found itself
  std::optional<Point> position = {};
  Metres radius = {};
  bool isGuess = false;  ///< a part of what was written, such as the 5 of "3/5" where the street has no 3
};

/// Looks a number up in a street: itself (Exact); without its letter, or a range that holds it or whose end it is
/// (BaseNumber); on the line between its nearest neighbours on the same side, or at one that is at most 8 away
/// (Interpolated); what stands behind its slash (BaseNumber); else the number in the middle of the street (Street). Of
/// several rows for one number the one with the box, else one with a position. `box` is folded. The radius holds nine
/// in ten houses, as left out of the register and looked up; of a whole street all its numbers.
NumberAnswer findNumber(const RegisterImage& image, std::uint32_t street, const WrittenNumber& number,
                        std::string_view box);

}  // namespace buurtatlas
