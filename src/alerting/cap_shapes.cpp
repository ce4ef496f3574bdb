#include "alerting/cap_shapes.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <optional>
#include <utility>

#include "alerting/cap_values.h"
#include "geometry/measure.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

/// Beyond so many pairs a polygon is not drawn by anybody, and comparing it with others would take long.
constexpr std::size_t kMostPairs = 100'000;
constexpr std::size_t kMostPolygonsCompared = 50;

/// About the metres in a degree of latitude, so that a millimetre is finer than any CAP message writes.
constexpr double kMetresInDegree = 111'195;

std::string shownPair(LonLat position) { return std::format("{},{}", position.lat, position.lon); }

std::optional<ShapeFault> rangeFault(LonLat position) {
  if (std::abs(position.lat) <= 90 && std::abs(position.lon) <= 180) {
    return std::nullopt;
  }
  return ShapeFault{
      .code = "out-of-range",
      .reason = {.text = "%1 is no latitude from -90 to 90 and longitude from -180 to 180, in this order.",
                 .arguments = {shownPair(position)}}};
}

/// In the Indian Ocean, where Belgium would be with its axes swapped.
bool isBelgiumSwapped(LonLat position) {
  return position.lat > 2.3 && position.lat < 6.6 && position.lon > 49.3 && position.lon < 51.7;
}

std::optional<ShapeFault> swapFault(const std::vector<LonLat>& positions) {
  if (positions.empty() || !std::ranges::all_of(positions, isBelgiumSwapped)) {
    return std::nullopt;
  }
  return ShapeFault{.code = "swapped-axes",
                    .reason = {.text = "%1 lies in Belgium with latitude and longitude swapped; latitude comes first.",
                               .arguments = {shownPair(positions.front())}}};
}

Ring ringOf(const std::vector<LonLat>& pairs) {
  Ring ring;
  for (const LonLat pair : pairs) {
    ring.push_back({.east = pair.lon * kMetresInDegree, .north = pair.lat * kMetresInDegree});
  }
  ring.pop_back();
  return ring;
}

std::optional<ShapeFault> borderFault(const std::vector<LonLat>& pairs) {
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    if (pairs[i] == pairs[i - 1]) {
      return ShapeFault{
          .code = "repeated-point",
          .reason = {.text = "The point %1 stands in the polygon twice in a row.", .arguments = {shownPair(pairs[i])}}};
    }
  }
  std::vector<LonLat> sorted(pairs.begin(), pairs.end() - 1);
  std::ranges::sort(sorted);
  if (const auto same = std::ranges::adjacent_find(sorted); same != sorted.end()) {
    return ShapeFault{
        .code = "repeated-point",
        .reason = {.text = "The border of the polygon meets itself in the point %1.", .arguments = {shownPair(*same)}}};
  }
  if (findFault(MultiPolygon{{.outer = ringOf(pairs), .holes = {}}})) {
    return ShapeFault{.code = "crossing-border",
                      .reason = {.text = "The border of the polygon crosses or touches itself, or encloses nothing.",
                                 .arguments = {}}};
  }
  return std::nullopt;
}

bool liesWithin(const MultiPolygon& inner, const MultiPolygon& outer) {
  const Box in = boundsOf(inner);
  const Box out = boundsOf(outer);
  return out.contains({.east = in.west, .north = in.south}) && out.contains({.east = in.east, .north = in.north}) &&
         std::ranges::all_of(inner.front().outer, [&](Point point) { return contains(outer, point); });
}

}  // namespace

std::vector<ShapeFault> CapShapes::addPolygon(std::string_view text) {
  const auto fault = [](std::string code, std::string words, std::vector<std::string> arguments = {}) {
    return std::vector{
        ShapeFault{.code = std::move(code), .reason = {.text = std::move(words), .arguments = std::move(arguments)}}};
  };
  const auto pairs = parseCapPairs(text);
  if (!pairs) {
    return fault("bad-polygon", "The polygon is no list of points such as 50.87,4.70 with spaces between them.");
  }
  if (const auto wrong = std::ranges::find_if(*pairs, [](LonLat pair) { return rangeFault(pair).has_value(); });
      wrong != pairs->end()) {
    return {*rangeFault(*wrong)};
  }
  if (pairs->size() < 4) {
    return fault("few-points", "The polygon has %1 points; it takes at least four, of which the last is the first.",
                 {std::to_string(pairs->size())});
  }
  if (pairs->size() > kMostPairs) {
    return fault("too-large", "The polygon has more than %1 points.", {std::to_string(kMostPairs)});
  }
  std::vector<ShapeFault> faults;
  if (auto swapped = swapFault(*pairs)) {
    faults.push_back(std::move(*swapped));
  }
  if (pairs->front() != pairs->back()) {
    faults.push_back(
        {.code = "open-polygon",
         .reason = {.text = "The polygon is not closed: its last point must be its first.", .arguments = {}}});
    return faults;
  }
  if (auto border = borderFault(*pairs)) {
    faults.push_back(std::move(*border));
    return faults;
  }
  MultiPolygon area = oriented({{.outer = ringOf(*pairs), .holes = {}}});
  if (std::ranges::any_of(
          m_polygons, [&](const MultiPolygon& other) { return liesWithin(area, other) || liesWithin(other, area); })) {
    faults.push_back(
        {.code = "polygon-in-polygon",
         .reason = {.text = "A polygon lies within another one of its area; CAP knows no holes.", .arguments = {}}});
  }
  if (m_polygons.size() < kMostPolygonsCompared) {
    m_polygons.push_back(std::move(area));
  }
  return faults;
}

std::vector<ShapeFault> CapShapes::addCircle(std::string_view text) {
  const auto circle = parseCapCircle(text);
  if (!circle) {
    return {{.code = "bad-circle",
             .reason = {.text = "The circle is not of the form 50.87,4.70 2.5, with its radius in kilometres.",
                        .arguments = {}}}};
  }
  std::vector<ShapeFault> faults;
  if (auto range = rangeFault(circle->middle)) {
    faults.push_back(std::move(*range));
  } else if (auto swapped = swapFault({circle->middle})) {
    faults.push_back(std::move(*swapped));
  }
  constexpr double kHalfTheGlobe = 20'038;
  if (circle->kilometres < 0 || circle->kilometres > kHalfTheGlobe) {
    faults.push_back({.code = "bad-radius",
                      .reason = {.text = "The radius of %1 km is negative or larger than the globe.",
                                 .arguments = {std::format("{}", circle->kilometres)}}});
  }
  return faults;
}

}  // namespace buurtatlas
