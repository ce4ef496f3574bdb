#include "tasks/same_zones.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace buurtatlas {

namespace {

const Zone* storedZoneOf(const Atlas& atlas, const Zone& zone, bool hasType) {
  const auto isSame = [&](const Zone& stored) {
    return stored.name == zone.name && (!hasType || stored.type == zone.type);
  };
  const auto found = std::ranges::find_if(*atlas.zones, isSame);
  if (found == atlas.zones->end() || (!hasType && std::any_of(std::next(found), atlas.zones->end(), isSame))) {
    return nullptr;
  }
  return &*found;
}

void takeStoredFacts(const Atlas& atlas, const ForeignHeader& header, Zone& zone) {
  const auto has = [&](std::string_view field) { return !std::ranges::contains(header.absent, field); };
  const bool hasType = has("type");
  const Zone* stored = storedZoneOf(atlas, zone, hasType);
  if (stored == nullptr) {
    return;
  }
  zone.id = stored->id;
  zone.type = stored->type;
  if (!has("state")) {
    zone.state = stored->state;
  }
  if (!has("coordinator")) {
    zone.coordinator = stored->coordinator;
  }
}

bool saysTheSame(const ZoneRow& row, const ZoneRow& other) { return row.zone == other.zone; }

bool isOneStoredZone(const ZoneRow& row, const ZoneRow& other) {
  return row.zone.id != 0 && row.zone.id == other.zone.id;
}

}  // namespace

std::vector<Zone> zonesAmong(const Atlas& atlas, ForeignTable& table, std::vector<ZoneRow> rows) {
  for (ZoneRow& row : rows) {
    takeStoredFacts(atlas, table.header, row.zone);
  }
  std::vector<Zone> zones;
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    const auto same =
        std::find_if(rows.begin(), row, [&](const ZoneRow& earlier) { return saysTheSame(earlier, *row); });
    const auto other = std::ranges::find_if(
        rows, [&](const ZoneRow& each) { return isOneStoredZone(each, *row) && !saysTheSame(each, *row); });
    if (other != rows.end()) {
      table.rejections.push_back(
          {.line = row->line,
           .reason = Reason{"The zone \"%1\" stands in the file more than once, differently in row %2. It stays as it "
                            "is; leave one row of it, or join them.",
                            {row->zone.name, std::to_string(other->line)}}});
    } else if (same != row) {
      table.rejections.push_back({.line = row->line,
                                  .reason = Reason{"The zone \"%1\" stands in the file already, the same in row %2.",
                                                   {row->zone.name, std::to_string(same->line)}}});
    } else {
      zones.push_back(row->zone);
    }
  }
  return zones;
}

}  // namespace buurtatlas
