#include "tasks/alert_area.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/ascii.h"
#include "geometry/corridor.h"
#include "geometry/drawn_shapes.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

constexpr Metres kSmallestReach(1);
constexpr Metres kLargestRadius(50'000);
constexpr Metres kFarthestFromStreet(5'000);
// No finer than the grid that positions lie on.
constexpr Metres kExact(kGridStep);
// What rounding leaves along a border that an area shares with the municipality.
constexpr SquareMetres kDust(0.5);

AlertAreaPart partOf(const Circle& circle) {
  return {
      .origin = AreaOrigin::Circle, .reach = circle.radius, .area = {{.outer = ringOf(circle, kExact), .holes = {}}}};
}

MultiPolygon withoutDust(const MultiPolygon& area) {
  MultiPolygon kept;
  std::ranges::copy_if(area, std::back_inserter(kept), [](const Polygon& part) { return areaOf({part}) >= kDust; });
  return kept;
}

}  // namespace

Result<AlertAreaPart> circlePart(Point centre, Metres radius) {
  if (!(radius >= kSmallestReach && radius <= kLargestRadius)) {
    return fail(ErrorCode::InvalidInput, "The radius of a circle is 1 m to 50 km.");
  }
  return partOf({.centre = onGrid(centre), .radius = radius});
}

AlertAreaPart drawnPart(const MultiPolygon& drawn) {
  const std::optional<Circle> circle = circleOf(drawn);
  return circle ? partOf(*circle) : AlertAreaPart{.area = drawn};
}

Result<AlertAreaPart> zonePart(const Atlas& atlas, const std::string& name) {
  const Zone* found = nullptr;
  for (const Zone& zone : *atlas.zones) {
    if (lowered(zone.name) != lowered(name)) {
      continue;
    }
    if (found != nullptr) {
      return fail(ErrorCode::Conflict, "Several zones are called %1. Give one of them another name first.", {name});
    }
    found = &zone;
  }
  if (found == nullptr) {
    return fail(ErrorCode::NotFound, "There is no zone %1.", {name});
  }
  return AlertAreaPart{.origin = AreaOrigin::Zone, .name = found->name, .area = found->border};
}

Result<AlertAreaPart> streetPart(const Atlas& atlas, const std::string& name, Metres distance) {
  if (!(distance >= kSmallestReach && distance <= kFarthestFromStreet)) {
    return fail(ErrorCode::InvalidInput, "The distance to both sides of a street is 1 m to 5 km.");
  }
  std::vector<LineString> lines;
  std::string properName;
  for (const Street& street : *atlas.streets) {
    if (!street.name.empty() && lowered(street.name) == lowered(name)) {
      lines.push_back(street.path);
      properName = street.name;
    }
  }
  if (lines.empty()) {
    return fail(ErrorCode::NotFound, "The streets of the atlas have no %1.", {name});
  }
  Result<MultiPolygon> along = corridorAlong(lines, distance);
  if (!along) {
    return std::unexpected(along.error());
  }
  return AlertAreaPart{.origin = AreaOrigin::Street, .name = properName, .reach = distance, .area = *std::move(along)};
}

Result<AlertGround> groundOf(const std::vector<AlertAreaPart>& parts, const std::vector<MultiPolygon>& holes,
                             const MultiPolygon& boundary, OutsideGround outside) {
  std::vector<MultiPolygon> areas;
  for (const AlertAreaPart& part : parts) {
    if (std::optional<Error> fault = findFault(part.area)) {
      return std::unexpected(*std::move(fault));
    }
    areas.push_back(part.area);
  }
  if (areas.empty()) {
    return fail(ErrorCode::InvalidInput, "The alert has no area. Draw one, or choose a zone.");
  }
  Result<MultiPolygon> area = areas.size() == 1 ? Result<MultiPolygon>(areas.front()) : unionOf(areas);
  for (const MultiPolygon& hole : holes) {
    area = std::move(area).and_then([&](const MultiPolygon& whole) { return differenceOf(whole, hole); });
  }
  AlertGround ground;
  if (area && !boundary.empty()) {
    Result<MultiPolygon> beyond = differenceOf(*area, boundary).transform(withoutDust);
    if (!beyond) {
      return std::unexpected(beyond.error());
    }
    ground.outside = *std::move(beyond);
    if (!ground.outside.empty() && outside == OutsideGround::Clipped) {
      area = intersectionOf(*area, boundary);
    }
  }
  if (!area) {
    return std::unexpected(area.error());
  }
  if (area->empty()) {
    return fail(ErrorCode::InvalidInput, "Nothing of the area is left inside the municipality and outside the holes.");
  }
  ground.area = *std::move(area);
  return ground;
}

}  // namespace buurtatlas
