#pragma once

#include <rapidcheck.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/ports.h"
#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/random_areas.h"
#include "tasks/border_commands.h"

// Random commands on zones, and what must hold after each of them whatever keeps the zones.

namespace buurtatlas::test {

inline constexpr int kSide = 400'000;  // millimetres

/// Every cell of the town is a zone; or some are, for a town that has room for more.
inline Atlas partitionedTown(RandomAreas& random, bool isFull) {
  Atlas town;
  std::vector<Zone> zones;
  const std::vector<MultiPolygon> cells = random.partition(3, kSide);
  for (const MultiPolygon& cell : cells) {
    if (isFull || zones.empty() || random.upTo(2) > 0) {
      const auto id = static_cast<Id>(zones.size() + 1);
      zones.push_back({.id = id, .name = "Z" + std::to_string(id), .border = cell});
    }
  }
  town.boundary = std::make_shared<const MultiPolygon>(unionOf(cells).value());
  town.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  return town;
}

inline MultiPolygon groundOf(const Atlas& atlas) {
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : *atlas.zones) {
    borders.push_back(zone.border);
  }
  return unionOf(borders).value();
}

inline const Zone& anyZone(const Atlas& atlas, RandomAreas& random) {
  return (*atlas.zones)[static_cast<std::size_t>(random.upTo(static_cast<int>(atlas.zones->size()) - 1))];
}

inline Point anyVertex(const Atlas& atlas, RandomAreas& random) {
  const Ring& ring = anyZone(atlas, random).border.front().outer;
  return ring[static_cast<std::size_t>(random.upTo(static_cast<int>(ring.size()) - 1))];
}

inline Result<ZoneChange> splitAnywhere(const Atlas& atlas, RandomAreas& random) {
  const Id zone = anyZone(atlas, random).id;
  return splitParts(atlas, zone, random.points(3, kSide)).and_then([&](const std::vector<SplitPart>& parts) {
    return splitZone(atlas, zone, parts, std::vector<std::string>(parts.size(), "part"));
  });
}

inline Point nudged(Point point, RandomAreas& random) {
  return {.east = point.east + (random.upTo(20'000) - 10'000) / 1000.0,
          .north = point.north + (random.upTo(20'000) - 10'000) / 1000.0};
}

/// A command, and whether the ground that all zones cover together stays the same.
struct Step {
  Result<ZoneChange> change;
  bool keepsGround = false;
};

/// Gives the largest narrow gap or overlap to one of its zones.
inline Result<ZoneChange> closeAnySliver(const Atlas& atlas, RandomAreas& random) {
  return sliversOf(atlas, Metres(20)).and_then([&](const std::vector<ZoneSliver>& slivers) -> Result<ZoneChange> {
    if (slivers.empty()) {
      return fail(ErrorCode::NotFound, "There is none.");
    }
    const std::vector<Id>& zones = slivers.front().zones;
    return closeSliver(atlas, slivers.front(),
                       zones[static_cast<std::size_t>(random.upTo(static_cast<int>(zones.size()) - 1))]);
  });
}

inline Step anyStep(const Atlas& atlas, RandomAreas& random) {
  switch (random.upTo(10)) {
    case 0:
      return {.change = splitAnywhere(atlas, random), .keepsGround = true};
    case 1:
      return {.change = mergeZones(atlas, {anyZone(atlas, random).id, anyZone(atlas, random).id}, "merged"),
              .keepsGround = true};
    case 2: {
      const Point vertex = anyVertex(atlas, random);
      return {.change = moveVertex(atlas, vertex, nudged(vertex, random))};
    }
    case 3:
      return {.change = reshapeZone(atlas, anyZone(atlas, random).id, random.points(3, kSide))};
    case 4:
      return {.change = buurtatlas::drawZone({.name = "drawn", .border = random.star(kSide)})};
    case 5:
      return {.change = clippedToFit(atlas, buurtatlas::drawZone({.name = "clipped", .border = random.star(kSide)}))};
    case 6:
      return {.change = changeType(atlas, anyZone(atlas, random).id, static_cast<ZoneType>(random.upTo(2))),
              .keepsGround = true};
    case 7:
      return {.change = changeState(atlas, anyZone(atlas, random).id, static_cast<ZoneState>(random.upTo(4))),
              .keepsGround = true};
    case 8:
      return {.change = closeAnySliver(atlas, random)};
    case 9:
      return {.change = cutHole(atlas, anyZone(atlas, random).id, random.star(kSide / 8))};
    default:
      return {.change = simplifyZones(atlas, Metres(random.upTo(10)))};
  }
}

/// Whether ground shared by two borders is no wider than rounding to the grid leaves. Each moves by up to 0.71 mm, and
/// a split may leave the widest piece of a strip that is narrower on average.
inline bool isOnlyRounding(const MultiPolygon& shared) {
  return std::ranges::all_of(shared, [](const Polygon& part) {
    const double around = lengthOf(part.outer).value + distanceBetween(part.outer.back(), part.outer.front()).value;
    return 2 * areaOf({part}).value <= 1.5 * kGridStep * around;
  });
}

inline void checkRules(const Atlas& atlas) {
  const std::vector<Zone>& zones = *atlas.zones;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    RC_ASSERT(!findFault(zones[i].border));
    RC_ASSERT(withoutDust(differenceOf(zones[i].border, *atlas.boundary).value()).empty());
    for (std::size_t j = 0; j < i; ++j) {
      if (zones[i].type != zones[j].type || !holdsItsGround(zones[i]) || !holdsItsGround(zones[j])) {
        continue;
      }
      RC_ASSERT(isOnlyRounding(intersectionOf(zones[i].border, zones[j].border).value()));
    }
  }
}

/// Twelve random commands, with `before` told before each one that is taken and the rules held after it.
template <class Before>
void runAnySteps(AtlasStore& store, RandomAreas& random, Before before) {
  for (int i = 0; i < 12; ++i) {
    const std::shared_ptr<const Atlas> atlas = store.snapshot();
    const Step step = anyStep(*atlas, random);
    const auto edit = step.change.and_then([&](const ZoneChange& change) { return checkedEdit(*atlas, change); });
    if (!edit) {
      RC_ASSERT(edit.error().code != ErrorCode::Internal);
      continue;
    }
    before();
    RC_ASSERT(store.perform(*edit).has_value());
    checkRules(*store.snapshot());
    if (step.keepsGround) {
      RC_ASSERT(std::abs(areaOf(groundOf(*store.snapshot())).value - areaOf(groundOf(*atlas)).value) < 0.5);
    }
  }
}

}  // namespace buurtatlas::test
