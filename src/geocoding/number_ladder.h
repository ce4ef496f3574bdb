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

/// Looks a number up in a street: itself (Exact); without its letter, or a range that holds it (BaseNumber); on the
/// line between its nearest neighbours on the same side, or beside one that is at most 8 away (Interpolated); else the
/// number in the middle of the street (Street). Of several rows for one number the one with the box, else one with a
/// position. Units: `box` is folded; the radius is half the way between the neighbours, or the distance from the middle
/// to the farthest number.
NumberAnswer findNumber(const RegisterImage& image, std::uint32_t street, const WrittenNumber& number,
                        std::string_view box);

}  // namespace buurtatlas
