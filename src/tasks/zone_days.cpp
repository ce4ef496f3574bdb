#include "tasks/zone_days.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

void takeEffect(std::vector<Zone>& zones, const ComingZone& change) {
  const auto place = std::ranges::lower_bound(zones, change.zone.id, {}, &Zone::id);
  const bool isThere = place != zones.end() && place->id == change.zone.id;
  if (change.ends) {
    if (isThere) {
      zones.erase(place);
    }
  } else if (isThere) {
    *place = change.zone;
  } else {
    zones.insert(place, change.zone);
  }
}

const Zone* zoneIn(const Atlas& atlas, Id id) {
  const auto found = std::ranges::find(*atlas.zones, id, &Zone::id);
  return found == atlas.zones->end() ? nullptr : &*found;
}

/// Whether the ground of two borders is the same but for what rounding leaves. Borders with a fault are compared by
/// their vertices.
bool isSameGround(const MultiPolygon& first, const MultiPolygon& second) {
  if (first == second) {
    return true;
  }
  const auto gained = differenceOf(second, first).transform(withoutDust);
  const auto lost = differenceOf(first, second).transform(withoutDust);
  return gained && lost && gained->empty() && lost->empty();
}

}  // namespace

Result<Atlas> atlasOn(const Atlas& atlas, Date day) {
  if (day < atlas.day) {
    return fail(ErrorCode::InvalidInput, "The day %1 has passed. Give a day from %2 on.",
                {isoDate(day), isoDate(atlas.day)});
  }
  Atlas later = atlas;
  later.day = day;
  const auto next = std::ranges::upper_bound(*atlas.comingZones, day, {}, &ComingZone::day);
  if (next == atlas.comingZones->begin()) {
    return later;
  }
  std::vector<Zone> zones = *atlas.zones;
  std::ranges::sort(zones, {}, &Zone::id);
  std::for_each(atlas.comingZones->begin(), next, [&](const ComingZone& change) { takeEffect(zones, change); });
  later.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  later.comingZones = std::make_shared<const std::vector<ComingZone>>(next, atlas.comingZones->end());
  return later;
}

std::vector<Date> comingDays(const Atlas& atlas) {
  std::vector<Date> days;
  for (const ComingZone& change : *atlas.comingZones) {
    if (days.empty() || days.back() != change.day) {
      days.push_back(change.day);
    }
  }
  return days;
}

ZoneChange lastingPart(const ZoneChange& change, const Atlas& then, const Atlas& later) {
  const auto isReplaced = [&](Id id) {
    const Zone* before = zoneIn(then, id);
    const Zone* after = zoneIn(later, id);
    return after == nullptr || (before != nullptr && before->border != after->border);
  };
  ZoneChange lasting = change;
  std::erase_if(lasting.put, [&](const Zone& zone) { return zone.id != 0 && isReplaced(zone.id); });
  std::erase_if(lasting.removed, [&](Id id) { return zoneIn(later, id) == nullptr; });
  return lasting;
}

std::vector<WaitingChange> waitingChanges(const Atlas& atlas) {
  std::vector<Zone> zones = *atlas.zones;
  std::ranges::sort(zones, {}, &Zone::id);
  std::vector<WaitingChange> changes;
  for (const ComingZone& coming : *atlas.comingZones) {
    using Kind = WaitingChange::Kind;
    const auto place = std::ranges::lower_bound(zones, coming.zone.id, {}, &Zone::id);
    const bool isThere = place != zones.end() && place->id == coming.zone.id;
    WaitingChange change{.day = coming.day, .zone = coming.zone};
    if (coming.ends || !isThere) {
      change.kind = coming.ends ? Kind::End : Kind::New;
      changes.push_back(std::move(change));
    } else if (!isSameGround(place->border, coming.zone.border)) {
      change.kind = Kind::Border;
      changes.push_back(std::move(change));
    } else if (place->name != coming.zone.name || place->type != coming.zone.type ||
               place->state != coming.zone.state) {
      change.kind = Kind::Name;
      changes.push_back(std::move(change));
    }
    takeEffect(zones, coming);
  }
  return changes;
}

Result<AtlasEdit> withdrawChanges(const Atlas& atlas, Date day) {
  if (!std::ranges::contains(*atlas.comingZones, day, &ComingZone::day)) {
    return fail(ErrorCode::NotFound, "Nothing waits for %1.", {isoDate(day)});
  }
  const Result<Atlas> before = atlasOn(atlas, day - std::chrono::days(1));
  const Result<Atlas> then = atlasOn(atlas, day);
  if (!before || !then) {
    return std::unexpected(before ? then.error() : before.error());
  }
  ZoneChange back{.from = day};
  for (const ComingZone& coming : *before->comingZones) {
    if (coming.day != day) {
      break;
    }
    if (const Zone* zone = zoneIn(*before, coming.zone.id)) {
      back.put.push_back(*zone);
      back.put.back().id = coming.ends ? 0 : zone->id;
    } else {
      back.removed.push_back(coming.zone.id);
    }
  }
  return fitsLaterDays(*then, back).transform([&] {
    AtlasEdit edit{.label = {"Withdraw the change of zones on %1", {isoDate(day)}}, .withdrawZonesOf = day};
    for (const Plan& plan : *atlas.plans) {
      if (plan.adoptedFrom == day) {
        edit.putPlans.push_back(plan);
        edit.putPlans.back().adoptedFrom.reset();
      }
    }
    return edit;
  });
}

}  // namespace buurtatlas
