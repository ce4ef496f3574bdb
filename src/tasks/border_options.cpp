#include "tasks/border_options.h"

#include <algorithm>
#include <functional>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

bool isSome(const Result<MultiPolygon>& area) { return area && !area->empty(); }

/// Whether the two become fewer pieces together, since they share a border or ground.
bool makeOnePiece(const Zone& first, const Zone& second) {
  const Result<MultiPolygon> both = unionOf({first.border, second.border});
  return both && both->size() < first.border.size() + second.border.size();
}

std::vector<BorderOptions::Hole> holesOf(const MultiPolygon& border) {
  std::vector<BorderOptions::Hole> holes;
  for (const Polygon& part : border) {
    for (const Ring& ring : part.holes) {
      holes.push_back({.place = pointInside({{.outer = ring, .holes = {}}}), .size = areaOf(ring)});
    }
  }
  std::ranges::stable_sort(holes, std::greater(), &BorderOptions::Hole::size);
  return holes;
}

}  // namespace

BorderOptions borderOptions(const Atlas& atlas, Id id) {
  const auto zone = std::ranges::find(*atlas.zones, id, &Zone::id);
  if (zone == atlas.zones->end()) {
    return {};
  }
  if (findFault(zone->border)) {
    return {.hasFault = true};
  }
  std::vector<const Zone*> beside;
  const Box box = boundsOf(zone->border);
  for (const Zone& other : *atlas.zones) {
    if (other.id != id && box.intersects(boundsOf(other.border)) && !findFault(other.border)) {
      beside.push_back(&other);
    }
  }
  std::ranges::stable_sort(beside, {}, &Zone::name);
  BorderOptions options{.holes = holesOf(zone->border)};
  options.leavesBoundary =
      !atlas.boundary->empty() && isSome(differenceOf(zone->border, *atlas.boundary).transform(withoutDust));
  for (const Zone* other : beside) {
    if (other->type == zone->type && makeOnePiece(*zone, *other)) {
      options.mergeable.push_back(other->id);
    }
    if (isSome(intersectionOf(zone->border, other->border).transform(withoutDust))) {
      options.overlapping.push_back(other->id);
    }
  }
  return options;
}

}  // namespace buurtatlas
