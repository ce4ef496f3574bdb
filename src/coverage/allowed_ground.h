#pragma once

#include <vector>

#include "core/allowed_gap.h"
#include "core/result.h"
#include "core/units.h"
#include "coverage/gaps.h"

namespace buurtatlas {

/// As far as a border beside an allowed gap may move without opening it again.
inline constexpr Metres kAllowedMargin{5};

/// The connected parts of each gap, in their order, each wholly open or wholly allowed. What else is known of a gap
/// stays with it as long as it lies apart from allowed ground; of a part of one, nothing else is filled in. A gap is
/// allowed as far as it lies in allowed ground. What lies beside that in the same gap, nowhere farther than
/// kAllowedMargin from the allowed ground, goes along, unless one of these addresses lies in it: then it is open, like
/// all that reaches farther. Fails: InvalidGeometry for allowed ground with a fault. Misses: allowed ground that is on
/// average thinner than 1 mm.
Result<std::vector<std::vector<Gap>>> divideGaps(std::vector<Gap> gaps, const std::vector<AllowedGap>& allowed,
                                                 const std::vector<Point>& uncovered);

}  // namespace buurtatlas
