#pragma once

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// Whether no place in the area is farther than this from the other area; round corners count 0.5 % less far.
/// Fails: InvalidGeometry for areas with a fault.
Result<bool> staysNear(const MultiPolygon& area, const MultiPolygon& other, Metres distance);

}  // namespace buurtatlas
