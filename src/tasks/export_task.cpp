#include "tasks/export_task.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "coverage/gap_facts.h"
#include "tasks/gap_permits.h"
#include "tasks/joined.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

Shape shapeOf(const std::optional<Point>& position) { return position ? Shape(*position) : Shape(); }

std::string channelsOf(const Member& member) {
  std::vector<std::string> channels;
  if (member.wantsSms) {
    channels.emplace_back(nameOf(Channel::Sms));
  }
  if (member.wantsEmail) {
    channels.emplace_back(nameOf(Channel::Email));
  }
  return channels.empty() ? "none" : joined(channels);
}

LayerTable boundaryTable(const Atlas& atlas) {
  LayerTable table{.fields = {{.name = "name"}, {.name = "nis"}}};
  if (!atlas.boundary->empty()) {
    table.rows.push_back({.values = {atlas.info.name, atlas.info.nis}, .shape = *atlas.boundary});
  }
  return table;
}

LayerTable streetsTable(const Atlas& atlas) {
  LayerTable table{.fields = {{.name = "id"}, {.name = "name"}, {.name = "class"}}};
  for (const Street& street : *atlas.streets) {
    table.rows.push_back(
        {.values = {street.key, street.name, std::string(nameOf(street.roadClass))}, .shape = street.path});
  }
  return table;
}

LayerTable backgroundTable(const Atlas& atlas) {
  LayerTable table{.fields = {{.name = "kind"}}};
  for (const BackgroundArea& area : *atlas.background) {
    table.rows.push_back({.values = {std::string(nameOf(area.kind))}, .shape = area.area});
  }
  return table;
}

LayerTable addressesTable(const Atlas& atlas) {
  LayerTable table{.fields = {{.name = "id"},
                              {.name = "street"},
                              {.name = "street_id"},
                              {.name = "number"},
                              {.name = "box"},
                              {.name = "postcode"},
                              {.name = "municipality"},
                              {.name = "use"}}};
  for (const Address& address : *atlas.addresses) {
    table.rows.push_back({.values = {address.key, address.street, address.streetKey, address.number, address.box,
                                     address.postcode, address.municipality, std::string(nameOf(address.use))},
                          .shape = shapeOf(address.position)});
  }
  return table;
}

LayerTable namedAreasTable(const std::vector<NamedArea>& areas) {
  LayerTable table{.fields = {{.name = "code"}, {.name = "name"}}};
  for (const NamedArea& area : areas) {
    table.rows.push_back({.values = {area.key, area.name}, .shape = area.area});
  }
  return table;
}

LayerTable zonesTable(const Atlas& atlas) {
  LayerTable table{
      .fields = {
          {.name = "name"}, {.name = "type"}, {.name = "state"}, {.name = "coordinator"}, {.name = "valid_from"}}};
  for (const Zone& zone : *atlas.zones) {
    table.rows.push_back({.values = {zone.name, std::string(nameOf(zone.type)), std::string(nameOf(zone.state)),
                                     zone.coordinator, isoDate(zone.validFrom)},
                          .shape = zone.border});
  }
  return table;
}

LayerTable membersTable(const Atlas& atlas) {
  LayerTable table;
  for (const char* name : {"member", "name", "text", "street", "number", "box", "postcode", "municipality", "phone",
                           "email", "language", "channels", "left", "class", "status", "confidence"}) {
    table.fields.push_back({.name = name});
  }
  for (const Member& member : *atlas.members) {
    table.rows.push_back(
        {.values = {member.key, member.name, member.address.text, member.address.street, member.address.number,
                    member.address.box, member.address.postcode, member.address.municipality, member.phone,
                    member.email, member.language, channelsOf(member),
                    member.left ? isoDate(*member.left) : std::string(),
                    std::string(nameOf(member.placement.matchClass)), std::string(nameOf(member.placement.status)),
                    std::format("{:.3f}", member.placement.confidence)},
         .shape = shapeOf(member.placement.position)});
  }
  return table;
}

LayerTable incidentsTable(const Atlas& atlas) {
  LayerTable table{.fields = {{.name = "id"}, {.name = "type"}, {.name = "from"}, {.name = "to"}}};
  const auto written = [](const Incident& incident, LocalTime time) {
    return incident.hasClock ? isoTime(time) : isoDate(std::chrono::floor<std::chrono::days>(time));
  };
  for (const Incident& incident : *atlas.incidents) {
    // A day without a clock is stored up to the next midnight, and written as the day it is.
    const LocalTime last = incident.hasClock ? incident.to : incident.to - std::chrono::seconds{1};
    table.rows.push_back(
        {.values = {incident.key, incident.type, written(incident, incident.from), written(incident, last)},
         .shape = shapeOf(incident.position)});
  }
  return table;
}

}  // namespace

LayerTable tableOf(const Atlas& atlas, LayerKind kind) {
  LayerTable table = [&] {
    switch (kind) {
      case LayerKind::Boundary:
        return boundaryTable(atlas);
      case LayerKind::Streets:
        return streetsTable(atlas);
      case LayerKind::Background:
        return backgroundTable(atlas);
      case LayerKind::Addresses:
        return addressesTable(atlas);
      case LayerKind::Neighbourhoods:
        return namedAreasTable(*atlas.neighbourhoods);
      case LayerKind::Areas:
        return namedAreasTable(*atlas.areas);
      case LayerKind::Zones:
        return zonesTable(atlas);
      case LayerKind::Members:
        return membersTable(atlas);
      case LayerKind::Incidents:
        return incidentsTable(atlas);
    }
    std::unreachable();
  }();
  table.name = nameOf(kind);
  table.crs = atlas.info.plane;
  return table;
}

namespace {

/// members, incidents_1y, nearest_zone, nearest_zone_m, coordinator
std::vector<std::string> surroundingsOf(const Atlas& atlas, const GapFacts& facts) {
  std::vector<std::string> values = {std::to_string(facts.members), std::to_string(facts.incidents), "", "", ""};
  if (const auto zone = storedZone(atlas, facts.nearestZone)) {
    values[2] = (*zone)->name;
    values[3] = std::format("{:.1f}", facts.toNearestZone.value);
    values[4] = (*zone)->coordinator;
  }
  return values;
}

/// allowed, reason, note, author, since, review
std::vector<std::string> permitOf(const Atlas& atlas, const Gap& gap) {
  const auto found = allowedGapOf(atlas, gap.allowedBy);
  if (!found) {
    return {"no", "", "", "", "", ""};
  }
  const GapRemark& remark = (*found)->remark;
  return {
      "yes",         std::string(nameOf(remark.reason)), remark.note,
      remark.author, isoDate((*found)->allowedOn),       remark.reviewOn ? isoDate(*remark.reviewOn) : std::string()};
}

}  // namespace

LayerTable gapsTable(const Atlas& atlas, const std::vector<Gap>& gaps) {
  LayerTable table{.name = "gaps",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "rank", .type = FieldType::Integer},
                              {.name = "area_m2", .type = FieldType::Real},
                              {.name = "addresses", .type = FieldType::Integer},
                              {.name = "street_m", .type = FieldType::Real},
                              {.name = "neighbours"},
                              {.name = "allowed"},
                              {.name = "reason"},
                              {.name = "note"},
                              {.name = "author"},
                              {.name = "since"},
                              {.name = "review"},
                              {.name = "members", .type = FieldType::Integer},
                              {.name = "incidents_1y", .type = FieldType::Integer},
                              {.name = "nearest_zone"},
                              {.name = "nearest_zone_m", .type = FieldType::Real},
                              {.name = "coordinator"}}};
  const std::vector<GapFacts> facts = factsOfGaps(gaps, atlas, {});
  for (std::size_t rank = 0; rank < gaps.size(); ++rank) {
    const Gap& gap = gaps[rank];
    std::vector<std::string> values = {std::to_string(rank + 1), std::format("{:.1f}", gap.size.value),
                                       std::to_string(gap.addresses), std::format("{:.1f}", gap.streetLength.value),
                                       joined(zoneNames(atlas, gap.neighbours))};
    std::ranges::move(permitOf(atlas, gap), std::back_inserter(values));
    std::ranges::move(surroundingsOf(atlas, facts[rank]), std::back_inserter(values));
    table.rows.push_back({.values = std::move(values), .shape = gap.area});
  }
  return table;
}

LayerTable overlapsTable(const Atlas& atlas, const std::vector<Overlap>& overlaps) {
  LayerTable table{.name = "overlaps",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "first"},
                              {.name = "second"},
                              {.name = "types"},
                              {.name = "area_m2", .type = FieldType::Real},
                              {.name = "addresses", .type = FieldType::Integer},
                              {.name = "allowed"},
                              {.name = "reason"}}};
  for (const Overlap& overlap : overlaps) {
    const std::vector<std::string> names = zoneNames(atlas, {overlap.first, overlap.second});
    table.rows.push_back(
        {.values = {names[0], names[1],
                    std::string(nameOf(overlap.firstType)) + ";" + std::string(nameOf(overlap.secondType)),
                    std::format("{:.1f}", overlap.size.value), std::to_string(overlap.addresses),
                    overlap.allowed ? "yes" : "no", overlap.reason},
         .shape = overlap.area});
  }
  return table;
}

LayerTable audienceTable(const Atlas& atlas, const Audience& audience) {
  std::unordered_map<Id, const Member*> members;
  for (const Member& member : *atlas.members) {
    members.emplace(member.id, &member);
  }
  LayerTable table{
      .name = "audience",
      .fields = {
          {.name = "member"}, {.name = "status"}, {.name = "channel"}, {.name = "reason"}, {.name = "distance_m"}}};
  for (const AudienceLine& line : audience.lines) {
    const std::string& key = members.at(line.member)->key;
    table.rows.push_back(
        {.values = {key.empty() ? std::to_string(line.member) : key, std::string(nameOf(line.status)),
                    line.channel ? std::string(nameOf(*line.channel)) : std::string(), inEnglish(line.reason),
                    std::isinf(line.distance.value) ? std::string() : std::format("{:.1f}", line.distance.value)}});
  }
  return table;
}

std::vector<std::string> zoneNames(const Atlas& atlas, const std::vector<Id>& zones) {
  std::vector<std::string> names;
  for (const Id id : zones) {
    const auto zone = std::ranges::find(*atlas.zones, id, &Zone::id);
    names.push_back(zone == atlas.zones->end() ? std::string() : zone->name);
  }
  return names;
}

}  // namespace buurtatlas
