#include "tasks/street_zone.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "geometry/holding_area.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

constexpr Metres kBeyondAddresses{10'000.0};

MultiPolygon boxAround(const std::vector<Address>& addresses) {
  Box box;
  for (const Address& address : addresses) {
    if (address.position) {
      box.add(*address.position);
    }
  }
  if (box.isEmpty()) {
    return {};
  }
  const double margin = kBeyondAddresses.value;
  return {{.outer = {{.east = box.west - margin, .north = box.south - margin},
                     {.east = box.east + margin, .north = box.south - margin},
                     {.east = box.east + margin, .north = box.north + margin},
                     {.east = box.west - margin, .north = box.north + margin}},
           .holes = {}}};
}

/// Every address of the register as a site; those without a position lie nowhere.
std::vector<Site> sitesOf(const StreetRegister& streets, const std::vector<std::uint32_t>& wanted) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Site> sites;
  sites.reserve(streets.size());
  for (std::uint32_t row = 0; row < streets.size(); ++row) {
    sites.push_back({.position = streets.address(row).position.value_or(Point{.east = kNowhere, .north = kNowhere}),
                     .row = streets.streetOf(row)});
  }
  for (const std::uint32_t row : wanted) {
    sites[row].isWanted = true;
  }
  return sites;
}

std::vector<LeftOutAddress> leftOutOf(const StreetRegister& streets, const std::vector<std::uint32_t>& wanted,
                                      const HoldingArea& held) {
  std::vector<LeftOutAddress> leftOut;
  for (const std::uint32_t row : wanted) {
    if (!streets.address(row).position) {
      leftOut.push_back({.row = row, .cause = LeftOutCause::NoPosition});
    }
  }
  for (const std::uint32_t row : held.shared) {
    leftOut.push_back({.row = row, .cause = LeftOutCause::SharedPosition});
  }
  for (const std::uint32_t row : held.offGround) {
    leftOut.push_back({.row = row, .cause = LeftOutCause::OffGround});
  }
  return leftOut;
}

std::unexpected<Error> nothingListed(const WrittenStreets& list, const std::vector<UnmatchedRow>& unmatched) {
  if (unmatched.empty()) {
    return fail(ErrorCode::NotFound, "The list has no streets.");
  }
  const UnmatchedRow& first = unmatched.front();
  if (list.rows.empty()) {
    return std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = first.reason, .line = first.row});
  }
  return fail(ErrorCode::NotFound,
              "No row of the list names an address of this atlas; the first one is %1 on line %2. Check the names.",
              {first.street, std::to_string(first.row)});
}

}  // namespace

Reason reasonOf(LeftOutCause cause) {
  switch (cause) {
    case LeftOutCause::NoPosition:
      return Reason{"It has no position in the register."};
    case LeftOutCause::SharedPosition:
      return Reason{"An address that is not in the list lies at the very same position."};
    case LeftOutCause::OffGround:
      break;
  }
  return Reason{"It lies outside the boundary or in another zone of this type."};
}

Result<MultiPolygon> groundFor(const Atlas& atlas, ZoneType type) {
  std::vector<MultiPolygon> taken;
  for (const Zone& zone : *atlas.zones) {
    if (zone.type == type && holdsItsGround(zone)) {
      taken.push_back(zone.border);
    }
  }
  if (taken.empty()) {
    return *atlas.boundary;
  }
  const MultiPolygon whole = atlas.boundary->empty() ? boxAround(*atlas.addresses) : *atlas.boundary;
  auto ground = unionOf(taken).and_then([&](const MultiPolygon& without) { return differenceOf(whole, without); });
  if (ground && ground->empty() && !whole.empty()) {
    return fail(ErrorCode::Conflict, "Zones of this type cover the whole boundary; no other fits.");
  }
  return ground;
}

Result<StreetArea> areaFromStreets(const WrittenStreets& list, const StreetRegister& streets,
                                   const MultiPolygon& ground) {
  ListedAddresses listed = addressesOf(list.rows, streets);
  listed.unmatched.insert(listed.unmatched.end(), list.unread.begin(), list.unread.end());
  std::ranges::stable_sort(listed.unmatched, {}, &UnmatchedRow::row);
  if (listed.addresses.empty()) {
    return nothingListed(list, listed.unmatched);
  }
  auto held = areaHolding(sitesOf(streets, listed.addresses), ground);
  if (!held) {
    return std::unexpected(held.error());
  }
  StreetArea answer{.area = std::move(held->area),
                    .unmatched = std::move(listed.unmatched),
                    .leftOut = leftOutOf(streets, listed.addresses, *held)};
  answer.addresses = std::ssize(listed.addresses) - std::ssize(answer.leftOut);
  if (answer.addresses == 0) {
    return fail(ErrorCode::Conflict,
                "None of the %1 addresses of the list can be in the zone: they have no position, lie outside the "
                "boundary or in another zone of this type, or share their position with an address that is not in "
                "the list.",
                {std::to_string(listed.addresses.size())});
  }
  return answer;
}

Result<ZoneChange> zoneFromStreets(const Atlas& atlas, Zone zone) {
  if (zone.name.empty()) {
    return fail(ErrorCode::InvalidInput, "The zone needs a name.");
  }
  if (std::ranges::any_of(*atlas.zones,
                          [&](const Zone& other) { return other.name == zone.name && other.type == zone.type; })) {
    return fail(ErrorCode::Conflict, "There already is a zone %1 of this type; choose another name.", {zone.name});
  }
  ZoneChange change{.label = Reason{"Make zone %1 from streets", {zone.name}}};
  change.put.push_back(std::move(zone));
  return change;
}

Result<StreetZone> addZoneFromStreets(AtlasStore& store, Zone zone, const WrittenStreets& list,
                                      const StreetRegister& streets) {
  const auto atlas = store.snapshot();
  auto change = zoneFromStreets(*atlas, std::move(zone));
  auto made = change.and_then([&](const ZoneChange& wanted) {
    return groundFor(*atlas, wanted.put.front().type).and_then([&](const MultiPolygon& ground) {
      return areaFromStreets(list, streets, ground);
    });
  });
  if (!made) {
    return std::unexpected(made.error());
  }
  change->put.front().border = made->area;
  const auto edit = checkedEdit(*atlas, *change);
  const auto ids = edit.and_then([&](const AtlasEdit& checked) { return store.perform(checked); });
  if (!ids) {
    return std::unexpected(ids.error());
  }
  return StreetZone{.id = ids->front(), .made = *std::move(made)};
}

}  // namespace buurtatlas
