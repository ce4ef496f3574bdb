#include "tasks/overlap_repairs.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/halved_ground.h"
#include "geometry/overlay.h"
#include "geometry/zone_index.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

using ZonePair = std::pair<const Zone*, const Zone*>;

Result<ZonePair> storedPair(const Atlas& atlas, Id first, Id second) {
  return storedZone(atlas, first).and_then([&](const Zone* one) {
    return storedZone(atlas, second).transform([&](const Zone* other) { return ZonePair(one, other); });
  });
}

}  // namespace

Result<std::vector<Overlap>> liveOverlaps(const Atlas& atlas) {
  std::vector<const Zone*> live;
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : *atlas.zones) {
    if (zone.state == ZoneState::Live) {
      live.push_back(&zone);
      borders.push_back(zone.border);
    }
  }
  return findOverlaps(live).transform([&](std::vector<Overlap> overlaps) {
    allowOverlaps(overlaps, *atlas.allowedOverlaps);
    countTwice(overlaps, live, ZoneIndex(borders), atlas);
    return overlaps;
  });
}

std::vector<Member> membersInBoth(const Atlas& atlas, const Overlap& overlap) {
  const auto pair = storedPair(atlas, overlap.first, overlap.second);
  std::vector<Member> both;
  if (!pair) {
    return both;
  }
  const ZoneIndex index({pair->first->border, pair->second->border});
  std::vector<std::uint32_t> held;
  for (const Member& member : *atlas.members) {
    if (const std::optional<Point> place = placeOf(member)) {
      index.areasAt(*place, held);
      if (held.size() == 2) {
        both.push_back(member);
      }
    }
  }
  return both;
}

Result<ZoneChange> splitOverlap(const Atlas& atlas, Id first, Id second) {
  const Result<ZonePair> pair = storedPair(atlas, first, second);
  if (!pair) {
    return std::unexpected(pair.error());
  }
  const auto [one, other] = *pair;
  const Result<HalvedGround> divided = halvedBetween(one->border, other->border);
  if (!divided) {
    return std::unexpected(divided.error());
  }
  ZoneChange change{.label = Reason{"Divide what zones %1 and %2 share", {one->name, other->name}},
                    .put = {*one, *other}};
  for (const auto& [zone, lost] : {std::pair(0, &divided->second), std::pair(1, &divided->first)}) {
    MultiPolygon& border = change.put[static_cast<std::size_t>(zone)].border;
    Result<MultiPolygon> left = differenceOf(border, *lost).transform(withoutDust);
    if (!left) {
      return std::unexpected(std::move(left).error());
    }
    border = *std::move(left);
  }
  return change;
}

Result<AtlasEdit> allowOverlap(const Atlas& atlas, Id first, Id second, const std::string& reason) {
  const Result<ZonePair> pair = storedPair(atlas, first, second);
  if (!pair) {
    return std::unexpected(pair.error());
  }
  const auto [one, other] = *pair;
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) {
    return fail(ErrorCode::InvalidInput, "Say in a few words why these zones may overlap.");
  }
  return AtlasEdit{
      .label = Reason{"Let zone %1 overlap %2: %3", {one->name, other->name, reason}},
      .allowOverlaps = {{.first = std::min(first, second), .second = std::max(first, second), .reason = reason}}};
}

Result<AtlasEdit> disallowOverlap(const Atlas& atlas, Id first, Id second) {
  const Result<ZonePair> pair = storedPair(atlas, first, second);
  if (!pair) {
    return std::unexpected(pair.error());
  }
  const auto [one, other] = *pair;
  const AllowedOverlap forgotten{.first = std::min(first, second), .second = std::max(first, second)};
  if (std::ranges::none_of(*atlas.allowedOverlaps, [&](const AllowedOverlap& each) {
        return each.first == forgotten.first && each.second == forgotten.second;
      })) {
    return fail(ErrorCode::NotFound, "Nobody allowed %1 and %2 to overlap.", {one->name, other->name});
  }
  return AtlasEdit{.label = Reason{"No longer let zone %1 overlap %2", {one->name, other->name}},
                   .allowOverlaps = {forgotten}};
}

}  // namespace buurtatlas
