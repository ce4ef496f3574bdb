#include "tasks/zone_facts.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "coverage/assignment.h"
#include "geometry/measure.h"
#include "geometry/point_grid.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

std::vector<Point> addressPlaces(const Atlas& atlas) {
  std::vector<Point> places;
  for (const Address& address : *atlas.addresses) {
    if (address.position) {
      places.push_back(*address.position);
    }
  }
  return places;
}

std::optional<Id> rowNumberIn(std::string_view wanted) {
  if (!wanted.starts_with('#')) {
    return std::nullopt;
  }
  Id id = 0;
  const char* const end = wanted.data() + wanted.size();
  const auto read = std::from_chars(wanted.data() + 1, end, id);
  return read.ec == std::errc() && read.ptr == end ? std::optional(id) : std::nullopt;
}

}  // namespace

std::vector<ZoneFacts> factsOf(const Atlas& atlas, const std::vector<Zone>& zones) {
  std::vector<ZoneFacts> facts;
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : zones) {
    facts.push_back({.id = zone.id, .name = zone.name, .type = zone.type, .size = areaOf(zone.border)});
    borders.push_back(zone.border);
  }
  const ZoneIndex index(borders);
  const std::vector<std::int64_t> addresses = assignZones(index, addressPlaces(atlas)).pointsPerZone(zones.size());
  for (std::size_t zone = 0; zone < zones.size(); ++zone) {
    facts[zone].addresses = addresses[zone];
  }
  for (const Member& member : *atlas.members) {
    if (const std::optional<Point> place = placeOf(member)) {
      for (const std::uint32_t zone : index.areasAt(*place)) {
        ++facts[zone].members;
      }
    }
  }
  return facts;
}

std::vector<std::uint32_t> addressesIn(const std::vector<Address>& addresses, const MultiPolygon& area) {
  return PointGrid(addresses, &Address::position).pointsIn(area);
}

Result<const Zone*> storedZone(const Atlas& atlas, Id id) {
  const auto found = std::ranges::find(*atlas.zones, id, &Zone::id);
  if (found == atlas.zones->end()) {
    return fail(ErrorCode::NotFound, "The zone is no longer in the atlas.");
  }
  return &*found;
}

Result<const Zone*> zoneCalled(const Atlas& atlas, std::string_view wanted) {
  const std::vector<Zone>& zones = *atlas.zones;
  auto found = std::ranges::find(zones, wanted, &Zone::name);
  if (found == zones.end()) {
    if (const std::optional<Id> id = rowNumberIn(wanted)) {
      found = std::ranges::find(zones, *id, &Zone::id);
    }
  } else if (std::find_if(found + 1, zones.end(), [&](const Zone& zone) { return zone.name == wanted; }) !=
             zones.end()) {
    return fail(ErrorCode::Conflict,
                "Several zones are called \"%1\". Say which by its row number, such as #%2, or give them other names.",
                {std::string(wanted), std::to_string(found->id)});
  }
  if (found == zones.end()) {
    return fail(ErrorCode::NotFound, "There is no zone called \"%1\" in this atlas. See the list of zones.",
                {std::string(wanted)});
  }
  return &*found;
}

}  // namespace buurtatlas
