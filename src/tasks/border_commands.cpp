#include "tasks/border_commands.h"

#include <algorithm>
#include <format>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/shared_simplify.h"
#include "geometry/shared_vertices.h"
#include "geometry/validity.h"
#include "tasks/zone_facts.h"
#include "tasks/zones_beside.h"

namespace buurtatlas {

namespace {

Result<const Zone*> soundZone(const Atlas& atlas, Id id) {
  return storedZone(atlas, id).and_then([](const Zone* zone) -> Result<const Zone*> {
    if (const std::optional<Error> fault = findFault(zone->border)) {
      return faultIn(*zone, *fault);
    }
    return zone;
  });
}

/// A change of one border. Fails: NotAllowed when nothing is left.
Result<ZoneChange> withBorder(const Zone& zone, Result<MultiPolygon> border, Reason label) {
  if (!border) {
    return std::unexpected(std::move(border).error());
  }
  if (border->empty()) {
    return failAt(pointInside(zone.border), ErrorCode::NotAllowed,
                  "Nothing would be left of zone \"%1\": all its ground belongs to others or lies outside.",
                  {zone.name});
  }
  ZoneChange change{.label = std::move(label), .put = {zone}};
  change.put.front().border = std::move(*border);
  return change;
}

/// Another border for one zone; the label gets its name.
Result<ZoneChange> changeOf(const Atlas& atlas, Id id,
                            const std::function<Result<MultiPolygon>(const Zone&)>& newBorder, Reason label) {
  const Result<const Zone*> zone = soundZone(atlas, id);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  label.arguments = {(*zone)->name};
  return withBorder(**zone, newBorder(**zone), std::move(label));
}

Reason borderChanged(const std::string& name) { return Reason{"Change the border of zone %1", {name}}; }

/// The same vertices moved, inserted or removed in every other zone that has them. Faulty zones are left as they are:
/// where they lie beside the change, checkedEdit() reports them.
void changeEverywhere(const Atlas& atlas, const std::vector<VertexChange>& vertices, ZoneChange& change) {
  for (const Zone& zone : *atlas.zones) {
    if (std::ranges::contains(change.put, zone.id, &Zone::id)) {
      continue;
    }
    std::optional<MultiPolygon> border = withSameChanges(zone.border, vertices);
    if (border && !findFault(zone.border)) {
      change.put.push_back(zone);
      change.put.back().border = std::move(*border);
    }
  }
}

}  // namespace

ZoneChange drawZone(Zone zone) {
  Reason label = Reason{"Draw zone %1", {zone.name}};
  return {.label = std::move(label), .put = {std::move(zone)}};
}

Result<ZoneChange> changeType(const Atlas& atlas, Id id, ZoneType type) {
  return storedZone(atlas, id).transform([&](const Zone* zone) {
    ZoneChange change{.label = Reason{"Change the type of zone %1", {zone->name}}, .put = {*zone}};
    change.put.front().type = type;
    return change;
  });
}

Result<ZoneChange> changeState(const Atlas& atlas, Id id, ZoneState state) {
  return storedZone(atlas, id).transform([&](const Zone* zone) {
    ZoneChange change{.label = Reason{"Change the state of zone %1", {zone->name}}, .put = {*zone}};
    change.put.front().state = state;
    return change;
  });
}

Result<ZoneChange> changeBorder(const Atlas& atlas, Id id, MultiPolygon border) {
  const Result<const Zone*> zone = storedZone(atlas, id);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  const std::vector<VertexChange> vertices = vertexChanges((*zone)->border, border);
  Result<ZoneChange> change = withBorder(**zone, std::move(border), borderChanged((*zone)->name));
  if (change) {
    changeEverywhere(atlas, vertices, *change);
  }
  return change;
}

Result<ZoneChange> moveVertex(const Atlas& atlas, Point from, Point to) {
  ZoneChange change;
  changeEverywhere(atlas, {{.kind = VertexChange::Kind::Moved, .from = onGrid(from), .to = onGrid(to)}}, change);
  if (change.put.empty()) {
    return failAt(from, ErrorCode::NotFound, "No zone has a vertex here. Point at a vertex of a border.");
  }
  change.label = borderChanged(change.put.front().name);
  return change;
}

Result<std::vector<SplitPart>> splitParts(const Atlas& atlas, Id id, const LineString& line) {
  const auto pieces = soundZone(atlas, id).and_then([&](const Zone* zone) { return splitAlong(zone->border, line); });
  if (!pieces) {
    return std::unexpected(pieces.error());
  }
  std::vector<Zone> zones;
  for (const MultiPolygon& piece : *pieces) {
    zones.push_back({.border = piece});
  }
  const std::vector<ZoneFacts> facts = factsOf(atlas, zones);
  std::vector<SplitPart> parts;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    parts.push_back(
        {.border = std::move(zones[i].border), .addresses = facts[i].addresses, .members = facts[i].members});
  }
  std::ranges::stable_sort(parts, std::greater(), &SplitPart::addresses);
  return parts;
}

Result<ZoneChange> splitZone(const Atlas& atlas, Id id, const std::vector<SplitPart>& parts,
                             const std::vector<std::string>& names, std::size_t keeper) {
  const Result<const Zone*> zone = storedZone(atlas, id);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  if (names.size() != parts.size() || keeper >= parts.size()) {
    return fail(ErrorCode::InvalidInput,
                "The line cuts the zone into %1 parts. Give %1 names, the first for the part with most addresses.",
                {std::to_string(parts.size())});
  }
  ZoneChange change{.label = Reason{"Split zone %1", {(*zone)->name}}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Zone part = **zone;
    if (i != keeper) {
      part.id = 0;
      part.coordinator.clear();
    }
    part.name = names[i];
    part.border = parts[i].border;
    change.put.push_back(std::move(part));
  }
  return change;
}

Result<ZoneChange> mergeZones(const Atlas& atlas, const std::vector<Id>& ids, const std::string& name) {
  std::vector<const Zone*> zones;
  std::vector<MultiPolygon> borders;
  for (const Id id : ids) {
    const Result<const Zone*> zone = soundZone(atlas, id);
    if (!zone) {
      return std::unexpected(zone.error());
    }
    if (!std::ranges::contains(zones, *zone)) {
      zones.push_back(*zone);
      borders.push_back((*zone)->border);
    }
  }
  if (zones.size() < 2) {
    return fail(ErrorCode::InvalidInput, "Merging needs two zones or more.");
  }
  const auto other = std::ranges::find_if(zones, [&](const Zone* zone) { return zone->type != zones.front()->type; });
  if (other != zones.end()) {
    return fail(ErrorCode::InvalidInput, "The zones \"%1\" and \"%2\" are of different types and cannot be merged.",
                {zones.front()->name, (*other)->name});
  }
  Zone whole = *zones.front();
  whole.name = name;
  Result<ZoneChange> change = withBorder(whole, unionOf(borders), Reason{"Merge zones into %1", {name}});
  if (change) {
    std::transform(zones.begin() + 1, zones.end(), std::back_inserter(change->removed),
                   [](const Zone* zone) { return zone->id; });
  }
  return change;
}

Result<ZoneChange> reshapeZone(const Atlas& atlas, Id id, const LineString& line) {
  return changeOf(
      atlas, id, [&](const Zone& zone) { return reshapedAlong(zone.border, line); },
      Reason{"Change the border of zone %1"});
}

Result<ZoneChange> cutHole(const Atlas& atlas, Id id, const MultiPolygon& hole) {
  return changeOf(
      atlas, id, [&](const Zone& zone) { return withHole(zone.border, hole); }, Reason{"Cut a hole in zone %1"});
}

Result<ZoneChange> fillHole(const Atlas& atlas, Id id, Point place) {
  return changeOf(
      atlas, id, [&](const Zone& zone) { return withoutHoleAt(zone.border, place); }, Reason{"Fill a hole in zone %1"});
}

Result<ZoneChange> offsetZone(const Atlas& atlas, Id id, Metres distance) {
  return changeOf(
      atlas, id, [&](const Zone& zone) { return offsetBy(zone.border, distance); },
      Reason{"Offset the border of zone %1"});
}

Result<ZoneChange> clipToBoundary(const Atlas& atlas, Id id) {
  return changeOf(
      atlas, id,
      [&](const Zone& zone) { return intersectionOf(zone.border, soundBoundary(atlas)).transform(withoutDust); },
      Reason{"Clip zone %1"});
}

Result<ZoneChange> clipToZone(const Atlas& atlas, Id id, Id other) {
  const Result<const Zone*> without = soundZone(atlas, other);
  if (!without) {
    return std::unexpected(without.error());
  }
  return changeOf(
      atlas, id, [&](const Zone& zone) { return differenceOf(zone.border, (*without)->border).transform(withoutDust); },
      Reason{"Clip zone %1"});
}

Result<ZoneChange> repairZone(const Atlas& atlas, Id id) {
  const Result<const Zone*> zone = storedZone(atlas, id);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  return withBorder(**zone, mended((*zone)->border), Reason{"Repair the border of zone %1", {(*zone)->name}});
}

Result<ZoneChange> simplifyZones(const Atlas& atlas, Metres tolerance) {
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : *atlas.zones) {
    if (const Result<const Zone*> sound = soundZone(atlas, zone.id); !sound) {
      return std::unexpected(sound.error());
    }
    borders.push_back(zone.border);
  }
  Result<std::vector<MultiPolygon>> simple = simplifiedTogether(borders, tolerance, soundBoundary(atlas));
  if (!simple) {
    return std::unexpected(std::move(simple).error());
  }
  ZoneChange change{.label = Reason{"Simplify the borders of all zones"}};
  for (std::size_t i = 0; i < borders.size(); ++i) {
    change.put.push_back((*atlas.zones)[i]);
    change.put.back().border = std::move((*simple)[i]);
  }
  return clippedToFit(atlas, std::move(change));
}

Result<ZoneChange> copyNeighbourhood(const Atlas& atlas, Id id, ZoneType type) {
  const auto found = std::ranges::find(*atlas.neighbourhoods, id, &NamedArea::id);
  if (found == atlas.neighbourhoods->end()) {
    return fail(ErrorCode::NotFound, "The neighbourhood is no longer in the atlas.");
  }
  return drawZone({.name = found->name, .type = type, .border = found->area});
}

Result<std::vector<ZoneSliver>> sliversOf(const Atlas& atlas, Metres width) {
  std::vector<ZoneSliver> all;
  for (const ZoneType type : {ZoneType::Bin, ZoneType::ZBin, ZoneType::WhatsApp}) {
    std::vector<MultiPolygon> borders;
    std::vector<Id> ids;
    for (const Zone& zone : *atlas.zones) {
      if (zone.type == type && holdsItsGround(zone)) {
        if (const Result<const Zone*> sound = soundZone(atlas, zone.id); !sound) {
          return std::unexpected(sound.error());
        }
        borders.push_back(zone.border);
        ids.push_back(zone.id);
      }
    }
    Result<std::vector<Sliver>> slivers = findSlivers(borders, width);
    if (!slivers) {
      return std::unexpected(std::move(slivers).error());
    }
    for (Sliver& sliver : *slivers) {
      ZoneSliver found{.sliver = std::move(sliver)};
      std::ranges::transform(found.sliver.areas, std::back_inserter(found.zones),
                             [&](std::size_t area) { return ids[area]; });
      all.push_back(std::move(found));
    }
  }
  std::ranges::stable_sort(all, std::greater(), [](const ZoneSliver& found) { return found.sliver.size; });
  return all;
}

Result<ZoneChange> closeSliver(const Atlas& atlas, const ZoneSliver& sliver, Id id) {
  if (!std::ranges::contains(sliver.zones, id)) {
    return failAt(sliver.sliver.where, ErrorCode::InvalidInput,
                  "The strip does not lie beside that zone. Give it to a zone it lies beside.");
  }
  const MultiPolygon& strip = sliver.sliver.ground;
  if (sliver.sliver.kind == Sliver::Kind::Gap) {
    return changeOf(
        atlas, id, [&](const Zone& zone) { return unionOf({zone.border, strip}); }, Reason{"Close a gap with zone %1"});
  }
  ZoneChange whole{.label = Reason{"End an overlap between zones"}};
  for (const Id other : sliver.zones) {
    if (other == id) {
      continue;
    }
    Result<ZoneChange> one = changeOf(
        atlas, other, [&](const Zone& zone) { return differenceOf(zone.border, strip); }, Reason{"Clip zone %1"});
    if (!one) {
      return one;
    }
    std::ranges::move(one->put, std::back_inserter(whole.put));
  }
  return whole;
}

}  // namespace buurtatlas
