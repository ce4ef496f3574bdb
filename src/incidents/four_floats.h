#pragma once

// Private to incidents: numbers that are added and multiplied four at once.

#include <cstring>

namespace buurtatlas {

using Four = float __attribute__((vector_size(16)));

inline Four load(const float* from) {
  Four four;
  std::memcpy(&four, from, sizeof four);
  return four;
}
inline void store(float* to, Four four) { std::memcpy(to, &four, sizeof four); }

/// The sums of the four numbers of each.
inline Four sumsOf(Four a, Four b, Four c, Four d) {
  const Four ofAAndB = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Four ofCAndD = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
  return __builtin_shufflevector(ofAAndB, ofCAndD, 0, 1, 4, 5) + __builtin_shufflevector(ofAAndB, ofCAndD, 2, 3, 6, 7);
}

/// What the four nodes around a place get of a cubic B-spline, the first one step before it; `past` is the way from the
/// second, 0 to 1.
inline Four splineWeights(float past) {
  constexpr Four kOnes{1.0F / 6, 4.0F / 6, 1.0F / 6, 0};
  constexpr Four kLinear{-3.0F / 6, 0, 3.0F / 6, 0};
  constexpr Four kSquare{3.0F / 6, -6.0F / 6, 3.0F / 6, 0};
  constexpr Four kCube{-1.0F / 6, 3.0F / 6, -3.0F / 6, 1.0F / 6};
  return kOnes + past * (kLinear + past * (kSquare + past * kCube));
}

}  // namespace buurtatlas
