#include "tasks/zones_beside.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <optional>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/shared_vertices.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

BoxedZone boxed(Zone zone) {
  const Box box = boundsOf(zone.border);
  return {.zone = std::move(zone), .box = box};
}

/// A stored zone with a fault, as the ground that its border most likely means.
BoxedZone guessed(Zone zone) {
  zone.border = mended(zone.border).value_or(MultiPolygon());
  BoxedZone guess = boxed(std::move(zone));
  guess.hasFault = true;
  return guess;
}

Box grownByGrid(Box box) {
  return {.west = box.west - kGridStep,
          .south = box.south - kGridStep,
          .east = box.east + kGridStep,
          .north = box.north + kGridStep};
}

void roundToGrid(MultiPolygon& area) {
  for (Polygon& part : area) {
    std::ranges::transform(part.outer, part.outer.begin(), onGrid);
    for (Ring& hole : part.holes) {
      std::ranges::transform(hole, hole.begin(), onGrid);
    }
  }
}

Result<BoxedZone> asStored(const Atlas& atlas, Id id) {
  const auto found = std::ranges::find(*atlas.zones, id, &Zone::id);
  if (found == atlas.zones->end()) {
    return fail(ErrorCode::NotFound, "The zone is no longer in the atlas.");
  }
  return findFault(found->border) ? guessed(*found) : boxed(*found);
}

/// A zone of the change whose border has a fault. It may be a stored one that stays as it is and no longer counts.
Result<BoxedZone> faultyZone(const Atlas& atlas, const Zone& zone, const Error& fault) {
  const auto stored = std::ranges::find(*atlas.zones, zone.id, &Zone::id);
  if (zone.id == 0 || stored == atlas.zones->end() || stored->border != zone.border) {
    return std::unexpected(fault);
  }
  if (holdsItsGround(zone)) {
    return faultIn(zone, fault);
  }
  BoxedZone asItIs = boxed(zone);
  asItIs.hasFault = true;
  return asItIs;
}

Result<BoxedZone> changedZone(const Atlas& atlas, const Zone& change) {
  Zone zone = change;
  roundToGrid(zone.border);
  if (const std::optional<Error> fault = findFault(zone.border)) {
    return faultyZone(atlas, change, *fault);
  }
  zone.border = oriented(std::move(zone.border));
  return boxed(std::move(zone));
}

Result<void> takeChange(const Atlas& atlas, const ZoneChange& change, ZonesInPlay& play) {
  std::vector<Id> touched = change.removed;
  for (const Zone& zone : change.put) {
    Result<BoxedZone> put = changedZone(atlas, zone);
    if (!put) {
      return std::unexpected(std::move(put).error());
    }
    if (zone.id != 0) {
      touched.push_back(zone.id);
    }
    play.put.push_back(std::move(*put));
  }
  for (const Id id : touched) {
    Result<BoxedZone> before = asStored(atlas, id);
    if (!before) {
      return std::unexpected(std::move(before).error());
    }
    play.before.push_back(std::move(*before));
  }
  return {};
}

/// Whether a fault that was there is gone after the change; none of the others is worse for it.
bool repairs(const ZonesInPlay& play) {
  return std::ranges::count_if(play.before, &BoxedZone::hasFault) >
         std::ranges::count_if(play.put, &BoxedZone::hasFault);
}

/// Whether a zone of the change asks nothing of the zones beside it: its border stays, and does not begin to count.
bool asksNothing(const BoxedZone& put, const ZonesInPlay& play) {
  const auto before = std::ranges::find(play.before, put.zone.id, [](const BoxedZone& each) { return each.zone.id; });
  return put.hasFault ||
         (before != play.before.end() && before->zone.border == put.zone.border &&
          (!holdsItsGround(put.zone) || (holdsItsGround(before->zone) && before->zone.type == put.zone.type)));
}

Result<void> takeNeighbours(const Atlas& atlas, ZonesInPlay& play) {
  const auto isTouched = [&](Id id) {
    return std::ranges::contains(play.before, id, [](const BoxedZone& before) { return before.zone.id; });
  };
  for (const Zone& zone : *atlas.zones) {
    const Box box = grownByGrid(boundsOf(zone.border));
    if (isTouched(zone.id) || std::ranges::none_of(play.put, [&](const BoxedZone& put) {
          return put.box.intersects(box) && !asksNothing(put, play);
        })) {
      continue;
    }
    const std::optional<Error> fault = findFault(zone.border);
    if (fault && !repairs(play)) {
      return faultIn(zone, *fault);
    }
    play.neighbours.push_back(fault ? guessed(zone) : boxed(zone));
  }
  return {};
}

std::vector<Point> verticesAround(const Box& box, const std::vector<BoxedZone>& zones) {
  std::vector<const MultiPolygon*> borders;
  for (const BoxedZone& zone : zones) {
    if (!zone.hasFault) {
      borders.push_back(&zone.zone.border);
    }
  }
  return verticesIn(box, borders);
}

Result<void> shareVertices(ZonesInPlay& play) {
  Box around;
  for (const BoxedZone& zone : play.put) {
    around.add(grownByGrid(zone.box));
  }
  const std::vector<Point> ours = verticesAround(around, play.put);
  const std::vector<Point> theirs = verticesAround(around, play.neighbours);
  std::vector<Point> all;
  std::ranges::set_union(ours, theirs, std::back_inserter(all));
  for (BoxedZone& put : play.put) {
    if (put.hasFault) {
      continue;
    }
    MultiPolygon border = withVertices(put.zone.border, all);
    if (border != put.zone.border) {
      if (std::optional<Error> fault = findFault(border)) {
        return std::unexpected(std::move(*fault));
      }
      put.zone.border = std::move(border);
    }
  }
  for (BoxedZone& neighbour : play.neighbours) {
    if (neighbour.hasFault) {
      continue;
    }
    MultiPolygon border = withVertices(neighbour.zone.border, ours);
    if (border != neighbour.zone.border) {
      if (const std::optional<Error> fault = findFault(border)) {
        return faultIn(neighbour.zone, *fault);
      }
      neighbour.zone.border = std::move(border);
      play.finer.push_back(neighbour.zone);
    }
  }
  return {};
}

}  // namespace

std::unexpected<Error> faultIn(const Zone& zone, const Error& fault) {
  const Point place = fault.where.value_or(Point());
  return failAt(place, ErrorCode::InvalidGeometry,
                "The border of zone \"%1\" has a fault at %2 m east, %3 m north, so nobody can say what belongs to the "
                "zone. Repair that zone first.",
                {zone.name, std::format("{:.1f}", place.east), std::format("{:.1f}", place.north)});
}

MultiPolygon soundBoundary(const Atlas& atlas) {
  const bool isSound = atlas.boundary->empty() || !findFault(*atlas.boundary);
  return isSound ? *atlas.boundary : mended(*atlas.boundary).value_or(MultiPolygon());
}

Result<ZonesInPlay> zonesBeside(const Atlas& atlas, const ZoneChange& change) {
  ZonesInPlay play;
  return takeChange(atlas, change, play)
      .and_then([&] { return takeNeighbours(atlas, play); })
      .and_then([&] { return shareVertices(play); })
      .transform([&] { return std::move(play); });
}

}  // namespace buurtatlas
