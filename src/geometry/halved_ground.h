#pragma once

#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

/// What two areas share, divided midway between what each of them holds alone.
struct HalvedGround {
  MultiPolygon first = {};
  MultiPolygon second = {};
};

/// The areas must have no fault. Fails: InvalidInput when they share nothing, or when one lies wholly in the other, so
/// that there is no middle. Misses: the middle by the distance between samples of the border, half a metre or a
/// thousandth of its length.
Result<HalvedGround> halvedBetween(const MultiPolygon& first, const MultiPolygon& second);

}  // namespace buurtatlas
