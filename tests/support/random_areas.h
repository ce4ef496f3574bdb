#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "core/polygon.h"

namespace buurtatlas::test {

/// Made-up areas and points, the same ones for the same seed. Coordinates are whole metres divided by 1000 in a small
/// range, so that points often fall on vertices and borders.
class RandomAreas {
 public:
  explicit RandomAreas(std::uint32_t seed) : m_random(seed) {}

  /// From 0 up to and including the last.
  int upTo(int last);
  Point point(int reach);
  std::vector<Point> points(int count, int reach);
  /// One ring around a middle, sometimes with a hole; without fault.
  MultiPolygon star(int reach);
  std::vector<MultiPolygon> stars(int count, int reach);
  /// Areas that fill the square from 0 to `side` millimetres and share all their borders.
  std::vector<MultiPolygon> partition(int cellsAcross, int side);

 private:
  std::mt19937 m_random;
};

}  // namespace buurtatlas::test
