#pragma once

// Private to geometry: straight edges that touch what they must not cut.

#include <optional>
#include <vector>

#include "core/point.h"

namespace buurtatlas {

struct TangentLine {
  Point through = {};
  Point towards = {};
};

/// Where two lines cross; none where they run beside each other.
std::optional<Point> crossingOf(const TangentLine& a, const TangentLine& b);

/// An edge between two others, the area on its left. From and to are the same where a corner is to be cut off.
struct EdgePlace {
  Point before = {};
  Point from = {};
  Point to = {};
  Point after = {};
};

/// Lines that may take the edge's place: they leave the points that the edge looks on to their left and touch one of
/// them, either halfway between the neighbouring edges, where turning gains nothing more, or along two points. The line
/// that holds the least comes first.
std::vector<TangentLine> tangentsOf(const EdgePlace& place, const std::vector<Point>& points);

}  // namespace buurtatlas
