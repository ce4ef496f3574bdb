#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/memory_store.h"
#include "support/random_areas.h"
#include "tasks/border_commands.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;
using test::RandomAreas;

constexpr int kSide = 400'000;  // millimetres

/// Every cell of the town is a zone; or some are, for a town that has room for more.
Atlas partitionedTown(RandomAreas& random, bool isFull) {
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

MultiPolygon groundOf(const Atlas& atlas) {
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : *atlas.zones) {
    borders.push_back(zone.border);
  }
  return unionOf(borders).value();
}

const Zone& anyZone(const Atlas& atlas, RandomAreas& random) {
  return (*atlas.zones)[static_cast<std::size_t>(random.upTo(static_cast<int>(atlas.zones->size()) - 1))];
}

Point anyVertex(const Atlas& atlas, RandomAreas& random) {
  const Ring& ring = anyZone(atlas, random).border.front().outer;
  return ring[static_cast<std::size_t>(random.upTo(static_cast<int>(ring.size()) - 1))];
}

Result<ZoneChange> splitAnywhere(const Atlas& atlas, RandomAreas& random) {
  const Id zone = anyZone(atlas, random).id;
  return splitParts(atlas, zone, random.points(3, kSide)).and_then([&](const std::vector<SplitPart>& parts) {
    return splitZone(atlas, zone, parts, std::vector<std::string>(parts.size(), "part"));
  });
}

Point nudged(Point point, RandomAreas& random) {
  return {.east = point.east + (random.upTo(20'000) - 10'000) / 1000.0,
          .north = point.north + (random.upTo(20'000) - 10'000) / 1000.0};
}

/// A command, and whether the ground that all zones cover together stays the same.
struct Step {
  Result<ZoneChange> change;
  bool keepsGround = false;
};

Step anyStep(const Atlas& atlas, RandomAreas& random) {
  switch (random.upTo(6)) {
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
      return {.change = drawZone({.name = "drawn", .border = random.star(kSide)})};
    case 5:
      return {.change = clippedToFit(atlas, drawZone({.name = "clipped", .border = random.star(kSide)}))};
    default:
      return {.change = simplifyZones(atlas, Metres(random.upTo(10))), .keepsGround = false};
  }
}

void checkRules(const Atlas& atlas) {
  const std::vector<Zone>& zones = *atlas.zones;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    RC_ASSERT(!findFault(zones[i].border));
    RC_ASSERT(withoutDust(differenceOf(zones[i].border, *atlas.boundary).value()).empty());
    for (std::size_t j = 0; j < i; ++j) {
      RC_ASSERT(withoutDust(intersectionOf(zones[i].border, zones[j].border).value()).empty());
    }
  }
}

RC_GTEST_PROP(ZoneSequenceProperty, KeepsTheRulesAndUndoRestoresEveryZoneExactly, (std::uint32_t seed)) {
  RandomAreas random(seed);
  MemoryStore store(partitionedTown(random, false));
  std::vector<std::vector<Zone>> history;
  for (int i = 0; i < 12; ++i) {
    const std::shared_ptr<const Atlas> before = store.snapshot();
    const Step step = anyStep(*before, random);
    const auto edit = step.change.and_then([&](const ZoneChange& change) { return checkedEdit(*before, change); });
    if (!edit) {
      RC_ASSERT(edit.error().code != ErrorCode::Internal);
      continue;
    }
    history.push_back(*before->zones);
    RC_ASSERT(store.perform(*edit).has_value());
    checkRules(*store.snapshot());
    if (step.keepsGround) {
      RC_ASSERT(std::abs(areaOf(groundOf(*store.snapshot())).value - areaOf(groundOf(*before)).value) < 0.5);
    }
  }
  for (auto zones = history.rbegin(); zones != history.rend(); ++zones) {
    RC_ASSERT(store.undo().has_value());
    RC_ASSERT(*store.snapshot()->zones == *zones);
  }
}

RC_GTEST_PROP(ZoneSequenceProperty, ASharedVertexMovedInAPartitionLeavesNoGap, (std::uint32_t seed)) {
  RandomAreas random(seed);
  MemoryStore store(partitionedTown(random, true));
  const double ground = areaOf(groundOf(*store.snapshot())).value;
  for (int i = 0; i < 10; ++i) {
    const Point vertex = anyVertex(*store.snapshot(), random);
    const bool isInner = vertex.east > 0 && vertex.east < 399 && vertex.north > 0 && vertex.north < 399;
    const auto change = moveVertex(*store.snapshot(), vertex, nudged(vertex, random));
    const auto edit = change.and_then([&](const ZoneChange& moved) { return checkedEdit(*store.snapshot(), moved); });
    if (isInner && edit) {
      RC_ASSERT(store.perform(*edit).has_value());
      RC_ASSERT(std::abs(areaOf(groundOf(*store.snapshot())).value - ground) < 1e-3);
    }
  }
}

}  // namespace
}  // namespace buurtatlas
