#include "tasks/zone_change.h"

#include <algorithm>
#include <format>
#include <optional>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "tasks/zone_days.h"
#include "tasks/zones_beside.h"

namespace buurtatlas {

namespace {

/// Ground that a zone of the change takes and may not.
struct TakenGround {
  std::size_t taker = 0;        ///< place in ZonesInPlay::put
  const Zone* other = nullptr;  ///< the zone that holds it; null for ground outside the boundary
  Id otherId = 0;               ///< as in AtlasEdit::allowOverlaps
  bool isOtherPut = false;      ///< whether that is a zone of the change too
  MultiPolygon ground = {};
};

bool mayNotOverlap(const Zone& first, const Zone& second) {
  return first.type == second.type && holdsItsGround(first) && holdsItsGround(second);
}

/// What each of some zones shares with each of others of its type, as one area.
Result<MultiPolygon> sharedByAny(const std::vector<BoxedZone>& zones, const std::vector<BoxedZone>& others,
                                 ZoneType type) {
  std::vector<MultiPolygon> shared;
  for (const BoxedZone& zone : zones) {
    for (const BoxedZone& other : others) {
      if (&zone == &other || zone.zone.type != type || !mayNotOverlap(zone.zone, other.zone) ||
          !zone.box.intersects(other.box)) {
        continue;
      }
      Result<MultiPolygon> both = intersectionOf(zone.zone.border, other.zone.border);
      if (!both) {
        return both;
      }
      shared.push_back(std::move(*both));
    }
  }
  return unionOf(shared);
}

/// What a zone of the change shares with another zone now, and the zones of the change did not share with it before.
/// Another zone of the change is compared with what these shared among themselves.
Result<MultiPolygon> newlyShared(const ZonesInPlay& play, const BoxedZone& put, const BoxedZone& other,
                                 bool isOtherPut) {
  if (!mayNotOverlap(put.zone, other.zone) || !put.box.intersects(other.box)) {
    return MultiPolygon();
  }
  Result<MultiPolygon> shared = intersectionOf(put.zone.border, other.zone.border).transform(withoutDust);
  if (!shared || shared->empty()) {
    return shared;
  }
  const Result<MultiPolygon> before = isOtherPut ? sharedByAny(play.before, play.before, put.zone.type)
                                                 : sharedByAny(play.before, {other}, put.zone.type);
  if (!before || before->empty()) {
    return before ? shared : before;
  }
  return differenceOf(*shared, *before).transform(withoutDust);
}

/// The key of a zone of the change in AtlasEdit::allowOverlaps.
Id keyOf(const ZonesInPlay& play, std::size_t put) {
  return play.put[put].zone.id != 0 ? play.put[put].zone.id : -static_cast<Id>(put) - 1;
}

Result<std::vector<TakenGround>> takenFromZones(const ZonesInPlay& play) {
  std::vector<TakenGround> taken;
  const auto compare = [&](std::size_t taker, const BoxedZone& other, Id otherId, bool isOtherPut) -> Result<void> {
    return newlyShared(play, play.put[taker], other, isOtherPut).transform([&](MultiPolygon ground) {
      if (!ground.empty()) {
        taken.push_back({.taker = taker,
                         .other = &other.zone,
                         .otherId = otherId,
                         .isOtherPut = isOtherPut,
                         .ground = std::move(ground)});
      }
    });
  };
  Result<void> done;
  for (std::size_t i = 0; i < play.put.size(); ++i) {
    for (const BoxedZone& neighbour : play.neighbours) {
      done = done.and_then([&] { return compare(i, neighbour, neighbour.zone.id, false); });
    }
    for (std::size_t j = 0; j < i; ++j) {
      done = done.and_then([&] { return compare(i, play.put[j], keyOf(play, j), true); });
    }
  }
  return done.transform([&] { return std::move(taken); });
}

Result<std::vector<TakenGround>> takenOutside(const ZonesInPlay& play, const MultiPolygon& boundary) {
  std::vector<TakenGround> taken;
  for (std::size_t i = 0; i < play.put.size() && !boundary.empty(); ++i) {
    const BoxedZone& put = play.put[i];
    if (put.hasFault) {
      continue;
    }
    Result<MultiPolygon> gained = put.zone.border;
    for (const BoxedZone& before : play.before) {
      if (gained && before.box.intersects(put.box)) {
        gained = differenceOf(*gained, before.zone.border).transform(withoutDust);
      }
    }
    if (gained && !gained->empty()) {
      gained = differenceOf(*gained, boundary).transform(withoutDust);
    }
    if (!gained) {
      return std::unexpected(std::move(gained).error());
    }
    if (!gained->empty()) {
      taken.push_back({.taker = i, .ground = std::move(*gained)});
    }
  }
  return taken;
}

std::string sizeText(const MultiPolygon& ground) {
  const double size = areaOf(ground).value;
  return size < 10 ? std::format("{:.2f}", size) : std::format("{:.0f}", size);
}

std::unexpected<Error> refusal(const ZonesInPlay& play, const TakenGround& taken) {
  const std::string& name = play.put[taken.taker].zone.name;
  const Point where = pointInside(taken.ground);
  if (!taken.other) {
    return failAt(
        where, ErrorCode::NotAllowed,
        "The zone \"%1\" would leave the boundary of the municipality by %2 m². Clip it to the boundary, move "
        "its border, or allow it knowingly.",
        {name, sizeText(taken.ground)});
  }
  return failAt(where, ErrorCode::NotAllowed,
                "The zone \"%1\" would take %3 m² from zone \"%2\", which is of the same type. Clip it to that zone, "
                "move its border, or allow it with a reason.",
                {name, taken.other->name, sizeText(taken.ground)});
}

/// Fails: NotAllowed when nothing would be left of the zone.
Result<void> giveUp(Zone& zone, const MultiPolygon& ground) {
  Result<MultiPolygon> rest = differenceOf(zone.border, ground).transform(withoutDust);
  if (!rest) {
    return std::unexpected(std::move(rest).error());
  }
  if (rest->empty()) {
    return failAt(pointInside(ground), ErrorCode::NotAllowed,
                  "Nothing would be left of zone \"%1\": all its ground belongs to others or lies outside.",
                  {zone.name});
  }
  zone.border = std::move(*rest);
  return {};
}

/// The zone as the change has it; it joins the change where it is not in it yet.
Zone& zoneIn(ZoneChange& change, const Zone& zone) {
  const auto found = std::ranges::find(change.put, zone.id, &Zone::id);
  return found == change.put.end() ? change.put.emplace_back(zone) : *found;
}

AtlasEdit editFrom(const Atlas& atlas, const ZoneChange& change, ZonesInPlay play) {
  AtlasEdit edit{.label = change.label, .removeZones = change.removed, .zonesFrom = change.from};
  for (BoxedZone& put : play.put) {
    const auto before = std::ranges::find(*atlas.zones, put.zone.id, &Zone::id);
    if (put.zone.id == 0 || before == atlas.zones->end()) {
      put.zone.validFrom = change.since.value_or(atlas.day);
    } else if (before->border != put.zone.border) {
      put.zone.validFrom = std::max(change.since.value_or(atlas.day), before->validFrom);
    }
    edit.putZones.push_back(std::move(put.zone));
  }
  std::ranges::move(play.finer, std::back_inserter(edit.putZones));
  return edit;
}

/// The change beside the zones of its day.
Result<ZonesInPlay> playOn(const Atlas& atlas, const ZoneChange& change) {
  return atlasOn(atlas, change.from.value_or(atlas.day)).and_then([&](const Atlas& then) {
    return zonesBeside(then, change);
  });
}

/// The change on the day of the atlas, and the later days left aside.
Result<AtlasEdit> editOnTheDay(const Atlas& atlas, const ZoneChange& change, const ZoneAllowance& allowance) {
  Result<ZonesInPlay> play = zonesBeside(atlas, change);
  if (!play) {
    return std::unexpected(std::move(play).error());
  }
  const Result<std::vector<TakenGround>> overlaps = takenFromZones(*play);
  if (!overlaps) {
    return std::unexpected(overlaps.error());
  }
  if (!overlaps->empty() && allowance.overlapReason.empty()) {
    return refusal(*play, overlaps->front());
  }
  if (!allowance.outsideBoundary) {
    const Result<std::vector<TakenGround>> outside = takenOutside(*play, soundBoundary(atlas));
    if (!outside || !outside->empty()) {
      return outside ? refusal(*play, outside->front()) : std::unexpected(outside.error());
    }
  }
  const Reason allowed = overlaps->empty() ? Reason{}
                                           : Reason{"Let zone %1 overlap %2: %3",
                                                    {play->put[overlaps->front().taker].zone.name,
                                                     overlaps->front().other->name, allowance.overlapReason}};
  std::vector<AllowedOverlap> reasons;
  for (const TakenGround& taken : *overlaps) {
    reasons.push_back({.first = keyOf(*play, taken.taker), .second = taken.otherId, .reason = allowance.overlapReason});
  }
  AtlasEdit edit = editFrom(atlas, change, std::move(*play));
  edit.allowOverlaps = std::move(reasons);
  if (!overlaps->empty()) {
    edit.label = allowed;
  }
  return edit;
}

}  // namespace

std::optional<Error> boundaryFault(const Atlas& atlas) {
  const std::optional<Error> fault = atlas.boundary->empty() ? std::nullopt : findFault(*atlas.boundary);
  if (!fault) {
    return std::nullopt;
  }
  const Point place = fault->where.value_or(Point());
  return failAt(
             place, ErrorCode::InvalidGeometry,
             "The boundary of the municipality has a fault at %1 m east, %2 m north. Zones are held to the ground it "
             "most likely means; import a sound boundary.",
             {std::format("{:.1f}", place.east), std::format("{:.1f}", place.north)})
      .error();
}

bool holdsItsGround(const Zone& zone) {
  return zone.state == ZoneState::Plan || zone.state == ZoneState::Founding || zone.state == ZoneState::Live;
}

Result<std::vector<Error>> groundRefusals(const Atlas& atlas, const ZoneChange& change) {
  const Result<ZonesInPlay> play = zonesBeside(atlas, change);
  if (!play) {
    return std::unexpected(play.error());
  }
  std::vector<Error> refusals;
  for (const auto& taken : {takenFromZones(*play), takenOutside(*play, soundBoundary(atlas))}) {
    if (!taken) {
      return std::unexpected(taken.error());
    }
    std::ranges::transform(*taken, std::back_inserter(refusals),
                           [&](const TakenGround& ground) { return refusal(*play, ground).error(); });
  }
  return refusals;
}

Result<void> fitsLaterDays(const Atlas& atlas, const ZoneChange& change) {
  for (const Date day : comingDays(atlas)) {
    const Result<Atlas> later = atlasOn(atlas, day);
    const Result<ZonesInPlay> play =
        later.and_then([&](const Atlas& then) { return zonesBeside(then, lastingPart(change, atlas, then)); });
    const auto overlaps = play.and_then(takenFromZones);
    if (!overlaps) {
      return std::unexpected(overlaps.error());
    }
    if (!overlaps->empty()) {
      const TakenGround& taken = overlaps->front();
      return failAt(
          pointInside(taken.ground), ErrorCode::NotAllowed,
          "A change waits for %1: from then on the zones \"%2\" and \"%3\", which are of the same type, would "
          "share %4 m². Withdraw that change first, or allow it with a reason.",
          {isoDate(day), play->put[taken.taker].zone.name, taken.other->name, sizeText(taken.ground)});
    }
  }
  return {};
}

Result<AtlasEdit> checkedEdit(const Atlas& atlas, const ZoneChange& change, const ZoneAllowance& allowance) {
  const Result<Atlas> then = atlasOn(atlas, change.from.value_or(atlas.day));
  if (!then) {
    return std::unexpected(then.error());
  }
  Result<AtlasEdit> edit = editOnTheDay(*then, change, allowance);
  if (edit && allowance.overlapReason.empty()) {
    if (const Result<void> fits = fitsLaterDays(*then, change); !fits) {
      return std::unexpected(fits.error());
    }
  }
  return edit;
}

Result<ZoneChange> clippedToFit(const Atlas& atlas, ZoneChange change) {
  const Result<ZonesInPlay> play = playOn(atlas, change);
  if (!play) {
    return std::unexpected(play.error());
  }
  Result<std::vector<TakenGround>> taken = takenFromZones(*play);
  Result<std::vector<TakenGround>> outside = takenOutside(*play, soundBoundary(atlas));
  if (!taken || !outside) {
    return std::unexpected(taken ? outside.error() : taken.error());
  }
  std::ranges::move(*outside, std::back_inserter(*taken));
  for (const TakenGround& part : *taken) {
    if (Result<void> done = giveUp(change.put[part.taker], part.ground); !done) {
      return std::unexpected(std::move(done).error());
    }
  }
  return change;
}

Result<ZoneChange> takingGround(const Atlas& atlas, ZoneChange change) {
  const Result<ZonesInPlay> play = playOn(atlas, change);
  if (!play) {
    return std::unexpected(play.error());
  }
  const Result<std::vector<TakenGround>> taken = takenFromZones(*play);
  if (!taken) {
    return std::unexpected(taken.error());
  }
  for (const TakenGround& part : *taken) {
    Zone& giver = part.isOtherPut ? change.put[part.taker] : zoneIn(change, *part.other);
    if (Result<void> done = giveUp(giver, part.ground); !done) {
      return std::unexpected(std::move(done).error());
    }
  }
  return change;
}

}  // namespace buurtatlas
